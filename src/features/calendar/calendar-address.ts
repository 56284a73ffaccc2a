import type { CalendarKind } from '#domain/calendar-event.ts'
import { CALENDAR_KIND } from '#domain/calendar-event.ts'
import type { CalendarView } from '#domain/calendar-month.ts'
import { CALENDAR_VIEWS } from '#domain/calendar-month.ts'
import type { CivilDate } from '#domain/civil-date.ts'
import { isCivilDate } from '#domain/civil-date.ts'
import { valuesOf } from '#domain/vocabulary.ts'

/* What a calendar's address asks for. What is not there or makes no sense is the usual: the month, today, everything. */

const KINDS = valuesOf(CALENDAR_KIND)
const EARLIEST: CivilDate = '1990-01-01'
const LATEST: CivilDate = '2100-12-31'

export function viewFrom(word: string | undefined): CalendarView {
  return CALENDAR_VIEWS.find((view) => view === word) ?? 'month'
}

/** The day asked for, where it is a day in living memory; else today. */
export function dayFrom(word: string | undefined, today: CivilDate): CivilDate {
  return word !== undefined && isCivilDate(word) && word >= EARLIEST && word <= LATEST ? word : today
}

/** The kinds asked for, in their order; all where none is named that there is. `none` is no kind at all. */
export function kindsFrom(word: string | undefined): readonly CalendarKind[] {
  if (word === 'none') return []
  const asked = new Set(word?.split(','))
  const kinds = KINDS.filter((kind) => asked.has(kind))
  return kinds.length === 0 ? KINDS : kinds
}

/** The word that asks for these kinds; nothing for all of them. */
export function wordForKinds(kinds: readonly CalendarKind[]): string | null {
  if (kinds.length === 0) return 'none'
  return kinds.length === KINDS.length ? null : KINDS.filter((kind) => kinds.includes(kind)).join(',')
}

import type { CalendarItem } from '#domain/calendar-event.ts'
import type { CivilDate } from '#domain/civil-date.ts'

/** What everything recorded for a day has in common: over once the day has come. */
export function dated(on: CivilDate, today: CivilDate): Pick<CalendarItem, 'on' | 'state' | 'suggestedOn'> {
  return { on, state: on <= today ? 'past' : 'coming', suggestedOn: null }
}

/** What something has in common that is expected on its day, or runs out with it: late once the day is past. */
export function awaited(on: CivilDate, today: CivilDate): Pick<CalendarItem, 'on' | 'state' | 'suggestedOn'> {
  return { on, state: on < today ? 'overdue' : 'coming', suggestedOn: null }
}

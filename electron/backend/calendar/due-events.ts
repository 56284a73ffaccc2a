import type { CalendarEvent, CalendarItem, CalendarKind } from '#domain/calendar-event.ts'
import { DUE_WORDS, KIND_OF_EVENT } from '#domain/calendar-event.ts'
import type { CivilDate } from '#domain/civil-date.ts'
import type { DueCase } from '#domain/due/due-line.ts'
import type { DueRecords } from '#domain/due/records.ts'
import { DUE_RULES } from '#domain/due/rules.ts'
import type { Period } from '#domain/period.ts'
import { isWithin } from '#domain/period.ts'
import { spokenDate } from '#domain/spoken.ts'
import type { DueKind } from '#domain/vocabulary.ts'
import { DUE_KIND, valuesOf } from '#domain/vocabulary.ts'
import type { Snooze } from '../due/snoozes-repository.ts'
import { snoozeNameOf } from '../due/snoozes-repository.ts'

/* Each rule of due.md tells of a due day however far off, so that a calendar can look past the list's own weeks. Only a visit's gap
   is none before it is one: it is told up to today. What is snoozed stays on its day, and says so. */

type ToldKind = Exclude<DueKind, 'claim_to_approve'>
const TOLD_KINDS = valuesOf(DUE_KIND).filter((kind): kind is ToldKind => kind !== 'claim_to_approve')

/** What falls due from one day to another and is not done, as it stands today. */
export function dueBetween(records: DueRecords, snoozes: ReadonlyMap<string, Snooze>, { from, to }: Period, today: CivilDate, kinds: ReadonlySet<CalendarKind>): CalendarItem[] {
  return TOLD_KINDS.filter((kind) => kinds.has(KIND_OF_EVENT[kind])).flatMap((kind) => {
    const last = kind === 'visit_gap' && today < to ? today : to
    return DUE_RULES[kind].find(records, today, last).filter((found) => isWithin(found.dueOn, { from, to: last })).map((found) => itemOf(found, kind, snoozes.get(snoozeNameOf(found)), today))
  })
}

function itemOf(found: DueCase, event: ToldKind & CalendarEvent, snooze: Snooze | undefined, today: CivilDate): CalendarItem {
  const serviceAlone = found.subject.kind === 'service'
  return {
    on: found.dueOn, event, state: found.dueOn < today ? 'overdue' : 'coming', label: event === 'turning_18' && found.dueOn <= today ? 'Turned 18' : DUE_WORDS[event],
    who: serviceAlone ? '' : found.who, name: serviceAlone ? 'Check-in' : (found.people[0]?.name ?? found.who), detail: snooze === undefined ? found.detail : `${found.detail}. Snoozed until ${spokenDate(snooze.untilOn)}`,
    suggestedOn: found.suggestedOn, opens: opensOf(found),
  }
}

function opensOf({ subject, people }: DueCase): CalendarItem['opens'] {
  if (subject.id !== null && (subject.kind === 'match' || subject.kind === 'volunteer' || subject.kind === 'concern')) return { kind: subject.kind, id: subject.id }
  const person = subject.kind === 'service' ? undefined : people[0]
  return person === undefined ? null : { kind: person.role, id: person.id }
}

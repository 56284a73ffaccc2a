import { addWorkingDays } from '../bank-holidays.ts'
import { spokenDate, together } from '../spoken.ts'
import type { ConcernKind } from '../vocabulary.ts'
import { CONCERN_KIND } from '../vocabulary.ts'
import type { DueCase, DuePerson } from './due-line.ts'
import { peopleOf } from './due-line.ts'
import type { DueIntervals } from './intervals.ts'
import type { OpenConcern } from './records.ts'

/** An allegation goes to the designated officer within so many working days, and a safeguarding concern is acted on as soon: no service may take longer (due.md, domain.md R3.9). */
export const SAFETY_WORKING_DAYS = 1

/** In how many working days a concern is to be acted on. */
function workingDaysFor(kind: ConcernKind, { complaintWorkingDays }: Pick<DueIntervals, 'complaintWorkingDays'>): number {
  return kind === 'complaint' ? complaintWorkingDays : SAFETY_WORKING_DAYS
}

/** Concerns not resolved, also long after their match or volunteer has gone (due.md, domain.md trap 19). What was said stays on the concern's own page. */
export function concernsOpen(concerns: readonly OpenConcern[], intervals: Pick<DueIntervals, 'complaintWorkingDays'>, serviceName: string): DueCase[] {
  return concerns.map((concern) => {
    const people = peopleNamed(concern)
    const who = people.length === 0 ? serviceName : together(people.map((person) => person.name))
    return {
      kind: 'concern_open', key: keyOf(concern), part: String(concern.id), subject: { kind: 'concern', id: concern.id }, who, people, suggestedOn: null,
      dueOn: addWorkingDays(concern.raisedOn, workingDaysFor(concern.kind, intervals)),
      what: `${CONCERN_KIND[concern.kind]} open: ${who}`,
      detail: `Raised ${spokenDate(concern.raisedOn)}${concern.referredTo === null ? '' : `, referred to ${concern.referredTo}`}`,
    }
  })
}

/* Its match, else its volunteer, else its young person; one that names nobody goes by the day it was raised. */
function keyOf(concern: OpenConcern): string {
  return (concern.match ?? concern.volunteer ?? concern.youngPerson)?.key ?? concern.raisedOn
}

function peopleNamed(concern: OpenConcern): readonly DuePerson[] {
  const named: DuePerson[] = []
  if (concern.youngPerson !== null) named.push({ role: 'young_person', id: concern.youngPerson.id, name: concern.youngPerson.name })
  if (concern.volunteer !== null) named.push({ role: 'volunteer', id: concern.volunteer.id, name: concern.volunteer.name })
  return named.length === 0 && concern.match !== null ? peopleOf(concern.match) : named
}

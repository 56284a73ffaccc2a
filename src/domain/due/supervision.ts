import type { CivilDate } from '../civil-date.ts'
import { spokenDate, together } from '../spoken.ts'
import { daysLater, workingDayBy } from './calendar.ts'
import type { DueCase } from './due-line.ts'
import { aboutVolunteer } from './due-line.ts'
import type { VolunteerRecord } from './records.ts'

/**
 * Supervision of every active volunteer: the last one held, or the first day as an active volunteer, and the service's weeks in
 * days, never in months (due.md, domain.md R7.2). On a weekend or bank holiday the working day before is suggested; the due day stays.
 * A day that was agreed for it is told, and moves nothing.
 */
export function supervisionsDue(volunteers: readonly VolunteerRecord[], supervisionWeeks: number, today: CivilDate, horizon: CivilDate): DueCase[] {
  return volunteers.flatMap((volunteer) => {
    const { status, firstActiveOn } = volunteer.standing
    const from = volunteer.lastSupervisedOn ?? firstActiveOn
    if (status !== 'active' || from === null) return []
    const dueOn = daysLater(from, supervisionWeeks * 7)
    if (dueOn > horizon) return []
    const began = volunteer.lastSupervisedOn === null ? `None held yet, active since ${spokenDate(from)}` : `Last held ${spokenDate(from)}`
    const agreed = volunteer.supervisionAgreedOn === null ? '' : `, agreed for ${spokenDate(volunteer.supervisionAgreedOn)}`
    const visits = volunteer.visits.length === 0 ? '' : `, visits ${together(volunteer.visits)}`
    return { ...aboutVolunteer(volunteer), kind: 'supervision', dueOn, suggestedOn: suggestionFor(dueOn, today), what: `Supervision with ${volunteer.name}`, detail: began + agreed + visits }
  })
}

/** The working day before a due day on which nobody works; nothing where people do, or where that day is past. */
export function suggestionFor(dueOn: CivilDate, today: CivilDate): CivilDate | null {
  const day = workingDayBy(dueOn, 0)
  return day === dueOn || day < today ? null : day
}

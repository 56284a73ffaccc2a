import type { CivilDate } from '../civil-date.ts'
import { commitmentEndsOn } from '../commitment.ts'
import { spokenDate } from '../spoken.ts'
import { daysLater } from './calendar.ts'
import type { DueCase } from './due-line.ts'
import { aboutVolunteer } from './due-line.ts'
import type { VolunteerRecord } from './records.ts'

/** The line leaves by itself so many days after: nobody must be thanked for ever (due.md). */
export const COMMITMENT_SHOWN_DAYS = 28

/**
 * Commitments that end: the months that the service asks for (due.md: 12, Standard 5) after the first active day, until a new one is recorded (due.md). A recorded commitment that
 * lasts longer takes its place, and its own end is spoken of when it comes.
 */
export function commitmentsEnding(volunteers: readonly VolunteerRecord[], commitmentMonths: number, today: CivilDate): DueCase[] {
  return volunteers.flatMap((volunteer) => {
    const { status, firstActiveOn } = volunteer.standing
    if (status !== 'active' || firstActiveOn === null) return []
    const dueOn = commitmentEndsOn({ firstActiveOn, committedUntilOn: volunteer.committedUntilOn }, commitmentMonths)
    if (dueOn === null || daysLater(dueOn, COMMITMENT_SHOWN_DAYS) < today) return []
    return { ...aboutVolunteer(volunteer), kind: 'commitment_ending', dueOn, what: `Commitment of ${volunteer.name} ends`, detail: `Active since ${spokenDate(firstActiveOn)}, ask whether they go on` }
  })
}

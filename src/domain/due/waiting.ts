import type { CivilDate } from '../civil-date.ts'
import { daysBetween } from '../civil-date.ts'
import { counted, lowered } from '../spoken.ts'
import { waitingWords } from '../waiting-cause.ts'
import { daysLater } from './calendar.ts'
import type { DueCase } from './due-line.ts'
import type { DueIntervals } from './intervals.ts'
import type { WaitingReferral } from './records.ts'

/** Young people waiting for whom no next step is dated: the last step, or the receipt, and the service's days (due.md: 28). */
export function waitingWithoutStep(referrals: readonly WaitingReferral[], { waitingStepDays }: Pick<DueIntervals, 'waitingStepDays'>, today: CivilDate): DueCase[] {
  return referrals.filter((referral) => referral.nextStepOn === null).map((referral) => {
    const { youngPerson } = referral
    const reason = referral.waitingReason === null ? '' : `, ${lowered(waitingWords(referral.waitingReason, referral.waitingCause))}`
    return {
      kind: 'waiting_no_step', key: referral.key, part: '', subject: { kind: 'referral', id: referral.id }, who: youngPerson.name,
      people: [{ role: 'young_person', id: youngPerson.id, name: youngPerson.name }], suggestedOn: null,
      dueOn: daysLater(referral.lastStepOn ?? referral.receivedOn, waitingStepDays),
      what: `No next step: ${youngPerson.name}`, detail: `Waiting ${counted(daysBetween(referral.receivedOn, today), 'day')}${reason}`,
    }
  })
}

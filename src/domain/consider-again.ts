import type { CivilDate } from './civil-date.ts'
import { addMonths } from './civil-date.ts'
import type { NotAppointedReason } from './referral-words.ts'
import type { ReferralState } from './vocabulary.ts'

/* A decision not to appoint is kept under review, at every review of the young person's care (domain.md R2.3). */

/** Where no review is known, it is considered again after so many months. */
export const CONSIDER_AGAIN_MONTHS = 6

/** The day on which a decision not to appoint is considered again: at the next care review, or six months on where none to come is known. */
export function considerAgainOn(decidedOn: CivilDate, nextReviewOn: CivilDate | null): CivilDate {
  return nextReviewOn !== null && nextReviewOn > decidedOn ? nextReviewOn : addMonths(decidedOn, CONSIDER_AGAIN_MONTHS)
}

/** As what a referral may be closed without a match and without a decision before it. */
export type ClosedAs = Extract<ReferralState, 'withdrawn' | 'disengaged' | 'not_eligible' | 'declined_by_child'>

/** Whether closing it so is itself a decision not to appoint, with a reason and under review (R2.3). Whoever withdrew or was lost touch with asks anew. */
export function isDecline(state: ReferralState): state is 'not_eligible' | 'declined_by_child' {
  return state === 'not_eligible' || state === 'declined_by_child'
}

/** The reason of a refusal of which no decision was written down, as a workbook tells them; to be considered again all the same. */
export function reasonOfRefusal(state: 'not_eligible' | 'declined_by_child'): NotAppointedReason {
  return state === 'declined_by_child' ? 'does_not_want' : 'other'
}

/** As what a referral is closed by the decision. Contact with family makes nobody ineligible (R2.1), so that it is counted as withdrawn, as is all that is not the young person's own word or their age. */
export function stateAfterDecision(reason: NotAppointedReason): ReferralState {
  if (reason === 'objects' || reason === 'does_not_want') return 'declined_by_child'
  return reason === 'too_young' ? 'not_eligible' : 'withdrawn'
}

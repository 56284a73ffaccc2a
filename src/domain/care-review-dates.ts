import { addWorkingDays } from './bank-holidays.ts'
import type { CivilDate } from './civil-date.ts'
import { addMonths } from './civil-date.ts'

/* When a young person's care is to be reviewed (Care Planning Regulations 2010 reg 33, domain.md R2.7). The council's own system leads;
   what is told here is indicative, since only the reviews that somebody of the service heard of are on record. */

export const FIRST_REVIEW_WORKING_DAYS = 20
export const SECOND_REVIEW_MONTHS = 3
export const LATER_REVIEW_MONTHS = 6

/** The first review: within twenty working days of the day on which somebody becomes looked after, which is day 0. */
export function firstReviewBy(lookedAfterFrom: CivilDate): CivilDate {
  return addWorkingDays(lookedAfterFrom, FIRST_REVIEW_WORKING_DAYS)
}

/** The review after one that was held on the day: three months after the first, six after any other. It is measured from when it was held, not from when it was due. */
export function reviewByAfter(heldOn: CivilDate, wasFirst: boolean): CivilDate {
  return addMonths(heldOn, wasFirst ? SECOND_REVIEW_MONTHS : LATER_REVIEW_MONTHS)
}

/**
 * By when the next review is to be held. One recorded before a second could be due is taken for the first, late or not, since the sooner day is the safe one. Where none is recorded and the first was due before today,
 * those held since are not known, and neither is the next: null.
 */
export function nextReviewBy({ lookedAfterFrom, heldOn }: { readonly lookedAfterFrom: CivilDate | null; readonly heldOn: readonly CivilDate[] }, today: CivilDate): CivilDate | null {
  const inCare = heldOn.filter((on) => on <= today && (lookedAfterFrom === null || on >= lookedAfterFrom)).sort()
  const last = inCare.at(-1)
  const first = lookedAfterFrom === null ? null : firstReviewBy(lookedAfterFrom)
  if (last === undefined) return first !== null && first >= today ? first : null
  return reviewByAfter(last, inCare.length === 1 && first !== null && last < addMonths(first, SECOND_REVIEW_MONTHS))
}

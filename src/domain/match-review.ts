import type { CivilDate } from './civil-date.ts'
import { addMonths } from './civil-date.ts'
import type { DueIntervals } from './due/intervals.ts'
import { wrongDay } from './day-that-has-come.ts'

/* A review of a match: the coordinator asks the young person and whoever visits how it goes, first three months after the start and then every six (domain.md R7.2). */

export interface MatchReviewed {
  readonly startedOn: CivilDate
  /** The last review that was held; null where none was. */
  readonly lastReviewOn: CivilDate | null
}

/**
 * When the next review is due. Of a match that nobody has reviewed here, the first of its days that lies on or after the day on which this file learned of reviews: what was agreed
 * aloud before then is not asked for anew, or Today would open with every match there is.
 */
export function matchReviewDueOn({ startedOn, lastReviewOn }: MatchReviewed, { firstReviewMonths, reviewMonths }: Pick<DueIntervals, 'firstReviewMonths' | 'reviewMonths'>, knownSinceOn: CivilDate): CivilDate {
  if (lastReviewOn !== null) return addMonths(lastReviewOn, reviewMonths)
  let months = firstReviewMonths
  while (addMonths(startedOn, months) < knownSinceOn) months += reviewMonths
  return addMonths(startedOn, months)
}

/** A review as it is written down. */
export interface ReviewTyped {
  readonly on: CivilDate | null
  /** With whom it was held. */
  readonly who: string | null
  readonly said: string | null
}

/** What is wrong with a review, by field; `otherDays` are those of the match's other reviews. */
export function wrongInReview({ on, who, said }: ReviewTyped, { startedOn, endedOn, otherDays }: { readonly startedOn: CivilDate; readonly endedOn: CivilDate | null; readonly otherDays: readonly CivilDate[] }, today: CivilDate): { readonly [Field in keyof ReviewTyped]?: string | undefined } {
  const day = wrongDay(on, today, { on: startedOn, what: 'The match started' })
  return {
    on: day ?? (on !== null && endedOn !== null && on > endedOn ? 'The match had ended by then. Enter an earlier day.' : on !== null && otherDays.includes(on) ? 'A review of this day is written down already. Correct that one.' : undefined),
    who: who === null || who.trim() === '' ? 'Write down who was asked.' : undefined,
    said: said === null || said.trim() === '' ? 'Write down what was said.' : undefined,
  }
}

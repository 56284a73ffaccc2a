import type { CivilDate } from './civil-date.ts'
import { wrongDay } from './day-that-has-come.ts'
import type { FeedbackGiver, FeedbackOccasion } from './vocabulary.ts'

/* What somebody says of a match: at the visit after a year, in a quarterly check-in, or otherwise (requirements D17, C24; domain.md Standard 4). */

/** How somebody rates a match, from 1 to 5. */
export const MOST_RATING = 5

export interface FeedbackTyped {
  readonly givenOn: CivilDate | null
  readonly givenBy: FeedbackGiver | null
  readonly occasion: FeedbackOccasion | null
  readonly rating: number | null
  readonly quote: string | null
}

/** What is wrong with feedback as it is written down: it is of a day on which the match had begun, and says whose it is and on what occasion. */
export function wrongInFeedback({ givenOn, givenBy, occasion, rating }: FeedbackTyped, match: { readonly startedOn: CivilDate } | null, today: CivilDate): { readonly [Name in keyof FeedbackTyped]?: string | undefined } {
  return {
    givenOn: wrongDay(givenOn, today, match === null ? null : { on: match.startedOn, what: 'The match started' }),
    givenBy: givenBy === null ? 'Choose who said it' : undefined,
    occasion: occasion === null ? 'Choose the occasion' : undefined,
    rating: rating === null || (Number.isInteger(rating) && rating >= 1 && rating <= MOST_RATING) ? undefined : `Enter a whole number from 1 to ${MOST_RATING}`,
  }
}

/** What is unlikely of it, and saved all the same: that the same was written down of that day already. */
export function unlikelyInFeedback({ givenOn, givenBy, occasion }: FeedbackTyped, others: readonly Pick<FeedbackTyped, 'givenOn' | 'givenBy' | 'occasion'>[]): { readonly givenOn?: string | undefined } {
  const isThere = others.some((each) => each.givenOn === givenOn && each.givenBy === givenBy && each.occasion === occasion)
  return givenOn !== null && isThere ? { givenOn: 'The same occasion of that day is recorded already' } : {}
}

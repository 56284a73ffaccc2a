import type { CivilDate } from '#domain/civil-date.ts'
import type { FeedbackGiver, FeedbackOccasion } from '#domain/vocabulary.ts'
import { FEEDBACK_GIVER, FEEDBACK_OCCASION } from '#domain/vocabulary.ts'
import { sentence } from './told-words.ts'

/** What somebody said of a match, as it is recorded. */
export interface GivenFeedback {
  readonly on: CivilDate
  readonly by: FeedbackGiver | null
  readonly occasion: FeedbackOccasion | null
  readonly rating: number | null
  readonly quote: string | null
}

/** The same as a timeline tells it, on the page of a match, of the young person and of whoever visits. */
export function tellFeedback({ on, by, occasion, rating, quote }: GivenFeedback): { readonly on: CivilDate; readonly kind: 'feedback'; readonly title: string; readonly detail: string | null } {
  return {
    on, kind: 'feedback', title: sentence([occasion === null ? 'Feedback' : FEEDBACK_OCCASION[occasion], by !== null && `from the ${FEEDBACK_GIVER[by].toLowerCase()}`]) ?? 'Feedback',
    detail: sentence([rating !== null && `${rating} of 5`, quote !== null && quote !== '' && `“${quote}”`]),
  }
}

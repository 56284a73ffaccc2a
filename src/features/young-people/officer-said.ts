import type { YoungPersonCareReview } from '#contract/young-people.ts'

/** What the reviewing officer said at a care review, or before it; the day it was said where that is known, else that of the review. */
export interface OfficerSaid {
  readonly id: number
  readonly on: string
  readonly words: string
}

/** Everything that the reviewing officer said of the visitor, newest first. */
export function officerSaid(reviews: readonly Pick<YoungPersonCareReview, 'id' | 'reviewedOn' | 'officerFeedback' | 'officerFeedbackOn'>[]): readonly OfficerSaid[] {
  return reviews
    .flatMap(({ id, reviewedOn, officerFeedback, officerFeedbackOn }) => (officerFeedback === null || officerFeedback === '' ? [] : [{ id, on: officerFeedbackOn ?? reviewedOn, words: officerFeedback }]))
    .sort((one, other) => (one.on < other.on ? 1 : -1))
}

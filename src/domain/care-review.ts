import type { CivilDate } from './civil-date.ts'
import type { Words } from './vocabulary.ts'
import { wrongPastDay } from './young-person-form.ts'

/* What a care review says of a visitor: each should ask whether the young person would gain from one, and the reviewing officer speaks with them about the one they have (requirements T04, T16; domain.md R2.3). */

/** What a review decided about a visitor. */
export const VISITOR_DECISION = { refer: 'To be referred', goes_on: 'The visitor goes on', not_now: 'Not now', child_says_no: 'The young person says no', ends: 'The match is to end' } as const satisfies Words<string>
export type VisitorDecision = keyof typeof VISITOR_DECISION

export interface ReviewTyped {
  readonly reviewedOn: CivilDate | null
  readonly visitorConsidered: boolean | null
  readonly visitorDecision: VisitorDecision | null
  readonly officerFeedbackOn: CivilDate | null
  readonly officerFeedback: string | null
}

/** What is wrong with a review as it is written down: a visitor who was considered has a decision, and what the officer said has a day of its own, since they may say it before the review. */
export function wrongInReview({ reviewedOn, visitorConsidered, visitorDecision, officerFeedbackOn, officerFeedback }: ReviewTyped, today: CivilDate): { readonly [Name in keyof ReviewTyped]?: string | undefined } {
  return {
    reviewedOn: wrongPastDay(reviewedOn, today, 'the day of the review'),
    visitorDecision: visitorConsidered === true ? (visitorDecision === null ? 'Choose what was decided' : undefined) : visitorDecision === null ? undefined : 'A decision needs that a visitor was considered',
    officerFeedbackOn: officerFeedback !== null ? wrongPastDay(officerFeedbackOn, today, 'the day they said it') : undefined,
    officerFeedback: officerFeedbackOn !== null && officerFeedback === null ? 'Enter what they said' : undefined,
  }
}

/** How many reviews considered a visitor, of those that say whether they did: `2 of 3 reviews considered a visitor`; null where none says. */
export function consideredWords(reviews: readonly { readonly visitorConsidered: boolean | null }[]): string | null {
  const told = reviews.filter(({ visitorConsidered }) => visitorConsidered !== null)
  if (told.length === 0) return null
  const yes = told.filter(({ visitorConsidered }) => visitorConsidered).length
  return `${yes.toLocaleString('en-GB')} of ${told.length.toLocaleString('en-GB')} ${told.length === 1 ? 'review that says so' : 'reviews that say so'} considered a visitor`
}

import { sql } from '../database/sql.ts'
import type { Figure, RowSet } from './figure.ts'
import { COUNT } from './figure.ts'

const reviewsAttended: RowSet = {
  subject: 'careReview',
  rows: ({ from, to }) => sql`
    select id, reviewedOn as onDate, feedback from careReviews where reviewedOn between ${from} and ${to} and attendedBy in ('coordinator', 'visitor', 'both')`,
}

export const careReviewFigures: readonly Figure[] = [
  {
    id: 'care_reviews.attended', label: 'Care reviews attended', personal: true,
    definition: 'Care reviews in the period that the coordinator, a visitor or both attended.',
    set: reviewsAttended, measure: COUNT,
  },
  {
    id: 'care_reviews.positive_percent', label: 'Positive care reviews', personal: true,
    definition: 'Of the care reviews attended in the period with feedback, the share whose feedback was positive.',
    set: reviewsAttended, where: () => sql`feedback is not null`, measure: { kind: 'percent', yes: () => sql`feedback = 'positive'` },
  },
]

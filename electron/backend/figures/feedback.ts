import { sql } from '../database/sql.ts'
import type { Figure, RowSet } from './figure.ts'
import { COUNT } from './figure.ts'

const feedbackGiven: RowSet = {
  subject: 'feedback',
  rows: ({ from, to }) => sql`select id, givenOn as onDate, givenBy, occasion, rating from feedback where givenOn between ${from} and ${to}`,
}

export const feedbackFigures: readonly Figure[] = [
  {
    id: 'feedback.annual_visits', label: 'Visits after a year', personal: true,
    definition: 'Times in the period that a young person’s match was talked over at its visit after a year.',
    set: feedbackGiven, where: () => sql`occasion = 'annual_visit'`, measure: COUNT,
  },
  {
    id: 'feedback.check_ins', label: 'Quarterly check-ins', personal: true,
    definition: 'Quarterly check-ins in the period at which feedback was given.',
    set: feedbackGiven, where: () => sql`occasion = 'quarterly_check_in'`, measure: COUNT,
  },
  {
    id: 'feedback.very_satisfied_percent', label: 'Very satisfied young people', personal: true,
    definition: 'Of the feedback that young people gave in the period with a rating, the share that gave five out of five.',
    set: feedbackGiven, where: () => sql`givenBy = 'young_person' and rating is not null`, measure: { kind: 'percent', yes: () => sql`rating = 5` },
  },
]

import { z } from 'zod'
import { MOST_RATING } from '#domain/feedback.ts'
import { FEEDBACK_GIVER, FEEDBACK_OCCASION, valuesOf } from '#domain/vocabulary.ts'
import { command, query } from './procedure.ts'
import { civilDate, recordId, text } from './shapes.ts'

/* What somebody said of a match, written down by hand. Figures count it as what a workbook brought in. */

const facts = z.strictObject({
  givenOn: civilDate,
  givenBy: z.enum(valuesOf(FEEDBACK_GIVER)).nullable(),
  occasion: z.enum(valuesOf(FEEDBACK_OCCASION)).nullable(),
  rating: z.int().min(1).max(MOST_RATING).nullable(),
  quote: text(4_000).nullable(),
  /** Whether the words may be used in a report; null where nobody asked. */
  mayQuote: z.boolean().nullable(),
})
export type FeedbackFacts = z.output<typeof facts>

const given = facts.omit({ quote: true, mayQuote: true }).extend({ id: recordId, matchId: recordId })

export const feedbackContract = {
  /** What a form about feedback needs to know of the young person: their matches that have begun, the newest first, and what was said of each. */
  form: query(z.strictObject({ youngPersonId: recordId }), z.strictObject({
    today: civilDate,
    name: z.string(),
    matches: z.array(z.strictObject({ id: recordId, visitors: z.string(), startedOn: civilDate, endedOn: civilDate.nullable() })),
    given: z.array(given),
  })),
  read: query(z.strictObject({ id: recordId }), facts.extend({ id: recordId, matchId: recordId, rating: z.int().nullable(), quote: z.string().nullable() })),
  record: command(facts.extend({ matchId: recordId }), z.strictObject({ id: recordId })),
  correct: command(facts.extend({ id: recordId, matchId: recordId }), z.null()),
  /** Takes out what was never said, or is there twice; refused while the records of anybody in the match are held. */
  remove: command(z.strictObject({ id: recordId }), z.null()),
}

export type FeedbackForm = z.output<typeof feedbackContract.form.output>
export type KeptFeedback = z.output<typeof feedbackContract.read.output>

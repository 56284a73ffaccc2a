import { z } from 'zod'
import { VISIT_MODE, VISIT_OUTCOME, valuesOf } from '#domain/vocabulary.ts'
import { outcomeTag, tagIds } from './outcome-tags.ts'
import { command, query } from './procedure.ts'
import { civilDate, line, pence, recordId, text } from './shapes.ts'

/* Visits as they are written down by hand. Figures count them as those that a workbook brought in. */

const facts = z.strictObject({
  visitedOn: civilDate,
  outcome: z.enum(valuesOf(VISIT_OUTCOME)),
  /** Null is not known, as a workbook may leave it. */
  mode: z.enum(valuesOf(VISIT_MODE)).nullable(),
  minutes: z.int().min(0).max(100_000).nullable(),
  /** Whether it went on between two and six in the morning (domain.md R3.2); null where nobody said, as of what a workbook brings in. */
  isOvernight: z.boolean().nullable(),
  activity: text(2_000).nullable(),
  costPence: pence.nullable(),
  /** There and back, of all who drove. */
  miles: z.number().min(0).max(100_000).nullable(),
  notes: text(20_000).nullable(),
  /** Who of the volunteers was there; of a visit that did not happen, nobody. */
  attendedBy: z.array(recordId).max(20),
  tagIds,
})
export type VisitFacts = z.output<typeof facts>

const visitor = z.strictObject({ id: recordId, name: z.string(), fromOn: civilDate, toOn: civilDate.nullable() })

export const visitsContract = {
  /** What a form about a visit of a match needs to know of it. */
  form: query(z.strictObject({ matchId: recordId }), z.strictObject({
    today: civilDate,
    names: line,
    startedOn: civilDate,
    endedOn: civilDate.nullable(),
    pauses: z.array(z.strictObject({ fromOn: civilDate, toOn: civilDate.nullable() })),
    /** Whoever visits or visited in it, each with the time in which they do. */
    visitors: z.array(visitor),
    /** The days of its visits that happened. */
    days: z.array(z.strictObject({ id: recordId, on: civilDate })),
    tags: z.array(outcomeTag),
  })),
  /** One visit; `attendedBy` is null where nobody wrote down who was there. */
  read: query(z.strictObject({ id: recordId }), facts.extend({ id: recordId, matchId: recordId, activity: z.string().nullable(), notes: z.string().nullable(), attendedBy: z.array(recordId).nullable() })),
  log: command(facts.extend({ matchId: recordId }), z.strictObject({ id: recordId })),
  correct: command(facts.extend({ id: recordId }), z.null()),
  /** Takes a visit out that was never one, or is there twice. */
  remove: command(z.strictObject({ id: recordId }), z.null()),
}

export type VisitForm = z.output<typeof visitsContract.form.output>
export type KeptVisit = z.output<typeof visitsContract.read.output>

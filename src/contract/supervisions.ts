import { z } from 'zod'
import { command, query } from './procedure.ts'
import { civilDate, line, recordId, text } from './shapes.ts'

/* Supervisions as they are written down by hand. */

const facts = z.strictObject({
  heldOn: civilDate,
  mode: line.nullable(),
  impact: z.boolean().nullable(),
  enjoying: z.boolean().nullable(),
  childSafe: z.boolean().nullable(),
  notes: text(20_000).nullable(),
  /** The day agreed for the next; what is due does not move with it. */
  nextOn: civilDate.nullable(),
  /** Of which matches they spoke; every other one of that day counts as not spoken of (requirement T16). */
  spokenOf: z.array(recordId).max(50),
})
export type SupervisionFacts = z.output<typeof facts>

export const supervisionsContract = {
  /** What a form about a supervision of a volunteer needs to know of them. */
  form: query(z.strictObject({ volunteerId: recordId }), z.strictObject({
    today: civilDate,
    name: line,
    firstName: line,
    firstActiveOn: civilDate.nullable(),
    weeks: z.int(),
    days: z.array(z.strictObject({ id: recordId, on: civilDate })),
    /** Their matches, planned ones too, oldest first. */
    matches: z.array(z.strictObject({ id: recordId, youngPerson: z.string(), startedOn: civilDate, endedOn: civilDate.nullable() })),
  })),
  read: query(z.strictObject({ id: recordId }), facts.extend({ id: recordId, volunteerId: recordId, mode: z.string().nullable(), notes: z.string().nullable() })),
  record: command(facts.extend({ volunteerId: recordId }), z.strictObject({ id: recordId })),
  correct: command(facts.extend({ id: recordId }), z.null()),
  remove: command(z.strictObject({ id: recordId }), z.null()),
}

export type SupervisionForm = z.output<typeof supervisionsContract.form.output>
export type KeptSupervision = z.output<typeof supervisionsContract.read.output>

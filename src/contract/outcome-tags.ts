import { z } from 'zod'
import type { OutcomeTag } from '#domain/outcome-tag.ts'
import { command, query } from './procedure.ts'
import { line, period, recordId } from './shapes.ts'

/** What a visit or an objective works on, by its number; each once is enough. */
export const tagIds = z.array(recordId).max(200)

export const outcomeTag = z.strictObject({ id: recordId, name: z.string(), isRetired: z.boolean() }) satisfies z.ZodType<OutcomeTag>

const worked = z.strictObject({
  tag: z.string(),
  isRetired: z.boolean(),
  /** Visits held in the period that worked on it, and with how many young people. */
  visits: z.int(),
  youngPeople: z.int(),
  /** Objectives with it that were set by the end of the period and not reached before it, and those of them reached in it. */
  objectives: z.int(),
  reached: z.int(),
})
export type WorkedOn = z.output<typeof worked>

export const outcomeTagsContract = {
  /** The service's list, in its order, what was taken off it last; with how many visits and objectives have each. */
  list: query(z.null(), z.array(outcomeTag.extend({ visits: z.int(), objectives: z.int() }))),
  /** How often each was worked on in a period, the most often first; what nobody worked on is told too, while it is on the list. */
  worked: query(period, z.strictObject({ held: z.int(), tagged: z.int(), rows: z.array(worked) })),
  /** Adds a tag, or gives the one named another name. */
  save: command(z.strictObject({ id: recordId.nullable(), name: line.min(1, 'Enter a name.') }), z.null()),
  move: command(z.strictObject({ id: recordId, to: z.enum(['earlier', 'later']) }), z.null()),
  /** Takes a tag off the list; what has it keeps it. */
  retire: command(z.strictObject({ id: recordId }), z.null()),
  putBack: command(z.strictObject({ id: recordId }), z.null()),
}

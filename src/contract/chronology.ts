import { z } from 'zod'
import type { Chronology } from '#domain/chronology.ts'
import { savedFile } from './file-path.ts'
import { query, task } from './procedure.ts'
import { civilDate, purpose, recordId } from './shapes.ts'

const chronology = z.strictObject({
  facts: z.array(z.strictObject({ id: z.string(), name: z.string(), value: z.string() })).readonly(),
  years: z.array(z.strictObject({ year: z.int(), months: z.array(z.int().nullable()).readonly(), total: z.int() })).readonly(),
  lacks: z.array(z.string()).readonly(),
  points: z.int(),
}) satisfies z.ZodType<Chronology>

/** Of which match, and whether with what somebody wrote: the objectives, and what remains. */
const which = z.strictObject({ matchId: recordId, withWords: z.boolean() })

export const chronologyContract = {
  /** A match as one page for the child's file at the council: the child by reference, no home, no family (domain.md R5.2). */
  chronology: query(which, chronology),
  /**
   * Writes it as a Word document where the person chooses; the audit trail keeps that it was handed out and what for, and the record of the match that it was. With a day, that the match is
   * recorded on the child's file since then, too. Refuses a match that has not started.
   */
  handOutChronology: task(which.extend({ purpose, recordedOn: civilDate.nullable() }), savedFile.nullable()),
}

import { z } from 'zod'
import { STAGE_KIND } from '#domain/recruitment/path-stage.ts'
import { valuesOf } from '#domain/vocabulary.ts'
import { query } from './procedure.ts'
import { civilDate, recordId } from './shapes.ts'

const applicant = z.strictObject({
  id: recordId,
  name: z.string(),
  daysSinceApplied: z.int().nullable(),
  daysInStage: z.int().nullable(),
  /** Longer than the service finds right. */
  isStalled: z.boolean(),
  /** When somebody was last in touch with them since they applied; the days since then or, where nobody was, since they applied, and whether that is long. */
  inTouch: z.strictObject({ lastOn: civilDate.nullable(), days: z.int().nullable(), isSilent: z.boolean() }),
  done: z.int(),
  required: z.int(),
  /** What they wait for, the stage they are at first. */
  awaited: z.array(z.strictObject({ stage: z.string(), name: z.string(), words: z.string(), isLate: z.boolean() })),
  /** At the approval: what still stands in its way; nothing where they are ready. */
  inTheWay: z.array(z.string()),
})

const held = z.strictObject({
  id: recordId,
  name: z.string(),
  sinceOn: civilDate,
  reason: z.string().nullable(),
  backOn: civilDate.nullable(),
  /** The stage they are at, and the days there, without those on hold. */
  stage: z.string().nullable(),
  daysInStage: z.int().nullable(),
  done: z.int(),
  required: z.int(),
})

export type BoardHeld = z.output<typeof held>
export type BoardApplicant = z.output<typeof applicant>

/** Every applicant by the stage of the recruitment path that they are at. */
export const recruitmentBoardContract = {
  /** A column for each required stage in the order of the path, also where nobody is at it; in each, who has been there longest comes first. */
  read: query(z.null(), z.strictObject({
    today: civilDate, columns: z.array(z.strictObject({ stage: z.string(), name: z.string(), kind: z.enum(valuesOf(STAGE_KIND)), applicants: z.array(applicant) })),
    /** Those whose application is on hold, who are in no column; soonest back first. */
    onHold: z.array(held),
  })),
}

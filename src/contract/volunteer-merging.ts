import { z } from 'zod'
import { MERGED_FIELDS } from '#domain/merging.ts'
import { RECORDED_STATUS } from '#domain/status-step.ts'
import { STAGE_STATE, valuesOf } from '#domain/vocabulary.ts'
import { destroyingCommand, query } from './procedure.ts'
import { civilDate, recordId } from './shapes.ts'

/* Two records of one person made one. */

const side = z.enum(['kept', 'other'])
const fieldValue = z.union([z.string(), z.number(), z.null()])
const statuses = z.array(z.strictObject({ status: z.enum(valuesOf(RECORDED_STATUS)), fromOn: civilDate }))

export type MergePreview = z.output<typeof preview>

const preview = z.strictObject({
  names: z.strictObject({ kept: z.string(), other: z.string() }),
  keys: z.strictObject({ kept: z.string(), other: z.string() }),
  /** Why the two cannot be merged; empty where they can. */
  objections: z.array(z.string()),
  /** What each says, where either says anything; `usual` is what is chosen unless somebody chooses otherwise. */
  fields: z.array(z.strictObject({ field: z.enum(MERGED_FIELDS), kept: fieldValue, other: fieldValue, usual: side })),
  /** How many of the equalities questions each answers. */
  equalities: z.strictObject({ kept: z.int(), other: z.int(), usual: side }),
  statuses: z.strictObject({ kept: statuses, other: statuses }),
  /** Stages of which both have a record. */
  stages: z.array(z.strictObject({ stage: z.string(), name: z.string(), kept: z.enum(valuesOf(STAGE_STATE)), other: z.enum(valuesOf(STAGE_STATE)), usual: side })),
  papers: z.strictObject({ kept: z.boolean(), other: z.boolean() }),
  /** What moves, in words with counts. */
  moves: z.array(z.string()),
})

/** Merging two records of one volunteer. */
export const volunteerMergingContract = {
  /** What each of the two says and what would move. */
  previewMerge: query(z.strictObject({ keptId: recordId, otherId: recordId }), preview),
  /** Makes one of the two: what is chosen, and everything that hangs on either. Refuses two who visit together. */
  merge: destroyingCommand(
    z.strictObject({
      keptId: recordId,
      otherId: recordId,
      /** The fields that are taken from the other. */
      fromOther: z.array(z.enum(MERGED_FIELDS)).max(MERGED_FIELDS.length),
      equalities: side,
      /** Whose status history holds: one of the two, or both in the order of their days. */
      statuses: z.enum(['kept', 'other', 'both']),
      /** Stages of which the other's record holds. */
      stagesFromOther: z.array(z.string().max(60)).max(100),
      papers: side,
    }),
    z.strictObject({ id: recordId }),
  ),
}

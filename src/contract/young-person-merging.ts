import { z } from 'zod'
import { MERGED_PERSON_FIELDS } from '#domain/merging-young-people.ts'
import { destroyingCommand, query } from './procedure.ts'
import { civilDate, recordId } from './shapes.ts'

/* Two records of one young person made one. */

const side = z.enum(['kept', 'other'])
/** Of a history: that of one of the two, or both in the order of their days. */
const sideOrBoth = z.enum(['kept', 'other', 'both'])
const fieldValue = z.union([z.string(), z.number(), z.null()])
const history = z.strictObject({ kept: z.array(z.string()), other: z.array(z.string()), usual: sideOrBoth })

export type PersonMergePreview = z.output<typeof preview>

const preview = z.strictObject({
  names: z.strictObject({ kept: z.string(), other: z.string() }),
  keys: z.strictObject({ kept: z.string(), other: z.string() }),
  /** Why the two cannot be merged; empty where they can. */
  objections: z.array(z.string()),
  /** What is to be known of what the two say together; it keeps nobody from merging them. */
  warnings: z.array(z.string()),
  /** What each says, where either says anything; `usual` is what is chosen unless somebody chooses otherwise. */
  fields: z.array(z.strictObject({ field: z.enum(MERGED_PERSON_FIELDS), kept: fieldValue, other: fieldValue, usual: side })),
  /** Where both wait: the day of the referral that stays, and of the one that is closed as received twice. */
  waits: z.strictObject({ firstOn: civilDate, secondOn: civilDate }).nullable(),
  /** Whether both have notes of their own, which stay one after the other. */
  bothNotes: z.boolean(),
  /** How many of the equalities questions each answers. */
  equalities: z.strictObject({ kept: z.int(), other: z.int(), usual: side }),
  /** Care as each has it, newest first. */
  care: history,
  /** Where they live and lived, newest first. */
  homes: history,
  /** What moves, in words with counts. */
  moves: z.array(z.string()),
})

/** Merging two records of one young person. */
export const youngPersonMergingContract = {
  /** What each of the two says and what would move. */
  previewMerge: query(z.strictObject({ keptId: recordId, otherId: recordId }), preview),
  /** Makes one of the two: what is chosen, and everything that hangs on either. Of two referrals that wait the first stays. Refuses two matches at once, a pairing under each of two waits, and records that are held. */
  merge: destroyingCommand(
    z.strictObject({ keptId: recordId, otherId: recordId, fromOther: z.array(z.enum(MERGED_PERSON_FIELDS)).max(MERGED_PERSON_FIELDS.length), equalities: side, care: sideOrBoth, homes: sideOrBoth }),
    z.strictObject({ id: recordId }),
  ),
}

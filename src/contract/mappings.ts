import { z } from 'zod'
import { MAPPED_FIELD } from '#domain/given-values.ts'
import { valuesOf } from '#domain/vocabulary.ts'
import { command, query } from './procedure.ts'

const field = z.enum(valuesOf(MAPPED_FIELD))
const given = z.string().min(1).max(2000)

const outsideValue = z.strictObject({ field, given, count: z.int(), category: z.string().nullable() })

export const mappingsContract = {
  /** The values that were written where the application has a list and does not know them, with what each counts as; `open` is how many still count as other because nothing was chosen. */
  list: query(z.null(), z.strictObject({ values: z.array(outsideValue), open: z.int() })),
  /** Says what a value counts as, in every figure and for every period; null is other, until it is chosen. Refuses a category that the field does not have. The value itself stays as it was given. */
  choose: command(z.strictObject({ field, given, category: z.string().max(60).nullable() }), z.null()),
}

import { z } from 'zod'
import { VOLUNTEER_STATUS, valuesOf } from '#domain/vocabulary.ts'
import { civilDate, recordId } from './shapes.ts'

/** Whom a count of recruitment counts: one line for each that was counted, so that whoever stopped twice stands there twice. */
export const peopleBehind = z.array(z.strictObject({
  id: recordId,
  name: z.string(),
  status: z.enum(valuesOf(VOLUNTEER_STATUS)).nullable(),
  /** The day of what was counted, and the days that it took. */
  on: civilDate.nullable(),
  days: z.int().nullable(),
  /** Where they are, or why they stopped. */
  detail: z.string().nullable(),
}))

export type PersonBehind = z.output<typeof peopleBehind>[number]

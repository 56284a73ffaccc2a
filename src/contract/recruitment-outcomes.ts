import { z } from 'zod'
import { query } from './procedure.ts'
import { civilDate } from './shapes.ts'

/** How long recruitment takes, and where people drop out. Days on which an application was on hold count nowhere. */
export const recruitmentOutcomesContract = {
  /** Of the stages completed since the day, and of those who withdrew or were not accepted since it; null is since ever. */
  read: query(
    z.strictObject({ since: civilDate.nullable() }),
    z.strictObject({
      today: civilDate,
      /** By stage in the order of the path: days from asking to done. */
      stages: z.array(z.strictObject({ stage: z.string(), name: z.string(), done: z.int(), medianDays: z.number().nullable(), longestDays: z.int().nullable() })),
      /** By the last stage of which anything was asked for or done; the first line is those who had come to none. */
      dropOut: z.array(z.strictObject({ stage: z.string().nullable(), name: z.string(), withdrew: z.int(), rejected: z.int() })),
      /** From the enquiry to the first active day, of those approved since the day. */
      approved: z.strictObject({ count: z.int(), medianDays: z.number().nullable(), longestDays: z.int().nullable() }),
    }),
  ),
}

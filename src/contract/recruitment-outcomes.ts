import { z } from 'zod'
import { peopleBehind } from './people-behind.ts'
import { query } from './procedure.ts'
import { civilDate } from './shapes.ts'

const since = civilDate.nullable()

/** What is counted: the approved; of a stage, who completed it, and who had last come to it before they withdrew or were not accepted. */
export const OUTCOME_COUNTS = ['approved', 'done', 'withdrew', 'rejected'] as const
export type OutcomeCount = (typeof OUTCOME_COUNTS)[number]

/** How long recruitment takes, and where people drop out. Days on which an application was on hold count nowhere. */
export const recruitmentOutcomesContract = {
  /** Of the stages completed since the day, and of those who withdrew or were not accepted since it; null is since ever. */
  read: query(
    z.strictObject({ since }),
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
  /** Whom one of these counts counts. A stage of null is before the first. */
  people: query(z.strictObject({ since, count: z.enum(OUTCOME_COUNTS), stage: z.string().max(200).nullable() }), peopleBehind),
}

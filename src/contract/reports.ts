import { z } from 'zod'
import { query } from './procedure.ts'
import { anyDay, period, recordId } from './shapes.ts'

/** What is proved to add up. */
export const ACCOUNTS = ['matches', 'volunteers', 'waiting'] as const

const movement = z.strictObject({
  label: z.string(),
  comes: z.boolean(),
  count: z.int(),
  /** The figure that this is, whose rows can be shown; null where it is counted for this proof alone. */
  figure: z.string().nullable(),
})

/** Somebody whose record keeps the two ends from agreeing: counted once too often (above 0) or too seldom at the end. */
const stray = z.strictObject({ id: recordId, name: z.string(), matchId: recordId.nullable(), by: z.int() })

const account = z.strictObject({
  account: z.enum(ACCOUNTS),
  /** At the close of the day before the period. */
  opening: z.int(),
  movements: z.array(movement),
  closing: z.int(),
  strays: z.array(stray),
})

const month = z.strictObject({ month: z.string(), referrals: z.int(), started: z.int(), ended: z.int(), visits: z.int() })

export type Account = z.output<typeof account>
export type AccountMovement = z.output<typeof movement>
export type ReportMonth = z.output<typeof month>

/** At most so many rows are named where an account does not agree. */
export const MOST_STRAYS = 50

export const reportsContract = {
  /** Whether the numbers of a period add up, account by account, and which rows keep them from it. */
  accounts: query(period, z.strictObject({ openingOn: anyDay, accounts: z.array(account) })),
  /** What happened in each calendar month in which something did. */
  months: query(period, z.array(month)),
}

import { z } from 'zod'
import { BUDGET_LINE, CLAIM_KIND, valuesOf } from '#domain/vocabulary.ts'
import { command, query } from './procedure.ts'
import { anyDay, civilDate, recordId } from './shapes.ts'

const amount = z.int()

/** Where a claim stands. */
export const CLAIM_STATES = ['received', 'approved', 'paid'] as const

const span = z.strictObject({ from: anyDay, to: anyDay })

/** What was agreed for a line, and what is known of its spending; null where no kind of claim is spent from it. */
const budgetLine = z.strictObject({
  line: z.enum(valuesOf(BUDGET_LINE)),
  budgetPence: amount.nullable(),
  spentPence: amount.nullable(),
  committedPence: amount.nullable(),
  forecastPence: amount.nullable(),
})

const year = z.strictObject({
  today: civilDate,
  /** The financial year, and the last of its days that is counted: today, or its end where it is over. */
  year: span,
  until: civilDate,
  /** The years that something is known of, newest first. */
  years: z.array(span),
  /** The figures `budget.*` of these days. */
  budgetPence: amount.nullable(),
  spentPence: amount,
  committedPence: amount,
  committedClaims: z.int(),
  forecastPence: amount,
  remainingPence: amount.nullable(),
  /** Means, not rounded. */
  activityPence: z.number().nullable(),
  travelPence: z.number().nullable(),
  affordableMatches: z.int().nullable(),
  activeMatches: z.int(),
  visitsPerYear: z.int(),
  /** What a mile is paid on the last day counted; null before the first rate. */
  pencePerMile: z.number().nullable(),
  lines: z.array(budgetLine),
  months: z.array(z.strictObject({ month: z.string(), spentPence: amount, forecastPence: amount })),
})

const claim = z.strictObject({
  id: recordId,
  on: civilDate,
  volunteer: z.strictObject({ id: recordId, name: z.string() }),
  /** The match that it was for, with the young person's name. */
  match: z.strictObject({ id: recordId, name: z.string() }).nullable(),
  kind: z.enum(valuesOf(CLAIM_KIND)),
  miles: z.number().nullable(),
  amountPence: amount,
  state: z.enum(CLAIM_STATES),
  approvedOn: civilDate.nullable(),
  paidOn: civilDate.nullable(),
  /** Whether the match met on that day; null where the claim is for no match. */
  metThatDay: z.boolean().nullable(),
})

export type MoneyYear = z.output<typeof year>
export type MoneyLine = z.output<typeof budgetLine>
export type ClaimRow = z.output<typeof claim>
export type ClaimState = (typeof CLAIM_STATES)[number]

const visitCost = z.strictObject({ visits: z.int(), pence: amount })

/** A financial year by any of its days; this year where none is given. */
const whichYear = z.strictObject({ on: civilDate.optional() })

export const moneyContract = {
  /** A financial year: what was agreed, what was spent by line and by month, and what it will come to. */
  year: query(whichYear, year),
  /** What matches out of area cost in a financial year, and those in the area, from what was claimed for them (requirement N12). */
  areaCosts: query(whichYear, z.strictObject({ outside: visitCost, inside: visitCost, matchesOutside: z.int() })),
  /** How far the visitors of the matches that go on live from young people who are out of area today, each way, the farthest first; null where nobody wrote it down. */
  areaDistances: query(z.null(), z.array(z.strictObject({ matchId: recordId, youngPerson: z.string(), volunteer: z.string(), distance: z.strictObject({ miles: z.number(), of: z.enum(['these', 'districts']) }).nullable() }))),
  /** The claims dated in a financial year, latest first, as they stand today; and how many of other years wait to be approved. */
  claims: query(whichYear, z.strictObject({ rows: z.array(claim), toApproveElsewhere: z.int() })),
  /** Approves a claim on a day. Refuses one that is approved already, a day to come, one before the claim’s own, and one after it was paid. */
  approveClaim: command(z.strictObject({ claimId: recordId, on: civilDate }), z.null()),
}

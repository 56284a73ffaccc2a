import { z } from 'zod'
import { query } from './procedure.ts'
import { civilDate, period } from './shapes.ts'

/** What a value is counted in. Money is whole pence; a target's value is what was reached; a table and shares have their numbers in `table`. */
export const FIGURE_UNITS = ['count', 'percent', 'pence', 'days', 'months', 'years', 'hours', 'target', 'table', 'shares'] as const

const groupRow = z.strictObject({
  group: z.string(),
  label: z.string(),
  count: z.int().nullable(),
  /** Of the whole, for shares. */
  percent: z.number().nullable(),
  /** Whether the number is kept from public readers because it is small, or would give away one that is. */
  hidden: z.boolean(),
})

const answer = z.strictObject({
  id: z.string(),
  label: z.string(),
  definition: z.string(),
  unit: z.enum(FIGURE_UNITS),
  /** Rounded as it is shown: a percentage to one decimal, hours to one, money to a penny. Null is no answer. */
  value: z.number().nullable(),
  /** How many of how many: the two counts of a percentage, the rows with a known amount of all the rows, what was reached of the target. */
  counted: z.int().nullable(),
  of: z.number().nullable(),
  table: z.array(groupRow).nullable(),
  hidden: z.boolean(),
})

const described = z.strictObject({ id: z.string(), label: z.string(), definition: z.string(), unit: z.enum(FIGURE_UNITS), personal: z.boolean() })

/** What a row behind a figure is. */
export const FIGURE_SUBJECTS = ['volunteer', 'youngPerson', 'referral', 'match', 'visit', 'supervision', 'careReview', 'feedback', 'claim'] as const

const behind = z.strictObject({
  subject: z.enum(FIGURE_SUBJECTS),
  id: z.int(),
  name: z.string(),
  /** Whose page tells of it: the match that it belongs to, else the person. */
  opens: z.strictObject({ page: z.enum(['match', 'volunteer', 'youngPerson']), id: z.int() }).nullable(),
  on: civilDate.nullable(),
  /** The row's own part in a sum, a mean, a median or a maximum, in the figure's unit before rounding. */
  amount: z.number().nullable(),
  /** The group that a breakdown counts it in. */
  group: z.string().nullable(),
  /** Whether a percentage counts it; otherwise it is only in the whole. */
  counted: z.boolean(),
})

export type FigureUnit = (typeof FIGURE_UNITS)[number]
export type FigureAnswer = z.output<typeof answer>
export type FigureGroup = z.output<typeof groupRow>
export type FigureDescription = z.output<typeof described>
export type RowBehind = z.output<typeof behind>

const figureId = z.string().max(60)

export const figuresContract = {
  /** Every figure that there is, room by room in the order shown. */
  list: query(z.null(), z.array(z.strictObject({ room: z.string(), label: z.string(), figures: z.array(described) }))),
  /** The figures for a period, or those named; for public readers small numbers are hidden. */
  ask: query(
    period.safeExtend({ only: z.array(figureId).max(200).optional(), forPublic: z.boolean().optional() }),
    z.array(answer),
  ),
  /** The rows behind one figure: at most `MOST_ROWS`, oldest first, and how many there are. */
  rows: query(period.safeExtend({ id: figureId }), z.strictObject({ total: z.int(), rows: z.array(behind) })),
}

/** The most rows that one answer carries. */
export const MOST_ROWS = 5000

import { z } from 'zod'
import type { DueCounts } from '#domain/due/due-counts.ts'
import { DUE_GROUPS, type DueLine } from '#domain/due/due-line.ts'
import { DUE_KIND, valuesOf } from '#domain/vocabulary.ts'
import { command, query } from './procedure.ts'
import { civilDate, line, recordId } from './shapes.ts'

const role = z.enum(['volunteer', 'young_person'])

const dueLine = z.strictObject({
  kind: z.enum(valuesOf(DUE_KIND)),
  /** The workbook key of the volunteer, match, referral or claim; the quarter's last day for the check-in. */
  key: z.string(),
  /** Which of several with the same key; mostly empty. */
  part: z.string(),
  /** What the line opens; the service itself has no number. */
  subject: z.strictObject({ kind: z.enum(['volunteer', 'match', 'referral', 'claim', 'concern', 'service']), id: recordId.nullable(), on: civilDate.optional() }),
  who: z.string(),
  /** The people named, to be linked; for the check-in those drawn and still to be asked. */
  people: z.array(z.strictObject({ role, id: recordId, name: z.string() })).readonly(),
  dueOn: civilDate,
  /** The working day suggested where the due day is none. */
  suggestedOn: civilDate.nullable(),
  what: z.string(),
  detail: z.string(),
  /** Whole days; 0 on the due day, negative before it. */
  daysOverdue: z.int(),
  group: z.enum(DUE_GROUPS),
}) satisfies z.ZodType<DueLine>

/** So many lines of a group are drawn at most. */
const MOST_LINES = 100_000

const snoozed = dueLine.extend({ untilOn: civilDate, reason: z.string() })

/** Names one line: what it is for, and the due day it had. */
const which = z.strictObject({ kind: z.enum(valuesOf(DUE_KIND)), key: z.string().max(200), part: z.string().max(40).default(''), dueOn: civilDate })

export type DueToday = z.output<typeof dueContract.today.output>
export type SnoozedLine = z.output<typeof snoozed>

export const dueContract = {
  /** What stands on the rail, of today's list. */
  counts: query(z.null(), z.strictObject({ all: z.int(), claims: z.int(), volunteers: z.int(), youngPeople: z.int(), matches: z.int() }) satisfies z.ZodType<DueCounts>),
  /**
   * Today's list as it is drawn: of each group that has any how many there are and its first lines, worst first; narrowed to some kinds where it is asked for.
   * And how many lines there are of each kind, however it is narrowed, and how many are snoozed.
   */
  today: query(
    z.strictObject({ kinds: z.array(z.enum(valuesOf(DUE_KIND))).max(50).nullable(), first: z.strictObject({ overdue: z.int().min(0).max(MOST_LINES), this_week: z.int().min(0).max(MOST_LINES), later: z.int().min(0).max(MOST_LINES) }) }),
    z.strictObject({
      on: civilDate,
      snoozed: z.int(),
      kinds: z.array(z.strictObject({ kind: z.enum(valuesOf(DUE_KIND)), count: z.int() })),
      groups: z.array(z.strictObject({ group: z.enum(DUE_GROUPS), count: z.int(), lines: z.array(dueLine) })),
    }),
  ),
  /** What needs doing, today or on a day, worst first; and how many lines are snoozed beyond it. */
  list: query(z.strictObject({ on: civilDate.optional() }), z.strictObject({ on: civilDate, lines: z.array(dueLine), snoozed: z.int() })),
  /** Today’s lines that name one of these people, in the order of the list. */
  naming: query(z.strictObject({ people: z.array(z.strictObject({ role, id: recordId })).max(50) }), z.array(dueLine)),
  /** What would need doing today had it not been snoozed, soonest back first. */
  listSnoozed: query(z.null(), z.array(snoozed)),
  /** Puts a line aside until a day, with a reason. Refuses a day that has come, and more than a week for what concerns safety. */
  snooze: command(which.extend({ until: civilDate, reason: line.min(1, 'Enter why this can wait.') }), z.null()),
  /** Brings a snoozed line back at once. */
  wake: command(which, z.null()),
}

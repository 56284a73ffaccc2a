import { z } from 'zod'
import { RECORD_WORDS, type RecordTable } from '#domain/record-words.ts'
import { command, query, task } from './procedure.ts'
import { civilDate, recordId } from './shapes.ts'

/** The records that have a history of their own: with it comes that of what hangs on them. */
export const HISTORY_TABLES = ['volunteers', 'youngPeople', 'referrals', 'matches', 'concerns'] as const
export type HistoryTable = (typeof HISTORY_TABLES)[number]

const change = z.strictObject({
  table: z.enum(Object.keys(RECORD_WORDS) as [RecordTable, ...RecordTable[]]),
  action: z.enum(['insert', 'update', 'delete']),
  /** Which one, where it is one of several that hang on the record. */
  about: z.string().nullable(),
  count: z.int(),
  /** The names of the fields. */
  fields: z.array(z.string()),
  /** What stood in each of the fields, where one record was changed and that is still kept: for a month all, then no free text. */
  was: z.record(z.string(), z.union([z.string(), z.number(), z.null()])),
})

const entry = z.strictObject({
  id: z.int(), at: z.string(), who: z.string(), changes: z.array(change),
  /** It filled in, from a workbook that was brought in, what was not known before. */
  isOfWorkbook: z.boolean(),
  /** It can be taken back: done within the month, and nothing it changed was changed since; what a workbook filled in cannot. */
  canUndo: z.boolean(),
  /** Why it cannot be taken back although it is of the last month and nothing was changed since: records are held, or what stood there was erased. Null otherwise. */
  notNow: z.string().nullable(),
  /** Which other records were changed with it, and would be taken back with it. */
  others: z.array(z.strictObject({ table: z.enum(HISTORY_TABLES), count: z.int().min(1) })),
})

const serviceHistory = z.strictObject({
  entries: z.array(z.strictObject({
    id: z.int(),
    at: z.string(),
    who: z.string(),
    /** What was asked: `service.save`, or `command line: import`. */
    procedure: z.string(),
    /** What was done that changed no record, with counts and kinds. */
    events: z.array(z.looseObject({ event: z.string(), facts: z.record(z.string(), z.unknown()).optional() })),
    changes: z.array(z.strictObject({ tableName: z.string(), action: z.enum(['insert', 'update', 'delete']), count: z.int(), fields: z.array(z.string()) })),
  })),
  isMore: z.boolean(),
})

/** What stood on somebody's record by mistake: what it was, why it went, when and by whom. */
export const takenOff = z.strictObject({ what: z.string(), reason: z.string(), on: civilDate, who: z.string() })

export type TakenOff = z.output<typeof takenOff>
export type ServiceHistory = z.output<typeof serviceHistory>
export type HistoryEntry = z.output<typeof entry>

export const historyContract = {
  /** What was changed or done, newest first, at most so many: the newest of all, or of those before an entry. */
  ofService: query(z.strictObject({ most: z.int().min(1).max(500), before: z.int().positive().nullable() }), serviceHistory),
  /** Whether every entry is as it was sealed: how many there are, and the first that is not. */
  verify: task(z.null(), z.strictObject({ entries: z.int(), brokenAt: z.int().nullable() })),
  /** Takes back all that one entry changed. Refuses where that record was changed since, and after a month. */
  undo: command(z.strictObject({ entry: z.int().positive() }), z.null()),
  /** Who changed which fields of a record, and of what hangs on it, and when; newest first. */
  ofRecord: query(
    z.strictObject({ table: z.enum(HISTORY_TABLES), id: recordId }),
    z.strictObject({
      entries: z.array(entry),
      /** The workbook that the record came in with; null where it was added by hand. `at` is null where it cannot be told which of several it was. */
      broughtIn: z.strictObject({ at: z.string().nullable(), who: z.string().nullable() }).nullable(),
    }),
  ),
}

import type { CivilDate } from '#domain/civil-date.ts'
import { addDays } from '#domain/civil-date.ts'
import { Refusal } from '#contract/refusal.ts'
import { UNDO_DAYS } from '../database/before.ts'
import type { ReadableDatabase, WritableDatabase } from '../database/database.ts'
import { handleOf } from '../database/database.ts'
import type { SqlValue } from '../database/sql.ts'
import { all, join, one, run, sql, value, verbatim } from '../database/sql.ts'

/* Taking back what one entry did: records it made go, those it removed come back with their number, those it changed get back what stood in
   the fields it changed. Only where nothing was done to any of them since, so that no later work is lost; and for a month at most. */

interface Change {
  readonly tableName: string
  readonly action: 'insert' | 'update' | 'delete'
  readonly firstId: number
  readonly lastId: number
  readonly fields: string
}

/** Takes back everything that the entry changed. Refuses an entry that is not there, changed nothing, brought in a workbook, was followed by other changes of the same records, or is too old. */
export function undoEntry(db: WritableDatabase, auditId: number, today: CivilDate): void {
  const changes = changesOf(db, auditId)
  if (isOfWorkbook(db, auditId)) throw new Refusal('workbook-stays')
  if (changes.length === 0) throw new Refusal('nothing-to-undo')
  if (!isRecent(db, auditId, today)) throw new Refusal('too-old-to-undo')
  if (isErased(db, auditId, changes)) throw new Refusal('erased-since')
  if (changes.some((change) => wasChangedSince(db, auditId, change))) throw new Refusal('changed-since')
  const handle = handleOf(db)
  handle.pragma('defer_foreign_keys = on')
  const made = madeBy(changes)
  // What was made goes first, and what was removed comes back last: of things of which there may be one alone (a stage of two records that became one) its place is free by then.
  for (const change of changes.filter(({ action }) => action === 'insert')) {
    run(db, sql`delete from ${verbatim(change.tableName)} where id between ${change.firstId} and ${change.lastId}`)
  }
  for (const action of ['update', 'delete'] as const) {
    for (const change of changes.filter((each) => each.action === action)) {
      for (const id of idsOf(change).filter((each) => !made.has(`${change.tableName} ${each}`))) restore(db, auditId, change, id)
    }
  }
  // What was added to it since (a visit of a match that is taken back) must not hang on nothing.
  if (made.size > 0 && (handle.pragma('foreign_key_check') as readonly unknown[]).length > 0) throw new Refusal('changed-since')
}

/** Whether an entry could be taken back now, so that a page offers it only then; `erased` where it could, had not been erased for good what stood there. */
export function canUndo(db: ReadableDatabase, auditId: number, today: CivilDate): boolean | 'erased' {
  const changes = changesOf(db, auditId)
  if (!isRecent(db, auditId, today) || changes.length === 0 || isOfWorkbook(db, auditId)) return false
  if (isErased(db, auditId, changes)) return 'erased'
  return !changes.some((change) => wasChangedSince(db, auditId, change))
}

/** Whether an entry is that of a workbook brought in: only what it filled in is noted by record; what it added is counted, and would stay. */
export function isOfWorkbook(db: ReadableDatabase, auditId: number): boolean {
  return value(db, sql`select 1 from _audit where id = ${auditId} and event like '%"workbookBroughtIn"%'`) !== undefined
}

/* How a record stood is kept for good, if in the end without its words; only what was erased is kept no more. */
function isErased(db: ReadableDatabase, auditId: number, changes: readonly Change[]): boolean {
  const made = madeBy(changes)
  return changes.some((change) => change.action !== 'insert' && idsOf(change).some((id) => !made.has(`${change.tableName} ${id}`)
    && value(db, sql`select 1 from _before where auditId = ${auditId} and tableName = ${change.tableName} and recordId = ${id}`) === undefined))
}

function madeBy(changes: readonly Change[]): ReadonlySet<string> {
  return new Set(changes.filter((change) => change.action === 'insert').flatMap((change) => idsOf(change).map((id) => `${change.tableName} ${id}`)))
}

function isRecent(db: ReadableDatabase, auditId: number, today: CivilDate): boolean {
  return (value<string>(db, sql`select at from _audit where id = ${auditId}`) ?? '') >= addDays(today, -UNDO_DAYS)
}

function changesOf(db: ReadableDatabase, auditId: number): Change[] {
  return all(db, sql`select tableName, action, firstId, lastId, fields from _auditChanges where auditId = ${auditId}`)
}

/* A step of the schema that keeps the records elsewhere has changed them, too. */
function wasChangedSince(db: ReadableDatabase, auditId: number, change: Change): boolean {
  const { tableName, firstId, lastId } = change
  if (value(db, sql`select 1 from sqlite_schema where type = 'table' and name = ${tableName}`) === undefined || wasListedSince(db, auditId, change)) return true
  return value(db, sql`select 1 from _auditChanges where auditId > ${auditId} and tableName = ${tableName} and firstId <= ${lastId} and lastId >= ${firstId} limit 1`) !== undefined
}

const OF_A_VIEW = ['childView', 'understanding', 'viewOn', 'viewTakenBy', 'viewReasons']

/* What a young person said stood on their referral alone before step 27 of the schema, which made a list of it: taken back on the referral alone, the two would contradict each other. Nothing changes the one without the other since, but that nobody asked. */
function wasListedSince(db: ReadableDatabase, auditId: number, { tableName, action, firstId, lastId, fields }: Change): boolean {
  if (tableName !== 'referrals' || action !== 'update' || !fields.split(' ').some((field) => OF_A_VIEW.includes(field))) return false
  if (value(db, sql`select 1 from _auditChanges where auditId = ${auditId} and tableName = 'childViews' limit 1`) !== undefined) return false
  return value(db, sql`
    select 1 from referrals where id between ${firstId} and ${lastId} and (
      exists (select 1 from childViews where referralId = referrals.id)
      or (reopensId is null and exists (select 1 from _before where auditId = ${auditId} and tableName = 'referrals' and recordId = referrals.id and (json_extract(record, '$.childView') <> 'not_ascertained' or json_extract(record, '$.viewOn') is not null))))
    limit 1`) !== undefined
}

function idsOf({ firstId, lastId }: Change): number[] {
  return Array.from({ length: lastId - firstId + 1 }, (_each, index) => firstId + index)
}

function restore(db: WritableDatabase, auditId: number, { tableName, action, fields }: Change, id: number): void {
  const kept = one<{ record: string }>(db, sql`select record from _before where auditId = ${auditId} and tableName = ${tableName} and recordId = ${id}`)
  if (kept === undefined) throw new Refusal('erased-since')
  const record = JSON.parse(kept.record) as Readonly<Record<string, SqlValue>>
  if (action === 'delete') {
    const columns = Object.keys(record)
    run(db, sql`insert into ${verbatim(`${tableName} (${columns.join(', ')})`)} values (${join(columns.map((column) => sql`${record[column] ?? null}`))})`)
    return
  }
  const columns = fields.split(' ').filter((field) => field !== '')
  if (columns.length > 0) run(db, sql`update ${verbatim(tableName)} set ${join(columns.map((column) => sql`${verbatim(column)} = ${record[column] ?? null}`))} where id = ${id}`)
}

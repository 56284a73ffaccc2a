import type BetterSqlite3 from 'better-sqlite3'
import type { Value } from '#domain/workbook/cell.ts'
import type { ColumnType } from '#domain/workbook/column.ts'
import { columnsOf, matchable, tableOf } from '#domain/workbook/workbook-format.ts'
import { readsAs } from '#domain/workbook/write-value.ts'
import type { ReadableDatabase, WritableDatabase } from '../database/database.ts'
import { all, one, run, sql, value, verbatim } from '../database/sql.ts'
import { keyNow } from '../history/merged-records.ts'
import type { BoundColumn, BoundTable } from './bindings.ts'
import { boundTable, recordsOf } from './bindings.ts'
import { digestOf } from './former-rows.ts'

/* What was taken off a young person (a home, care, a risk assessment that was somebody else's) leaves a gap in a row that has a key, and the same workbook would fill it again. So each value that
   went is kept as a digest, beside those of whole rows (former-rows.ts). Of volunteers none is kept: what is known of them is erased one day, to the last trace. */

const TABLES = (['young_people', 'referrals', 'matches'] as const).map((name) => ({ bound: boundTable(tableOf(name)), types: columnsOf(tableOf(name)).map(([, { type }]) => type) }))

type Kept = Readonly<Record<string, Value>>

/** Keeps each value of a row with a key that the open transaction emptied or took out. To be called before its entry is sealed, so that it is taken back with it. */
export function rememberFormerValues(db: WritableDatabase): void {
  if (value<number>(db, sql`select count(*) from temp.sqlite_schema where name = 'noted'`) === 0) return
  for (const { bound, types } of TABLES) {
    const { into, columns, history } = bound
    for (const { id, was } of stood(db, into)) remember(db, bound, types, { columns, key: keyOf(db, into, id), was, now: one<Kept>(db, sql`select * from ${verbatim(into)} where id = ${id}`) ?? was })
    if (history === null) continue
    for (const { id, was } of stood(db, history.into)) {
      remember(db, bound, types, { columns: history.columns, key: keyOf(db, into, Number(was[history.owner])), was, now: one<Kept>(db, sql`select * from ${verbatim(history.into)} where id = ${id}`) ?? {} })
    }
  }
}

/** Whether a value that the workbook has stood there and was taken off. */
export function formerValues(handle: BetterSqlite3.Database, { into }: BoundTable): (key: Value, name: string, type: ColumnType, given: NonNullable<Value>) => boolean {
  const former = new Set(handle.prepare('select digest from formerRows where tableName = ?').pluck().all(into) as string[])
  return (key, name, type, given) => former.size > 0 && former.has(digestOfValue(key, name, type, given))
}

/* How each row stood before the transaction. */
function stood(db: ReadableDatabase, table: string): { readonly id: number; readonly was: Kept }[] {
  return all<{ id: number; record: string }>(db, sql`select recordId as id, record from noted where record is not null and rowid in (select min(rowid) from noted where tableName = ${table} group by recordId)`)
    .map(({ id, record }) => ({ id, was: JSON.parse(record) as Kept }))
}

function keyOf(db: ReadableDatabase, table: string, id: number): string | null {
  return keyNow(db, table, id) ?? null
}

interface Changed {
  readonly columns: readonly BoundColumn[]
  readonly key: string | null
  readonly was: Kept
  readonly now: Kept
}

function remember(db: WritableDatabase, { into }: BoundTable, types: readonly ColumnType[], { columns, key, was, now }: Changed): void {
  if (key === null) return
  for (const { name, place, into: field, refersTo } of columns) {
    const kept = was[field] ?? null
    if (kept === null || (now[field] ?? null) !== null) continue
    const given = refersTo === null ? kept : keyNow(db, recordsOf(refersTo), Number(kept)) ?? null
    if (given === null) continue
    const digest = digestOfValue(key, name, types[place]!, given)
    run(db, sql`insert into formerRows (tableName, digest) select ${into}, ${digest} where not exists (select 1 from formerRows where tableName = ${into} and digest = ${digest})`)
  }
}

function digestOfValue(key: Value, name: string, type: ColumnType, given: NonNullable<Value>): string {
  return digestOf([String(key), name, type.kind === 'mapped' ? matchable(String(given)) : readsAs(given, type)].join('\u0000'))
}

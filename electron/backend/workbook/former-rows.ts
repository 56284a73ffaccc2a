import { createHash } from 'node:crypto'
import type BetterSqlite3 from 'better-sqlite3'
import type { Value } from '#domain/workbook/cell.ts'
import type { Table } from '#domain/workbook/column.ts'
import { TABLES } from '#domain/workbook/workbook-format.ts'
import { readsAs } from '#domain/workbook/write-value.ts'
import type { ReadableDatabase, WritableDatabase } from '../database/database.ts'
import { handleOf } from '../database/database.ts'
import { all, run, sql, value } from '../database/sql.ts'
import { keyNow, keyThen } from '../history/merged-records.ts'
import type { BoundTable } from './bindings.ts'
import { boundTable, recordsOf } from './bindings.ts'

/* A row of a table without a key is recognised by all of it. Changed or taken out by hand it is not recognised any more, and the same
   workbook would bring it in beside itself (service-workbook.md: importing the same workbook twice adds nothing). So how it stood is
   kept, whoever changes it and where, as a digest from which nothing can be read; an import alone costs nothing by it. */

const WHOLE_ROWS = new Map(TABLES.filter((table) => table.identity === 'whole-row').map((table) => [boundTable(table).into, table]))

interface Noted {
  readonly tableName: string
  readonly recordId: number
  readonly record: string
}

/** Keeps how each row without a key stood that the open transaction changed or took out. To be called before its entry is sealed, so that it is taken back with it. */
export function rememberFormerRows(db: WritableDatabase): void {
  if (value<number>(db, sql`select count(*) from temp.sqlite_schema where name = 'noted'`) === 0) return
  const noted = all<Noted>(db, sql`
    select tableName, recordId, record from noted where record is not null
      and rowid in (select min(rowid) from noted where tableName in (select value from json_each(${JSON.stringify([...WHOLE_ROWS.keys()])})) group by tableName, recordId)`)
  for (const { tableName, recordId, record } of noted) {
    const table = WHOLE_ROWS.get(tableName)!
    const bound = boundTable(table)
    const now = heldNow(db, table, bound, recordId)
    // What was written down here and taken out again was a mistake: where a workbook has it, it comes in.
    if (now === null && isByHand(db, tableName, recordId)) continue
    // That it hangs on another record since two were made one changes nothing of it; gone, it is kept as a workbook names it.
    const stood = JSON.parse(record) as Readonly<Record<string, Value>>
    const [inTermsOfNow, before] = [keyNow, keyThen].map((keyOf) => rowOf(db, bound, stood, keyOf))
    if (inTermsOfNow == null || before == null || now === wholeRow(table, inTermsOfNow)) continue
    run(db, sql`insert into formerRows (tableName, digest) values (${tableName}, ${digestOf(wholeRow(table, before))})`)
  }
}

/** How many rows stood so, by the digest of each. */
export function formerRowsOf(handle: BetterSqlite3.Database, { into }: BoundTable): Map<string, number> {
  return new Map(handle.prepare('select digest, count(*) from formerRows where tableName = ? group by digest').raw().all(into) as [string, number][])
}

/** A row by all that the workbook has of it. */
export function wholeRow(table: Table, row: readonly Value[]): string {
  const types = Object.values(table.columns)
  return row.map((each, place) => (each === null ? '' : readsAs(each, types[place]!.type))).join('\u0000')
}

/** By what such a row is known again when it stands so no more. */
export function digestOf(identity: string): string {
  return createHash('sha256').update(identity).digest('base64url').slice(0, 22)
}

/* In the workbook's order and terms; null where whatever it referred to is gone, which no workbook can then name. */
function rowOf(db: ReadableDatabase, { columns }: BoundTable, record: Readonly<Record<string, Value>>, keyOf: typeof keyNow): Value[] | null {
  const row = columns.map(({ into, refersTo }) => {
    const kept = record[into] ?? null
    return kept === null || refersTo === null ? kept : keyOf(db, recordsOf(refersTo), Number(kept))
  })
  return row.every((each) => each !== undefined) ? row : null
}

function heldNow(db: ReadableDatabase, table: Table, bound: BoundTable, id: number): string | null {
  const found = handleOf(db).prepare(bound.select).raw().get(id - 1, 1) as [number, null, ...Value[]] | undefined
  if (found?.[0] !== id) return null
  const [, , ...values] = found
  return wholeRow(table, values)
}

/** Whether a row was written down here, and not brought in: what a workbook brought in is noted by no entry of its own; what came back by Undo was there before. */
export function isByHand(db: ReadableDatabase, tableName: string, id: number): boolean {
  return value(db, sql`
    select action from _auditChanges join _audit on _audit.id = auditId where tableName = ${tableName} and firstId <= ${id} and lastId >= ${id} and action in ('insert', 'delete') and procedure <> 'history.undo' order by auditId desc limit 1`) === 'insert'
}

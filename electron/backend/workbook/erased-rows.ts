import type BetterSqlite3 from 'better-sqlite3'
import type { Value } from '#domain/workbook/cell.ts'
import type { ReadTables } from '#domain/workbook/check-rows.ts'
import type { Table } from '#domain/workbook/column.ts'
import type { ProblemList } from '#domain/workbook/problem.ts'
import type { TableName } from '#domain/workbook/workbook-format.ts'
import { tableOf } from '#domain/workbook/workbook-format.ts'
import type { ReadableDatabase } from '../database/database.ts'
import { all, sql } from '../database/sql.ts'
import { neutralKey } from '../volunteers/neutral-key.ts'

/* An older workbook still has what was erased of a volunteer here. It is recognised and stays out: nothing is filled in and nothing is added of them, while whom they visited and what was paid is the service's and comes in. */

const WHAT_IS_THEIRS: readonly TableName[] = ['volunteers', 'volunteer_status', 'stages', 'supervisions']

/** The tables as they would name everybody now: where somebody erased was named by a key that held their name, by the one in its place. */
export function withKeysOfErased(db: ReadableDatabase, tables: ReadTables): ReadTables {
  const erased = new Set(all<{ key: string }>(db, sql`select key from volunteers where erasedOn is not null`).map(({ key }) => key))
  const now = new Map((tables.get('volunteers')?.rows ?? []).flatMap(([key]) => (typeof key === 'string' && erased.has(neutralKey(key)) ? [[key, neutralKey(key)] as const] : [])))
  if (now.size === 0) return tables
  return new Map([...tables].map(([name, read]) => {
    const places = placesOfVolunteers(tableOf(name))
    const rows = places.length === 0 ? read.rows : read.rows.map((row) => row.map((each, place) => (places.includes(place) && typeof each === 'string' ? now.get(each) ?? each : each)))
    return [name, { ...read, rows }]
  }))
}

/** Whether a row of the table is of somebody erased, so that nothing of it comes in. */
export function isOfErased(handle: BetterSqlite3.Database, table: Table & { readonly name: TableName }): (row: readonly Value[]) => boolean {
  if (!WHAT_IS_THEIRS.includes(table.name)) return () => false
  const erased = new Set(handle.prepare('select key from volunteers where erasedOn is not null').pluck().all() as string[])
  const [place] = placesOfVolunteers(table)
  return (row) => erased.size > 0 && erased.has(String(row[place!]))
}

/** Says of a volunteer who is erased that they stayed as they are, once and without a word of what the workbook has. */
export function tellErased(warnings: ProblemList, table: TableName, rowNumber: number, row: readonly Value[]): void {
  if (table === 'volunteers') warnings.at(table, rowNumber, 'volunteer', row[0]!, `What was known of ${row[0]!} was erased in Mainstay. Nothing of it was brought in.`)
}

function placesOfVolunteers(table: Table & { readonly name: TableName }): number[] {
  if (table.name === 'volunteers') return [0]
  return Object.values(table.columns).flatMap(({ type }, place) => (type.kind === 'ref' && type.to === 'volunteers' ? [place] : []))
}

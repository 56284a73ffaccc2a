import type BetterSqlite3 from 'better-sqlite3'
import type { Value } from '#domain/workbook/cell.ts'
import type { ReadTables } from '#domain/workbook/check-rows.ts'
import type { KeyedTable, Table } from '#domain/workbook/column.ts'
import type { ProblemList } from '#domain/workbook/problem.ts'
import type { TableName } from '#domain/workbook/workbook-format.ts'
import { columnsOf, tableOf } from '#domain/workbook/workbook-format.ts'
import type { ReadableDatabase } from '../database/database.ts'
import { all, sql } from '../database/sql.ts'
import { neutralKey } from '../volunteers/neutral-key.ts'

/* An older workbook still has what was erased of somebody here. It is recognised and stays out: of a volunteer nothing is filled in and nothing added, while whom they visited and what was paid is the service's and comes in; of a young
   person days and counts are known again, and no word of theirs is read. */

const WHAT_IS_THEIRS: Readonly<Partial<Record<TableName, 'volunteers' | 'young_people'>>> = { volunteers: 'volunteers', volunteer_status: 'volunteers', stages: 'volunteers', supervisions: 'volunteers', young_people: 'young_people' }

/** What of a young person's rows is words; the rows themselves are counted. */
const WORDS: Readonly<Partial<Record<TableName, readonly string[]>>> = { referrals: ['referred_by', 'notes'], visits: ['activity', 'notes'], care_reviews: ['notes'], feedback: ['quote'] }

const KEPT_AS = { volunteers: ['volunteers', 'V'], young_people: ['youngPeople', 'Y'] } as const

/* Whose keys give way to a neutral one at erasure, with the letter of it and where those of the erased stand. */
const NEUTRAL = {
  volunteers: ['V', sql`select key from volunteers where erasedOn is not null union select wasKey from mergedRecords where volunteerId in (select id from volunteers where erasedOn is not null)`],
  young_people: ['Y', sql`select key from youngPeople where erasedOn is not null union select wasKey from mergedRecords where youngPersonId in (select id from youngPeople where erasedOn is not null)`],
  referrals: ['R', sql`select key from referrals where youngPersonId in (select id from youngPeople where erasedOn is not null)`],
  matches: ['M', sql`select key from matches where youngPersonId in (select id from youngPeople where erasedOn is not null)`],
} as const
const RENAMED = ['volunteers', 'young_people', 'referrals', 'matches'] as const

/** The tables as they would name everybody now: where somebody erased, or a referral or match of theirs, was named by a key that held their name, by the one in its place. */
export function withKeysOfErased(db: ReadableDatabase, tables: ReadTables): ReadTables {
  const now = new Map(RENAMED.map((whose) => [whose, keysNow(db, tables, whose)] as const).filter(([, keys]) => keys.size > 0))
  if (now.size === 0) return tables
  return new Map([...tables].map(([name, read]) => {
    const places = [...now].flatMap(([whose, keys]) => placesOf(whose, tableOf(name)).map((place) => [place, keys] as const))
    const rows = places.length === 0 ? read.rows : read.rows.map((row) => (places.some(([at, keys]) => keys.has(String(row[at]))) ? row.map((each, place) => (typeof each === 'string' ? places.find(([at]) => at === place)?.[1].get(each) ?? each : each)) : row))
    return [name, { ...read, rows }]
  }))
}

function keysNow(db: ReadableDatabase, tables: ReadTables, whose: (typeof RENAMED)[number]): ReadonlyMap<string, string> {
  const [letter, which] = NEUTRAL[whose]
  const erased = new Set(all<{ key: string }>(db, which).map(({ key }) => key).filter((key) => key.startsWith(`${letter}-`)))
  if (erased.size === 0) return new Map()
  const named = new Set([...tables].flatMap(([name, { rows }]) => placesOf(whose, tableOf(name)).flatMap((place) => rows.map((row) => row[place]))))
  return new Map([...named].flatMap((key) => (typeof key === 'string' && erased.has(neutralKey(key, letter)) ? [[key, neutralKey(key, letter)] as const] : [])))
}

/** Whether a row of the table is of somebody erased, so that nothing of it comes in. */
export function isOfErased(handle: BetterSqlite3.Database, table: Table & { readonly name: TableName }): (row: readonly Value[]) => boolean {
  const whose = WHAT_IS_THEIRS[table.name]
  if (whose === undefined) return () => false
  const erased = new Set(handle.prepare(`select key from ${KEPT_AS[whose][0]} where erasedOn is not null`).pluck().all() as string[])
  const [place] = placesOf(whose, table)
  return (row) => erased.size > 0 && erased.has(String(row[place!]))
}

/** Whether a record held already is of a young person who is erased: it is known again, and what it does not say is not filled in. */
export function isOfErasedChild(handle: BetterSqlite3.Database, table: Table & { readonly name: TableName }, keyIds: ReadonlyMap<KeyedTable, ReadonlyMap<string, number>>): (row: readonly Value[]) => boolean {
  const places = placesOf('young_people', table)
  if (places.length === 0) return () => false
  const erased = new Set(handle.prepare('select id from youngPeople where erasedOn is not null').pluck().all() as number[])
  return (row) => erased.size > 0 && places.some((place) => erased.has(keyIds.get('young_people')?.get(String(row[place])) ?? 0))
}

/** How a row of the table reads without the words of a young person who is erased, as it is held now. */
export function withoutWordsOfErased(handle: BetterSqlite3.Database, table: Table & { readonly name: TableName }, keyIds: ReadonlyMap<KeyedTable, ReadonlyMap<string, number>>): (row: readonly Value[]) => readonly Value[] {
  const words = (WORDS[table.name] ?? []).map((name) => columnsOf(table).findIndex(([column]) => column === name))
  if (words.length === 0) return (row) => row
  const erased = new Set(handle.prepare('select id from youngPeople where erasedOn is not null').pluck().all() as number[])
  if (erased.size === 0) return (row) => row
  const matches = new Set(handle.prepare('select matches.id from matches join youngPeople on youngPeople.id = youngPersonId where erasedOn is not null').pluck().all() as number[])
  const [people, ofMatches] = [placesOf('young_people', table), placesOf('matches', table)]
  const isTheirs = (row: readonly Value[], places: readonly number[], to: KeyedTable, which: ReadonlySet<number>): boolean => places.some((place) => which.has(keyIds.get(to)?.get(String(row[place])) ?? 0))
  return (row) => (isTheirs(row, people, 'young_people', erased) || isTheirs(row, ofMatches, 'matches', matches) ? row.map((each, place) => (words.includes(place) ? null : each)) : row)
}

/** Says of somebody who is erased that they stayed as they are, once and without a word of what the workbook has. */
export function tellErased(warnings: ProblemList, table: TableName, rowNumber: number, row: readonly Value[]): void {
  const column = table === 'volunteers' ? 'volunteer' : table === 'young_people' ? 'young_person' : null
  if (column !== null) warnings.at(table, rowNumber, column, row[0]!, `What was known of ${row[0]!} was erased in Mainstay. Nothing of it was brought in.`)
}

function placesOf(whose: KeyedTable, table: Table & { readonly name: TableName }): number[] {
  if (table.name === whose) return [0]
  return columnsOf(table).flatMap(([, { type }], place) => (type.kind === 'ref' && type.to === whose ? [place] : []))
}

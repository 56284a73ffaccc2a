import type BetterSqlite3 from 'better-sqlite3'
import type { Value } from '#domain/workbook/cell.ts'
import type { ReadTable } from '#domain/workbook/check-rows.ts'
import { identityOf, identityPlaces } from '#domain/workbook/check-rows.ts'
import type { KeyedTable, Table } from '#domain/workbook/column.ts'
import type { ProblemList } from '#domain/workbook/problem.ts'
import { unguardText } from '#domain/workbook/text-guard.ts'
import type { TableName } from '#domain/workbook/workbook-format.ts'
import { matchable, tableOf } from '#domain/workbook/workbook-format.ts'
import { readsAs, writeText } from '#domain/workbook/write-value.ts'
import type { BoundTable } from './bindings.ts'
import { boundTable } from './bindings.ts'
import { isOfErased, isOfErasedChild, tellErased, withoutWordsOfErased } from './erased-rows.ts'
import { digestOf, formerRowsOf, wholeRow } from './former-rows.ts'
import { formerStatuses } from './former-statuses.ts'
import { formerValues } from './former-values.ts'
import { noting } from '../database/audit.ts'
import type { WritableDatabase } from '../database/database.ts'
import { handleOf } from '../database/database.ts'
import type { MergedKeys } from './merged-terms.ts'
import { inMergedTerms } from './merged-terms.ts'
import { preparedUpdate, rowAdder } from './row-statements.ts'

/* Bringing in one table. A row is recognised by its key, or by all of it. What Mainstay holds is never overwritten: a value that it
   does not know yet is filled in, a value that is different is kept and told of (service-workbook.md: safe to repeat). */

/** The id of the record behind each key that may be referred to. */
export type KeyIds = ReadonlyMap<KeyedTable, Map<string, number>>

/** What came of a table's rows. */
export interface TableCounts {
  readonly rows: number
  /** New to Mainstay. */
  readonly imported: number
  /** Held already, as they are. */
  readonly unchanged: number
  /** Held already, with something that was not known before. */
  readonly filled: number
  /** Held already with other values, which were kept. */
  readonly different: number
}

/** Brings in the rows of one table; its references must be known. `asRead` has the same rows as the workbook names everybody, also somebody erased by a key that held their name. What is filled in on a record that was there before is noted, whatever else is not. */
export function importTable(db: WritableDatabase, read: ReadTable, asRead: ReadTable, keyIds: KeyIds, merged: MergedKeys, warnings: ProblemList): TableCounts {
  const handle = handleOf(db)
  const table = tableOf(read.name)
  const bound = boundTable(table)
  const adder = rowAdder(handle, bound, keyIds)
  const newIds = table.identity === 'key' ? keyIds.get(read.name as KeyedTable) : undefined
  const add = (row: readonly Value[]): void => {
    const id = adder.add(row)
    newIds?.set(String(row[0]), id)
  }
  const [ofMerged, ofErased] = [inMergedTerms(table, merged), withoutWordsOfErased(handle, table, keyIds)]
  const inTerms = (row: readonly Value[]): readonly Value[] => ofErased(ofMerged(row))
  const update = preparedUpdate(handle, bound, keyIds)
  const filled: Parameters<typeof update>[] = []
  const fill: typeof update = (...each) => void filled.push(each)
  const counts = table.identity === 'whole-row' ? importWholeRows(handle, table, bound, read, asRead, inTerms, add) : importKeyed(handle, table, bound, read, inTerms, add, fill, isOfErasedChild(handle, table, keyIds), warnings)
  adder.end()
  noting(db, () => filled.forEach((each) => update(...each)))
  return counts
}

/* Two equal rows are two visits on one day. Of each kind of row, as many are added as the workbook has more than Mainstay; one that was
   changed or taken out here since counts as held, as what Mainstay holds is kept. */
function importWholeRows(handle: BetterSqlite3.Database, table: Table & { readonly name: TableName }, bound: BoundTable, read: ReadTable, asRead: ReadTable, inTerms: InTerms, add: (row: readonly Value[]) => void): TableCounts {
  const held = new Map<string, number>()
  for (const { values } of heldRows(handle, bound)) {
    const identity = wholeRow(table, values)
    held.set(identity, (held.get(identity) ?? 0) + 1)
  }
  const former = formerRowsOf(handle, bound)
  const isErased = isOfErased(handle, table)
  let imported = 0
  let different = 0
  const isFormer = (row: readonly Value[]): boolean => isLeftIn(former, digestOf(wholeRow(table, row)))
  for (const [index, given] of read.rows.entries()) {
    const row = inTerms(given)
    const first = asRead.rows[index]!
    const identity = held.size + former.size > 0 ? wholeRow(table, row) : ''
    if (isLeftIn(held, identity)) continue
    // What was changed before two records were made one, or a key gave way to another, is kept as the workbook has it.
    if (isErased(row) || (former.size > 0 && (isFormer(row) || (row !== given && isFormer(given)) || (first !== given && isFormer(first))))) {
      different += 1
      continue
    }
    add(row)
    imported += 1
  }
  return { rows: read.rows.length, imported, unchanged: read.rows.length - imported - different, filled: 0, different }
}

/* How a row reads where two records that it names were made one, or somebody was erased. */
type InTerms = ReturnType<typeof inMergedTerms>

function isLeftIn(counts: Map<string, number>, identity: string): boolean {
  const left = counts.get(identity) ?? 0
  if (left > 0) counts.set(identity, left - 1)
  return left > 0
}

function importKeyed(handle: BetterSqlite3.Database, table: Table & { readonly name: TableName }, bound: BoundTable, read: ReadTable, inTerms: InTerms, add: (row: readonly Value[]) => void, fill: ReturnType<typeof preparedUpdate>, isClosed: (row: readonly Value[]) => boolean, warnings: ProblemList): TableCounts {
  const places = identityPlaces(table)
  const held = new Map<string, HeldRow>()
  for (const row of heldRows(handle, bound)) held.set(identityOf(row.values, places)!, row)
  const columns = Object.entries(table.columns)
  const counts = { rows: read.rows.length, imported: 0, unchanged: 0, filled: 0, different: 0 }
  const isErased = isOfErased(handle, table)
  const isFormer = formerValues(handle, bound)
  const isFormerStatus = table.name === 'volunteer_status' ? formerStatuses(handle) : () => false
  read.rows.forEach((asRead, index) => {
    const row = inTerms(asRead)
    if (isErased(row)) {
      tellErased(warnings, table.name, read.rowNumbers[index]!, row)
      counts.different += 1
      return
    }
    if (identityOf(row, places) !== identityOf(asRead, places)) {
      counts.different += 1
      tellMerged(table, places, asRead, row, read.rowNumbers[index]!, warnings)
      return
    }
    const known = held.size === 0 ? undefined : held.get(identityOf(row, places)!)
    if (known === undefined && isFormerStatus(row)) {
      counts.different += 1
      warnings.at(table.name, read.rowNumbers[index]!, 'status', row[1]!, `The status ${String(row[1])} of ${String(row[0])} was taken out in Mainstay, or given another day. It stays so.`)
      return
    }
    if (known === undefined) {
      add(row)
      counts.imported += 1
      return
    }
    const empty: number[] = []
    let differs = false
    const staysEmpty = isClosed(known.values)
    columns.forEach(([name, { type }], place) => {
      const given = row[place]!
      const kept = known.values[place]!
      if (given === null || (kept === null && staysEmpty)) return
      const asSeen = (value: Value): string => unguardText(writeText(value, type))
      if (kept === null && isFormer(row[0]!, name, type, given)) {
        differs = true
        warnings.at(table.name, read.rowNumbers[index]!, name, asSeen(given), `${asSeen(given)} stood as ${name} of ${String(row[0])} in Mainstay and was taken off. It stays taken off.`)
        return
      }
      if (kept === null) return void empty.push(place)
      const same = readsAs(given, type) === readsAs(kept, type) || (type.kind === 'mapped' && matchable(String(given)) === matchable(String(kept)))
      if (same) return
      differs = true
      const identity = places.map((at) => known.values[at]).join(', ')
      warnings.at(table.name, read.rowNumbers[index]!, name, asSeen(given), `Mainstay holds ${asSeen(kept)} as ${name} of ${identity}; the workbook has ${asSeen(given)}. What Mainstay holds was kept.`)
    })
    if (empty.length > 0) fill(known, row, empty)
    if (differs) counts.different += 1
    else if (empty.length > 0) counts.filled += 1
    else counts.unchanged += 1
  })
  return counts
}

/* What is chosen of two records that are made one is chosen once: the workbook's row of the one that went neither comes back nor fills in anything. */
function tellMerged(table: Table & { readonly name: TableName }, places: readonly number[], given: readonly Value[], row: readonly Value[], rowNumber: number, warnings: ProblemList): void {
  const place = places.find((at) => given[at] !== row[at])!
  const [was, now] = [String(given[place]), String(row[place])]
  warnings.at(table.name, rowNumber, Object.keys(table.columns)[place]!, was, `${was} and ${now} were made one record in Mainstay, which is ${now}. What it holds was kept.`)
}

/** A record as the workbook would have it. */
export interface HeldRow {
  readonly id: number
  /** The latest entry of its history, if it has one. */
  readonly historyId: number | null
  readonly values: readonly Value[]
}

/** The records of a table that are held, in the workbook's order and terms, from the first after an id on. */
export function* heldRows(handle: BetterSqlite3.Database, bound: BoundTable, afterId = 0, limit = -1): Iterable<HeldRow> {
  const rows = handle.prepare(bound.select).raw().all(afterId, limit) as unknown as (readonly [number, number | null, ...Value[]])[]
  for (const [id, historyId, ...values] of rows) yield { id, historyId, values }
}

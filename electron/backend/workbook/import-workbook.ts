import type { CivilDate } from '#domain/civil-date.ts'
import { checkRows } from '#domain/workbook/check-rows.ts'
import type { KeyedTable } from '#domain/workbook/column.ts'
import type { Problem } from '#domain/workbook/problem.ts'
import { newProblemList, withTheRest } from '#domain/workbook/problem.ts'
import type { TableName } from '#domain/workbook/workbook-format.ts'
import { noting, recordEvent, withoutNoting } from '../database/audit.ts'
import type { ReadableDatabase, WritableDatabase } from '../database/database.ts'
import { handleOf } from '../database/database.ts'
import { all, sql, value, verbatim } from '../database/sql.ts'
import { recordsOf } from './bindings.ts'
import { joinFollowingReferrals } from '../referrals/following-referral.ts'
import type { KeyIds, TableCounts } from './import-table.ts'
import { withKeysOfErased } from './erased-rows.ts'
import { importTable } from './import-table.ts'
import type { MergedKeys } from './merged-terms.ts'
import { mergedKeysOf } from './merged-terms.ts'
import { checkNewOfErased } from './new-of-erased.ts'
import type { Workbook } from './read-workbook.ts'
import { warnOfUnmapped, warnOfUnsafeHistory } from './safe-practice.ts'

/** What an import did, or would do. */
export interface ImportReport {
  /** Whether the records are now in Mainstay: not after a check, and not where there are problems. */
  readonly broughtIn: boolean
  readonly tables: Readonly<Partial<Record<TableName, TableCounts>>>
  readonly problems: readonly Problem[]
  readonly warnings: readonly Problem[]
}

export interface Importing {
  readonly today: CivilDate
  /** Only finds out what would come in: everything is done and then undone. */
  readonly check?: boolean | undefined
}

const KEYED: readonly KeyedTable[] = ['volunteers', 'young_people', 'referrals', 'matches', 'claims']

/**
 * Brings a workbook in: all of it, or nothing where any problem is found. To be called in the transaction that the house gives
 * (`inTransaction`); the audit trail gets one event with counts and no names, and which fields of which records that were there before were filled in.
 */
export function importWorkbook(db: WritableDatabase, workbook: Workbook, { today, check = false }: Importing): ImportReport {
  const problems = newProblemList()
  const warnings = newProblemList()
  workbook.problems.forEach(problems.add)
  workbook.warnings.forEach(warnings.add)
  const merged = mergedKeysOf(db)
  const keyIds: KeyIds = new Map(KEYED.map((table) => [table, idsByKey(db, table, merged)]))
  const named = withKeysOfErased(db, workbook.tables)
  checkRows(named, (table, key) => keyIds.get(table)!.has(key), problems, warnings)
  checkNewOfErased(db, named, keyIds, problems)
  if (problems.count > 0) return { broughtIn: false, tables: countsOfNone(workbook), problems: withTheRest(problems), warnings: withTheRest(warnings) }

  const tables: Partial<Record<TableName, TableCounts>> = {}
  const lastReferral = value<number>(db, sql`select coalesce(max(id), 0) from referrals`)!
  const bringIn = (): void => {
    for (const read of named.values()) tables[read.name] = importTable(db, read, workbook.tables.get(read.name)!, keyIds, merged, warnings)
    joinFollowingReferrals(db, lastReferral)
    noting(db, () => joinFollowingReferrals(db))
    warnOfUnsafeHistory(db, named, today, warnings)
    warnOfUnmapped(db, named, warnings)
  }
  if (check) {
    undone(db, bringIn)
  } else {
    withoutNoting(db, bringIn)
    recordEvent(db, { event: 'workbookBroughtIn', facts: { tables, warnings: warnings.count } })
  }
  return { broughtIn: !check, tables, problems: [], warnings: withTheRest(warnings) }
}

function idsByKey(db: ReadableDatabase, table: KeyedTable, merged: MergedKeys): Map<string, number> {
  const gone = [...merged.get(table) ?? []].map(([key, { id }]) => ({ key, id }))
  return new Map([...gone, ...all<{ key: string; id: number }>(db, sql`select key, id from ${verbatim(recordsOf(table))}`)].map(({ key, id }) => [key, id]))
}

function countsOfNone(workbook: Workbook): Partial<Record<TableName, TableCounts>> {
  return Object.fromEntries([...workbook.tables.values()].map(({ name, rows }) => [name, { rows: rows.length, imported: 0, unchanged: 0, filled: 0, different: 0 }]))
}

/* Undone by a savepoint, within whatever transaction is open. */
function undone(db: WritableDatabase, work: () => void): void {
  const undo = new Error('undo')
  try {
    handleOf(db).transaction(() => {
      withoutNoting(db, work)
      throw undo
    })()
  } catch (problem) {
    if (problem !== undo) throw problem
  }
}

import type { KeyedTable } from '#domain/workbook/column.ts'
import type { ReadTables } from '#domain/workbook/check-rows.ts'
import type { ProblemList } from '#domain/workbook/problem.ts'
import { columnsOf, tableOf } from '#domain/workbook/workbook-format.ts'
import type { ReadableDatabase } from '../database/database.ts'
import { all, sql } from '../database/sql.ts'

const BEGINS: Readonly<Partial<Record<KeyedTable, string>>> = { referrals: 'referral', matches: 'match' }

/** Finds a problem in each referral and match that is new here and of a young person whose record is erased (domain.md R5.3): with it they would wait or be visited again on a record of which nothing is known, and which nobody may change. */
export function checkNewOfErased(db: ReadableDatabase, tables: ReadTables, keyIds: ReadonlyMap<KeyedTable, ReadonlyMap<string, number>>, problems: ProblemList): void {
  const erased = new Set(all<{ id: number }>(db, sql`select id from youngPeople where erasedOn is not null`).map(({ id }) => id))
  if (erased.size === 0) return
  for (const [name, what] of Object.entries(BEGINS)) {
    const read = tables.get(name as KeyedTable)
    if (read === undefined) continue
    const whose = columnsOf(tableOf(read.name)).findIndex(([column]) => column === 'young_person')
    read.rows.forEach((row, index) => {
      const [key, person] = [row[0], row[whose]]
      if (typeof key !== 'string' || typeof person !== 'string' || keyIds.get(name as KeyedTable)?.has(key) === true || !erased.has(keyIds.get('young_people')?.get(person) ?? 0)) return
      problems.at(read.name, read.rowNumbers[index]!, 'young_person', person, `What was known of ${person} was erased in Mainstay, and this ${what} is new. Where they are referred again, give them another key in every table of the workbook; where it came to nothing, take its row out.`)
    })
  }
}

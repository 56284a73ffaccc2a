import type { CivilDate } from '#domain/civil-date.ts'
import type { TableName } from '#domain/workbook/workbook-format.ts'
import type { WritableDatabase } from '../database/database.ts'
import { sql, value } from '../database/sql.ts'
import { importWorkbook } from '../workbook/import-workbook.ts'
import { addBeyondTheWorkbook } from './beyond-the-workbook.ts'
import { inventWholeService } from './invent-service.ts'

/** The seed that everybody sees who does not ask for another. */
export const USUAL_SEED = 1989

/** How many records of each table there are now. */
export type InventedCounts = Readonly<Partial<Record<TableName, number>>>

/**
 * Fills an empty file with an invented service that is alive on the day, and gives how many rows of each table it has. To be called in
 * the transaction that the house gives (`inTransaction`). It comes in as any workbook does, with the same checks and the same entry in the
 * history of changes.
 */
export function fillWithInventedService(db: WritableDatabase, { today, seed = USUAL_SEED }: { readonly today: CivilDate; readonly seed?: number | undefined }): InventedCounts {
  if (value<number>(db, sql`select exists (select 1 from volunteers) or exists (select 1 from youngPeople)`) === 1) throw new Error('an invented service goes into an empty file only')
  const service = inventWholeService({ seed, today })
  const report = importWorkbook(db, service.workbook, { today })
  if (!report.broughtIn) throw new Error(`the invented service has ${report.problems.length} problems, the first in ${report.problems[0]?.table}`)
  addBeyondTheWorkbook(db, service)
  return Object.fromEntries(Object.entries(report.tables).map(([table, counts]) => [table, counts.imported]))
}

import { allowedValues, readMe } from '#domain/workbook/column-help.ts'
import { SHEETS_FOR_PEOPLE, TABLES } from '#domain/workbook/workbook-format.ts'
import { outTable } from './out-table.ts'
import type { ProseSheet } from './write-xlsx.ts'
import { writeXlsx } from './write-xlsx.ts'

const [READ_ME, ALLOWED_VALUES] = SHEETS_FOR_PEOPLE

/** The sheet that says how to fill the workbook in. */
export const READ_ME_SHEET: ProseSheet = { name: READ_ME, lines: readMe(), widths: [110] }

/** Writes an empty workbook to fill in: every table with its columns, how to fill them in, and what each may hold. */
export function writeTemplate(path: string): Promise<void> {
  const allowed: ProseSheet = { name: ALLOWED_VALUES, lines: allowedValues(), widths: [18, 34, 10, 110] }
  return writeXlsx(path, [READ_ME_SHEET, allowed], TABLES.map((table) => outTable(table, [])), { withChoices: true })
}

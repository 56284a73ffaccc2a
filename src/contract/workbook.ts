import { z } from 'zod'
import { filePath, savedFile } from './file-path.ts'
import { task } from './procedure.ts'
import { purpose } from './shapes.ts'

const path = filePath
const count = z.int().min(0)

/** One thing found in a workbook, where a person finds it there. */
const found = z.strictObject({
  table: z.string(),
  /** As the spreadsheet numbers it; null for a whole table or column. */
  row: z.int().nullable(),
  column: z.string().nullable(),
  value: z.string().nullable(),
  message: z.string(),
})

const tableReport = z.strictObject({
  table: z.string(),
  rows: count,
  /** New to Mainstay. */
  imported: count,
  /** Held already, as they are. */
  unchanged: count,
  /** Held already, with something filled in that was not known. */
  filled: count,
  /** Held already with other values, which were kept. */
  different: count,
  problems: count,
  warnings: count,
})

const report = z.strictObject({
  fileName: z.string(),
  /** Whether the records are in Mainstay now. */
  broughtIn: z.boolean(),
  tables: z.array(tableReport),
  problemCount: count,
  warningCount: count,
  /** The first of them, as many as a page can show. */
  problems: z.array(found),
  warnings: z.array(found),
})

export type Found = z.output<typeof found>
export type TableReport = z.output<typeof tableReport>
export type WorkbookReport = z.output<typeof report>

/** How many problems, and how many warnings, a report carries to the page. */
export const MOST_SHOWN = 1000

export const workbookContract = {
  /** Asks for a workbook: one file, or a folder of CSV files. Null where the person changed their mind. */
  chooseWorkbook: task(z.strictObject({ kind: z.enum(['file', 'folder']) }), savedFile.nullable()),
  /** What bringing the workbook in would do; nothing is changed. */
  check: task(z.strictObject({ path }), report),
  /** Brings the workbook in, after a backup: all of it, or nothing where there is any problem. */
  bringIn: task(z.strictObject({ path }), report),
  /** Saves a workbook of just the rows that have problems, each with what is wrong, where the person chooses. */
  saveRefusedRows: task(z.strictObject({ path }), z.strictObject({ path, rows: count }).nullable()),
  /** Saves an empty workbook to fill in. */
  saveTemplate: task(z.null(), z.strictObject({ path }).nullable()),
  /** Hands every record out as a workbook, unencrypted, where the person chooses; the audit trail keeps that it was done, and what for. */
  handOut: task(z.strictObject({ shape: z.enum(['xlsx', 'zip', 'folder']), purpose }), savedFile.extend({ rows: count }).nullable()),
}

import { setImmediate } from 'node:timers/promises'
import { extname } from 'node:path'
import type { Value } from '#domain/workbook/cell.ts'
import type { TableName } from '#domain/workbook/workbook-format.ts'
import { TABLES } from '#domain/workbook/workbook-format.ts'
import { Refusal } from '#contract/refusal.ts'
import type { Progress } from '../context.ts'
import type { ReadableDatabase } from '../database/database.ts'
import { handleOf } from '../database/database.ts'
import { sql, value } from '../database/sql.ts'
import { boundTable } from './bindings.ts'
import { heldRows } from './import-table.ts'
import type { OutTable } from './out-table.ts'
import { outTable } from './out-table.ts'
import { READ_ME_SHEET } from './template.ts'
import { writeCsvFolder, writeCsvZip } from './write-csv.ts'
import { writeXlsx } from './write-xlsx.ts'

/** The shapes in which a workbook is handed out. */
export type WorkbookShape = 'xlsx' | 'zip' | 'folder'

/** How many rows of each table were handed out. */
export type TableSizes = Readonly<Partial<Record<TableName, number>>>

export interface Exporting {
  readonly shape?: WorkbookShape
  readonly signal?: AbortSignal | undefined
  readonly progress?: ((progress: Progress) => void) | undefined
}

const ROWS_AT_A_TIME = 2000
const TRIES = 3

/** The shape that a path asks for by its ending; a folder where it has none. */
export function shapeOf(path: string): WorkbookShape {
  const ending = extname(path).toLowerCase()
  if (ending === '.xlsx') return 'xlsx'
  return ending === '.zip' ? 'zip' : 'folder'
}

/**
 * Hands out every record as a workbook at the path, a few thousand rows at a time, and gives its counts. Other work may go on meanwhile;
 * where records were changed under it, it begins again, so that what is handed out was true at one moment.
 */
export async function exportWorkbook(db: ReadableDatabase, path: string, { shape = shapeOf(path), signal, progress }: Exporting = {}): Promise<TableSizes> {
  for (let tried = 1; ; tried += 1) {
    const before = changesOf(db)
    const sizes: Partial<Record<TableName, number>> = {}
    const tables = TABLES.map((table, index) => outTable(table, batchesOf(db, table.name, sizes, () => {
      if (signal?.aborted === true) throw new Refusal('cancelled')
      if (changesOf(db) !== before) throw CHANGED
      progress?.({ done: index, total: TABLES.length, what: table.name })
    })))
    try {
      await writeTables(path, shape, tables)
      return sizes
    } catch (problem) {
      if (problem !== CHANGED) throw problem
      if (tried === TRIES) throw new Refusal('busy')
    }
  }
}

const CHANGED = new Error('records were changed while they were handed out')

async function* batchesOf(db: ReadableDatabase, name: TableName, sizes: Partial<Record<TableName, number>>, look: () => void): AsyncIterable<readonly (readonly Value[])[]> {
  const bound = boundTable(TABLES.find((table) => table.name === name)!)
  let afterId = 0
  let size = 0
  for (;;) {
    look()
    const rows = [...heldRows(handleOf(db), bound, afterId, ROWS_AT_A_TIME)]
    if (rows.length > 0) yield rows.map((row) => row.values)
    size += rows.length
    sizes[name] = size
    if (rows.length < ROWS_AT_A_TIME) return
    afterId = rows.at(-1)!.id
    await setImmediate()
  }
}

function writeTables(path: string, shape: WorkbookShape, tables: readonly OutTable[]): Promise<void> {
  if (shape === 'xlsx') return writeXlsx(path, [READ_ME_SHEET], tables)
  return shape === 'zip' ? writeCsvZip(path, tables) : writeCsvFolder(path, tables)
}

function changesOf(db: ReadableDatabase): number {
  return value<number>(db, sql`select total_changes()`)!
}

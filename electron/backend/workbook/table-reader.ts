import type { Cell, Value } from '#domain/workbook/cell.ts'
import { isBlank } from '#domain/workbook/cell.ts'
import type { Table } from '#domain/workbook/column.ts'
import { findHeader, HEADER_WITHIN, readHeader } from '#domain/workbook/header.ts'
import type { ProblemList } from '#domain/workbook/problem.ts'
import type { RowReader } from '#domain/workbook/read-row.ts'
import { rowReader } from '#domain/workbook/read-row.ts'
import type { TableName } from '#domain/workbook/workbook-format.ts'

/** Rows of a table that were read, and where they stand in their sheet. */
export interface Batch {
  readonly table: TableName
  readonly rows: Value[][]
  readonly rowNumbers: number[]
}

/** Takes the rows of one sheet or file, whatever stands above their header. */
export interface TableReader {
  row(cells: readonly Cell[], rowNumber: number): void
  end(): void
}

const BATCH = 2000

/** Reads the rows of a table: finds its header, reads each cell by its column and hands the rows on in batches. */
export function tableReader(table: Table & { readonly name: TableName }, problems: ProblemList, warnings: ProblemList, onBatch: (batch: Batch) => void): TableReader {
  const waiting: { cells: readonly Cell[]; rowNumber: number }[] = []
  let readRow: RowReader | undefined
  let batch: Batch = { table: table.name, rows: [], rowNumbers: [] }

  const flush = (): void => {
    if (batch.rows.length > 0) onBatch(batch)
    batch = { table: table.name, rows: [], rowNumbers: [] }
  }

  const take = (cells: readonly Cell[], rowNumber: number): void => {
    const values = readRow!(cells, rowNumber)
    if (values === null) return
    batch.rows.push(values)
    batch.rowNumbers.push(rowNumber)
    if (batch.rows.length >= BATCH) flush()
  }

  /* The rows above the header are titles; those below it are rows. */
  const settle = (): void => {
    const place = findHeader(waiting.map((row) => row.cells), table)
    if (place < 0) {
      if (waiting.length > 0) {
        const row = waiting[0]!.rowNumber
        problems.add({ table: table.name, row, column: null, value: null, message: `No row of ${table.name} names its columns. Put them in the first row: ${Object.keys(table.columns).join(', ')}.` })
      }
      readRow = () => null
    } else {
      readRow = startAt(waiting[place]!.cells, waiting[place]!.rowNumber)
      for (const { cells, rowNumber } of waiting.slice(place + 1)) take(cells, rowNumber)
    }
    waiting.length = 0
  }

  const startAt = (cells: readonly Cell[], row: number): RowReader => {
    const header = readHeader(cells, table)
    for (const column of header.missing) problems.add({ table: table.name, row, column, value: null, message: `${table.name} has no column ${column}. Add it: every row needs it.` })
    for (const column of header.unknown) warnings.add({ table: table.name, row, column, value: null, message: `${table.name} has no use for the column ${column}; it was left out. Columns are: ${Object.keys(table.columns).join(', ')}.` })
    for (const column of header.repeated) warnings.add({ table: table.name, row, column, value: null, message: `The column ${column} is there twice; the first was read.` })
    return rowReader(table, header, problems, warnings)
  }

  return {
    row: (cells, rowNumber) => {
      if (readRow !== undefined) return take(cells, rowNumber)
      if (cells.every(isBlank)) return
      waiting.push({ cells, rowNumber })
      if (waiting.length >= HEADER_WITHIN || readHeader(cells, table).missing.length === 0) settle()
    },
    end: () => {
      if (readRow === undefined) settle()
      flush()
    },
  }
}

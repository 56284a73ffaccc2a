import type { Value } from '#domain/workbook/cell.ts'
import type { Column, Table } from '#domain/workbook/column.ts'
import { text } from '#domain/workbook/column.ts'
import { columnsOf, WHAT_IS_WRONG } from '#domain/workbook/workbook-format.ts'

/** Rows as they come, so that no table need be held whole. */
export type RowBatches = Iterable<readonly (readonly Value[])[]> | AsyncIterable<readonly (readonly Value[])[]>

/** A value that could not be read, to be handed back as it was given. */
export interface AsGiven {
  readonly given: string
}

/** A table on its way out: its columns, and its rows as they come. */
export interface OutTable {
  readonly name: string
  readonly columns: readonly (readonly [name: string, column: Column])[]
  readonly batches: RowBatches | Iterable<readonly (readonly (Value | AsGiven)[])[]>
}

/** The table with those rows, under the format's own column names. */
export function outTable(table: Table, batches: OutTable['batches']): OutTable {
  return { name: table.name, columns: columnsOf(table), batches }
}

/** The table with those rows, and a last column for what is wrong with each. */
export function refusedTable(table: Table, rows: readonly (readonly (Value | AsGiven)[])[]): OutTable {
  return { name: table.name, columns: [...columnsOf(table), [WHAT_IS_WRONG, text()]], batches: [rows] }
}

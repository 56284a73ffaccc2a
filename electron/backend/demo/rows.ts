import type { Value } from '#domain/workbook/cell.ts'
import type { ReadTable } from '#domain/workbook/check-rows.ts'
import type { ColumnOf, TableName } from '#domain/workbook/workbook-format.ts'
import { tableOf } from '#domain/workbook/workbook-format.ts'

/** A row by its columns' names; a column that is left out is not known. */
export type RowOf<Name extends TableName> = Readonly<Partial<Record<ColumnOf<Name>, Value>>>

/** The rows as a table of the workbook once read: a value for each declared column, numbered as a sheet with one header row. */
export function readTableOf<Name extends TableName>(name: Name, rows: readonly RowOf<Name>[]): ReadTable {
  const columns = Object.keys(tableOf(name).columns) as ColumnOf<Name>[]
  return { name, rows: rows.map((row) => columns.map((column) => row[column] ?? null)), rowNumbers: rows.map((_, index) => index + 2) }
}

/** Yes as 1, no as 0, not known as null. */
export function yesNo(answer: boolean | null): Value {
  return answer === null ? null : answer ? 1 : 0
}

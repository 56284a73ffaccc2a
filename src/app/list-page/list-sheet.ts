import type { CellKind, ListName, ListSheet } from '#contract/lists.ts'
import { cellText, type Column } from '#ui/data-table.ts'

/** A list on its way into a spreadsheet: what is shown, and about how many people it tells. */
export interface SheetToSave {
  readonly list: ListName
  readonly sheet: ListSheet
  readonly people: number
}

/** The longest text that a spreadsheet's cell holds, with room to spare. */
const LONGEST_CELL = 32_000

/** The rows under their columns as plain data: days, numbers and pence as such, everything else in the words shown. */
export function sheetOf<Row>(columns: readonly Column<Row>[], rows: readonly Row[]): ListSheet {
  const kinds = columns.map(kindOf)
  return {
    columns: columns.map((column, place) => ({ header: column.header, kind: kinds[place]! })),
    rows: rows.map((row) => columns.map((column, place) => cellOf(column, row, kinds[place]!))),
  }
}

/** How many people the columns shown tell of: each once, however often they stand there. */
export function peopleIn<Row>(columns: readonly Column<Row>[], rows: readonly Row[], people: Readonly<Record<string, (row: Row) => readonly string[]>>): number {
  const named = columns.flatMap((column) => people[column.id] ?? [])
  return new Set(rows.flatMap((row) => named.flatMap((of) => of(row)))).size
}

function kindOf<Row>(column: Column<Row>): CellKind {
  return column.holds ?? (column.numeric === true && column.text === undefined ? 'number' : 'words')
}

function cellOf<Row>(column: Column<Row>, row: Row, kind: CellKind): string | number | null {
  const value = column.value(row)
  if (value === null || value === undefined || value === '') return null
  if (kind !== 'words') return typeof value === 'boolean' ? Number(value) : value
  return cellText(column, row).slice(0, LONGEST_CELL)
}

/** What a table of rows is told about its columns, and the two things it works out: order, and text for a spreadsheet. */

export type CellValue = string | number | boolean | null | undefined

export type Column<Row> = {
  /** Names the slot `cell-<id>` and stands in an address. */
  readonly id: string
  readonly header: string
  /** What the column sorts by, and shows when there is neither `text` nor a slot. Null or undefined is not known. */
  readonly value: (row: Row) => CellValue
  /** The words shown and copied, when they are not the value: a date, money, a state. */
  readonly text?: (row: Row) => string
  /** Right aligned, unit in the header. */
  readonly numeric?: boolean
  /** What a spreadsheet gets of the value: the day, the number or the whole pence itself. Where it says nothing, the words, or a number that has no words. */
  readonly holds?: 'date' | 'number' | 'pence'
  /** The column that names the row; the first where none says so. It is never hidden and never cut short. */
  readonly names?: boolean
  readonly sortable?: boolean
  /** Not shown until it is chosen. */
  readonly hidden?: boolean
  /** May be cut short, with the whole text in a tooltip. Never for names of people. */
  readonly clip?: boolean
  /** Stays on one line, and the table scrolls before it breaks: dates and lengths of time. */
  readonly unbroken?: boolean
}

export type Sort = { readonly by: string; readonly descending: boolean }

/** Where somebody is in a table: the row, how far down its box is, and whether the focus was in it. */
export type PlaceInTable = { readonly key: string; readonly top: number; readonly hadFocus: boolean }

/** What stands where nothing is known. */
export const DASH = '–'

const collator = new Intl.Collator('en-GB', { numeric: true, sensitivity: 'base' })

/** Ascending order of two known values: numbers by size, words as a reader would look them up, false before true. */
export function compareValues(a: CellValue, b: CellValue): number {
  if (typeof a === 'number' && typeof b === 'number') return a - b
  if (typeof a === 'boolean' && typeof b === 'boolean') return Number(a) - Number(b)
  return collator.compare(String(a ?? ''), String(b ?? ''))
}

/** What the cell says in words: a dash where nothing is known (look.md, Words). */
export function cellText<Row>(column: Column<Row>, row: Row): string {
  if (column.text) return column.text(row)
  const value = column.value(row)
  if (value === null || value === undefined || value === '') return DASH
  if (typeof value === 'boolean') return value ? 'Yes' : 'No'
  return typeof value === 'number' ? value.toLocaleString('en-GB') : value
}

/** One cell for the clipboard: one line, numbers bare, and nothing that a spreadsheet would run as a formula. */
function plainCell<Row>(column: Column<Row>, row: Row): string {
  const value = column.value(row)
  if (typeof value === 'number' && !column.text) return String(value)
  const known = value !== null && value !== undefined && value !== ''
  const text = (known ? cellText(column, row) : '').replaceAll(/[\t\r\n]+/g, ' ').trim()
  return /^[=+@-]/.test(text) && !/^[+-]?[\d.,]+$/.test(text) ? `'${text}` : text
}

/** Headers and rows as tab separated text, which spreadsheets paste into cells. */
export function tabSeparated<Row>(columns: readonly Column<Row>[], rows: readonly Row[]): string {
  const head = columns.map((column) => column.header).join('\t')
  return [head, ...rows.map((row) => columns.map((column) => plainCell(column, row)).join('\t'))].join('\n')
}

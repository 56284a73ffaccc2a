import type { CivilDate } from '../civil-date.ts'

/** A spreadsheet's real date cell; its time of day, if any, is left behind. */
export interface SheetDate {
  readonly on: CivilDate
}

/** What a formula came to when it could not be worked out, such as `#REF!`. */
export interface SheetError {
  readonly error: string
}

/** A cell as the file holds it: CSV has only text. */
export type Cell = string | number | boolean | null | SheetDate | SheetError

/** A value once read: text, a day, whole pence, a number, yes as 1 and no as 0; null is not known. */
export type Value = string | number | null

/** Why a cell could not be read, in a sentence that says what would be right. */
export interface Complaint {
  readonly says: string
}

/** Whether reading came to a complaint and not to a value. */
export function isComplaint(read: Value | Complaint): read is Complaint {
  return typeof read === 'object' && read !== null
}

/** The cell as a person sees it, shortened where it is long. */
export function shown(cell: Cell | undefined): string {
  if (cell === null || cell === undefined) return ''
  if (typeof cell === 'object') return 'on' in cell ? cell.on : cell.error
  const text = typeof cell === 'boolean' ? (cell ? 'TRUE' : 'FALSE') : String(cell)
  return text.length > 120 ? `${text.slice(0, 119)}…` : text
}

/** Whether there is nothing in the cell to see. */
export function isBlank(cell: Cell | undefined): boolean {
  return cell === null || cell === undefined || (typeof cell === 'string' && cell.trim() === '')
}

import type { Words } from '../vocabulary.ts'

/* What a column of the service workbook may hold (service-workbook.md). From this one declaration come reading, checking,
   importing, exporting, the empty template and the words that help. */

/** The tables whose first column is a key that others refer to. */
export type KeyedTable = 'volunteers' | 'young_people' | 'referrals' | 'matches' | 'claims'

/** The columns whose values are kept as given and counted by the application's categories. */
export type MappedField = 'gender' | 'ethnicity' | 'religion' | 'placement_type' | 'legal_status'

export type ColumnType =
  | { readonly kind: 'text' | 'key' | 'date' | 'money' | 'yes-no' | 'list' }
  | { readonly kind: 'ref'; readonly to: KeyedTable }
  | { readonly kind: 'number'; readonly whole: boolean; readonly least: number; readonly most: number }
  | { readonly kind: 'code'; readonly words: Words<string> }
  | { readonly kind: 'mapped'; readonly field: MappedField }

export interface Column {
  readonly type: ColumnType
  readonly required: boolean
  /** What a person who fills it in should know beyond its type. */
  readonly note: string
}

/** The columns of a table in their order. */
export type Columns = Readonly<Record<string, Column>>

/** How a row is recognised when it comes again: by the key in its first column, by some columns together, or only by all of it. */
export type Identity = 'key' | 'whole-row' | readonly string[]

export interface Table<Name extends string = string, C extends Columns = Columns> {
  readonly name: Name
  /** One row, in the trade's words. */
  readonly row: string
  readonly identity: Identity
  /** Whether its rows are about a person; the rest is about the service. */
  readonly personal: boolean
  /** Pairs of dates of which the second may not come before the first. */
  readonly inOrder: readonly (readonly [earlier: string, later: string])[]
  /** Pairs of dates that come in this order as a rule; where they do not, that is worth a look and no more. */
  readonly usualOrder: readonly (readonly [earlier: string, later: string])[]
  /** Columns that mean nothing without another. */
  readonly needs: readonly (readonly [column: string, other: string])[]
  readonly columns: C
}

/** A table as it is written down: what is usual may be left out. */
export function table<Name extends string, C extends Columns>(
  given: Pick<Table<Name, C>, 'name' | 'row' | 'identity' | 'personal' | 'columns'> & Partial<Table<Name, C>>,
): Table<Name, C> {
  return { inOrder: [], usualOrder: [], needs: [], ...given }
}

const plain = (type: ColumnType, note = ''): Column => ({ type, required: false, note })

export const key = (note = ''): Column => ({ type: { kind: 'key' }, required: true, note })
export const text = (note = ''): Column => plain({ kind: 'text' }, note)
export const date = (note = ''): Column => plain({ kind: 'date' }, note)
export const money = (note = ''): Column => plain({ kind: 'money' }, note)
export const yesNo = (note = ''): Column => plain({ kind: 'yes-no' }, note)
export const list = (note = ''): Column => plain({ kind: 'list' }, note)
export const ref = (to: KeyedTable, note = ''): Column => plain({ kind: 'ref', to }, note)
export const code = (words: Words<string>, note = ''): Column => plain({ kind: 'code', words }, note)
export const mapped = (field: MappedField, note = ''): Column => plain({ kind: 'mapped', field }, note)

/** A whole number, such as minutes; both limits are allowed. */
export const whole = (least: number, most: number, note = ''): Column => plain({ kind: 'number', whole: true, least, most }, note)

/** A number that may have decimals, such as miles; both limits are allowed. */
export const number = (least: number, most: number, note = ''): Column => plain({ kind: 'number', whole: false, least, most }, note)

/** The same column, which every row must fill in. */
export const required = (column: Column): Column => ({ ...column, required: true })

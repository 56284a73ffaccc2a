import type { Cell } from './cell.ts'
import { isBlank, shown } from './cell.ts'
import type { Table } from './column.ts'
import { columnsOf, matchable, WHAT_IS_WRONG } from './workbook-format.ts'

/** How far down a header may stand below titles and blank rows. */
export const HEADER_WITHIN = 50

/** Which cell of a row is which column of the table. */
export interface Header {
  /** For each declared column its place in the row, or -1 where the table has none. */
  readonly places: readonly number[]
  readonly unknown: readonly string[]
  /** Columns of the same name, of which the first is read. */
  readonly repeated: readonly string[]
  readonly missing: readonly string[]
}

/** How many columns of the table the row names. */
export function namesKnown(row: readonly Cell[], table: Table): number {
  const names = new Set(row.filter((cell) => !isBlank(cell)).map((cell) => matchable(shown(cell))))
  return columnsOf(table).filter(([name]) => names.has(matchable(name))).length
}

/**
 * Which of a table's first rows is its header: the first that names every required column, or else the one that names most.
 * Gives its place, or -1 where no row names any column.
 */
export function findHeader(rows: readonly (readonly Cell[])[], table: Table): number {
  let best = -1
  let most = 0
  for (const [index, row] of rows.entries()) {
    const known = namesKnown(row, table)
    if (known === 0) continue
    if (readHeader(row, table).missing.length === 0) return index
    if (known > most) {
      most = known
      best = index
    }
  }
  return best
}

/** The columns that a header row names (service-workbook.md: whatever their case, spaces and underscores, in any order). */
export function readHeader(row: readonly Cell[], table: Table): Header {
  const columns = columnsOf(table)
  const byName = new Map(columns.map(([name], index) => [matchable(name), index]))
  const places = columns.map(() => -1)
  const unknown: string[] = []
  const repeated: string[] = []
  row.forEach((cell, place) => {
    if (isBlank(cell)) return
    const name = matchable(shown(cell))
    const index = byName.get(name)
    if (index === undefined) {
      if (name !== matchable(WHAT_IS_WRONG)) unknown.push(shown(cell).trim())
    } else if (places[index] === -1) {
      places[index] = place
    } else {
      repeated.push(shown(cell).trim())
    }
  })
  const missing = columns.filter(([, column], index) => column.required && places[index] === -1).map(([name]) => name)
  return { places, unknown, repeated, missing }
}

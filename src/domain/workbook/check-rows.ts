import type { Value } from './cell.ts'
import type { KeyedTable, Table } from './column.ts'
import type { ProblemList } from './problem.ts'
import type { TableName } from './workbook-format.ts'
import { columnsOf, tableOf } from './workbook-format.ts'

/* What must hold between the cells and rows of a workbook. Every breach is a problem, and any problem keeps the whole workbook out. */

/** A table as it was read: a value for each declared column, and the number each row has in its spreadsheet. */
export interface ReadTable {
  readonly name: TableName
  readonly rows: readonly (readonly Value[])[]
  readonly rowNumbers: readonly number[]
}

export type ReadTables = ReadonlyMap<TableName, ReadTable>

/** Whether Mainstay holds a record of that table and key already. */
export type IsHeld = (table: KeyedTable, key: string) => boolean

/** One text for the columns by which a row is recognised; null where one of them is empty. */
export function identityOf(row: readonly Value[], places: readonly number[]): string | null {
  if (places.length === 1) return row[places[0]!] === null ? null : String(row[places[0]!])
  let identity = ''
  for (const place of places) {
    const value = row[place] ?? null
    if (value === null) return null
    identity += `${value}\u0000`
  }
  return identity
}

/** Where the columns stand by which a table's rows are recognised; none for a table of whole rows. */
export function identityPlaces(table: Table): readonly number[] {
  if (table.identity === 'whole-row') return []
  if (table.identity === 'key') return [0]
  const names = Object.keys(table.columns)
  return table.identity.map((name) => names.indexOf(name))
}

/** Looks for rows that come twice, references to nothing, ends before their start and values without what they need. */
export function checkRows(tables: ReadTables, isHeld: IsHeld, problems: ProblemList, warnings: ProblemList): void {
  const keys = new Map<TableName, ReadonlySet<Value>>()
  for (const read of tables.values()) {
    if (tableOf(read.name).identity === 'key') keys.set(read.name, new Set(read.rows.map((row) => row[0]!)))
  }
  for (const read of tables.values()) {
    const table = tableOf(read.name)
    checkTwice(table, read, problems)
    checkReferences(table, read, keys, isHeld, problems)
    checkOrder(table, read, problems, warnings)
  }
}

function checkTwice(table: Table, read: ReadTable, problems: ProblemList): void {
  const places = identityPlaces(table)
  if (places.length === 0) return
  const names = Object.keys(table.columns)
  const seen = new Map<string, number>()
  read.rows.forEach((row, index) => {
    const identity = identityOf(row, places)
    if (identity === null) return
    const rowNumber = read.rowNumbers[index]!
    const first = seen.get(identity)
    if (first === undefined) {
      seen.set(identity, rowNumber)
      return
    }
    const value = places.map((place) => row[place]).join(', ')
    const column = places.map((place) => names[place]).join(', ')
    problems.at(table.name, rowNumber, column, value, `${value} is in row ${first} already. Keep one of the two rows, or give this one a ${column} of its own.`)
  })
}

function checkReferences(table: Table, read: ReadTable, keys: ReadonlyMap<TableName, ReadonlySet<Value>>, isHeld: IsHeld, problems: ProblemList): void {
  columnsOf(table).forEach(([name, column], place) => {
    const { type } = column
    if (type.kind !== 'ref') return
    const inWorkbook = keys.get(type.to)
    const known = new Map<Value, boolean>()
    read.rows.forEach((row, index) => {
      const key = row[place]!
      if (key === null || inWorkbook?.has(key) === true) return
      let held = known.get(key)
      if (held === undefined) known.set(key, (held = isHeld(type.to, String(key))))
      if (held) return
      const right = inWorkbook === undefined ? `The workbook has no table ${type.to}, and Mainstay holds none of that key.` : `Enter a key that is in ${type.to}, or add its row there.`
      problems.at(table.name, read.rowNumbers[index]!, name, String(key), `${key} is not in ${type.to}. ${right}`)
    })
  })
}

function checkOrder(table: Table, read: ReadTable, problems: ProblemList, warnings: ProblemList): void {
  const names = Object.keys(table.columns)
  const pairs = [
    ...table.inOrder.map(([earlier, later]) => ({ earlier, later, into: problems, tail: `Enter a later ${later}.` })),
    ...table.usualOrder.map(([earlier, later]) => ({ earlier, later, into: warnings, tail: 'It was taken in as it is.' })),
  ].map((pair) => ({ ...pair, from: names.indexOf(pair.earlier), to: names.indexOf(pair.later) }))
  const needs = table.needs.map(([column, other]) => ({ column, other, from: names.indexOf(column), to: names.indexOf(other) }))
  if (pairs.length + needs.length === 0) return
  read.rows.forEach((row, index) => {
    const rowNumber = read.rowNumbers[index]!
    for (const { earlier, later, into, tail, from, to } of pairs) {
      const start = row[from]
      const end = row[to]
      if (start == null || end == null || start <= end) continue
      into.at(table.name, rowNumber, later, end, `${later} ${end} is before ${earlier} ${start}. ${tail}`)
    }
    for (const { column, other, from, to } of needs) {
      if (row[from] !== null && row[to] === null) problems.at(table.name, rowNumber, column, row[from]!, `${column} is given without ${other}. Enter both, or neither.`)
    }
  })
}

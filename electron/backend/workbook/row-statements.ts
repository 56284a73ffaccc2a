import type BetterSqlite3 from 'better-sqlite3'
import type { Value } from '#domain/workbook/cell.ts'
import type { BoundColumn, BoundTable } from './bindings.ts'
import type { HeldRow, KeyIds } from './import-table.ts'

/* Each statement that fires the triggers of the full-text index makes it write out what it has gathered. A row at a time, that costs
   fifty times what the index itself does; many rows in one statement are gathered together. */
const ROWS_A_STATEMENT = 250

/** Adds rows of the workbook as records, with the first entry of their history. */
export interface RowAdder {
  /** Takes a row and gives the id that its record will have. */
  add(row: readonly Value[]): number
  /** Writes the rows that still wait; nothing may refer to them before. */
  end(): void
}

/** How rows of that table are added; their ids go on from the highest there is or was. */
export function rowAdder(handle: BetterSqlite3.Database, { into, columns, history }: BoundTable, keyIds: KeyIds): RowAdder {
  const value = toRecord(keyIds)
  const main = batched(handle, into, ['id', ...columns.map((column) => column.into)])
  const entries = history === null ? null : batched(handle, history.into, [history.owner, ...history.columns.map((column) => column.into)])
  let id = handle.prepare(`select coalesce(max(id), 0) from (select max(id) as id from ${into} union all select id from _highest where tableName = ?)`).pluck().get(into) as number
  const end = (): void => {
    main.flush()
    entries?.flush()
  }
  return {
    add: (row) => {
      id += 1
      main.put([id, ...columns.map((column) => value(column, row) ?? defaultOf(into, column))])
      if (history !== null && history.columns.some((column) => row[column.place] !== null)) entries!.put([id, ...history.columns.map((column) => value(column, row))])
      if (main.isFull()) end()
      return id
    },
    end,
  }
}

/* A match without a type is a standard one. */
function defaultOf(into: string, column: BoundColumn): Value {
  return into === 'matches' && column.into === 'type' ? 'standard' : null
}

function batched(handle: BetterSqlite3.Database, into: string, columns: readonly string[]): { put(values: readonly Value[]): void; isFull(): boolean; flush(): void } {
  const one = `(${columns.map(() => '?').join(', ')})`
  const insert = (rows: number): BetterSqlite3.Statement => handle.prepare(`insert into ${into} (${columns.join(', ')}) values ${Array.from({ length: rows }, () => one).join(', ')}`)
  let full: BetterSqlite3.Statement | undefined
  let values: Value[] = []
  let rows = 0
  return {
    put: (row) => {
      for (const value of row) values.push(value)
      rows += 1
    },
    isFull: () => rows >= ROWS_A_STATEMENT,
    flush: () => {
      if (rows === 0) return
      const statement = rows === ROWS_A_STATEMENT ? (full ??= insert(rows)) : insert(rows)
      statement.run(values)
      values = []
      rows = 0
    },
  }
}

/** Fills in values that a record did not have, at the given places of the row. */
export function preparedUpdate(handle: BetterSqlite3.Database, bound: BoundTable, keyIds: KeyIds): (held: HeldRow, row: readonly Value[], places: readonly number[]) => void {
  const value = toRecord(keyIds)
  const prepared = new Map<string, BetterSqlite3.Statement>()
  const statement = (text: string): BetterSqlite3.Statement => {
    const known = prepared.get(text) ?? handle.prepare(text)
    prepared.set(text, known)
    return known
  }
  const set = (into: string, id: number, columns: readonly BoundColumn[], row: readonly Value[]): void => {
    if (columns.length === 0) return
    statement(`update ${into} set ${columns.map((column) => `${column.into} = ?`).join(', ')} where id = ?`).run([...columns.map((column) => value(column, row)), id])
  }
  return (held, row, places) => {
    set(bound.into, held.id, bound.columns.filter((column) => places.includes(column.place)), row)
    const history = bound.history
    if (history === null) return
    const filled = history.columns.filter((column) => places.includes(column.place))
    if (filled.length === 0) return
    if (held.historyId !== null) return set(history.into, held.historyId, filled, row)
    statement(`insert into ${history.into} (${[history.owner, ...filled.map((column) => column.into)].join(', ')}) values (?, ${filled.map(() => '?').join(', ')})`)
      .run([held.id, ...filled.map((column) => value(column, row))])
  }
}

/* A key becomes the id of its record; everything else is kept as it was read. */
function toRecord(keyIds: KeyIds): (column: BoundColumn, row: readonly Value[]) => Value {
  return (column, row) => {
    const value = row[column.place] ?? null
    if (value === null || column.refersTo === null) return value
    const id = keyIds.get(column.refersTo)?.get(String(value))
    if (id === undefined) throw new Error(`a reference of ${column.name} was not checked`)
    return id
  }
}

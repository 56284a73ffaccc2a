import type BetterSqlite3 from 'better-sqlite3'
import type { ReadableDatabase, WritableDatabase } from './database.ts'
import { handleOf } from './database.ts'

/** What SQLite takes and gives as a value. */
export type SqlValue = string | number | bigint | null | Uint8Array

/** A piece of SQL with its values apart from its text. */
export interface Sql {
  readonly text: string
  readonly values: readonly SqlValue[]
}

/** SQL as it is read: values become parameters, and another `sql` piece is set in with its own. Nothing else can enter the text. */
export function sql(texts: TemplateStringsArray, ...parts: readonly (SqlValue | Sql)[]): Sql {
  let text = texts[0] ?? ''
  const values: SqlValue[] = []
  parts.forEach((part, index) => {
    if (isSql(part)) {
      text += part.text
      values.push(...part.values)
    } else {
      text += '?'
      values.push(part)
    }
    text += texts[index + 1] ?? ''
  })
  return { text, values }
}

/** Pieces side by side, by default with a comma between. */
export function join(pieces: readonly Sql[], between = ', '): Sql {
  return { text: pieces.map((piece) => piece.text).join(between), values: pieces.flatMap((piece) => piece.values) }
}

/** Text of our own that becomes part of the statement, never anything that came from outside. */
export function verbatim(text: string): Sql {
  return { text, values: [] }
}

/** Every row. */
export function all<Row>(db: ReadableDatabase, query: Sql): Row[] {
  return prepared(db, query.text).all(...query.values) as Row[]
}

/** Row by row, so that not all are held at once. The statement is its own: while it is read others of the same text may be. Read to its end or left by `return`. */
export function each<Row>(db: ReadableDatabase, query: Sql): IterableIterator<Row> {
  return handleOf(db).prepare(query.text).iterate(...query.values) as IterableIterator<Row>
}

/** The first row, or undefined. */
export function one<Row>(db: ReadableDatabase, query: Sql): Row | undefined {
  return prepared(db, query.text).get(...query.values) as Row | undefined
}

/** The first column of the first row, or undefined. */
export function value<Value extends SqlValue>(db: ReadableDatabase, query: Sql): Value | undefined {
  const row = one<Record<string, Value>>(db, query)
  return row === undefined ? undefined : Object.values(row)[0]
}

/** Does it, and says how many rows it changed and the last id it gave. */
export function run(db: WritableDatabase, statement: Sql): { readonly changes: number; readonly lastId: number } {
  const result = prepared(db, statement.text).run(...statement.values)
  return { changes: result.changes, lastId: Number(result.lastInsertRowid) }
}

/** Does it, and insists that exactly one row changed. */
export function runOnOne(db: WritableDatabase, statement: Sql): void {
  const { changes } = run(db, statement)
  if (changes !== 1) throw new Error(`changed ${changes} rows where one was meant`)
}

function isSql(part: SqlValue | Sql): part is Sql {
  return typeof part === 'object' && part !== null && 'text' in part
}

/* Preparing costs more than most of our queries take. Statements are kept for as long as their database lives. */
const statements = new WeakMap<object, Map<string, BetterSqlite3.Statement>>()

function prepared(db: ReadableDatabase, text: string): BetterSqlite3.Statement {
  const handle = handleOf(db)
  let known = statements.get(handle)
  if (known === undefined) statements.set(handle, (known = new Map()))
  let statement = known.get(text)
  if (statement === undefined) known.set(text, (statement = handle.prepare(text)))
  return statement
}

import type BetterSqlite3 from 'better-sqlite3'

/* What a function may do to the database stands in its first parameter: a query is handed a ReadableDatabase,
   and no function that writes will take it. The brand exists for the compiler only; `query_only` holds it at run time too. */

/** An open database that may be read. */
export interface ReadableDatabase {
  readonly mayRead: true
}

/** An open database that may be read and written. */
export interface WritableDatabase extends ReadableDatabase {
  readonly mayWrite: true
}

/** The database behind the handle; for the few files that speak to SQLite itself. */
export function handleOf(db: ReadableDatabase): BetterSqlite3.Database {
  return db as unknown as BetterSqlite3.Database
}

/** The handle as a database that may be written. */
export function asWritable(handle: BetterSqlite3.Database): WritableDatabase {
  return handle as unknown as WritableDatabase
}

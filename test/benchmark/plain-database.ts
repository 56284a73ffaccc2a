import Database from 'better-sqlite3'
import type { WritableDatabase } from '#backend/database/database.ts'
import { asWritable } from '#backend/database/database.ts'
import { migrate } from '#backend/database/migrate.ts'

const SETTINGS = ['locking_mode = exclusive', 'journal_mode = wal', 'synchronous = full', 'temp_store = memory', 'foreign_keys = on', 'trusted_schema = off', 'cell_size_check = on', 'secure_delete = on', 'recursive_triggers = on', 'journal_size_limit = 4194304', 'mmap_size = 0']

/** A database with every setting of a service file but its encryption (electron/backend/vault/encrypted-database.ts), for comparison. */
export function openPlain(path: string, { create = false } = {}): WritableDatabase {
  const handle = new Database(path, { fileMustExist: !create })
  for (const setting of SETTINGS) handle.pragma(setting)
  const db = asWritable(handle)
  if (create) migrate(db, { now: () => '2023-10-31T10:00:00.000Z' })
  return db
}

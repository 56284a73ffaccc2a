import Database from 'better-sqlite3'
import { watchChanges } from '../database/audit.ts'
import type { WritableDatabase } from '../database/database.ts'
import { asWritable } from '../database/database.ts'
import { migrate } from '../database/migrate.ts'

/** An empty service in memory, with the real schema and the audit trail's triggers. */
export function openEmptyService(): WritableDatabase {
  const db = asWritable(new Database(':memory:'))
  migrate(db, { now: () => '2026-11-22T10:00:00.000Z' })
  watchChanges(db)
  return db
}

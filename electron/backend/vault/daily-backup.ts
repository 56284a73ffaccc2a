import type { Instant } from '#domain/civil-date.ts'
import { civilDateOf } from '#domain/civil-date.ts'
import { findLastEntry } from '../database/audit.ts'
import type { ReadableDatabase, WritableDatabase } from '../database/database.ts'
import { sql, value } from '../database/sql.ts'
import { readMark, writeMark } from './vault-state.ts'

/* When the backup of the day is due. It follows what changed: one that was made in the morning holds nothing of what the day brought. */

const AGAIN_AFTER_MS = 4 * 3_600_000

/** The last entry of the audit trail, as a backup that is begun now will hold it. */
export function lastEntryOf(db: ReadableDatabase): number {
  return findLastEntry(db)?.id ?? 0
}

/** Notes that a backup holds everything up to this entry. */
export function noteBackup(db: WritableDatabase, at: Instant, entry: number): void {
  writeMark(db, 'lastBackupAt', at)
  writeMark(db, 'lastBackupEntry', String(entry))
}

/** Whether a backup is to be made: none was made on this day; or a workbook was brought in since the last; or records changed since, and it is four hours old. */
export function isBackupDue(db: ReadableDatabase, now: Instant): boolean {
  const last = readMark(db, 'lastBackupAt')
  if (last === null || civilDateOf(last) !== civilDateOf(now)) return true
  const entry = Number(readMark(db, 'lastBackupEntry') ?? 0)
  const broughtIn = value<number>(db, sql`select exists (select 1 from _audit where id > ${entry} and event like '%"workbookBroughtIn"%')`) === 1
  if (broughtIn) return true
  const changed = value<number>(db, sql`select exists (select 1 from _auditChanges where auditId > ${entry})`) === 1
  // A last one that lies in the future was made by a clock that was put right.
  return changed && Math.abs(Date.parse(now) - Date.parse(last)) >= AGAIN_AFTER_MS
}

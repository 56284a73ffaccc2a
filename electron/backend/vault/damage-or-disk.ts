import { existsSync } from 'node:fs'
import type BetterSqlite3 from 'better-sqlite3'
import { Refusal } from '#contract/refusal.ts'
import { readThrough } from './open-files.ts'
import { storageRefusal } from './storage-errors.ts'

/* This SQLite's encryption drops the error of a read that failed and decrypts what happened to be in memory, so that a file that is whole is called
   "not a database" or "malformed" (A6.4; found by `npm run torture`). Before anybody is told that a file is damaged and to restore a backup, the disk is
   asked, and the file is looked at once more. */

/** What a problem means: 'disk-failed' where it says damage of an open database that holds when it is looked at again, or that the disk does not read. */
export function damageOrDisk(problem: unknown, handle: BetterSqlite3.Database): unknown {
  const refusal = storageRefusal(problem)
  if (refusal?.code !== 'file-damaged' || !handle.open) return refusal ?? problem
  return isRead(handle.name) && !holds(handle) ? refusal : diskFailed(refusal)
}

/** Does what opens and closes a database by itself; what looks like damage is tried once more, and counts as such only where the disk reads the file. */
export function withSecondLook<Result>(path: string, work: () => Result): Result {
  try {
    return work()
  } catch (problem) {
    const refusal = storageRefusal(problem)
    if (refusal?.code !== 'file-damaged') throw problem
    if (!isRead(path)) throw diskFailed(refusal)
  }
  return work()
}

function isRead(path: string): boolean {
  try {
    for (const part of [path, `${path}-wal`]) if (existsSync(part)) readThrough(part)
    return true
  } catch {
    return false
  }
}

function holds(handle: BetterSqlite3.Database): boolean {
  try {
    return handle.pragma('integrity_check(1)', { simple: true }) === 'ok' && (handle.pragma('foreign_key_check') as unknown[]).length === 0
  } catch {
    return false
  }
}

function diskFailed({ details }: Refusal): Refusal {
  return new Refusal('disk-failed', { cause: details['cause'] ?? details['check'] ?? '' })
}

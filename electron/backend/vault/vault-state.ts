import type BetterSqlite3 from 'better-sqlite3'
import type { ReadableDatabase, WritableDatabase } from '../database/database.ts'
import { handleOf } from '../database/database.ts'
import { run, sql, value } from '../database/sql.ts'
import type { SlotFile } from './slot-file.ts'
import { readSlotFile, writeSlotFile } from './slot-file.ts'

/* What the vault keeps inside the encrypted file for itself: a copy of the slot file, and a few marks. The table of marks is the vault's
   own and not part of the service's schema; it is there before the first migration runs. */

/** `closed`: how the last session ended; `checkedAt`: when every page was last looked at; `wordsConfirmed`: whether the sheet was proved to be written down; `auditKey`: the trail's first key,
 *  kept when the vault's key is renewed so that the chain of old entries still verifies; `oldFile`: the file from before the renewal; `lastBackupAt`, `lastBackupEntry`: when a backup was last made
 *  that is not made before something else, and the last entry of the trail that it holds; `openedOn`: the day of the last opening; `secondFolder`, `secondAt`, `secondTrouble`:
 *  where backups are copied to as well, when the newest was made that lies there, and why a later one does not; `secondWanted`: that the file this one was restored from had a second place, and none was chosen or declined here yet; `copyId`: what tells this file from other copies of the service. */
export type Mark = 'closed' | 'checkedAt' | 'wordsConfirmed' | 'auditKey' | 'lastBackupAt' | 'lastBackupEntry' | 'openedOn' | 'oldFile' | 'secondFolder' | 'secondAt' | 'secondTrouble' | 'secondWanted' | 'copyId'

export function readMark(db: ReadableDatabase, name: Mark): string | null {
  if (!hasTable(db, '_vault')) return null
  return value<string>(db, sql`select value from _vault where name = ${name}`) ?? null
}

/** Keeps a mark, or with null forgets it. Works while the open file is read-only between transactions, and leaves it so. */
export function writeMark(db: WritableDatabase, name: Mark, mark: string | null): void {
  writing(db, () => {
    handleOf(db).exec('create table if not exists _vault (name text primary key, value text not null) strict, without rowid')
    if (mark === null) run(db, sql`delete from _vault where name = ${name}`)
    else run(db, sql`insert into _vault (name, value) values (${name}, ${mark}) on conflict (name) do update set value = excluded.value`)
  })
}

/** The slot file inside the database; null when there is none that can be read. */
export function readInnerSlots(db: ReadableDatabase): SlotFile | null {
  if (!hasTable(db, '_keyslots')) return null
  const text = value<string>(db, sql`select file from _keyslots order by gen desc limit 1`)
  try {
    return text === undefined ? null : readSlotFile(Buffer.from(text, 'utf8'))
  } catch {
    return null
  }
}

/** Puts the slot file inside the database, where it is not there already. */
export function writeInnerSlots(db: WritableDatabase, file: SlotFile): void {
  const text = writeSlotFile(file).toString('utf8')
  if (value<string>(db, sql`select file from _keyslots order by gen desc limit 1`) === text) return
  writing(db, () => {
    run(db, sql`delete from _keyslots`)
    run(db, sql`insert into _keyslots (gen, file) values (${file.gen}, ${text})`)
  })
}

/** One transaction of the vault's own, outside the audit trail: it touches no record. */
export function writing(db: WritableDatabase, work: () => void): void {
  whileWritable(db, () => handleOf(db).transaction(work).immediate())
}

/** An open file is read-only between transactions; what is not one, like copying the whole file out, is done in here. */
export function whileWritable<Result>(db: WritableDatabase, work: (handle: BetterSqlite3.Database) => Result): Result {
  const handle = handleOf(db)
  const readOnly = handle.pragma('query_only', { simple: true }) === 1
  if (readOnly) handle.pragma('query_only = off')
  try {
    return work(handle)
  } finally {
    if (readOnly) handle.pragma('query_only = on')
  }
}

function hasTable(db: ReadableDatabase, name: string): boolean {
  return value<number>(db, sql`select count(*) from sqlite_schema where type = 'table' and name = ${name}`) === 1
}

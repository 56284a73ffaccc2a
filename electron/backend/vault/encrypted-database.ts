import Database from 'better-sqlite3'
import type BetterSqlite3 from 'better-sqlite3'
import { Refusal } from '#contract/refusal.ts'
import type { WritableDatabase } from '../database/database.ts'
import { asWritable } from '../database/database.ts'
import { withSecondLook } from './damage-or-disk.ts'
import { rawPageKey } from './root-key.ts'
import { inWords, storageRefusal } from './storage-errors.ts'

/* How every encrypted database is opened (A5, A6). Each setting is read back: a build of SQLite that ignores one would otherwise write
   names to temporary files, lose the last hour at a power cut, or not encrypt at all. */

type Setting = readonly [name: string, asked: string, answer: string | number]

const SETTINGS: readonly Setting[] = [
  // Before WAL, so that there is no shared-memory file and no second Mainstay.
  ['locking_mode', 'exclusive', 'exclusive'],
  ['journal_mode', 'wal', 'wal'],
  // After WAL: this build falls back to NORMAL when WAL is switched on, which may lose the last commits.
  ['synchronous', 'full', 2],
  // Sorting would otherwise spill records in clear to the disk.
  ['temp_store', 'memory', 2],
  ['foreign_keys', 'on', 1],
  ['trusted_schema', 'off', 0],
  ['cell_size_check', 'on', 1],
  ['secure_delete', 'on', 1],
  ['recursive_triggers', 'on', 1],
  ['busy_timeout', '0', 0],
  ['journal_size_limit', '4194304', 4_194_304],
  ['mmap_size', '0', 0],
]

/** Which key, which file. */
export interface Keyed {
  readonly path: string
  readonly vaultId: string
  /** 32 bytes; it stays the caller's. */
  readonly pageKey: Uint8Array
}

/** Opens (or with `create` makes) an encrypted database for work. Refuses one that is open elsewhere, damaged, or not kept as asked; then nothing stays open. */
export function openEncrypted(keyed: Keyed, { create = false }: { readonly create?: boolean } = {}): WritableDatabase {
  return asWritable(opened(keyed, { fileMustExist: !create, timeout: 0 }, (handle) => {
    for (const [name, asked, answer] of SETTINGS) {
      handle.pragma(`${name} = ${asked}`)
      insist(handle, name, answer)
    }
    insist(handle, 'cipher', 'chacha20')
    insist(handle, 'cipher_salt', keyed.vaultId.toUpperCase())
    // The first look at the contents: here a wrong key or a damaged first page shows.
    handle.prepare('select count(*) from sqlite_schema').get()
  }))
}

/** How an open database is kept, read back from it: for whoever supports it. */
export function settingsOf(handle: BetterSqlite3.Database): Readonly<Record<string, unknown>> {
  return Object.fromEntries([...SETTINGS.map(([name]) => name), 'cipher', 'page_size', 'page_count'].map((name) => [name, handle.pragma(name, { simple: true })]))
}

/** Opens a finished copy to look into it. It is not changed: a copy that must be verified should not be touched. */
export function openCopy(keyed: Keyed): BetterSqlite3.Database {
  return opened(keyed, { fileMustExist: true, readonly: true, timeout: 0 }, (handle) => {
    handle.pragma('temp_store = memory')
    handle.pragma('trusted_schema = off')
    handle.pragma('cell_size_check = on')
    handle.prepare('select count(*) from sqlite_schema').get()
  })
}

function opened({ path, vaultId, pageKey }: Keyed, options: BetterSqlite3.Options, prepare: (handle: BetterSqlite3.Database) => void): BetterSqlite3.Database {
  return inWords(() => withSecondLook(path, () => {
    const handle = new Database(path, options)
    const key = rawPageKey(pageKey, vaultId)
    try {
      handle.pragma(`cipher = 'chacha20'`)
      // Said, and not left to be read from the file: this build drops the error of that read, takes what lies in memory for the salt, and writes it over the file's mark with its first page (found 11 of docs/torture.md).
      handle.pragma(`cipher_salt = '${vaultId}'`)
      if (handle.key(key) !== 0) throw new Error('the database does not take a key')
      prepare(handle)
      return handle
    } catch (problem) {
      handle.close()
      throw problem
    } finally {
      key.fill(0)
    }
  }))
}

function insist(handle: BetterSqlite3.Database, name: string, answer: string | number): void {
  const found = handle.pragma(name, { simple: true })
  if (found !== answer) throw new Error(`the database does not keep ${name}: ${String(found)} instead of ${answer}`)
}

/** Refuses a database whose pages or references do not hold; `quick` leaves out the indexes. */
export function insistOnIntegrity(handle: BetterSqlite3.Database, how: 'quick' | 'full'): void {
  const check = how === 'quick' ? 'quick_check' : 'integrity_check'
  inWords(() => {
    if (handle.pragma(`${check}(1)`, { simple: true }) !== 'ok') throw new Refusal('file-damaged', { check })
    if (how === 'full' && (handle.pragma('foreign_key_check') as unknown[]).length > 0) throw new Refusal('file-damaged', { check: 'foreign_key_check' })
  })
}

/** As `insistOnIntegrity`, for the open file itself. Where nothing but the index of the search fails, that is made anew from its records: it is no reason to refuse a file. */
export function insistOnIntegrityOrMend(handle: BetterSqlite3.Database, how: 'quick' | 'full'): void {
  try {
    insistOnIntegrity(handle, how)
  } catch (problem) {
    if (!(problem instanceof Refusal) || problem.code !== 'file-damaged' || !isOnlyTheSearch(handle)) throw problem
    inWords(() => handle.exec(`insert into search (search) values ('rebuild')`))
    insistOnIntegrity(handle, how)
  }
}

function isOnlyTheSearch(handle: BetterSqlite3.Database): boolean {
  const complaints = inWords(() => handle.pragma('integrity_check(100)') as readonly { readonly integrity_check: string }[])
  return complaints.every((row) => /^(fts5: |malformed inverted index for FTS5)/.test(row.integrity_check))
}

/** How many rows each table has; the search index counts through its own table. */
export function countRows(handle: BetterSqlite3.Database): Readonly<Record<string, number>> {
  const tables = handle.prepare(`select name from pragma_table_list where schema = 'main' and type = 'table' and name not like 'sqlite%' order by name`).pluck().all() as string[]
  return Object.fromEntries(tables.map((name) => [name, handle.prepare(`select count(*) from "${name.replaceAll('"', '""')}"`).pluck().get() as number]))
}

/**
 * Refuses a database that a program has open, without its key: SQLite meets the lock before it meets the encryption. Read-only, because a
 * connection that may write would, on closing, move or drop a log that it cannot read.
 */
export function insistOnNotInUse(path: string): void {
  const handle = new Database(path, { fileMustExist: true, readonly: true, timeout: 0 })
  try {
    handle.prepare('select count(*) from sqlite_schema').get()
  } catch (problem) {
    const refusal = storageRefusal(problem)
    if (refusal === null || refusal.code === 'file-in-use') throw refusal ?? problem
  } finally {
    handle.close()
  }
}

/** Encrypts a closed copy under another key. Never for a file that is anybody's only one: a rekey that fails half way destroys it (A6.1). */
export function rekeyCopy(copy: Keyed, next: Omit<Keyed, 'path'>): void {
  const handle = opened(copy, { fileMustExist: true, timeout: 0 }, (opening) => {
    opening.pragma('temp_store = memory')
    opening.pragma('journal_mode = delete')
  })
  const key = rawPageKey(next.pageKey, next.vaultId)
  try {
    inWords(() => handle.rekey(key))
  } finally {
    key.fill(0)
    handle.close()
  }
}

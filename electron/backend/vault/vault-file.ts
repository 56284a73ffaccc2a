import { statSync } from 'node:fs'
import { Refusal } from '#contract/refusal.ts'
import { readAtMost } from './durable-file.ts'
import { insistNotOpenHere } from './open-files.ts'
import { VAULT_ID_BYTES } from './root-key.ts'
import { inWords, storageRefusal } from './storage-errors.ts'

/* A service file from outside, before any key: what can be told from its name, its size and its first 16 bytes.
   Never call this for a file that this process has open: on Linux, closing any handle of a file gives up SQLite's lock on it. */

export const VAULT_EXTENSION = '.mainstay'
export const BACKUP_EXTENSION = '.mainstay-backup'
export const BACKUP_MAGIC = 'MSTBKP1\n'
const SMALLEST = 4096

/* How other files begin; a service file begins with 16 random bytes. */
const OTHERS: readonly string[] = ['SQLite format 3', 'PK\x03\x04', '%PDF', '\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1', '\x89PNG', '\xff\xd8\xff', 'MZ', '\x7fELF', '{\\rtf', '<?xml', '<!DOCTYPE', 'MAINSTAY']

/** The vault id in the file's first bytes, 32 hex digits. Refuses a file that is not there, too small, a backup, or of another kind. */
export function readVaultId(path: string): string {
  insistNotOpenHere(path)
  const size = sizeOf(path)
  const head = inWords(() => readAtMost(path, 64))
  if (head === null) throw new Refusal('no-such-file')
  const text = head.toString('latin1')
  if (text.startsWith(BACKUP_MAGIC)) throw new Refusal('file-is-a-backup')
  if (size < SMALLEST || OTHERS.some((begin) => text.startsWith(begin)) || /^[\t\n\r\x20-\x7e]{64}$/.test(text)) throw new Refusal('not-a-mainstay-file')
  return head.subarray(0, VAULT_ID_BYTES).toString('hex')
}

/** Whether it is, or was, a backup: by how it begins, or by its name where its beginning is gone. */
export function isBackup(path: string): boolean {
  insistNotOpenHere(path)
  sizeOf(path)
  return path.endsWith(BACKUP_EXTENSION) || readAtMost(path, 64)?.toString('latin1').startsWith(BACKUP_MAGIC) === true
}

/** How many bytes the file has; refuses a missing one and a folder. */
export function sizeOf(path: string): number {
  let found
  try {
    found = statSync(path)
  } catch (problem) {
    throw storageRefusal(problem) ?? problem
  }
  if (!found.isFile()) throw new Refusal('folder-refused', { reason: 'not-a-file' })
  return found.size
}

/** The files that may stand beside a database of this name. */
export function sideFilesOf(path: string): readonly string[] {
  return ['-wal', '-wal.kept', '-shm', '-journal'].map((ending) => path + ending)
}

import { Refusal } from '#contract/refusal.ts'
import type { RefusalCode } from '#contract/refusal-words.ts'

/* What the disk and SQLite say, as what it means to the person. SQLITE_NOTADB is never a wrong passphrase: wrong cipher, damage and a
   failed read look the same to SQLite (A6.1), and the passphrase has been checked before the database is touched. */

const MEANING: readonly (readonly [begins: string, code: RefusalCode])[] = [
  ['SQLITE_FULL', 'disk-full'],
  ['ENOSPC', 'disk-full'],
  ['EDQUOT', 'disk-full'],
  ['SQLITE_BUSY', 'file-in-use'],
  ['SQLITE_LOCKED', 'file-in-use'],
  ['EBUSY', 'file-in-use'],
  ['SQLITE_NOTADB', 'file-damaged'],
  ['SQLITE_CORRUPT', 'file-damaged'],
  ['SQLITE_READONLY', 'file-not-writable'],
  ['SQLITE_PERM', 'file-not-writable'],
  ['EACCES', 'file-not-writable'],
  ['EPERM', 'file-not-writable'],
  ['EROFS', 'file-not-writable'],
  ['ENOENT', 'no-such-file'],
  ['ENOTDIR', 'no-such-file'],
  ['ENAMETOOLONG', 'no-such-file'],
  ['ELOOP', 'no-such-file'],
  ['SQLITE_CANTOPEN', 'file-not-writable'],
  ['SQLITE_IOERR', 'disk-failed'],
  ['EIO', 'disk-failed'],
  ['SQLITE_NOMEM', 'not-enough-memory'],
]

/** What an error of SQLite or of the file system means, or null when it is neither. */
export function storageRefusal(problem: unknown): Refusal | null {
  if (problem instanceof Refusal) return problem
  const code = problem instanceof Error && 'code' in problem && typeof problem.code === 'string' ? problem.code : ''
  const meaning = MEANING.find(([begins]) => code === begins || code.startsWith(`${begins}_`))
  return meaning === undefined ? null : new Refusal(meaning[1], { cause: code })
}

/** Does the work, and says what the disk said in words. Anything else stays the fault that it is. */
export function inWords<Result>(work: () => Result): Result {
  try {
    return work()
  } catch (problem) {
    throw storageRefusal(problem) ?? problem
  }
}

/** As `inWords`, for work that takes time. */
export async function inWordsLater<Result>(work: () => Promise<Result>): Promise<Result> {
  try {
    return await work()
  } catch (problem) {
    throw storageRefusal(problem) ?? problem
  }
}

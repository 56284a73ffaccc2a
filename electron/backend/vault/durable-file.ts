import { closeSync, fsyncSync, linkSync, mkdirSync, openSync, readFileSync, readSync, renameSync, rmSync, writeSync } from 'node:fs'
import { dirname } from 'node:path'

/* Writing that survives a pulled plug: the new text beside, forced to the disk, then put in place in one step. */

/** Writes the file, or leaves the old one. Reads it back before it is believed. */
export function writeDurably(path: string, bytes: Uint8Array): void {
  mkdirSync(dirname(path), { recursive: true, mode: 0o700 })
  const beside = `${path}.tmp`
  try {
    const handle = openSync(beside, 'w', 0o600)
    try {
      for (let written = 0; written < bytes.length; ) written += writeSync(handle, bytes, written)
      fsyncSync(handle)
    } finally {
      closeSync(handle)
    }
    renameSync(beside, path)
  } catch (problem) {
    rmSync(beside, { force: true })
    throw problem
  }
  syncFolder(dirname(path))
  if (!readFileSync(path).equals(bytes)) throw Object.assign(new Error('a file is not what was written'), { code: 'EIO' })
}

/** Forces a file that something else wrote to the disk. */
export function syncFile(path: string): void {
  const handle = openSync(path, 'r+')
  try {
    fsyncSync(handle)
  } finally {
    closeSync(handle)
  }
}

/** Forces a folder's names to the disk; Windows does so by itself and has no call for it. */
export function syncFolder(path: string): void {
  if (process.platform === 'win32') return
  const handle = openSync(path, 'r')
  try {
    fsyncSync(handle)
  } finally {
    closeSync(handle)
  }
}

/* What a file system says that knows no second names: FAT, some network drives. */
const NO_SECOND_NAMES: readonly string[] = ['EPERM', 'ENOTSUP', 'EOPNOTSUPP', 'ENOSYS', 'EMLINK', 'EISDIR', 'EINVAL']

/** Gives a file a second name, so that another can take the first in one step; false where the file system knows no such thing. */
export function alsoName(path: string, second: string): boolean {
  try {
    linkSync(path, second)
    return true
  } catch (problem) {
    if (NO_SECOND_NAMES.includes((problem as { readonly code?: string }).code ?? '')) return false
    throw problem
  }
}

/** The first bytes of a file, at most so many; null when there is no such file. However large the file, no more is read. Throws what the disk says: a read that failed is not an empty file. */
export function readAtMost(path: string, most: number): Buffer | null {
  let handle: number | undefined
  try {
    handle = openSync(path, 'r')
    const bytes = Buffer.alloc(most)
    let read = 0
    for (let got = -1; got !== 0 && read < most; read += got) got = readSync(handle, bytes, read, most - read, read)
    return bytes.subarray(0, read)
  } catch (problem) {
    if (['ENOENT', 'ENOTDIR', 'EISDIR'].includes((problem as { readonly code?: string }).code ?? '')) return null
    throw problem
  } finally {
    if (handle !== undefined) closeSync(handle)
  }
}

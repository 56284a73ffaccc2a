import { randomUUID } from 'node:crypto'
import { copyFile, link, readdir, rename, rm, stat } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'

/* What goes out may take the place of a file that somebody keeps. Until it is kept in the history that it went out, the old one stays under a second name, so that it can have its place again. */

/**
 * Writes a file or folder to its place and then keeps that it went out. Where that cannot be kept (the disk is full, the service was locked meanwhile), what was written goes again and what stood there before has its
 * place back: nothing lies about in clear that the history does not know of, and nothing of anybody's is gone. The writing itself is whole or does nothing.
 */
export async function writeAndRecord<Result>(path: string, write: () => Promise<Result>, record: (result: Result) => void): Promise<Result> {
  const was = await secondNameOf(path)
  try {
    const result = await write()
    try {
      record(result)
    } catch (problem) {
      await (was === null ? rm(path, { recursive: true, force: true }) : rename(was, path)).catch(() => undefined)
      throw problem
    }
    return result
  } finally {
    if (was !== null) await rm(was, { force: true }).catch(() => undefined)
  }
}

/* Null where no file has the name. One that was left by a power cut is of no use any more, and in clear. */
async function secondNameOf(path: string): Promise<string | null> {
  const [folder, name] = [dirname(path), basename(path)]
  const leftOvers = (await readdir(folder).catch(() => [])).filter((other) => other.startsWith(name) && /^\.[0-9a-f]{8}\.was$/.test(other.slice(name.length)))
  for (const leftOver of leftOvers) await rm(join(folder, leftOver), { force: true }).catch(() => undefined)
  if (!(await stat(path).then((found) => found.isFile(), () => false))) return null
  const was = `${path}.${randomUUID().slice(0, 8)}.was`
  // Where a file system knows no second names, or has the file open elsewhere, a copy does.
  await link(path, was).catch(() => copyFile(path, was))
  return was
}

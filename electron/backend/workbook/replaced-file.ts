import { randomUUID } from 'node:crypto'
import { copyFile, link, readdir, rename, rm, stat } from 'node:fs/promises'
import { basename, dirname, extname, join } from 'node:path'
import { Refusal } from '#contract/refusal.ts'
import { freePath } from '../vault/backup-name.ts'
import { refusalForWriting } from './whole-file.ts'

/* What goes out may take the place of a file that somebody keeps. Until it is kept in the history that it went out, the old one stays under a second name, so that it can have its place again. */

/**
 * Writes a file or folder to its place and then keeps that it went out. Where that cannot be kept (the disk is full, the service was locked meanwhile), what was written goes again and what stood there before has its
 * place back: nothing lies about in clear that the history does not know of, and nothing of anybody's is gone. The writing itself is whole or does nothing.
 * Where even its place cannot be given back, it stays beside, and the refusal says under which name.
 */
export async function writeAndRecord<Result>(path: string, write: () => Promise<Result>, record: (result: Result) => void): Promise<Result> {
  const was = await secondNameOf(path)
  const letGo = async (): Promise<void> => {
    if (was !== null) await rm(was, { force: true }).catch(() => undefined)
  }
  const result = await write().catch(async (problem: unknown) => {
    await letGo()
    throw problem
  })
  try {
    record(result)
  } catch (problem) {
    if (was === null) await rm(path, { recursive: true, force: true }).catch(() => undefined)
    else if (!(await hasPlaceBack(was, path))) throw await keptBeside(was, path, problem)
    throw problem
  }
  await letGo()
  return result
}

/* A copy serves where the name cannot move: what another program has open can be written to, as a rule. */
async function hasPlaceBack(was: string, path: string): Promise<boolean> {
  if (await rename(was, path).then(() => true, () => false)) return true
  if (!(await copyFile(was, path).then(() => true, () => false))) return false
  await rm(was, { force: true }).catch(() => undefined)
  return true
}

/* The only copy of somebody's file gets a name that no later writing clears away, and that opens by a double click. What was written goes, since nobody keeps that it went out. */
async function keptBeside(was: string, path: string, problem: unknown): Promise<Refusal> {
  await rm(path, { recursive: true, force: true }).catch(() => undefined)
  const ending = extname(path)
  const wanted = freePath(join(dirname(path), `${basename(path, ending)} as it was${ending}`))
  const kept = await rename(was, wanted).then(() => wanted, () => was)
  return new Refusal('replaced-file-kept', { fileName: basename(path), kept: basename(kept), why: problem instanceof Refusal ? problem.message : '' })
}

/* Null where no file has the name. One that was left by a power cut is of no use any more, and in clear. */
async function secondNameOf(path: string): Promise<string | null> {
  const [folder, name] = [dirname(path), basename(path)]
  if (!(await stat(path).then((found) => found.isFile(), () => false))) return null
  const leftOvers = (await readdir(folder).catch(() => [])).filter((other) => other.startsWith(name) && /^\.[0-9a-f]{8}\.was$/.test(other.slice(name.length)))
  for (const leftOver of leftOvers) await rm(join(folder, leftOver), { force: true }).catch(() => undefined)
  const was = `${path}.${randomUUID().slice(0, 8)}.was`
  try {
    // Where a file system knows no second names, or has the file open elsewhere, a copy does.
    await link(path, was).catch(() => copyFile(path, was))
  } catch (problem) {
    await rm(was, { force: true }).catch(() => undefined)
    throw refusalForWriting(problem)
  }
  return was
}

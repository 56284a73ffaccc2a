import { randomUUID } from 'node:crypto'
import type { FileHandle } from 'node:fs/promises'
import { open, readdir, rename, rm } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { Refusal } from '#contract/refusal.ts'
import type { RefusalCode } from '#contract/refusal-words.ts'

/** Writes a file under another name beside its place and moves it there once it is whole: nobody ever finds half of it. */
export async function writeWholeFile(path: string, write: (handle: FileHandle) => Promise<void>): Promise<void> {
  const part = await freshPartOf(path)
  try {
    const handle = await open(part, 'wx', 0o600)
    try {
      await write(handle)
      await handle.sync()
    } finally {
      await handle.close()
    }
    await rename(part, path)
  } catch (problem) {
    await rm(part, { force: true })
    throw refusalForWriting(problem)
  }
}

/** A name beside the place for what is not whole yet. What an earlier writing to the same place left when it was broken off goes: it is half of something, in clear. */
export async function freshPartOf(path: string): Promise<string> {
  const [folder, name] = [dirname(path), basename(path)]
  const leftOvers = (await readdir(folder).catch(() => [])).filter((other) => other.startsWith(name) && /^\.[0-9a-f]{8}\.part$/.test(other.slice(name.length)))
  for (const leftOver of leftOvers) await rm(join(folder, leftOver), { recursive: true, force: true }).catch(() => undefined)
  return `${path}.${randomUUID().slice(0, 8)}.part`
}

/** Writes all of the bytes at a place: a disk may take only some of what it is given, and says so in nothing but a number. */
export async function writeAllAt(handle: FileHandle, bytes: Uint8Array, position: number): Promise<void> {
  for (let done = 0; done < bytes.length;) done += (await handle.write(bytes, done, bytes.length - done, position + done)).bytesWritten
}

/** The refusal for an error that a person can mend by choosing another place, or the error itself. */
export function refusalForWriting(problem: unknown): unknown {
  const why = WHY[(problem as { readonly code?: string } | null)?.code ?? '']
  return why === undefined ? problem : new Refusal('workbook-not-written', { why })
}

/** The same refusal under the code of what was being written: a calendar or a letter is no workbook. */
export function refusedUnder(code: RefusalCode, problem: unknown): unknown {
  return problem instanceof Refusal && problem.code === 'workbook-not-written' ? new Refusal(code, problem.details) : problem
}

const WHY: Readonly<Record<string, string>> = {
  ENOENT: 'its folder is not there', ENOTDIR: 'its folder is not there', EACCES: 'this computer does not let you write there', EPERM: 'this computer does not let you write there',
  EROFS: 'this computer does not let you write there', ENOSPC: 'the disk is full', EDQUOT: 'the disk is full', EISDIR: 'there is a folder of that name', EEXIST: 'there is something of that name already',
  ENOTEMPTY: 'the folder is not empty', EBUSY: 'another program has it open', ENAMETOOLONG: 'its name is too long',
}

import { createHash, randomBytes } from 'node:crypto'
import type { FileHandle } from 'node:fs/promises'
import { link, open, rename, rm, stat } from 'node:fs/promises'
import { setTimeout } from 'node:timers/promises'
import { basename, join } from 'node:path'
import type { SecondPlaceTrouble } from '#contract/second-place.ts'
import { numberedPath } from './backup-name.ts'
import { storageRefusal } from './storage-errors.ts'
import { BACKUP_EXTENSION } from './vault-file.ts'

/* A finished backup copied to a folder on another disk. Such a folder may be gone at any moment, and a network that does not answer keeps a call waiting for minutes: everything here is asked
   without anybody waiting who has other things to do, and given up after a while. */

const CHUNK = 1024 * 1024
const PATIENCE_MS = 20_000

/** Why it is not there. */
export class NotCopied extends Error {
  readonly trouble: SecondPlaceTrouble

  constructor(trouble: SecondPlaceTrouble) {
    super(trouble)
    this.name = 'NotCopied'
    this.trouble = trouble
  }
}

/** Whether the folder is there now; one that does not say soon is not. */
export async function isFolderThere(folder: string, patience = 5000): Promise<boolean> {
  return Promise.race([stat(folder).then((found) => found.isDirectory(), () => false), setTimeout(patience, false, { ref: false })])
}

/**
 * Copies the backup into the folder, compares what lies there with what was sent, and gives it its name only then; gives its path. One that is there already, to the bit, is not copied again.
 * Throws `NotCopied`, and leaves nothing half made.
 */
export async function copyInto(folder: string, backupPath: string, signal: AbortSignal): Promise<string> {
  if (!(await isFolderThere(folder))) throw new NotCopied('not-there')
  const sha256 = await digest(backupPath, signal)
  const wanted = join(folder, basename(backupPath))
  let part: string | null = null
  try {
    if ((await inTime(stat(wanted).then((found) => found.isFile(), () => false))) && (await digest(wanted, signal)) === sha256) return wanted
    // Of its own: another Mainstay may copy one of the same minute into this folder.
    part = join(folder, `${basename(backupPath, BACKUP_EXTENSION)} ${randomBytes(4).toString('hex')}${BACKUP_EXTENSION}.part`)
    await send(backupPath, part, signal)
    if ((await digest(part, signal)) !== sha256) throw new NotCopied('not-whole')
    return await takeName(part, wanted)
  } catch (problem) {
    if (problem instanceof NotCopied) throw problem
    if (!(problem instanceof Error) || !('code' in problem)) throw problem
    // What was pulled out says many things; whether it is still there says which.
    throw new NotCopied(!(await isFolderThere(folder)) ? 'not-there' : storageRefusal(problem)?.code === 'disk-full' ? 'full' : 'not-written')
  } finally {
    // Where it has its name, this was its second one, or is gone.
    if (part !== null) await inTime(rm(part, { force: true })).catch(() => undefined)
  }
}

/* Gives a file the name, or with ' (2)', ' (3)' … the first that nobody has, and nobody can take at the same moment. */
async function takeName(part: string, wanted: string): Promise<string> {
  for (let number = 1; ; number += 1) {
    const path = numberedPath(wanted, number)
    try {
      await inTime(link(part, path)).catch((problem: unknown) => {
        if (isTaken(problem) || problem instanceof NotCopied) throw problem
        return renameOver(part, path)
      })
      return path
    } catch (problem) {
      if (!isTaken(problem)) throw problem
    }
  }
}

/* Where a file cannot have two names (a stick, some network drives), an empty one holds the name meanwhile. */
async function renameOver(part: string, path: string): Promise<void> {
  await withFile(path, 'wx', async () => undefined)
  try {
    await inTime(rename(part, path))
  } catch (problem) {
    await inTime(rm(path, { force: true })).catch(() => undefined)
    throw problem
  }
}

function isTaken(problem: unknown): boolean {
  return problem instanceof Error && 'code' in problem && problem.code === 'EEXIST'
}

async function send(from: string, to: string, signal: AbortSignal): Promise<void> {
  await withFile(to, 'wx', async (target) => {
    await eachChunk(from, signal, async (bytes) => {
      for (let written = 0; written < bytes.length; ) written += (await inTime(target.write(bytes, written))).bytesWritten
    })
    await inTime(target.sync())
  })
}

async function digest(path: string, signal: AbortSignal): Promise<string> {
  const hash = createHash('sha256')
  await eachChunk(path, signal, async (bytes) => void hash.update(bytes))
  return hash.digest('hex')
}

async function eachChunk(path: string, signal: AbortSignal, work: (bytes: Uint8Array) => Promise<void>): Promise<void> {
  await withFile(path, 'r', async (file) => {
    const chunk = Buffer.alloc(CHUNK)
    for (;;) {
      if (signal.aborted) throw new NotCopied('stopped')
      const { bytesRead } = await inTime(file.read(chunk, 0, CHUNK))
      if (bytesRead === 0) return
      await work(chunk.subarray(0, bytesRead))
    }
  })
}

async function withFile(path: string, flags: 'r' | 'wx', work: (file: FileHandle) => Promise<void>): Promise<void> {
  const file = await inTime(open(path, flags, 0o600))
  try {
    await work(file)
  } finally {
    await inTime(file.close()).catch(() => undefined)
  }
}

/** What was asked of the folder, or `NotCopied` where it does not answer. */
export async function inTime<Result>(asked: Promise<Result>): Promise<Result> {
  const control = new AbortController()
  const late = setTimeout(PATIENCE_MS, undefined, { signal: control.signal, ref: false }).then(() => { throw new NotCopied('not-there') })
  late.catch(() => undefined)
  try {
    return await Promise.race([asked, late])
  } finally {
    control.abort()
  }
}

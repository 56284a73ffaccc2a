import { existsSync, readFileSync, renameSync, rmSync, statSync } from 'node:fs'
import { Refusal } from '#contract/refusal.ts'
import type { WritableDatabase } from '../database/database.ts'
import { handleOf } from '../database/database.ts'
import { writeDurably } from './durable-file.ts'
import { insistOnNotInUse } from './encrypted-database.ts'
import { inWords, storageRefusal } from './storage-errors.ts'

/* A program that was killed leaves a log, which SQLite reads when the file is opened. This build drops the error of a read that fails there and takes the log for ended (found 13 of docs/torture.md): the last
   changes would be gone, and the log with them. So the log is counted here, and a copy of it stays beside until SQLite is seen to have as much. Nothing is written to the file while the copy is there, so that it
   can be put back whenever this stops. */

const LOOKS = 2

/** Where the copy of a file's log stands. */
export function keptLogOf(path: string): string {
  return `${path}-wal.kept`
}

/** Whether the last session left anything in a log. */
export function hasLog(path: string): boolean {
  return existsSync(keptLogOf(path)) || (statSync(`${path}-wal`, { throwIfNoEntry: false })?.size ?? 0) > 0
}

/** Opens the file with all that its log holds, or refuses and leaves the log as it was. */
export function openWithLog(path: string, open: () => WritableDatabase): WritableDatabase {
  if (!hasLog(path)) return open()
  const log = `${path}-wal`
  const kept = keptLogOf(path)
  return inWords(() => {
    insistOnNotInUse(path)
    // That look leaves an index of the log in a file; an open service file keeps it in memory, and a new key is refused where anything stands beside.
    rmSync(`${path}-shm`, { force: true })
    if (existsSync(kept)) renameSync(kept, log)
    const bytes = readFileSync(log)
    const frames = committedFrames(bytes)
    if (frames === 0) return open()
    keep(kept, bytes)
    let why: unknown
    for (let look = 1; look <= LOOKS; look += 1) {
      try {
        return openedWith(frames, kept, open)
      } catch (problem) {
        why = problem
        // Another program has it now, and its log is its own.
        if (storageRefusal(problem)?.code === 'file-in-use') rmSync(kept, { force: true })
        if (!existsSync(kept)) throw problem
        writeDurably(log, bytes)
      }
    }
    rmSync(kept)
    throw why
  })
}

/* A copy that is not sure to be whole is none; the log has not been touched then. */
function keep(kept: string, bytes: Uint8Array): void {
  try {
    writeDurably(kept, bytes)
  } catch (problem) {
    rmSync(kept, { force: true })
    throw problem
  }
}

function openedWith(frames: number, kept: string, open: () => WritableDatabase): WritableDatabase {
  const db = open()
  try {
    const [found] = handleOf(db).pragma('wal_checkpoint(noop)') as { readonly log: number }[]
    if (found === undefined || found.log < frames) throw new Refusal('disk-failed', { cause: 'log' })
    rmSync(kept)
    return db
  } catch (problem) {
    handleOf(db).close()
    throw problem
  }
}

const HEADER = 32
const FRAME_HEADER = 24

/** How many frames of a log are committed, as SQLite counts them (fileformat2, "The Write-Ahead Log"). */
export function committedFrames(log: Buffer): number {
  if (log.length < HEADER || (log.readUInt32BE(0) & ~1) !== 0x377f0682) return 0
  const pageSize = log.readUInt32BE(8)
  const add = log.readUInt32BE(0) % 2 === 1 ? summedBy((at) => log.readUInt32BE(at)) : summedBy((at) => log.readUInt32LE(at))
  const salts = log.subarray(16, 24)
  const holdsAt = ([first, second]: Sum, at: number): boolean => log.readUInt32BE(at) === first && log.readUInt32BE(at + 4) === second
  let sum = add([0, 0], 0, FRAME_HEADER)
  let committed = 0
  if (pageSize === 0 || !holdsAt(sum, FRAME_HEADER)) return 0
  for (let frame = 1, at = HEADER; at + FRAME_HEADER + pageSize <= log.length; frame += 1, at += FRAME_HEADER + pageSize) {
    sum = add(add(sum, at, at + 8), at + FRAME_HEADER, at + FRAME_HEADER + pageSize)
    if (log.readUInt32BE(at) === 0 || !log.subarray(at + 8, at + 16).equals(salts) || !holdsAt(sum, at + 16)) break
    // A frame that ends a transaction says how many pages the file has then.
    if (log.readUInt32BE(at + 4) !== 0) committed = frame
  }
  return committed
}

type Sum = readonly [first: number, second: number]

function summedBy(wordAt: (at: number) => number): (sum: Sum, from: number, to: number) => Sum {
  return ([first, second], from, to) => {
    for (let at = from; at < to; at += 8) {
      first = (first + wordAt(at) + second) >>> 0
      second = (second + wordAt(at + 4) + first) >>> 0
    }
    return [first, second]
  }
}

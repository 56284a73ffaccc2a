import { createHash } from 'node:crypto'
import { closeSync, fsyncSync, openSync, readSync, statSync, writeSync } from 'node:fs'
import { open } from 'node:fs/promises'
import { Refusal } from '#contract/refusal.ts'
import type { BackupHeader } from './backup-header.ts'
import { LARGEST_HEADER, readHeader, writeHeader } from './backup-header.ts'
import { insistNotOpenHere } from './open-files.ts'
import type { Steps } from './steps.ts'
import { atOnce } from './steps.ts'
import { BACKUP_MAGIC, sizeOf } from './vault-file.ts'

/* The one file of a backup: magic, u32 length, header, the encrypted database, header again, u32 length, magic; lengths in little
   endian. Each header alone finds the database, so that a cut beginning or a cut end loses nothing but itself. */

const MAGIC = Buffer.from(BACKUP_MAGIC, 'latin1')
const FRAME = MAGIC.length + 4
const CHUNK = 1024 * 1024

/** A header and where the database lies by it. */
export interface FoundHeader {
  readonly header: BackupHeader
  readonly offset: number
}

/** What a backup shows without any key: its headers that can be read (one or two), and whether both ends are whole and alike. */
export interface BackupView {
  readonly path: string
  readonly headers: readonly FoundHeader[]
  readonly whole: boolean
}

/* So many bytes of the file from a place on; fewer where it ends. */
type Reading = (at: number, length: number) => Buffer

/** Reads both ends. Refuses a file that is no backup, and one whose two ends are both gone. */
export function readBackup(path: string): BackupView {
  insistNotOpenHere(path)
  const size = sizeOf(path)
  return withFile(path, 'r', (file) => viewOf(path, size, (at, length) => readAt(file, at, length)))
}

/** The same of one that lies where an answer may take long, or never come: each thing asked of the disk is given up as `inTime` says. */
export async function readBackupLater(path: string, inTime: <Result>(asked: Promise<Result>) => Promise<Result>): Promise<BackupView & { readonly bytes: number }> {
  const file = await inTime(open(path, 'r'))
  try {
    const { size } = await inTime(file.stat())
    const length = Math.min(size, FRAME + LARGEST_HEADER)
    const head = await inTime(file.read(Buffer.alloc(length), 0, length, 0))
    const tail = await inTime(file.read(Buffer.alloc(length), 0, length, size - length))
    const [first, last] = [head, tail].map(({ buffer, bytesRead }) => buffer.subarray(0, bytesRead)) as [Buffer, Buffer]
    const view = viewOf(path, size, (at, wanted) => (at + wanted <= first.length ? first.subarray(at, at + wanted) : last.subarray(Math.max(0, at - (size - length)), at - (size - length) + wanted)))
    return { ...view, bytes: size }
  } finally {
    await inTime(file.close()).catch(() => undefined)
  }
}

function viewOf(path: string, size: number, read: Reading): BackupView {
  const head = read(0, FRAME)
  const tail = read(Math.max(0, size - FRAME), FRAME)
  const looksLikeOne = head.subarray(0, MAGIC.length).equals(MAGIC) || tail.subarray(4).equals(MAGIC)
  const found: FoundHeader[] = []
  const headLength = head.subarray(0, MAGIC.length).equals(MAGIC) && head.length === FRAME ? head.readUInt32LE(MAGIC.length) : 0
  const first = headerAt(read, FRAME, headLength, size)
  if (first !== null) found.push({ header: first, offset: FRAME + headLength })
  const tailLength = tail.subarray(4).equals(MAGIC) ? tail.readUInt32LE(0) : 0
  const last = headerAt(read, size - FRAME - tailLength, tailLength, size)
  if (last !== null) found.push({ header: last, offset: size - FRAME - tailLength - last.db.bytes })
  const inside = found.filter(({ header, offset }) => offset >= 0 && offset + header.db.bytes <= size)
  if (inside.length === 0) throw new Refusal(looksLikeOne || found.length > 0 ? 'backup-damaged' : 'not-a-backup')
  const whole = found.length === 2 && found[0]!.offset === found[1]!.offset && writeHeader(found[0]!.header).equals(writeHeader(found[1]!.header))
  return { path, headers: inside, whole }
}

/** Writes header, database and header again to a new file, and forces it to the disk. The database is a file, or lies in one from `offset` on. */
export function assembleBackup(path: string, header: BackupHeader, databasePath: string, offset = 0): void {
  atOnce(assembling(path, header, databasePath, offset))
}

/** The same, bit by bit. */
export function* assembling(path: string, header: BackupHeader, databasePath: string, offset = 0): Steps<void> {
  const bytes = writeHeader(header)
  if (bytes.length > LARGEST_HEADER) throw new RangeError('the header of the backup is too large')
  const length = Buffer.alloc(4)
  length.writeUInt32LE(bytes.length)
  yield* withFileSteps(path, 'wx', function* (target) {
    writeAll(target, Buffer.concat([MAGIC, length, bytes]))
    const sha256 = yield* withFileSteps(databasePath, 'r', (source) => copying(source, offset, header.db.bytes, target))
    if (sha256 !== header.db.sha256) throw Object.assign(new Error('the copy changed while it was read'), { code: 'EIO' })
    writeAll(target, Buffer.concat([bytes, length, MAGIC]))
    fsyncSync(target)
  })
}

/** Takes the database out of a backup into a new file, forced to the disk; false when it is not the one the header promises, and then the file is of no use. */
export function extracting(path: string, { header, offset }: FoundHeader, toPath: string): Steps<boolean> {
  return withFileSteps(path, 'r', (source) =>
    withFileSteps(toPath, 'wx', function* (target) {
      const sha256 = yield* copying(source, offset, header.db.bytes, target)
      fsyncSync(target)
      return sha256 === header.db.sha256
    }),
  )
}

/** Whether the database inside is, to the bit, the one the header promises. */
export function holdsItsDatabase(path: string, found: FoundHeader): boolean {
  return atOnce(comparing(path, found))
}

/** The same, bit by bit. */
export function* comparing(path: string, { header, offset }: FoundHeader): Steps<boolean> {
  return (yield* withFileSteps(path, 'r', (source) => copying(source, offset, header.db.bytes))) === header.db.sha256
}

/** SHA-256 and size of a file. */
export function* digesting(path: string): Steps<{ readonly bytes: number; readonly sha256: string }> {
  const bytes = statSync(path).size
  return { bytes, sha256: yield* withFileSteps(path, 'r', (source) => copying(source, 0, bytes)) }
}

function headerAt(read: Reading, at: number, length: number, size: number): BackupHeader | null {
  if (length === 0 || length > LARGEST_HEADER || at < 0 || at + length > size) return null
  return readHeader(read(at, length))
}

/** Reads so many bytes, writes them to the target if there is one, and gives their SHA-256. */
function* copying(source: number, offset: number, length: number, target?: number): Steps<string> {
  const hash = createHash('sha256')
  const chunk = Buffer.alloc(Math.min(CHUNK, Math.max(length, 1)))
  for (let done = 0; done < length; ) {
    const read = readSync(source, chunk, 0, Math.min(chunk.length, length - done), offset + done)
    if (read === 0) break
    const part = chunk.subarray(0, read)
    hash.update(part)
    if (target !== undefined) writeAll(target, part)
    done += read
    yield null
  }
  return hash.digest('hex')
}

function readAt(file: number, at: number, length: number): Buffer {
  const bytes = Buffer.alloc(length)
  return bytes.subarray(0, readSync(file, bytes, 0, length, at))
}

function writeAll(file: number, bytes: Uint8Array): void {
  for (let written = 0; written < bytes.length; ) written += writeSync(file, bytes, written)
}

function withFile<Result>(path: string, flags: 'r' | 'wx', work: (file: number) => Result): Result {
  const file = openSync(path, flags, 0o600)
  try {
    return work(file)
  } finally {
    closeSync(file)
  }
}

function* withFileSteps<Result>(path: string, flags: 'r' | 'wx', work: (file: number) => Steps<Result>): Steps<Result> {
  const file = openSync(path, flags, 0o600)
  try {
    return yield* work(file)
  } finally {
    closeSync(file)
  }
}

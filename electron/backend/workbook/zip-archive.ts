import { basename } from 'node:path'
import { crc32 } from 'node:zlib'
import type { Entry, ZipFile } from 'yauzl'
import { openPromise } from 'yauzl'
import { Refusal } from '#contract/refusal.ts'
import { LIMITS, megabytes } from './limits.ts'
import { refuse } from './refuse.ts'

/* An archive is judged by its list of contents before anything in it is unpacked: how many files, how large, how much they swell,
   whether two share the same bytes, whether a name leads out of the folder. What it then gives is counted and summed again,
   for the list may lie. An archive inside the archive is never opened. */

const LOCAL_HEADER_BYTES = 30
const SYMBOLIC_LINK = 0o120000
const KIND_OF_FILE = 0o170000

/** A zip whose list of contents has been judged. */
export interface ZipArchive {
  readonly file: string
  /** The names of the files in it, folders left out. */
  readonly names: readonly string[]
  /** The bytes of one file, in pieces, with their sum checked at the end. */
  read(name: string): AsyncIterable<Buffer>
  close(): void
}

/** Opens a zip and judges its list of contents; refuses what no spreadsheet program would have made. */
export async function openArchive(path: string): Promise<ZipArchive> {
  const file = basename(path)
  let zip: ZipFile
  try {
    zip = await openPromise(path, { autoClose: false })
  } catch (problem) {
    throw damaged(file, problem)
  }
  zip.on('error', () => undefined)
  try {
    const entries = await judgedEntries(zip, file)
    return {
      file,
      names: [...entries.keys()],
      read: (name) => bytesOf(zip, entries.get(name)!, file),
      close: () => zip.close(),
    }
  } catch (problem) {
    zip.close()
    throw problem instanceof Refusal ? problem : damaged(file, problem)
  }
}

async function judgedEntries(zip: ZipFile, file: string): Promise<ReadonlyMap<string, Entry>> {
  if (zip.entryCount > LIMITS.files) throw refuse('too-many-files', file, { limit: LIMITS.files })
  const entries = new Map<string, Entry>()
  const spans: { readonly from: number; readonly to: number }[] = []
  const names = new Set<string>()
  let unpacked = 0
  for await (const entry of zip.eachEntry()) {
    const { fileName, compressedSize, uncompressedSize } = entry
    if (entry.isEncrypted()) throw refuse('encrypted', file)
    if (entry.compressionMethod !== 0 && entry.compressionMethod !== 8) throw refuse('damaged', file, { why: 'it is packed in an unusual way' })
    if (((entry.externalFileAttributes >>> 16) & KIND_OF_FILE) === SYMBOLIC_LINK) throw refuse('link', file)
    const from = entry.relativeOffsetOfLocalHeader
    spans.push({ from, to: from + LOCAL_HEADER_BYTES + entry.fileNameLength + compressedSize })
    if (fileName.endsWith('/')) continue
    unpacked += uncompressedSize
    if (uncompressedSize > LIMITS.partBytes || unpacked > LIMITS.unpackedBytes) throw refuse('swells', file)
    if (uncompressedSize > LIMITS.swellingFromBytes && uncompressedSize > compressedSize * LIMITS.swelling) throw refuse('swells', file)
    const name = fileName.toLowerCase()
    if (names.has(name)) throw refuse('damaged', file, { why: 'two of its files have the same name' })
    names.add(name)
    entries.set(fileName, entry)
  }
  spans.sort((a, b) => a.from - b.from)
  if (spans.some((span, index) => index > 0 && span.from < spans[index - 1]!.to)) throw refuse('damaged', file, { why: 'its files lie over one another' })
  return entries
}

async function* bytesOf(zip: ZipFile, entry: Entry, file: string): AsyncIterable<Buffer> {
  let sum = 0
  let size = 0
  try {
    for await (const piece of await zip.openReadStreamPromise(entry)) {
      const bytes = piece as Buffer
      size += bytes.length
      if (size > entry.uncompressedSize) throw refuse('swells', file)
      sum = crc32(bytes, sum)
      yield bytes
    }
  } catch (problem) {
    throw problem instanceof Refusal ? problem : damaged(file, problem)
  }
  if (size !== entry.uncompressedSize || sum !== entry.crc32) throw refuse('damaged', file, { why: 'a part of it does not add up' })
}

/** All the bytes of one file of the archive, where they are not more than the limit. */
export async function wholeFile(archive: ZipArchive, name: string, limit: number): Promise<Buffer> {
  const pieces: Buffer[] = []
  let size = 0
  for await (const piece of archive.read(name)) {
    size += piece.length
    if (size > limit) throw refuse('too-large', basename(name), { limit: megabytes(limit) })
    pieces.push(piece)
  }
  return Buffer.concat(pieces)
}

function damaged(file: string, problem: unknown): unknown {
  const message = problem instanceof Error ? problem.message : ''
  if (/invalid relative path|absolute path|invalid characters in fileName/.test(message)) return refuse('unsafe-name', file)
  if (/too many bytes/.test(message)) return refuse('swells', file)
  if (/encrypt/.test(message)) return refuse('encrypted', file)
  const code = (problem as { readonly code?: unknown } | null)?.code
  if (code === 'ENOENT' || code === 'EACCES' || code === 'EPERM') return problem
  return refuse('damaged', file, { why: 'it is not a whole zip archive' })
}

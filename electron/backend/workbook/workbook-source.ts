import { constants } from 'node:fs'
import type { FileHandle } from 'node:fs/promises'
import { open, opendir, stat } from 'node:fs/promises'
import { basename, extname, join } from 'node:path'
import { LIMITS, megabytes } from './limits.ts'
import { refusalForFile, refuse } from './refuse.ts'
import type { ZipArchive } from './zip-archive.ts'
import { openArchive, wholeFile } from './zip-archive.ts'

/** A CSV file of a workbook, not read yet. */
export interface CsvFile {
  readonly file: string
  /** The name of the table that it should hold. */
  readonly name: string
  bytes(): Promise<Uint8Array>
}

/** A workbook as it lies on disk: what it is by its content, never by its name alone. */
export type WorkbookSource =
  | { readonly kind: 'xlsx'; readonly archive: ZipArchive }
  | { readonly kind: 'csv'; readonly files: readonly CsvFile[]; close(): void }

/** Finds out what lies at the path and opens it; refuses what is not what its name says. */
export async function openSource(path: string): Promise<WorkbookSource> {
  const file = basename(path)
  try {
    const found = await stat(path)
    if (found.isDirectory()) return await folderSource(path)
    if (!found.isFile()) throw refuse('link', file)
    if (found.size === 0) throw refuse('empty', file)
    if (found.size > LIMITS.fileBytes) throw refuse('too-large', file, { limit: megabytes(LIMITS.fileBytes) })
    const named = extname(path).toLowerCase()
    const holds = await contentOf(path)
    if (holds === 'an old Office file' && /^\.xlsx?$/.test(named)) throw refuse('old-excel', file)
    if (named === '.csv' && holds === 'text') return { kind: 'csv', files: [csvFileAt(path)], close: () => undefined }
    if (named !== '.xlsx' && named !== '.zip' && named !== '.csv') throw refuse('kind-unknown', file)
    if (named === '.csv' || holds !== 'a zip archive') throw refuse('not-what-it-says', file, { named, holds })
    return await archiveSource(path, named)
  } catch (problem) {
    throw refusalForFile(problem, file)
  }
}

async function archiveSource(path: string, named: string): Promise<WorkbookSource> {
  const archive = await openArchive(path)
  const isXlsx = archive.names.some((name) => name.toLowerCase() === '[content_types].xml') && archive.names.some((name) => /^xl\//i.test(name))
  if (isXlsx !== (named === '.xlsx')) {
    archive.close()
    throw refuse('not-what-it-says', archive.file, { named, holds: isXlsx ? 'an Excel workbook' : 'a zip archive that is no Excel workbook' })
  }
  if (isXlsx) return { kind: 'xlsx', archive }
  const files = archive.names.filter(isCsv).map((name) => ({ file: basename(name), name: basename(name, extname(name)), bytes: () => wholeFile(archive, name, LIMITS.csvBytes) }))
  return { kind: 'csv', files, close: () => archive.close() }
}

async function folderSource(path: string): Promise<WorkbookSource> {
  const files: CsvFile[] = []
  let seen = 0
  for await (const entry of await opendir(path)) {
    seen += 1
    if (seen > LIMITS.files) throw refuse('too-many-files', basename(path), { limit: LIMITS.files })
    if (!isCsv(entry.name)) continue
    if (!entry.isFile()) throw refuse('link', entry.name)
    files.push(csvFileAt(join(path, entry.name)))
  }
  files.sort((a, b) => (a.file < b.file ? -1 : 1))
  return { kind: 'csv', files, close: () => undefined }
}

/* Hidden files, and the shadow copies that a Mac puts into an archive, are nobody's tables. */
function isCsv(name: string): boolean {
  return /\.csv$/i.test(name) && !basename(name).startsWith('.') && !name.startsWith('__MACOSX/')
}

function csvFileAt(path: string): CsvFile {
  const file = basename(path)
  return { file, name: basename(path, extname(path)), bytes: () => readPlainFile(path, file) }
}

/* Opened without following a link and without waiting for a pipe, then judged by the handle that is read: nothing can be put in its place between. */
async function readPlainFile(path: string, file: string): Promise<Uint8Array> {
  let handle: FileHandle | undefined
  try {
    handle = await open(path, constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0) | (constants.O_NONBLOCK ?? 0))
    const found = await handle.stat()
    if (!found.isFile()) throw refuse('link', file)
    if (found.size > LIMITS.csvBytes) throw refuse('too-large', file, { limit: megabytes(LIMITS.csvBytes) })
    const bytes = Buffer.alloc(found.size)
    let filled = 0
    while (filled < bytes.length) {
      const { bytesRead } = await handle.read(bytes, filled, bytes.length - filled, filled)
      if (bytesRead === 0) break
      filled += bytesRead
    }
    return bytes.subarray(0, filled)
  } catch (problem) {
    throw refusalForFile(problem, file)
  } finally {
    await handle?.close()
  }
}

async function contentOf(path: string): Promise<string> {
  const handle = await open(path, constants.O_RDONLY)
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(4096), 0, 4096, 0)
    const start = buffer.subarray(0, bytesRead)
    const begins = (...bytes: readonly number[]): boolean => bytes.every((byte, index) => start[index] === byte)
    if (begins(0x50, 0x4b, 0x03, 0x04) || begins(0x50, 0x4b, 0x05, 0x06)) return 'a zip archive'
    if (begins(0xd0, 0xcf, 0x11, 0xe0)) return 'an old Office file'
    if (start.toString('latin1', 0, 5) === '%PDF-') return 'a PDF'
    if (begins(0xff, 0xfe) || begins(0xfe, 0xff)) return 'text'
    return start.includes(0) ? 'something other than text' : 'text'
  } finally {
    await handle.close()
  }
}

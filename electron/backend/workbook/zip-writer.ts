import { Buffer } from 'node:buffer'
import type { FileHandle } from 'node:fs/promises'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { crc32, createDeflateRaw } from 'node:zlib'
import { writeAllAt } from './whole-file.ts'

/* A plain zip: each file is packed as its text comes, and its sizes are written into its header afterwards.
   Its times are all 1 January 1980: when something was handed out stands in the audit trail. */

const DEFLATE = 8
const UTF8_NAMES = 0x0800
const VERSION = 20
const NEW_YEAR_1980 = 0x0021
const MOST = 0xffff_ffff

/** Text in pieces, as it comes. */
export type Pieces = AsyncIterable<string> | Iterable<string>

export interface ZipWriter {
  add(name: string, pieces: Pieces): Promise<void>
  /** Writes the list of contents. */
  end(): Promise<void>
}

interface Listed {
  readonly name: Buffer
  readonly offset: number
  readonly sum: number
  readonly packed: number
  readonly size: number
}

/** Writes a zip into an open, empty file. */
export function zipWriter(handle: FileHandle): ZipWriter {
  const listed: Listed[] = []
  let position = 0

  const put = async (bytes: Uint8Array): Promise<void> => {
    await writeAllAt(handle, bytes, position)
    position += bytes.length
    if (position > MOST) throw new Error('a zip of more than 4 GB')
  }

  return {
    add: async (name, pieces) => {
      const entry = { name: Buffer.from(name), offset: position, sum: 0, packed: 0, size: 0 }
      await put(localHeader(entry))
      const from = position
      async function* counted(): AsyncIterable<Buffer> {
        for await (const piece of pieces) {
          const bytes = Buffer.from(piece)
          entry.sum = crc32(bytes, entry.sum)
          entry.size += bytes.length
          yield bytes
        }
      }
      await pipeline(Readable.from(counted()), createDeflateRaw({ level: 6 }), async (packed: AsyncIterable<Buffer>) => {
        for await (const bytes of packed) await put(bytes)
      })
      entry.packed = position - from
      if (entry.size > MOST) throw new Error('a file of more than 4 GB')
      await writeAllAt(handle, localHeader(entry).subarray(0, 30), entry.offset)
      listed.push(entry)
    },
    end: async () => {
      const start = position
      for (const entry of listed) await put(directoryEntry(entry))
      const end = Buffer.alloc(22)
      end.writeUInt32LE(0x06054b50, 0)
      end.writeUInt16LE(listed.length, 8)
      end.writeUInt16LE(listed.length, 10)
      end.writeUInt32LE(position - start, 12)
      end.writeUInt32LE(start, 16)
      await put(end)
    },
  }
}

function localHeader({ name, sum, packed, size }: Listed): Buffer {
  const header = Buffer.alloc(30)
  header.writeUInt32LE(0x04034b50, 0)
  describe(header, 4, { sum, packed, size })
  header.writeUInt16LE(name.length, 26)
  return Buffer.concat([header, name])
}

function directoryEntry({ name, offset, sum, packed, size }: Listed): Buffer {
  const header = Buffer.alloc(46)
  header.writeUInt32LE(0x02014b50, 0)
  header.writeUInt16LE(VERSION, 4)
  describe(header, 6, { sum, packed, size })
  header.writeUInt16LE(name.length, 28)
  header.writeUInt32LE(offset, 42)
  return Buffer.concat([header, name])
}

/* What both headers say, from the version needed on. */
function describe(header: Buffer, at: number, { sum, packed, size }: Pick<Listed, 'sum' | 'packed' | 'size'>): void {
  header.writeUInt16LE(VERSION, at)
  header.writeUInt16LE(UTF8_NAMES, at + 2)
  header.writeUInt16LE(DEFLATE, at + 4)
  header.writeUInt16LE(NEW_YEAR_1980, at + 8)
  header.writeUInt32LE(sum, at + 10)
  header.writeUInt32LE(packed, at + 14)
  header.writeUInt32LE(size, at + 18)
}

import { isUtf8 } from 'node:buffer'
import { refuse } from './refuse.ts'

const PIECE = 256 * 1024

/** The encoding of a CSV file: what its byte-order mark says; else UTF-8 where all of it is; else Windows-1252, as a spreadsheet in Britain saves it. */
export function encodingOf(bytes: Uint8Array): 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252' {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le'
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be'
  return isUtf8(bytes) ? 'utf-8' : 'windows-1252'
}

/** The text of a CSV file, in pieces, without its byte-order mark; refuses what is not text. */
export function* textOf(bytes: Uint8Array, file: string): Iterable<string> {
  const encoding = encodingOf(bytes)
  if (!encoding.startsWith('utf-16') && bytes.includes(0)) throw refuse('not-text', file)
  const decoder = new TextDecoder(encoding)
  for (let from = 0; from < bytes.length; from += PIECE) yield decoder.decode(bytes.subarray(from, from + PIECE), { stream: true })
  yield decoder.decode()
}

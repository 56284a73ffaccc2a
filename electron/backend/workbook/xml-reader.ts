import { SaxesParser } from 'saxes'
import { LIMITS } from './limits.ts'
import { refuse } from './refuse.ts'

/** What a reader of XML listens to; names come without their prefix. */
export interface XmlListener {
  open(name: string, attributes: Readonly<Record<string, string>>): void
  close?(name: string): void
  text?(text: string): void
}

const PIECE = 64 * 1024

/**
 * Reads XML piece by piece. No document type is taken, so that there are no entities to expand and nothing is fetched;
 * depth and the length of text between two tags are bounded. `part` names what is read, for the refusal.
 */
export async function readXml(pieces: AsyncIterable<Buffer>, part: string, listener: XmlListener): Promise<void> {
  const parser = new SaxesParser({ position: false })
  let depth = 0
  let sinceMarkUp = 0
  parser.on('doctype', () => { throw refuse('own-entities', part) })
  parser.on('opentag', (tag) => {
    depth += 1
    sinceMarkUp = 0
    if (depth > LIMITS.depth) throw refuse('damaged', part, { why: 'it is nested deeper than a workbook' })
    listener.open(local(tag.name), tag.attributes as Record<string, string>)
  })
  parser.on('closetag', (tag) => {
    depth -= 1
    sinceMarkUp = 0
    listener.close?.(local(tag.name))
  })
  if (listener.text !== undefined) {
    parser.on('text', (text) => listener.text?.(text))
    parser.on('cdata', (text) => listener.text?.(text))
  }
  parser.on('error', () => { throw refuse('damaged', part, { why: 'it is not well-formed XML' }) })
  let decoder: InstanceType<typeof TextDecoder> | undefined
  const decoded = (bytes?: Buffer): string => {
    try {
      return decoder?.decode(bytes, { stream: bytes !== undefined }) ?? ''
    } catch {
      throw refuse('damaged', part, { why: 'its text is in no encoding that Mainstay knows' })
    }
  }
  for await (const piece of pieces) {
    decoder ??= new TextDecoder(encodingOf(piece), { fatal: true })
    for (let from = 0; from < piece.length; from += PIECE) {
      const text = decoded(piece.subarray(from, from + PIECE))
      sinceMarkUp += text.length
      if (sinceMarkUp > LIMITS.runLength + PIECE) throw refuse('damaged', part, { why: 'it holds a text longer than any cell' })
      parser.write(text)
    }
  }
  parser.write(decoded()).close()
}

function local(name: string): string {
  const colon = name.indexOf(':')
  return colon < 0 ? name : name.slice(colon + 1)
}

function encodingOf(start: Buffer): string {
  if (start[0] === 0xff && start[1] === 0xfe) return 'utf-16le'
  return start[0] === 0xfe && start[1] === 0xff ? 'utf-16be' : 'utf-8'
}

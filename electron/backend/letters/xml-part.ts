import { SaxesParser } from 'saxes'
import { LETTER_LIMITS } from './letter-limits.ts'
import { noDocument } from './no-document.ts'

/* A part of a Word document, walked through as Word reads it, and cut without writing the rest of it anew. */

/** An attribute of an element: as it is written, without its prefix, and the namespace of the prefix. */
export interface Attribute {
  readonly name: string
  readonly local: string
  readonly uri: string
  readonly value: string
}

/** The start of an element, and where it stands in the text. */
export interface Tag {
  readonly local: string
  readonly uri: string
  readonly attributes: readonly Attribute[]
  readonly from: number
  readonly to: number
}

/** What is told of a part, in its order. */
export interface PartListener {
  opened(tag: Tag): void
  closed(tag: Tag, end: number): void
  text(text: string): void
}

/** From where to where something stands in a text. */
export type Span = readonly [from: number, to: number]

/** The text of a part, where it is one of mark-up; null of a picture. Refuses mark-up in anything but UTF-8, in which Word writes: what is looked through must be what Word reads. */
export function textOfPart(name: string, bytes: Uint8Array): string | null {
  const isMarkUp = /\.(xml|rels|vml|svg)$/i.test(name)
  if (!isMarkUp && !startsAsMarkUp(bytes)) return null
  try {
    const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)
    if (/^\uFEFF?\s*</.test(text) && !text.includes('\0')) return text
  } catch {
    // Said below.
  }
  throw noDocument(NOT_WHOLE)
}

/** Tells every element and text of a part. Refuses what is not well-formed or nested deeper than any letter, declares words of its own, or says that it is in another alphabet. */
export function walkPart(text: string, listener: PartListener): void {
  const parser = new SaxesParser({ xmlns: true })
  const open: Tag[] = []
  const no = (): never => { throw noDocument(NOT_WHOLE) }
  parser.on('error', no)
  parser.on('doctype', no)
  parser.on('xmldecl', ({ encoding }) => encoding !== undefined && !/^utf-?8$/i.test(encoding) && no())
  parser.on('opentag', (tag) => {
    const to = parser.position
    const attributes = Object.values(tag.attributes).map(({ name, local, uri, value }) => ({ name, local, uri, value }))
    const opened = { local: tag.local, uri: tag.uri, attributes, from: text.lastIndexOf('<', to - 1), to }
    open.push(opened)
    if (open.length > LETTER_LIMITS.depth) no()
    listener.opened(opened)
  })
  parser.on('closetag', () => listener.closed(open.pop()!, parser.position))
  parser.on('text', (words) => listener.text(words))
  parser.on('cdata', (words) => listener.text(words))
  parser.write(text).close()
}

/** Where an attribute stands within its tag, with the space before it; null where it is not found as it is written. */
export function spanOfAttribute(text: string, tag: Tag, attribute: Attribute): Span | null {
  const found = new RegExp(`\\s${attribute.name.replaceAll('.', '\\.')}\\s*=\\s*("[^"]*"|'[^']*')`).exec(text.slice(tag.from, tag.to))
  return found === null ? null : [tag.from + found.index, tag.from + found.index + found[0].length]
}

/** The text without what stands there. */
export function without(text: string, spans: readonly Span[]): string {
  let left = ''
  let at = 0
  for (const [from, to] of [...spans].sort((one, other) => one[0] - other[0])) {
    left += text.slice(at, Math.max(at, from))
    at = Math.max(at, to)
  }
  return left + text.slice(at)
}

const NOT_WHOLE = 'it is not a whole Word document'

/* In sixteen bits too, which is then refused. */
function startsAsMarkUp(bytes: Uint8Array): boolean {
  const start = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, 64)).toString('latin1')
  return /^(\xEF\xBB\xBF|\xFF\xFE|\xFE\xFF)?[\s\0]*</.test(start)
}

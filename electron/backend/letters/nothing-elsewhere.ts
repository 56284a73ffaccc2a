import { fieldsOfPart } from './fields-of-part.ts'
import { noDocument } from './no-document.ts'
import type { Attribute, Span, Tag } from './xml-part.ts'
import { spanOfAttribute, textOfPart, walkPart, without } from './xml-part.ts'

/* A Word document can have Word fetch things as it is opened: a template, a picture, an add-in, another document. Mainstay writes letters without the mark
   by which Windows tells what came from the web, so Word would ask nobody. Nothing of that kind stands in what Mainstay writes (docs/trust.md). */

const ELSEWHERE = 'a picture or part of it lies elsewhere. In Word, break the link under File, Info, Edit Links to Files, and save it'
const MACROS = 'it holds macros or other files. Save it as .docx without them'
const MAIL_MERGE = 'it takes people from a list elsewhere. In Word, choose Mailings, Start Mail Merge, Normal Word Document, and save it'

/** What points out of a part by the name of a relation. */
interface Use {
  readonly tag: Tag
  /** Where the attribute stands that can go, since the picture itself is in the document too. */
  readonly spare: Span | null
}

interface LookedThrough {
  readonly name: string
  readonly text: string
  readonly relations: readonly Tag[]
  readonly uses: ReadonlyMap<string, readonly Use[]>
  readonly cuts: Span[]
}

/**
 * The parts with nothing in them that has Word fetch anything. A template and an add-in that the document was made with are dropped, which changes nothing in the letter,
 * and so is the address of a picture that the document holds too; links that somebody clicks stay. Refuses (`letter-no-document`) whatever else lies elsewhere, macros, and other files.
 */
export function withNothingElsewhere(parts: ReadonlyMap<string, Uint8Array>): ReadonlyMap<string, Uint8Array> {
  const looked = new Map<string, LookedThrough>()
  for (const [name, bytes] of parts) {
    if (looked.has(name.toLowerCase())) throw noDocument('it is not a whole Word document')
    const text = textOfPart(name, bytes)
    if (text !== null) looked.set(name.toLowerCase(), lookedThrough(name, text))
  }
  for (const part of looked.values()) {
    const source = looked.get(sourceOf(part.name))
    for (const relation of part.relations) judgeRelation(relation, part, source)
  }
  const cut = new Map(parts)
  for (const { name, text, cuts } of looked.values()) if (cuts.length > 0) cut.set(name, Buffer.from(without(text, cuts)))
  return cut
}

function lookedThrough(name: string, text: string): LookedThrough {
  const relations: Tag[] = []
  const uses = new Map<string, Use[]>()
  const cuts: Span[] = []
  const fields = fieldsOfPart()
  let root: string | null = null
  walkPart(text, {
    opened: (tag) => {
      root ??= tag.local
      fields.opened(tag)
      judgeTag(tag, root)
      for (const attribute of tag.attributes.filter(isRelation)) {
        const known = uses.get(attribute.value) ?? []
        known.push({ tag, spare: isSpare(attribute, tag) ? spanOfAttribute(text, tag, attribute) : null })
        uses.set(attribute.value, known)
      }
    },
    closed: (tag, end) => {
      fields.closed(tag, end)
      if (root === 'Relationships' && tag.local === 'Relationship') relations.push({ ...tag, to: end })
      if (tag.local === 'attachedTemplate') cuts.push([tag.from, end])
    },
    text: (words) => {
      fields.text(words)
      if (root === 'svg' && leadsOut(words)) throw noDocument(ELSEWHERE)
    },
  })
  return { name, text, relations, uses, cuts }
}

/* What lies elsewhere without any relation, and what is not to be there at all. */
function judgeTag(tag: Tag, root: string): void {
  if (tag.local === 'altChunk') throw noDocument(MACROS)
  if (tag.local === 'mailMerge') throw noDocument(MAIL_MERGE)
  if (root === 'Types' && tag.attributes.some(({ local, value }) => local === 'ContentType' && /macroEnabled|vbaProject/i.test(value))) throw noDocument(MACROS)
  const isOldDrawing = tag.uri === 'urn:schemas-microsoft-com:vml'
  for (const attribute of tag.attributes) {
    if (isRelation(attribute)) continue
    const { local, value } = attribute
    const isAddress = isOldDrawing ? local === 'src' || local === 'althref' || (local === 'href' && /^(imagedata|fill|stroke)$/.test(tag.local)) : root === 'svg' && local === 'href' && tag.local !== 'a'
    if ((isAddress && value !== '' && !/^(#|cid:|data:)/i.test(value)) || (root === 'svg' && leadsOut(value))) throw noDocument(ELSEWHERE)
  }
}

/* In a drawing's own style sheet. */
function leadsOut(style: string): boolean {
  return /@import|url\(\s*['"]?(?!['"]?\s*(#|data:))/i.test(style)
}

function judgeRelation(relation: Tag, part: LookedThrough, source: LookedThrough | undefined): void {
  const value = (local: string): string => relation.attributes.find((attribute) => attribute.local.toLowerCase() === local)?.value ?? ''
  const type = value('type').replace(/^.*\//, '')
  const drop = (): void => void part.cuts.push([relation.from, relation.to])
  // The panes of add-ins, and what each shows; one that stands in the text itself is another file.
  if (type === 'webextensiontaskpanes' || (type === 'webextension' && /(^|\/)webextensions\//i.test(part.name))) return drop()
  if (/^(vbaProject|wordVbaData|oleObject|package|control|activeXControlBinary|aFChunk|subDocument|frame|webextension)$/i.test(type)) throw noDocument(isElsewhere(value('targetmode'), value('target')) ? ELSEWHERE : MACROS)
  if (!isElsewhere(value('targetmode'), value('target'))) return
  const uses = source?.uses.get(value('id')) ?? []
  if (type === 'hyperlink' && uses.every(({ tag }) => /^(hyperlink|hlinkClick|hlinkHover|hlinkMouseOver)$/.test(tag.local))) return
  if (type === 'attachedTemplate' && uses.every(({ tag }) => tag.local === 'attachedTemplate')) return drop()
  if (uses.length === 0 || uses.some(({ spare }) => spare === null)) throw noDocument(ELSEWHERE)
  source!.cuts.push(...uses.map(({ spare }) => spare!))
  drop()
}

/* By what it says of itself, or by an address that can be none of a part. */
function isElsewhere(mode: string, target: string): boolean {
  return mode.trim().toLowerCase() === 'external' || /^\s*([a-z][a-z0-9+.-]*:|\\|\/\/)/i.test(target)
}

function isRelation({ uri }: Attribute): boolean {
  return uri === 'http://schemas.openxmlformats.org/officeDocument/2006/relationships' || uri === 'http://purl.oclc.org/ooxml/officeDocument/relationships'
}

/* A picture that is in the document and lies elsewhere too has both; Word shows the one that is in it. */
function isSpare(attribute: Attribute, { attributes }: Tag): boolean {
  const beside = { link: 'embed', href: 'id' }[attribute.local]
  return beside !== undefined && attributes.some((other) => isRelation(other) && other.local === beside && other.value !== '')
}

/* The part that relations are of; those of the whole document are of none. */
function sourceOf(name: string): string {
  return name.toLowerCase().replace(/(^|\/)_rels\/([^/]*)\.rels$/, '$1$2')
}

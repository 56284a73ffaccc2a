import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Document, ExternalHyperlink, Footer, ImageRun, Packer, PageNumber, Paragraph, TextRun } from 'docx'
import PizZip from 'pizzip'
import { describe, expect, it } from 'vitest'
import type { LetterValues } from '#domain/letters/placeholder.ts'
import { withNothingElsewhere } from './nothing-elsewhere.ts'
import { readDocument } from './read-document.ts'
import { documentOfText } from './word-document.ts'
import { mergedDocument, packed } from './word-template.ts'

/* What makes Word ask the network or another file as it opens a letter. */

const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const TYPES = '<?xml version="1.0" encoding="UTF-8"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>'
const NAMES = `xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="${OFFICE}" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:v="urn:schemas-microsoft-com:vml" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" xmlns:x="urn:nobody"`

const relations = (...each: readonly string[]): string => `<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${each.join('')}</Relationships>`
const relation = (id: string, type: string, target: string, mode = 'External'): string => `<Relationship Id="${id}" Type="${OFFICE}/${type}" Target="${target}"${mode === '' ? '' : ` TargetMode="${mode}"`}/>`
const body = (inner: string): string => `<?xml version="1.0"?><w:document ${NAMES}><w:body>${inner}</w:body></w:document>`
const settings = (inner: string): string => `<?xml version="1.0"?><w:settings ${NAMES}><w:zoom w:percent="100"/>${inner}<w:defaultTabStop w:val="720"/></w:settings>`

type Parts = Readonly<Record<string, string | Uint8Array>>
const partsOf = (more: Parts): ReadonlyMap<string, Uint8Array> => new Map(Object.entries({
  '[Content_Types].xml': TYPES, '_rels/.rels': relations(relation('r', 'officeDocument', 'word/document.xml', '')), 'word/document.xml': body(''), ...more,
}).map(([name, part]) => [name, Buffer.from(part)]))
const textIn = (parts: ReadonlyMap<string, Uint8Array>, name: string): string => Buffer.from(parts.get(name)!).toString()

const picture = (ids: string): string => `<w:p><w:r><w:drawing><a:blip ${ids}/></w:drawing></w:r></w:p>`
const run = (inner: string): string => `<w:r>${inner}</w:r>`
const character = (type: string): string => run(`<w:fldChar w:fldCharType="${type}"/>`)
const instruction = (...words: readonly string[]): string => words.map((each) => run(`<w:instrText xml:space="preserve">${each}</w:instrText>`)).join('')
const field = (inner: string): string => `<w:p>${character('begin')}${inner}${character('separate')}${run('<w:t>1</w:t>')}${character('end')}</w:p>`
const inBody = (inner: string, ...related: readonly string[]): Parts => ({ 'word/document.xml': body(inner), ...(related.length === 0 ? {} : { 'word/_rels/document.xml.rels': relations(...related) }) })

const REFUSED: readonly (readonly [string, Parts, RegExp])[] = [
  ['a picture that only lies elsewhere', inBody(picture('r:link="r1"'), relation('r1', 'image', 'http://203.0.113.1/a.png')), /lies elsewhere.*Edit Links to Files/],
  ['a picture embedded from elsewhere', inBody(picture('r:embed="r1"'), relation('r1', 'image', 'http://203.0.113.1/a.png')), /lies elsewhere/],
  ['a picture on a share, without being called external', inBody(picture('r:embed="r1"'), relation('r1', 'image', '\\\\203.0.113.1\\a.png', '')), /lies elsewhere/],
  ['a picture that is linked twice and held once', inBody(picture('r:embed="r2" r:link="r1"') + picture('r:link="r1"'), relation('r1', 'image', 'http://203.0.113.1/a.png'), relation('r2', 'image', 'media/a.png', '')), /lies elsewhere/],
  ['a picture by the relation of a link that is clicked', inBody(picture('r:embed="r1"'), relation('r1', 'hyperlink', 'http://203.0.113.1/a.png')), /lies elsewhere/],
  ['a relation of names in other letters', { ...inBody(picture('r:link="r1"')), 'word/_RELS/Document.xml.RELS': relations(relation('r1', 'image', 'http://203.0.113.1/a.png', 'external')) }, /lies elsewhere/],
  ['something elsewhere of a header', { 'word/header1.xml': `<w:hdr ${NAMES}>${picture('r:link="r1"')}</w:hdr>`, 'word/_rels/header1.xml.rels': relations(relation('r1', 'image', 'http://203.0.113.1/a.png')) }, /lies elsewhere/],
  ['an object linked', inBody('', relation('r1', 'oleObject', 'file:///a.xlsx')), /lies elsewhere/],
  ['an object held', inBody('', relation('r1', 'oleObject', 'things/a.bin', '')), /macros or other files/],
  ['another document within', inBody('<w:subDoc r:id="r1"/>', relation('r1', 'subDocument', 'file:///a.docx')), /lies elsewhere/],
  ['a frame', inBody('', relation('r1', 'frame', 'http://203.0.113.1/')), /lies elsewhere/],
  ['another format within, elsewhere', inBody('', relation('r1', 'aFChunk', 'http://203.0.113.1/a.htm')), /lies elsewhere/],
  ['another format within', { ...inBody('<w:altChunk r:id="r1"/>', relation('r1', 'aFChunk', 'a.htm', '')), 'word/a.htm': 'a' }, /macros or other files/],
  ['the source of a mail merge', { 'word/settings.xml': settings('<w:mailMerge><w:dataSource r:id="r1"/></w:mailMerge>'), 'word/_rels/settings.xml.rels': relations(relation('r1', 'mailMergeSource', 'file:///a.xlsx')) }, /Normal Word Document/],
  ['the relation of a template that a picture uses', inBody(picture('r:embed="r1"'), relation('r1', 'attachedTemplate', 'http://203.0.113.1/a.png')), /lies elsewhere/],
  ['an old drawing by its address', inBody('<w:r><w:pict><v:shape><v:imagedata src="http://203.0.113.1/a.png"/></v:shape></w:pict></w:r>'), /lies elsewhere/],
  ['a drawing that names another', { 'word/media/a.svg': '<svg xmlns="http://www.w3.org/2000/svg"><image href="http://203.0.113.1/a.png"/></svg>' }, /lies elsewhere/],
  ['a drawing whose style names another', { 'word/media/a.svg': '<svg xmlns="http://www.w3.org/2000/svg"><style>a { fill: url("http://203.0.113.1/a") }</style></svg>' }, /lies elsewhere/],
  ...['INCLUDEPICTURE', 'INCLUDETEXT', 'INCLUDE', 'IMPORT', 'LINK', 'DDE', 'DDEAUTO', 'DATABASE', 'RD', 'includepicture'].map((name) => [`a field ${name}`, inBody(field(instruction(` ${name} "http://203.0.113.1/a.png" \\d `))), new RegExp(`a field ${name}\\. In Word`, 'i')] as const),
  ['a field cut into runs', inBody(field(instruction(' INCL', 'UDEPIC', 'TURE "http://203.0.113.1/a.png"'))), /field INCLUDEPICTURE/],
  ['a field cut into paragraphs', inBody(field(`${instruction('INCLUDE')}</w:p><w:p>${instruction('PICTURE "a"')}`)), /field INCLUDEPICTURE/],
  ['a field written as text', inBody(field(run('<w:t>INCLUDEPICTURE "http://203.0.113.1/a.png"</w:t>'))), /field INCLUDEPICTURE/],
  ['a field that is not closed', inBody(`<w:p>${character('begin')}${instruction('LINK a')}</w:p>`), /field LINK/],
  ['a field within a field', inBody(field(`${instruction('IF 1 = 1 ')}${field(instruction('INCLUDETEXT "a"')).replace(/^<w:p>|<\/w:p>$/g, '')}`)), /field INCLUDETEXT/],
  ['a field whose name another makes', inBody(field(`${field(instruction('QUOTE INCLUDE')).replace(/^<w:p>|<\/w:p>$/g, '')}${instruction('PICTURE "a"')}`)), /by a field\. In Word/],
  ['a simple field', inBody('<w:p><w:fldSimple w:instr=" INCLUDEPICTURE &quot;http://203.0.113.1/a.png&quot; "/></w:p>'), /field INCLUDEPICTURE/],
  ['a field with a deletion in its name', inBody(field(`${instruction('INCLUDE')}<w:del>${run('<w:delInstrText>X</w:delInstrText>')}</w:del>${instruction('PICTURE "a"')}`)), /field INCLUDEPICTURE/],
  ['a field that comes back with a deletion', inBody(field(`<w:del>${run('<w:delInstrText>LINK </w:delInstrText>')}</w:del>${instruction('PAGE')}`)), /field LINK/],
  ['a field with what Word leaves out in its name', inBody(field(`${instruction('INCLUDE')}<x:a>${instruction('X')}</x:a>${instruction('PICTURE "a"')}`)), /by a field\. In Word/],
  ['a field in one of two versions', inBody(`<w:p>${character('begin')}<mc:AlternateContent><mc:Choice Requires="w">${instruction('LINK a')}</mc:Choice></mc:AlternateContent>${character('end')}</w:p>`), /by a field\. In Word/],
  ['macros by its kind', { '[Content_Types].xml': TYPES.replace('openxmlformats-officedocument.wordprocessingml.document.main', 'ms-word.document.macroEnabled.main') }, /macros/],
  ['macros by a relation', { ...inBody('', '<Relationship Id="r1" Type="http://schemas.microsoft.com/office/2006/relationships/vbaProject" Target="a.bin"/>'), 'word/a.bin': 'a' }, /macros/],
  ['relations in sixteen bits', { 'word/_rels/document.xml.rels': Buffer.from(`\uFEFF${relations(relation('r1', 'image', 'http://203.0.113.1/a.png'))}`, 'utf16le') }, /not a whole Word document/],
  ['relations in another alphabet', { 'word/_rels/document.xml.rels': relations().replace('?>', ' encoding="utf-7"?>') }, /not a whole Word document/],
  ['relations that are not well-formed', { 'word/_rels/document.xml.rels': relations().replace('</R', '<R') }, /not a whole Word document/],
  ['two parts of one name', { 'word/Document.xml': body('') }, /not a whole Word document/],
]

const TAKEN: readonly (readonly [string, Parts])[] = [
  ['links that are clicked', inBody('<w:p><w:hyperlink r:id="r1"><w:r><w:t>a</w:t></w:r></w:hyperlink><a:hlinkClick r:id="r1"/></w:p>', relation('r1', 'hyperlink', 'https://example.org/'))],
  ['a picture of its own', inBody(picture('r:embed="r1"'), relation('r1', 'image', 'media/a.png', ''))],
  ['fields that fetch nothing', inBody(['PAGE', ' DATE \\@ "d MMMM yyyy" ', 'HYPERLINK "https://example.org/link"', 'REF link \\h', '= link + 1', 'IF "LINK" = "DDE" "a"', 'RDX'].map((words) => field(instruction(words))).join(''))],
  ['a table of contents with fields in it', inBody(`<w:p>${character('begin')}${instruction('TOC \\o "1-3"')}${character('separate')}${field(instruction('PAGEREF a')).replace(/^<w:p>|<\/w:p>$/g, '')}${character('end')}</w:p>`)],
  ['a text box with a field of its own', inBody(`<w:p><mc:AlternateContent><mc:Choice Requires="w">${field(instruction('PAGE'))}</mc:Choice></mc:AlternateContent></w:p>`)],
  ['words that are named as fields', inBody('<w:p><w:r><w:t>LINK and RD</w:t></w:r></w:p>')],
  ['an old drawing of its own', inBody('<w:r><w:pict><v:shape href="https://example.org/"><v:imagedata r:id="r1" src=""/></v:shape></w:pict></w:r>', relation('r1', 'image', 'media/a.png', ''))],
  ['a drawing of lines', { 'word/media/a.svg': '<svg xmlns="http://www.w3.org/2000/svg"><style>a { fill: url(#b) }</style><use href="#c"/></svg>' }],
  ['pictures of points', { 'word/media/a.png': Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0), 'word/media/b.wmf': Uint8Array.of(0xd7, 0xcd, 0xc6, 0x9a) }],
]

describe('a document', () => {
  it.each(REFUSED)('with %s is refused', (_what, more, words) => {
    expect(() => withNothingElsewhere(partsOf(more))).toThrow(words)
  })

  it.each(TAKEN)('with %s is left as it is', (_what, more) => {
    const parts = partsOf(more)
    expect(withNothingElsewhere(parts)).toEqual(parts)
  })

  it('loses its template, and keeps all else of the settings', () => {
    const parts = withNothingElsewhere(partsOf({ 'word/settings.xml': settings('<w:attachedTemplate r:id="r1"/>'), 'word/_rels/settings.xml.rels': relations(relation('r1', 'attachedTemplate', 'file:///\\\\council\\letters.dotx'), relation('r2', 'theme', 'theme.xml', '')) }))
    expect(textIn(parts, 'word/settings.xml')).toBe(settings(''))
    expect(textIn(parts, 'word/_rels/settings.xml.rels')).toBe(relations(relation('r2', 'theme', 'theme.xml', '')))
  })

  it('loses the address of a picture that it holds, as it is drawn now and as it was', () => {
    const parts = withNothingElsewhere(partsOf(inBody(
      `${picture('r:embed="r2" r:link="r1"')}<w:r><w:pict><v:imagedata r:id="r2" r:href="r3"/></w:pict></w:r>`,
      relation('r1', 'image', 'http://203.0.113.1/a.png'), relation('r2', 'image', 'media/a.png', ''), relation('r3', 'image', 'http://203.0.113.1/a.png').replace('/>', '></Relationship>'),
    )))
    expect(textIn(parts, 'word/document.xml')).toBe(body(`${picture('r:embed="r2"')}<w:r><w:pict><v:imagedata r:id="r2"/></w:pict></w:r>`))
    expect(textIn(parts, 'word/_rels/document.xml.rels')).toBe(relations(relation('r2', 'image', 'media/a.png', '')))
  })

  it('loses the add-ins that open with it', () => {
    const panes = '<Relationship Id="r9" Type="http://schemas.microsoft.com/office/2011/relationships/webextensiontaskpanes" Target="word/webextensions/taskpanes.xml"/>'
    const own = relation('r', 'officeDocument', 'word/document.xml', '')
    const shown = '<Relationship Id="r1" Type="http://schemas.microsoft.com/office/2011/relationships/webextension" Target="webextension1.xml"/>'
    const kept = withNothingElsewhere(partsOf({ '_rels/.rels': relations(own, panes), 'word/webextensions/_rels/taskpanes.xml.rels': relations(shown) }))
    expect([textIn(kept, '_rels/.rels'), textIn(kept, 'word/webextensions/_rels/taskpanes.xml.rels')]).toEqual([relations(own), relations()])
  })
})

describe('what is asked of it', () => {
  const hidden = partsOf(inBody(field(instruction('INCLUDEPICTURE "http://203.0.113.1/{today}"'))))

  it('is asked as it is brought in', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'elsewhere-'))
    writeFileSync(join(folder, 'a.docx'), packed(hidden))
    await expect(readDocument(join(folder, 'a.docx'))).rejects.toThrow(/field INCLUDEPICTURE/)
    rmSync(folder, { recursive: true })
  })

  it('is asked as a letter is made, of a document that was brought in before it was asked', () => {
    expect(() => mergedDocument(packed(hidden), {} as LetterValues)).toThrow(/field INCLUDEPICTURE/)
    const template = packed(partsOf({ 'word/settings.xml': settings('<w:attachedTemplate r:id="r1"/>'), 'word/_rels/settings.xml.rels': relations(relation('r1', 'attachedTemplate', 'http://203.0.113.1/a.dotx')) }))
    expect(new PizZip(mergedDocument(template, {} as LetterValues)).file('word/_rels/settings.xml.rels')!.asText()).toBe(relations())
  })

  it('is asked of what was merged into it', () => {
    const filled = packed(partsOf(inBody(field(run('<w:t>{volunteer_first_name}</w:t>')))))
    expect(() => mergedDocument(filled, { volunteer_first_name: 'INCLUDEPICTURE "http://203.0.113.1/"' } as LetterValues)).toThrow(/field INCLUDEPICTURE/)
    expect(mergedDocument(filled, { volunteer_first_name: 'Farah' } as LetterValues).length).toBeGreaterThan(500)
  })

  it('is answered by a document as it usually is, with a picture, a link, a page number and a header', async () => {
    const point = Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR4nGNgYGBgAAAABQABpfZFQAAAAABJRU5ErkJggg==', 'base64')
    const usual = await Packer.toBuffer(new Document({ sections: [{
      footers: { default: new Footer({ children: [new Paragraph({ children: [new TextRun({ children: [PageNumber.CURRENT] })] })] }) },
      children: [new Paragraph({ children: [new ImageRun({ type: 'png', data: point, transformation: { width: 9, height: 9 } }), new ExternalHyperlink({ link: 'https://example.org/', children: [new TextRun('Dear {volunteer_first_name}')] })] })],
    }] }))
    const text = (document: Uint8Array): string => new PizZip(document).file('word/document.xml')!.asText()
    expect(text(mergedDocument(usual, { volunteer_first_name: 'Farah' } as LetterValues))).toContain('Dear Farah')
    expect(text(mergedDocument(await documentOfText({ subject: 'a', body: 'b\nc' }), {} as LetterValues))).toContain('b')
  })
})

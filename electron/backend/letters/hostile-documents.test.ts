import { mkdtempSync, rmSync, truncateSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import PizZip from 'pizzip'
import type { LetterValues } from '#domain/letters/placeholder.ts'
import { Refusal } from '#contract/refusal.ts'
import type { MadeEntry } from '../workbook/zip-for-tests.ts'
import { madeZip } from '../workbook/zip-for-tests.ts'
import { LETTER_LIMITS } from './letter-limits.ts'
import { readDocument } from './read-document.ts'
import { broughtInDocument, mergedLetter } from './word-apart.ts'
import { insistOnPlaceholders, packed } from './word-template.ts'

/* Each is refused with its reason, in seconds and in little memory: what the worker may use is bounded, and what this process uses is measured. */

const SECONDS = 40
const MEGABYTES = 400
const MB = 1024 * 1024

let folder: string
beforeAll(() => { folder = mkdtempSync(join(tmpdir(), 'hostile-word-')) })
afterAll(() => rmSync(folder, { recursive: true }))

const TYPES = '<?xml version="1.0" encoding="UTF-8"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>'
const RELATIONS = '<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>'
const text = (words: string): string => `<w:p><w:r><w:t>${words}</w:t></w:r></w:p>`
const body = (inner: string, before = ''): string => `<?xml version="1.0"?>${before}<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${inner}</w:body></w:document>`
const entries = (document: MadeEntry['data'], ...more: readonly MadeEntry[]): MadeEntry[] => [{ name: '[Content_Types].xml', data: TYPES }, { name: '_rels/.rels', data: RELATIONS }, { name: 'word/document.xml', data: document }, ...more]
const word = (document: MadeEntry['data'], ...more: readonly MadeEntry[]): Buffer => madeZip(entries(document, ...more))

function at(name: string, bytes: Buffer | string): string {
  const path = join(folder, name)
  writeFileSync(path, bytes)
  return path
}

/* What the worker does, here and now: starting one for each case would take longer than the cases. */
async function here(path: string): Promise<unknown> {
  const parts = await readDocument(path)
  insistOnPlaceholders(parts)
  return packed(parts)
}

async function said(work: () => Promise<unknown>): Promise<string> {
  const started = performance.now()
  const before = process.memoryUsage().rss
  try {
    await work()
    return 'not refused'
  } catch (problem) {
    expect(problem).toBeInstanceOf(Refusal)
    expect((performance.now() - started) / 1000).toBeLessThan(SECONDS)
    expect((process.memoryUsage().rss - before) / MB).toBeLessThan(MEGABYTES)
    expect((problem as Refusal).message).not.toMatch(/undefined|\?|workbook|spreadsheet/)
    expect((problem as Refusal).message.length).toBeLessThan(1000)
    return (problem as Refusal).message
  }
}

describe('a Word document from outside', () => {
  it('is taken as it is where nothing is the matter', async () => {
    const document = await broughtInDocument(at('good.docx', word(body(text('Dear {volunteer_first_name}')))))
    const letter = await mergedLetter(document, { volunteer_first_name: '<b>{today}</b>' } as LetterValues)
    expect(new PizZip(letter).file('word/document.xml')!.asText()).toContain('Dear &lt;b&gt;{today}&lt;/b&gt;')
  })

  it.each<[string, () => Buffer | string, RegExp]>([
    ['no archive', () => '%PDF-1.7', /not a whole Word document/],
    ['an archive that is cut', () => word(body(text('a'))).subarray(0, 300), /not a whole Word document/],
    ['an archive of something else', () => madeZip([{ name: 'a.txt', data: 'a' }]), /no text of Word/],
    ['a text that swells to two hundred times and more', () => word(Buffer.alloc(16 * MB, 32)), /larger than a letter/],
    ['many small things that swell together', () => word(body(''), ...Array.from({ length: 40 }, (_each, index) => ({ name: `word/media/${index}.bin`, data: Buffer.alloc(MB, index) }))), /larger than a letter/],
    ['more than it says of itself', () => madeZip(entries(body(''), { name: 'word/a.xml', data: Buffer.alloc(2 * MB), claimsSize: 10 })), /larger than a letter/],
    ['a part that does not add up', () => madeZip(entries(body(''), { name: 'word/a.xml', data: 'abc', claimsSum: 1 })), /not a whole Word document/],
    ['two parts on the same bytes', () => madeZip(entries(body(''), { name: 'word/a.xml', data: 'abc' }, { name: 'word/b.xml', data: 'abc', sharesBytesOf: 3 })), /not a whole Word document/],
    ['a name that leads out of the folder', () => madeZip(entries(body(''), { name: '../../a.xml', data: 'abc' })), /not a whole Word document/],
    ['two thousand parts', () => madeZip(entries(body(''), ...Array.from({ length: 2000 }, (_each, index) => ({ name: `word/${index}.xml`, data: '' })))), /larger than a letter/],
    ['a password', () => madeZip(entries(body(''), { name: 'word/a.xml', data: 'abc', flags: 1 })), /protected/],
    ['macros', () => word(body(''), { name: 'word/vbaProject.bin', data: 'abc' }), /macros/],
    ['a text that declares a billion laughs', () => word(body(text('&c;'), '<!DOCTYPE a [<!ENTITY b "laugh"><!ENTITY c "&b;&b;&b;">]>')), /declares words/],
    ['a text that names a file of the computer', () => word(body(text('&b;'), '<!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/hostname">]>')), /declares words/],
    ['the same in sixteen bits', () => word(Buffer.from(`\uFEFF${body(text('&b;'), '<!DOCTYPE a [<!ENTITY b "b">]>')}`, 'utf16le')), /declares words/],
    ['the same among its relations', () => madeZip([{ name: '[Content_Types].xml', data: TYPES }, { name: '_rels/.rels', data: RELATIONS.replace('?>', '?><!DOCTYPE a [<!ENTITY b "b">]>') }, { name: 'word/document.xml', data: body('') }]), /declares words/],
    ['a brace that is not closed', () => word(body(text('Dear {volunteer'))), /brace/],
    ['a loop and a call', () => word(body(text('{#volunteer}{/volunteer} {constructor}'))), /no letter knows/],
    ['a thousand words that no letter knows, each as long as a page', () => word(body(text(Array.from({ length: 1000 }, (_each, index) => `{${index}${'x'.repeat(2000)}}`).join(' ')))), /no letter knows.* and 99\d more/],
  ])('that has or is %s is refused', async (_what, made, words) => {
    expect(await said(() => here(at('a.docx', made())))).toMatch(words)
  })

  it('that is a file of more than five megabytes is refused unread', async () => {
    const path = at('large.docx', 'PK')
    truncateSync(path, LETTER_LIMITS.fileBytes + 1)
    expect(await said(() => here(path))).toMatch(/larger than a letter/)
  })

  it('that nests thirty thousand deep is refused or taken, and ends', async () => {
    const made = word(body(`${'<w:p>'.repeat(30_000)}{volunteer${'</w:p>'.repeat(30_000)}`))
    expect(await said(() => broughtInDocument(at('deep.docx', made)))).toMatch(/brace|whole|memory|longer|not refused/)
  })
})

describe('the worker that touches it', () => {
  it('is ended where it takes too long, and this process goes on meanwhile', async () => {
    let turns = 0
    const turning = setInterval(() => (turns += 1), 10)
    const many = word(body(text('{today} '.repeat(400_000))))
    expect(await said(() => broughtInDocument(at('many.docx', many), { seconds: 1 }))).toMatch(/longer than a letter may/)
    clearInterval(turning)
    expect(turns).toBeGreaterThan(20)
  })

  it('has no more memory than it may', async () => {
    const many = word(body(text('{today} '.repeat(520_000))))
    expect(await said(() => broughtInDocument(at('many.docx', many)))).toMatch(/more memory than a letter may/)
  })

  it('makes no book of a letter, in which one long note stands a thousand times', async () => {
    const parts: readonly (readonly [string, string])[] = [['[Content_Types].xml', TYPES], ['_rels/.rels', RELATIONS], ['word/document.xml', body(text('{volunteer_likes} '.repeat(1000)))]]
    const document = packed(new Map(parts.map(([name, part]) => [name, Buffer.from(part)])))
    expect(await said(() => mergedLetter(document, { volunteer_likes: 'chess '.repeat(5000) } as LetterValues))).toMatch(/comes to more than a letter may/)
  })

  it('is ended where it is cancelled', async () => {
    const stop = new AbortController()
    const asked = said(() => broughtInDocument(at('many.docx', word(body(text('{today} '.repeat(400_000))))), { signal: stop.signal }))
    stop.abort()
    expect(await asked).toMatch(/cancel/i)
    expect(await said(() => broughtInDocument(at('many.docx', word(body(text('a')))), { signal: stop.signal }))).toMatch(/cancel/i)
  })

  it('says of a file that is not there that it is not', async () => {
    await expect(broughtInDocument(join(folder, 'gone.docx'))).rejects.toMatchObject({ code: 'ENOENT' })
  })
})

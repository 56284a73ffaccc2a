import type { Table } from 'docx'
import { convertMillimetersToTwip, Document, Packer, Paragraph, TextRun } from 'docx'
import Docxtemplater from 'docxtemplater'
import InspectModule from 'docxtemplater/js/inspect-module.js'
import PizZip from 'pizzip'
import type { LetterValues } from '#domain/letters/placeholder.ts'
import { isPlaceholder, notRecorded } from '#domain/letters/placeholder.ts'
import { Refusal } from '#contract/refusal.ts'

/* Word documents with placeholders. A template is data, never code: whatever stands in braces is one of our words or the template is refused,
   so that neither a loop nor raw mark-up reaches the library that merges it. */

/** A document in the house's letters, of so many points. */
export function documentOf({ title, points, marginMillimetres, children }: { readonly title: string; readonly points: number; readonly marginMillimetres?: number; readonly children: readonly (Paragraph | Table)[] }): Promise<Buffer> {
  const margin = marginMillimetres === undefined ? undefined : convertMillimetersToTwip(marginMillimetres)
  const document = new Document({
    creator: 'Mainstay', title, styles: { default: { document: { run: { font: 'Arial', size: points * 2 }, paragraph: { spacing: { line: margin === undefined ? 300 : 240 } } } } },
    sections: [{ children, properties: margin === undefined ? {} : { page: { size: A4, margin: { top: margin, bottom: margin, left: margin, right: margin } } } }],
  })
  return Packer.toBuffer(document)
}

const A4 = { width: 11906, height: 16838 } as const

/** A plain document of the words, a paragraph a line, its subject in bold. */
export async function documentOfText({ subject, body }: { readonly subject: string; readonly body: string }): Promise<Buffer> {
  const paragraphs = body.split('\n').map((words) => new Paragraph({ children: [new TextRun(words)] }))
  const heading = new Paragraph({ children: [new TextRun({ text: subject, bold: true })], spacing: { after: 240 } })
  return documentOf({ title: 'Letter', points: 12, children: [heading, ...paragraphs] })
}

/** Refuses a document that has anything in braces but placeholders, or braces that do not close. */
export function insistOnPlaceholders(parts: ReadonlyMap<string, Uint8Array>): void {
  const inspect = new InspectModule()
  opened(zipOf(parts), inspect)
  const unknown = inspect.getAllStructuredTags().filter((tag) => tag.module !== undefined || !isPlaceholder(String(tag.value))).map((tag) => String(tag.value))
  if (unknown.length > 0) throw new Refusal('letter-unknown-words', { words: [...new Set(unknown)].join(', ') })
}

/** The document with what is known in the place of its placeholders; what is not recorded is said there. */
export function mergedDocument(document: Uint8Array, values: LetterValues): Buffer {
  const merging = opened(new PizZip(document))
  merging.render(Object.fromEntries(Object.entries(values).map(([name, value]) => [name, value ?? notRecorded(name as keyof LetterValues)])))
  return merging.getZip().generate({ type: 'nodebuffer', compression: 'DEFLATE' })
}

/** The parts packed as a document again. */
export function packed(parts: ReadonlyMap<string, Uint8Array>): Buffer {
  return zipOf(parts).generate({ type: 'nodebuffer', compression: 'DEFLATE' })
}

function zipOf(parts: ReadonlyMap<string, Uint8Array>): PizZip {
  const zip = new PizZip()
  for (const [name, bytes] of parts) zip.file(name, bytes)
  return zip
}

function opened(zip: PizZip, ...modules: InspectModule[]): Docxtemplater {
  try {
    return new Docxtemplater(zip, { modules, linebreaks: true, errorLogging: false, delimiters: { start: '{', end: '}' } })
  } catch (problem) {
    throw new Refusal('letter-no-document', { why: whyNot(problem) })
  }
}

/* The library names the place of each mistake; its texts repeat the template, which is no record, but say no more than they must. */
function whyNot(problem: unknown): string {
  const errors = (problem as { readonly properties?: { readonly errors?: readonly { readonly properties?: { readonly id?: string } }[] } } | null)?.properties?.errors ?? []
  return errors.some((error) => /tag/.test(error.properties?.id ?? '')) ? 'a brace in it is not closed, or stands alone' : 'it is not a whole Word document'
}

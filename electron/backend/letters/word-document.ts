import type { Table } from 'docx'
import { convertMillimetersToTwip, Document, Packer, Paragraph, TextRun } from 'docx'

/* Word documents that Mainstay makes itself; what somebody brings in is touched elsewhere (word-apart.ts). */

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

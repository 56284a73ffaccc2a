import { basename } from 'node:path'
import { Refusal } from '#contract/refusal.ts'
import { openArchive, wholeFile } from '../workbook/zip-archive.ts'

/* A Word document from outside is judged as every archive is, and unpacked by us and never by the library that merges. */

const MB = 1024 * 1024
const MOST_UNPACKED = 20 * MB
const MOST_PART = 8 * MB

/** The parts of a Word document by their names. Refuses what is none, what swells, and one with macros. */
export async function readDocument(path: string): Promise<ReadonlyMap<string, Uint8Array>> {
  const fileName = basename(path)
  let archive: Awaited<ReturnType<typeof openArchive>>
  try {
    archive = await openArchive(path)
  } catch (problem) {
    throw problem instanceof Refusal ? new Refusal('letter-no-document', { why: 'it is not a whole Word document' }) : problem
  }
  try {
    if (!archive.names.includes('word/document.xml') || !archive.names.includes('[Content_Types].xml')) throw new Refusal('letter-no-document', { why: 'there is no text of Word in it' })
    if (/\.docm$/i.test(fileName) || archive.names.some((name) => /vbaProject\.bin$|activeX|embeddings\//i.test(name))) throw new Refusal('letter-no-document', { why: 'it holds macros or other files. Save it as .docx without them' })
    const parts = new Map<string, Uint8Array>()
    let size = 0
    for (const name of archive.names) {
      const bytes = await wholeFile(archive, name, MOST_PART)
      size += bytes.length
      if (size > MOST_UNPACKED) throw new Refusal('letter-no-document', { why: 'it is larger than a letter. Make its pictures smaller' })
      parts.set(name, bytes)
    }
    return parts
  } finally {
    archive.close()
  }
}

import { stat } from 'node:fs/promises'
import { basename } from 'node:path'
import { Refusal } from '#contract/refusal.ts'
import type { ZipArchive } from '../workbook/zip-archive.ts'
import { openArchive, wholeFile } from '../workbook/zip-archive.ts'
import { LETTER_LIMITS } from './letter-limits.ts'
import { noDocument as no } from './no-document.ts'
import { withNothingElsewhere } from './nothing-elsewhere.ts'

/* A Word document from outside is judged as every archive is, and unpacked by us and never by the library that merges. */

const TOO_LARGE = 'it is larger than a letter. Make its pictures smaller'

/** The parts of a Word document by their names. Refuses what is none, what swells, what declares words of its own for the text (entities), one with macros, and one of which a part lies elsewhere. */
export async function readDocument(path: string): Promise<ReadonlyMap<string, Uint8Array>> {
  if ((await stat(path)).size > LETTER_LIMITS.fileBytes) throw no(TOO_LARGE)
  const archive = await asDocument(() => openArchive(path))
  try {
    return withNothingElsewhere(await asDocument(() => partsOf(archive, basename(path))))
  } finally {
    archive.close()
  }
}

async function partsOf(archive: ZipArchive, fileName: string): Promise<ReadonlyMap<string, Uint8Array>> {
  if (!archive.names.includes('word/document.xml') || !archive.names.includes('[Content_Types].xml')) throw no('there is no text of Word in it')
  if (/\.docm$/i.test(fileName) || archive.names.some((name) => /vbaProject\.bin$|activeX|embeddings\//i.test(name))) throw no('it holds macros or other files. Save it as .docx without them')
  const parts = new Map<string, Uint8Array>()
  let size = 0
  for (const name of archive.names) {
    const bytes = await wholeFile(archive, name, LETTER_LIMITS.partBytes)
    size += bytes.length
    if (size > LETTER_LIMITS.unpackedBytes) throw no(TOO_LARGE)
    if (!/\/media\//i.test(name) && declaresWords(bytes)) throw no('it declares words of its own, which Word never does')
    parts.set(name, bytes)
  }
  return parts
}

/* In whatever of the alphabets that a part may be written in. */
const DECLARING = ['<!DOCTYPE', '<!ENTITY'].flatMap((words) => [Buffer.from(words, 'latin1'), Buffer.from(words, 'utf16le'), Buffer.from(words, 'utf16le').swap16()])

function declaresWords(bytes: Buffer): boolean {
  return DECLARING.some((words) => bytes.includes(words))
}

/* An archive says no as a workbook, whose words these are not. */
async function asDocument<Result>(work: () => Promise<Result>): Promise<Result> {
  try {
    return await work()
  } catch (problem) {
    throw problem instanceof Refusal && problem.code === 'workbook-refused' ? no(WHY[String(problem.details['reason'])] ?? 'it is not a whole Word document') : problem
  }
}

const WHY: Readonly<Record<string, string>> = { 'swells': TOO_LARGE, 'too-large': TOO_LARGE, 'too-many-files': TOO_LARGE, 'encrypted': 'it is protected. Save it without a password' }

import { basename } from 'node:path'
import type { Letter } from '#domain/letters/letter.ts'
import { LETTERS } from '#domain/letters/letter.ts'
import { mergedText, missingIn, unknownWords } from '#domain/letters/placeholder.ts'
import type { lettersContract } from '#contract/letters.ts'
import { Refusal } from '#contract/refusal.ts'
import type { TaskContext } from '../context.ts'
import { recordEvent } from '../database/audit.ts'
import type { ReadableDatabase } from '../database/database.ts'
import type { HandlersOf } from '../router.ts'
import { handOutFile } from '../workbook/hand-out-file.ts'
import { letterValues } from './letter-values.ts'
import { lettersOfVolunteer } from './letters-of-volunteer.ts'
import { logSent } from './log-sent.ts'
import { findSignature, saveSignature } from './signature-repository.ts'
import { findDocument, findTemplate, listTemplates, removeTemplate, saveDocument, saveText } from './templates-repository.ts'
import { broughtInDocument, mergedLetter } from './word-apart.ts'
import { WORD, writeDocument } from './word-file.ts'

/* The library that makes Word documents is loaded with the first letter, not with every start. */
const word = (): Promise<typeof import('./word-document.ts')> => import('./word-document.ts')

export const lettersService: HandlersOf<typeof lettersContract> = {
  templates: (_input, { db }) => listTemplates(db),
  saveText: ({ letter, subject, body }, { db, today }) => {
    const unknown = unknownWords(`${subject} ${body}`)
    if (unknown.length > 0) throw new Refusal('letter-unknown-words', { words: unknown.join(', ') })
    saveText(db, letter, { subject, body }, today)
    return null
  },
  signature: (_input, { db }) => findSignature(db),
  saveSignature: ({ name }, { db }) => {
    saveSignature(db, name)
    return null
  },
  restore: ({ letter }, { db }) => {
    removeTemplate(db, letter)
    return null
  },
  saveDocument: async ({ letter }, context) => {
    const document = await documentOf(letter, context)
    return handOutFile(context, { title: 'Save the Word document to change', suggested: `${LETTERS[letter].name}.docx`, kind: WORD, refusal: 'letter-not-written', write: (path) => writeDocument(path, document) })
  },
  bringInDocument: async ({ letter }, context) => {
    // Nobody is to choose a document for a file that is not open.
    context.read(() => null)
    const path = await context.shell.chooseFile({ title: 'Choose the Word document', kinds: [WORD] })
    if (path === null) return null
    const document = await broughtInDocument(path, context)
    context.transaction((db) => saveDocument(db, letter, document, context.today))
    return { fileName: basename(path) }
  },
  ofVolunteer: ({ volunteerId }, { db, today }) => lettersOfVolunteer(db, volunteerId, today),
  prepare: (which, { db, today }) => {
    const template = findTemplate(db, which.letter)
    const values = letterValues(db, which, today)
    return { subject: mergedText(template.subject, values), body: mergedText(template.body, values), missing: missingIn(`${template.subject} ${template.body}`, values), hasDocument: template.hasDocument }
  },
  write: async (which, context) => {
    const document = await documentOf(which.letter, context)
    const values = context.read((db) => letterValues(db, which, context.today))
    const merged = await mergedLetter(document, values, context)
    // No name of a person stands in the name of a file. Which letter it was says what for.
    return handOutFile(context, {
      title: 'Save the letter', suggested: `${LETTERS[which.letter].name} ${context.today}.docx`, kind: WORD, refusal: 'letter-not-written', write: (path) => writeDocument(path, merged),
      record: (db) => recordEvent(db, { event: 'letterHandedOut', facts: { letter: which.letter } }),
    })
  },
  logSent: (sent, { db, today, who }) => {
    if (sent.sentOn > today) throw new Refusal('letter-in-future')
    logSent(db, sent, who)
    return null
  },
}

async function documentOf(letter: Letter, context: TaskContext): Promise<Buffer> {
  const { own, template } = context.read((db: ReadableDatabase) => ({ own: findDocument(db, letter), template: findTemplate(db, letter) }))
  return own ?? (await word()).documentOfText(template)
}

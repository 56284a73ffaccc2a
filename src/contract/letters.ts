import { z } from 'zod'
import { LETTER_IDS } from '#domain/letters/letter.ts'
import { savedFile } from './file-path.ts'
import { command, query, task } from './procedure.ts'
import { civilDate, line, recordId, text } from './shapes.ts'

const letter = z.enum(LETTER_IDS)
const subject = text(200).min(1, 'Enter what the letter is about.')
const body = z.string().min(1, 'Enter what the letter says.').max(20_000)

/** Which letter, and about whom: the stage for a reference or an interview, the young person for a profile. */
const which = z.strictObject({ letter, volunteerId: recordId, stage: z.string().max(40).nullable(), youngPersonId: recordId.nullable() })

const template = z.strictObject({
  letter, subject: z.string(), body: z.string(),
  /** The service has words of its own for it. */
  isChanged: z.boolean(),
  /** The service brought in a Word document for it. */
  hasDocument: z.boolean(),
})


const ofVolunteer = z.strictObject({
  today: civilDate,
  sent: z.array(z.strictObject({ id: recordId, sentOn: civilDate, what: z.string(), who: z.string().nullable(), isReminder: z.boolean(), /** The stage it was about. */ stageName: z.string().nullable() })),
  stages: z.array(z.strictObject({ stage: z.string(), name: z.string(), kind: z.enum(['reference', 'interview']) })),
  youngPeople: z.array(z.strictObject({ id: recordId, name: z.string() })),
})

export type LettersOfVolunteer = z.output<typeof ofVolunteer>
export type LetterTemplate = z.output<typeof template>
export type WhichLetter = z.output<typeof which>

export const lettersContract = {
  /** Every letter with its words: the service's own where it has any. */
  templates: query(z.null(), z.array(template)),
  /** Gives a letter words of the service's own. Refuses a word in braces that stands for nothing. */
  saveText: command(z.strictObject({ letter, subject, body }), z.null()),
  /** Who signs the letters; null where nobody has said. */
  signature: query(z.null(), z.string().nullable()),
  saveSignature: command(z.strictObject({ name: line.nullable() }), z.null()),
  /** Gives a letter back the words it began with, and takes its Word document away. */
  restore: command(z.strictObject({ letter }), z.null()),
  /** Saves the Word document of a letter to change it; one is made from its words where there is none. */
  saveDocument: task(z.strictObject({ letter }), savedFile.nullable()),
  /** Takes a Word document for a letter. Refuses what is no Word document, and one with anything in braces but placeholders. */
  bringInDocument: task(z.strictObject({ letter }), z.strictObject({ fileName: z.string() }).nullable()),
  /** What was sent to and for a volunteer, newest first, and what a letter may be about: their references and interviews, the young people they visit or are asked for. */
  ofVolunteer: query(z.strictObject({ volunteerId: recordId }), ofVolunteer),
  /** A letter as it would be sent, with what is not recorded. */
  prepare: query(which, z.strictObject({ subject: z.string(), body: z.string(), missing: z.array(z.string()), hasDocument: z.boolean() })),
  /** Writes a letter as a Word document where the person chooses, and records that it was handed out. */
  write: task(which, savedFile.nullable()),
  /** Logs on the record that a letter was sent; a reference that was not asked for yet counts as asked for from that day. */
  logSent: command(which.extend({ sentOn: civilDate, how: z.enum(['email', 'post', 'by_hand']), note: line.nullable() }), z.null()),
}

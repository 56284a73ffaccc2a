import type { CivilDate } from '#domain/civil-date.ts'
import type { Letter } from '#domain/letters/letter.ts'
import { LETTER_IDS, LETTERS } from '#domain/letters/letter.ts'
import type { LetterTemplate } from '#contract/letters.ts'
import type { ReadableDatabase, WritableDatabase } from '../database/database.ts'
import { all, run, sql, value } from '../database/sql.ts'

interface Kept {
  readonly letter: string
  readonly subject: string | null
  readonly body: string | null
  readonly hasDocument: number
}

/** Every letter with the service's own words, or those it began with. */
export function listTemplates(db: ReadableDatabase): LetterTemplate[] {
  const kept = new Map(all<Kept>(db, sql`select letter, subject, body, document is not null as hasDocument from letterTemplates`).map((row) => [row.letter, row]))
  return LETTER_IDS.map((letter) => {
    const own = kept.get(letter)
    return {
      letter, subject: own?.subject ?? LETTERS[letter].subject, body: own?.body ?? LETTERS[letter].body,
      isChanged: own !== undefined && (own.subject !== null || own.body !== null), hasDocument: own?.hasDocument === 1,
    }
  })
}

export function findTemplate(db: ReadableDatabase, letter: Letter): LetterTemplate {
  return listTemplates(db).find((template) => template.letter === letter)!
}

/** The Word document of a letter as the service brought it in; null where there is none. */
export function findDocument(db: ReadableDatabase, letter: Letter): Buffer | null {
  const kept = value<string>(db, sql`select document from letterTemplates where letter = ${letter} and document is not null`)
  return kept === undefined ? null : Buffer.from(kept, 'base64')
}

export function saveText(db: WritableDatabase, letter: Letter, { subject, body }: { readonly subject: string; readonly body: string }, on: CivilDate): void {
  run(db, sql`insert into letterTemplates (letter, subject, body, changedOn) values (${letter}, ${subject}, ${body}, ${on})
    on conflict (letter) do update set subject = excluded.subject, body = excluded.body, changedOn = excluded.changedOn`)
}

/** Kept as text, which the trail of what stood before can hold. */
export function saveDocument(db: WritableDatabase, letter: Letter, document: Uint8Array, on: CivilDate): void {
  run(db, sql`insert into letterTemplates (letter, document, changedOn) values (${letter}, ${Buffer.from(document).toString('base64')}, ${on})
    on conflict (letter) do update set document = excluded.document, changedOn = excluded.changedOn`)
}

export function removeTemplate(db: WritableDatabase, letter: Letter): void {
  run(db, sql`delete from letterTemplates where letter = ${letter}`)
}

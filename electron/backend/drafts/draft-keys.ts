import type { ReadableDatabase } from '../database/database.ts'
import type { Sql } from '../database/sql.ts'
import { all, sql } from '../database/sql.ts'

/* What was being typed for a record that was merged away goes on with the one that stays: something new of theirs, as a wish or a call. It is looked for under both, and not moved, so that it is where it was once the merge is taken back.
   A form of what one record says as a whole (its edit form, equalities) is the other's and goes on nowhere. */

const NEW_OF: readonly { readonly form: RegExp; readonly merged: (id: number) => Sql }[] = [
  { form: /^((?:care|care review|contact .+|placement|risk|wish|referral) of |offer to |feedback\.record )(\d+)(| .*)$/, merged: (id) => sql`select wasId from mergedRecords where youngPersonId = ${id} order by id desc` },
  { form: /^((?:contact with|helped day of) volunteer |commitment |supervisions\.record )(\d+)(| new)$/, merged: (id) => sql`select wasId from mergedRecords where volunteerId = ${id} order by id desc` },
]

/** The keys under which the draft of a form may lie: its own, then those of records that became this one, the last merged first. */
export function draftKeysOf(db: ReadableDatabase, formKey: string): string[] {
  return [formKey, ...NEW_OF.flatMap(({ form, merged }) => {
    const [, before, id, after] = form.exec(formKey) ?? []
    return before === undefined ? [] : all<{ wasId: number }>(db, merged(Number(id))).map(({ wasId }) => `${before}${wasId}${after}`)
  })]
}

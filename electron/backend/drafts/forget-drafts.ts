import type { ReadableDatabase, WritableDatabase } from '../database/database.ts'
import type { Sql } from '../database/sql.ts'
import { all, run, sql } from '../database/sql.ts'

/* What was being typed of somebody who is erased goes with them. A form names its record by a number alone, so that the same number of another kind of record is taken for it: one draft too many goes rather than one too few. */

/** Whose drafts go. */
export interface WhoseDrafts {
  /** The numbers of everything that is theirs, and the keys of their records. */
  readonly of: ReadonlySet<string>
  /** Their first and last name. */
  readonly names: readonly string[]
}

/* Written down of anybody, also of whoever is erased; and what is nobody's. */
const STAYS = /^(concerns\.|legalHolds\.|settings|terms|year |rate |campaign |cohort |path |training module |induction item |outcome tag |staff post |end of staff |due intervals)/

/** Forgets every draft of a form about them, and every other in which their name stands. */
export function forgetDraftsOf(db: WritableDatabase, { of, names }: WhoseDrafts): void {
  const name = names.join(' ').toLowerCase()
  const goes = ({ formKey, value }: { readonly formKey: string; readonly value: string }): boolean =>
    !STAYS.test(formKey) && (formKey.split(/[\s=]+/).some((word) => of.has(word)) || value.toLowerCase().includes(name))
  for (const draft of all<{ formKey: string; value: string }>(db, sql`select formKey, value from _drafts`)) if (goes(draft)) run(db, sql`delete from _drafts where formKey = ${draft.formKey}`)
}

/** The numbers that a statement gives, as they stand in the key of a form. */
export function numbersIn(db: ReadableDatabase, which: Sql): string[] {
  return all<{ id: number | string }>(db, sql`select id from (${which})`).map(({ id }) => String(id))
}

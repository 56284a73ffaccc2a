import type { Instant } from '#domain/civil-date.ts'
import type { ReadableDatabase, WritableDatabase } from '../database/database.ts'
import { one, run, sql } from '../database/sql.ts'
import { draftKeysOf } from './draft-keys.ts'

/** What stood in a form, as JSON, and when. */
export interface Draft {
  readonly formKey: string
  readonly value: string
  readonly savedAt: Instant
}

/** What was kept for the form or, where nothing was, for the same of a record that became this one. */
export function findDraft(db: ReadableDatabase, formKey: string): Pick<Draft, 'value' | 'savedAt'> | undefined {
  for (const key of draftKeysOf(db, formKey)) {
    const draft = one<Pick<Draft, 'value' | 'savedAt'>>(db, sql`select value, savedAt from _drafts where formKey = ${key}`)
    if (draft !== undefined) return draft
  }
  return undefined
}

/** Keeps it in the place of the one before. */
export function keepDraft(db: WritableDatabase, { formKey, value, savedAt }: Draft): void {
  run(db, sql`insert into _drafts (formKey, value, savedAt) values (${formKey}, ${value}, ${savedAt}) on conflict (formKey) do update set value = excluded.value, savedAt = excluded.savedAt`)
}

export function dropDraft(db: WritableDatabase, formKey: string): void {
  for (const key of draftKeysOf(db, formKey)) run(db, sql`delete from _drafts where formKey = ${key}`)
}

/** Forgets those that nobody came back to. */
export function dropDraftsBefore(db: WritableDatabase, at: Instant): void {
  run(db, sql`delete from _drafts where savedAt < ${at}`)
}

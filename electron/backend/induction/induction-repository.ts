import type { InductionItem, InductionRecord } from '#domain/induction.ts'
import type { ReadableDatabase } from '../database/database.ts'
import { all, sql } from '../database/sql.ts'

/** The list in its order, what was taken out of it last. */
export function listItems(db: ReadableDatabase): InductionItem[] {
  return all<Omit<InductionItem, 'isRetired'> & { isRetired: number }>(db, sql`select id, kind, name, version, isRetired from inductionItems order by isRetired, kind = 'induction', position, id`)
    .map((item) => ({ ...item, isRetired: item.isRetired === 1 }))
}

/** What is recorded of one volunteer. */
export function listRecords(db: ReadableDatabase, volunteerId: number): InductionRecord[] {
  return all(db, sql`select itemId, doneOn, version from inductionRecords where volunteerId = ${volunteerId}`)
}

/** What is recorded of every volunteer, with whose it is. */
export function listAllRecords(db: ReadableDatabase): (InductionRecord & { readonly volunteerId: number })[] {
  return all(db, sql`select volunteerId, itemId, doneOn, version from inductionRecords`)
}

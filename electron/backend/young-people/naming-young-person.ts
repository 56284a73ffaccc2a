import type { ReadableDatabase } from '../database/database.ts'
import { sql, value, verbatim } from '../database/sql.ts'

/** Every table that names a young person, each in `youngPersonId`. A test holds it against the schema, so that none is forgotten. */
export const NAMES_A_YOUNG_PERSON = [
  'placements', 'referrals', 'matches', 'careReviews', 'concerns', 'steps', 'careStatuses', 'contacts', 'wishes', 'riskAssessments', 'offers', 'legalHolds', 'exclusions', 'distances', 'childViews', 'removedRecords', 'mergedRecords',
] as const
export type NamingPersonTable = (typeof NAMES_A_YOUNG_PERSON)[number]

/** How many rows of the table name the young person. */
export function countNamingPerson(db: ReadableDatabase, table: NamingPersonTable, id: number): number {
  return value<number>(db, sql`select count(*) from ${verbatim(table)} where youngPersonId = ${id}`) ?? 0
}

import type { ReadableDatabase } from '../database/database.ts'
import { value, sql } from '../database/sql.ts'

/* That a start was put off, taken back, would be a match that stands as begun past the gate, on a day on which nobody started it (domain.md R3.1). */

/** Why an entry that asked about planned matches on their first day is not taken back, as a sentence without a full stop, so that a page says so instead of offering it; null of any other. */
export function whyPutOffStays(db: ReadableDatabase, auditId: number): string | null {
  const isPutOff = value(db, sql`select 1 from _audit where id = ${auditId} and procedure = 'matches.putOffStarts'`) !== undefined
  return isPutOff ? 'What was asked on the first day of a planned match is not taken back. Choose its day on the match’s own page instead' : null
}

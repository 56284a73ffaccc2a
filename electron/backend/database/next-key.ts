import type { ReadableDatabase } from './database.ts'
import { sql, value, verbatim } from './sql.ts'

const LETTER = { volunteers: 'V', youngPeople: 'Y', referrals: 'R', matches: 'M', claims: 'C' } as const

/** The key for a new record, as the workbook will name it: `M0061` after `M0060`. Keys of another make stand beside it. */
export function nextKey(db: ReadableDatabase, table: keyof typeof LETTER): string {
  const letter = LETTER[table]
  const last = value<number>(db, sql`
    select max(cast(substr(key, 2) as integer)) from ${verbatim(table)} where key glob ${`${letter}[0-9]*`} and substr(key, 2) not glob '*[^0-9]*' and length(key) < 12`) ?? 0
  return `${letter}${String(last + 1).padStart(4, '0')}`
}

import type { ReadableDatabase } from './database.ts'
import { sql, value, verbatim } from './sql.ts'

/* A number or key that somebody had is never given again, not even once their record is gone: what is still known under it (history, a draft, an older workbook) would be read as the new one's.
   The highest of what is gone is kept by the database itself (step 23 of the schema). */

const LETTER = { volunteers: 'V', youngPeople: 'Y', referrals: 'R', matches: 'M', claims: 'C' } as const
type Keyed = keyof typeof LETTER

/** The key for a new record, as the workbook will name it: `M0061` after `M0060`, also where that one is gone. Keys of another make stand beside it. */
export function nextKey(db: ReadableDatabase, table: Keyed): string {
  const letter = LETTER[table]
  const last = value<number>(db, sql`
    select max(number) from (
      select max(cast(substr(key, 2) as integer)) as number from ${verbatim(table)} where key glob ${`${letter}[0-9]*`} and substr(key, 2) not glob '*[^0-9]*' and length(key) < 12
      union all select keyNumber from _highest where tableName = ${table})`) ?? 0
  return `${letter}${String(last + 1).padStart(4, '0')}`
}

/** The number for a new record, after every one that was ever given. */
export function nextId(db: ReadableDatabase, table: Keyed): number {
  return (value<number>(db, sql`select max(id) from (select max(id) as id from ${verbatim(table)} union all select id from _highest where tableName = ${table})`) ?? 0) + 1
}

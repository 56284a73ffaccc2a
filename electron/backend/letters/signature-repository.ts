import type { ReadableDatabase, WritableDatabase } from '../database/database.ts'
import { sql, value } from '../database/sql.ts'
import { keepSetting } from '../service/dated-settings.ts'

/* Who signs the letters stands beside the service's settings; the workbook has no word for it, so it does not travel. */
const NAME = 'letters_signed_by'

/** The name under the letters; null where nobody has given one. */
export function findSignature(db: ReadableDatabase): string | null {
  return value<string>(db, sql`select value from settings where name = ${NAME} and value is not null`) ?? null
}

export function saveSignature(db: WritableDatabase, name: string | null): void {
  keepSetting(db, NAME, name)
}

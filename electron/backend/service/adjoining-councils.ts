import { SINCE_EVER } from '#domain/setting.ts'
import { wordsOfList } from '#domain/word-list.ts'
import type { ReadableDatabase, WritableDatabase } from '../database/database.ts'
import { sql, value } from '../database/sql.ts'
import { keepSetting } from './dated-settings.ts'

/* The councils that adjoin the service's own, by which a placement at a distance is told (domain.md R2.9). The workbook has no word for them. */

const NAME = 'adjoining_councils'

/** The councils that adjoin, as they were given. */
export function listAdjoiningCouncils(db: ReadableDatabase): readonly string[] {
  return wordsOfList(value<string>(db, sql`select value from settings where name = ${NAME} and fromOn = ${SINCE_EVER}`) ?? null)
}

/** Keeps which councils adjoin. */
export function saveAdjoiningCouncils(db: WritableDatabase, councils: readonly string[]): void {
  const kept = wordsOfList(councils.join(';')).join('; ') || null
  keepSetting(db, NAME, kept)
}

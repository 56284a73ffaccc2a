import type { Capacity } from '#domain/capacity.ts'
import type { CivilDate } from '#domain/civil-date.ts'
import { addMonths } from '#domain/civil-date.ts'
import type { PastValue } from '#domain/setting.ts'
import type { ReadableDatabase, WritableDatabase } from '../database/database.ts'
import { sql, value } from '../database/sql.ts'
import { keepSettings, listPastValues, settingsKeptOn } from './dated-settings.ts'

/* How many matches the contract agrees at one time, by date. The workbook has no word for it, so it stays in the file. */

const NAME = 'contracted_matches'

/** What the contract agrees on the day; null where it says nothing. */
export function findContracted(db: ReadableDatabase, on: CivilDate): number | null {
  const kept = settingsKeptOn(db, [NAME], on).get(NAME) ?? null
  return kept === null ? null : Number(kept)
}

/** What was agreed and is taken on the day. Where the contract says nothing, the year's funded matches count. */
export function capacityOn(db: ReadableDatabase, on: CivilDate): Capacity {
  return {
    agreed: findContracted(db, on) ?? value<number | null>(db, sql`select fundedMatches from serviceYears where startOn <= ${on} and startOn > ${addMonths(on, -12)} order by startOn desc limit 1`) ?? null,
    taken: value<number>(db, sql`select count(*) from matches where type <> 'spot_purchase' and (endedOn is null or endedOn > ${on})`) ?? 0,
  }
}

/** Every number that was agreed, newest first. */
export function listContractedHistory(db: ReadableDatabase): PastValue[] {
  return listPastValues(db, [NAME])
}

/** Keeps the number: from the day given on, or instead of the one that is in force. */
export function saveContracted(db: WritableDatabase, matches: number | null, fromOn: CivilDate | null, today: CivilDate): void {
  const kept = (number: number | null): string | null => (number === null ? null : String(number))
  keepSettings(db, new Map([[NAME, kept(findContracted(db, fromOn ?? today))]]), new Map([[NAME, kept(matches)]]), fromOn, today)
}

import type { CivilDate } from '#domain/civil-date.ts'
import type { PastValue } from '#domain/setting.ts'
import { SINCE_EVER } from '#domain/setting.ts'
import type { ReadableDatabase, WritableDatabase } from '../database/database.ts'
import type { Sql } from '../database/sql.ts'
import { all, run, sql, value } from '../database/sql.ts'

/* Settings by name and day: what was agreed holds from its day until the next one's, so that the past is told as it was agreed then. */

/** What those settings are on the day; one that was never given is not there. */
export function settingsKeptOn(db: ReadableDatabase, names: readonly string[], on: CivilDate): ReadonlyMap<string, string | null> {
  const rows = all<{ name: string; value: string | null }>(db, sql`
    select name, value from settings as setting where name in (${each(names)})
      and fromOn = (select max(fromOn) from settings where name = setting.name and fromOn <= ${on})`)
  return new Map(rows.map((row) => [row.name, row.value]))
}

/** Every value that any of them has had, newest first. */
export function listPastValues(db: ReadableDatabase, names: readonly string[]): PastValue[] {
  return all(db, sql`select name, fromOn, value from settings where name in (${each(names)}) order by name, fromOn desc`)
}

/** Keeps what differs from what holds: from the day given on, or instead of the value that is in force. */
export function keepSettings(db: WritableDatabase, before: ReadonlyMap<string, string | null>, next: ReadonlyMap<string, string | null>, fromOn: CivilDate | null, today: CivilDate): void {
  for (const [name, kept] of next) {
    if (before.get(name) === kept) continue
    const on = fromOn ?? value<CivilDate>(db, sql`select max(fromOn) from settings where name = ${name} and fromOn <= ${today}`) ?? SINCE_EVER
    keepSetting(db, name, kept, on)
  }
}

/** Keeps a setting from the day on; what was kept for that same day is replaced. */
export function keepSetting(db: WritableDatabase, name: string, kept: string | null, on: CivilDate = SINCE_EVER): void {
  run(db, sql`insert into settings (name, fromOn, value) values (${name}, ${on}, ${kept}) on conflict (name, fromOn) do update set value = excluded.value`)
}

function each(names: readonly string[]): Sql {
  return sql`select value from json_each(${JSON.stringify(names)})`
}

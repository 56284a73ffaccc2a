import type { CivilDate } from '#domain/civil-date.ts'
import type { ReadableDatabase, WritableDatabase } from '../database/database.ts'
import { all, runOnOne, sql, value, verbatim } from '../database/sql.ts'

/* Which record stays where two were made one. The one that went is still named by workbooks, which are brought in again: there its key means the one that stays. */

/** Whose records can be made one. */
export type Mergeable = 'volunteers' | 'youngPeople'

const OWNER = { volunteers: 'volunteerId', youngPeople: 'youngPersonId' } as const satisfies Readonly<Record<Mergeable, string>>

/** Writes down which record stays, before the other goes. Those that had gone into the other move with everything that names it. */
export function noteMerged(db: WritableDatabase, table: Mergeable, { keptId, otherId }: { readonly keptId: number; readonly otherId: number }, today: CivilDate): void {
  runOnOne(db, sql`insert into mergedRecords (${verbatim(OWNER[table])}, wasId, wasKey, mergedOn) select ${keptId}, id, key, ${today} from ${verbatim(table)} where id = ${otherId}`)
}

/** The id and the key of the record that stays, by each key that went; a key that somebody has is theirs. */
export function mergedKeys(db: ReadableDatabase, table: Mergeable): ReadonlyMap<string, { readonly id: number; readonly key: string }> {
  const kept = verbatim(table)
  return new Map(all<{ was: string; id: number; key: string }>(db, sql`
    select wasKey as was, kept.id, kept.key from mergedRecords join ${kept} as kept on kept.id = mergedRecords.${verbatim(OWNER[table])} where wasKey not in (select key from ${kept}) order by mergedRecords.id`)
    .map(({ was, id, key }) => [was, { id, key }]))
}

/** The key under which a record is known now: its own or, where it went, that of the one that stays; undefined where neither is there. */
export function keyNow(db: ReadableDatabase, table: string, id: number): string | undefined {
  const own = value<string>(db, sql`select key from ${verbatim(table)} where id = ${id}`)
  if (own !== undefined || !isMergeable(table)) return own
  return value<string>(db, sql`select kept.key from mergedRecords join ${verbatim(table)} as kept on kept.id = mergedRecords.${verbatim(OWNER[table])} where wasId = ${id} order by mergedRecords.id desc limit 1`)
}

/** The key under which workbooks know a record, whether it is there or went. */
export function keyThen(db: ReadableDatabase, table: string, id: number): string | undefined {
  return value<string>(db, sql`select key from ${verbatim(table)} where id = ${id}`) ?? (isMergeable(table) ? value<string>(db, sql`select wasKey from mergedRecords where ${verbatim(OWNER[table])} is not null and wasId = ${id} order by id desc limit 1`) : undefined)
}

function isMergeable(table: string): table is Mergeable {
  return table in OWNER
}

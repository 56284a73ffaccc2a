import { Refusal } from '#contract/refusal.ts'
import type { ReadableDatabase } from '../database/database.ts'
import type { Sql } from '../database/sql.ts'
import { join, sql, value, verbatim } from '../database/sql.ts'
import { ERASED_TABLES } from './erase-volunteer.ts'

/* What was erased does not come back, whichever command, taking back or merge would bring it: the transaction itself is asked, before it is sealed. What young people's records say of somebody erased can still be
   put right: their matches, who visited from when, concerns, whom they are kept apart from; and so can what was paid. */

/** Where nothing is written down, changed or taken out of somebody who is erased. A hold may be placed on what is left. */
const CLOSED = ERASED_TABLES.filter((table) => table !== 'pastVisitors' && table !== 'legalHolds')

/** What the service renames for everybody at once; it says nothing of anybody. */
const RENAMED_FOR_ALL = ['cohort', 'source', 'campaignId']

/** Refuses what the open transaction wrote of a volunteer who was erased before it. */
export function refuseWritingOfErased(db: ReadableDatabase): void {
  if (value<number>(db, sql`select count(*) from temp.sqlite_schema where name = 'noted'`) === 0) return
  if (value(db, sql`select 1 from volunteers where erasedOn is not null limit 1`) === undefined) return
  const written = join([ofThemselves, newPairings, ...CLOSED.map(ofTable)], ' union all ')
  if (value(db, sql`select 1 from (${written}) limit 1`) !== undefined) throw new Refusal('not-right', { words: 'What was known of this volunteer is erased, and nothing is added. Whoever comes back is added anew' })
}

/* Not those who are erased by this transaction. */
const erasedBefore = sql`select id from volunteers where erasedOn is not null and id not in (select recordId from noted where tableName = 'volunteers' and ' ' || fields || ' ' like '% erasedOn %')`

const ofThemselves = sql`
  select 1 from noted where tableName = 'volunteers' and action = 'update' and recordId in (${erasedBefore})
    and exists (select 1 from json_each('["' || replace(fields, ' ', '","') || '"]') as field where field.value not in (select value from json_each(${JSON.stringify(RENAMED_FOR_ALL)})))`

const newPairings = sql`
  select 1 from noted join pairings on pairings.id = recordId where tableName = 'pairings' and action = 'insert' and (volunteerId in (${erasedBefore}) or secondVolunteerId in (${erasedBefore}))`

/* Whose a row is now, or was before. */
function ofTable(table: string): Sql {
  const itself = (column: string): Sql => verbatim(`${table}.${column}`)
  const asItWas = (column: string): Sql => sql`json_extract(record, ${`$.${column}`})`
  return sql`
    select 1 from noted join ${verbatim(table)} on ${itself('id')} = recordId where tableName = ${table} and ${itself('volunteerId')} in (${erasedBefore}) and ${isTheirs(table, itself)}
    union all select 1 from noted where tableName = ${table} and ${asItWas('volunteerId')} in (${erasedBefore}) and ${isTheirs(table, asItWas)}`
}

/* A step of a match is the young person's, and a letter about them is once it stands there; every other row is the volunteer's. */
function isTheirs(table: string, column: (name: string) => Sql): Sql {
  if (table !== 'steps') return sql`true`
  return sql`${column('matchId')} is null and (action = 'insert' or (${column('youngPersonId')} is null and ${column('referralId')} is null and ${column('pairingId')} is null))`
}

import { Refusal } from '#contract/refusal.ts'
import type { ReadableDatabase } from '../database/database.ts'
import type { Sql } from '../database/sql.ts'
import { join, sql, value, verbatim } from '../database/sql.ts'
import { AT_ERASURE, OF_THEIR_MATCHES } from './what-is-theirs.ts'

/* What was erased of a young person does not come back, whichever command, taking back or merge would bring it: as of a volunteer (volunteers/refuse-erased.ts), the transaction itself is asked before it is sealed. What is a volunteer's
   can still be put right: on which days they visited, supervisions, claims; and concerns and holds are written down of anybody. */

/** Where nothing is written down, changed or taken out of a young person who is erased. */
const THEIRS = (Object.keys(AT_ERASURE) as (keyof typeof AT_ERASURE)[]).filter((table) => !['concerns', 'legalHolds', 'mergedRecords', 'matches', 'steps'].includes(table))
const OF_MATCHES = Object.entries(OF_THEIR_MATCHES).filter(([table, goes]) => goes.length > 0 && table !== 'pastVisitors').map(([table]) => table)

/** Refuses what the open transaction wrote of a young person who was erased before it. */
export function refuseWritingOfErasedYoungPeople(db: ReadableDatabase): void {
  if (value<number>(db, sql`select count(*) from temp.sqlite_schema where name = 'noted'`) === 0) return
  if (value(db, sql`select 1 from youngPeople where erasedOn is not null limit 1`) === undefined) return
  const written = join([
    sql`select 1 from noted where tableName = 'youngPeople' and recordId in (${erasedBefore})`,
    // What is of two is put right; its words, and what is new, are the young person's.
    sql`select 1 from noted where tableName = 'matches' and recordId in (${theirMatches}) and (action = 'insert' or exists (select 1 from json_each('["' || replace(fields, ' ', '","') || '"]') as field where field.value in (select value from json_each(${JSON.stringify(AT_ERASURE.matches)}))))`,
    sql`select 1 from noted join pairings on pairings.id = recordId where tableName = 'pairings' and action = 'insert' and referralId in (${theirReferrals})`,
    sql`select 1 from noted join steps on steps.id = recordId where tableName = 'steps' and action = 'insert' and (youngPersonId in (${erasedBefore}) or matchId in (${theirMatches}) or referralId in (${theirReferrals}))`,
    ...THEIRS.map((table) => writtenIn(table, 'youngPersonId', erasedBefore)),
    ...OF_MATCHES.map((table) => writtenIn(table, 'matchId', theirMatches)),
    writtenIn('waitingPeriods', 'referralId', theirReferrals),
  ], ' union all ')
  if (value(db, sql`select 1 from (${written}) limit 1`) !== undefined) throw new Refusal('not-right', { words: 'What was known of this young person is erased, and nothing is added. Whoever comes back is added anew' })
}

/* Not those who are erased by this transaction. */
const erasedBefore = sql`select id from youngPeople where erasedOn is not null and id not in (select recordId from noted where tableName = 'youngPeople' and ' ' || fields || ' ' like '% erasedOn %')`
const theirMatches = sql`select id from matches where youngPersonId in (${erasedBefore})`
const theirReferrals = sql`select id from referrals where youngPersonId in (${erasedBefore})`

/* Whose a row is now, or was before. */
function writtenIn(table: string, column: string, whose: Sql): Sql {
  return sql`
    select 1 from noted join ${verbatim(table)} on ${verbatim(`${table}.id`)} = recordId where tableName = ${table} and ${verbatim(`${table}.${column}`)} in (${whose})
    union all select 1 from noted where tableName = ${table} and json_extract(record, ${`$.${column}`}) in (${whose})`
}

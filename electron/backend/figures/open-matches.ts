import type { Sql } from '../database/sql.ts'
import { sql } from '../database/sql.ts'
import type { Ask } from './ask.ts'
import type { RowSet } from './figure.ts'

/* What was so until a day is no longer so at that day's close: a match that ended on it, a pause that ended on it, care that ended on it,
   a referral closed on it (figures.md, matches.active). One rule for every ending. */

/** The matches that were paused at the end. */
function pausedMatches({ to }: Ask): Sql {
  return sql`select matchId from matchPauses where fromOn <= ${to} and (toOn is null or toOn > ${to})`
}

/** Since when a match lasts: its true first day, which of one that came from another provider is the first day there (requirement N26). */
export const LASTS_SINCE: Sql = sql`coalesce(matches.firstMatchedOn, matches.startedOn)`

/** Matches that had started and not ended at the end, with since when they last, whether they were paused, and what is known of the young person. */
export const openMatches: RowSet = {
  subject: 'match',
  rows: (ask) => sql`
    select matches.id, matches.startedOn as onDate, ${LASTS_SINCE} as lastsSince, matches.type, matches.fundedAfter18, matches.youngPersonId, youngPeople.bornOn, youngPeople.inCareTo,
      matches.id in (${pausedMatches(ask)}) as paused
    from matches left join youngPeople on youngPeople.id = matches.youngPersonId
    where matches.startedOn <= ${ask.to} and (matches.endedOn is null or matches.endedOn > ${ask.to})`,
}

const volunteersOf = (matches: Sql): Sql => sql`
  select volunteerId from (${matches}) union all select secondVolunteerId from (${matches}) where secondVolunteerId is not null`

const open = ({ to }: Ask): Sql => sql`select id, volunteerId, secondVolunteerId, youngPersonId from matches where startedOn <= ${to} and (endedOn is null or endedOn > ${to})`

/** Everybody who is first or second volunteer of an open match at the end. */
export function openMatchVolunteers(ask: Ask): Sql {
  return volunteersOf(open(ask))
}

/** Everybody who is first or second volunteer of an active match at the end. */
export function activeMatchVolunteers(ask: Ask): Sql {
  return volunteersOf(sql`${open(ask)} and id not in (${pausedMatches(ask)})`)
}

/** The young people of open matches at the end. */
export function openMatchYoungPeople(ask: Ask): Sql {
  return sql`select youngPersonId from (${open(ask)})`
}

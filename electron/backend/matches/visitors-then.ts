import type { Sql } from '../database/sql.ts'
import { sql } from '../database/sql.ts'
import { CAME_LATER } from './came-later.ts'

/** The numbers of whoever visits in a match or ever did, as `volunteerId`. */
export function everVisitedIn(matchId: number): Sql {
  return sql`
    select volunteerId from matches where id = ${matchId}
    union select secondVolunteerId from matches where id = ${matchId} and secondVolunteerId is not null
    union select volunteerId from pastVisitors where matchId = ${matchId}`
}

/**
 * The numbers of whoever visited in a match on a day, of a statement that has both. Somebody who left still did on the day they left; before the first
 * day of a match it is those it began with, and after its last those it ended with.
 */
export function visitorsThen(matchId: Sql, on: Sql): Sql {
  const hadNotCome = (volunteerId: Sql): Sql => sql`exists (select 1 from steps where steps.matchId = thatOne.id and steps.volunteerId = ${volunteerId} and steps.what = ${CAME_LATER} and steps.takenOn > ${on})`
  return sql`
    select thatOne.volunteerId as id from matches as thatOne where thatOne.id = ${matchId} and not ${hadNotCome(sql`thatOne.volunteerId`)}
    union select thatOne.secondVolunteerId from matches as thatOne where thatOne.id = ${matchId} and thatOne.secondVolunteerId is not null and not ${hadNotCome(sql`thatOne.secondVolunteerId`)}
    union select gone.volunteerId from pastVisitors as gone join matches as thatOne on thatOne.id = gone.matchId
      where gone.matchId = ${matchId} and gone.toOn >= ${on} and (gone.fromOn <= ${on} or gone.fromOn <= thatOne.startedOn)`
}

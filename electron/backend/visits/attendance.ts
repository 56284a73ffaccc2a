import type { VisitorOfMatch } from '#domain/visit.ts'
import { Refusal } from '#contract/refusal.ts'
import type { ReadableDatabase, WritableDatabase } from '../database/database.ts'
import type { Sql } from '../database/sql.ts'
import { all, run, sql } from '../database/sql.ts'
import { CAME_LATER } from '../matches/came-later.ts'
import { visitorsThen } from '../matches/visitors-then.ts'

/* Who was at a visit. Where nobody wrote that down, as with all that a workbook brings in, everybody who visited in the match on that day counts as there: an hour of a couple is
   one hour for the young person and one for each of them (requirement D33). */

/** The visits at which a volunteer was, by number; those that were not held are of whoever visited then. */
export function visitsAttendedBy(volunteerId: number): Sql {
  return sql`
    select visitId from attendances where volunteerId = ${volunteerId}
    union all select id from visits where not exists (select 1 from attendances where visitId = visits.id) and ${volunteerId} in (${visitorsThen(sql`visits.matchId`, sql`visits.visitedOn`)})
      and matchId in (select id from matches where volunteerId = ${volunteerId} union select id from matches where secondVolunteerId = ${volunteerId} union select matchId from pastVisitors where volunteerId = ${volunteerId})`
}

/** Whether the volunteer of a column was at the visit of the row, in a statement over `visits`. */
export function wasThere(volunteerId: Sql): Sql {
  return sql`iif(exists (select 1 from attendances where visitId = visits.id), exists (select 1 from attendances where visitId = visits.id and attendances.volunteerId = ${volunteerId}), ${volunteerId} in (${visitorsThen(sql`visits.matchId`, sql`visits.visitedOn`)}))`
}

/** Whoever visits or visited in a match, in the order in which they came, each with the time in which they do. */
export function listVisitorsOfMatch(db: ReadableDatabase, matchId: number): VisitorOfMatch[] {
  return all(db, sql`
    select volunteers.id, firstName || ' ' || lastName as name, coalesce((select max(takenOn) from steps where matchId = ${matchId} and volunteerId = volunteers.id and what = ${CAME_LATER}), startedOn) as fromOn, null as toOn
    from matches join volunteers on volunteers.id in (matches.volunteerId, matches.secondVolunteerId) where matches.id = ${matchId}
    union all select volunteers.id, firstName || ' ' || lastName, fromOn, toOn from pastVisitors join volunteers on volunteers.id = volunteerId
      where matchId = ${matchId} and volunteerId not in (select volunteerId from matches where id = ${matchId} union select coalesce(secondVolunteerId, 0) from matches where id = ${matchId})
    order by fromOn, 1`)
}

/** Who was at a visit, as it was written down; null where nobody did. */
export function attendanceOf(db: ReadableDatabase, visitId: number): number[] | null {
  const ids = all<{ id: number }>(db, sql`select volunteerId as id from attendances where visitId = ${visitId} order by volunteerId`).map(({ id }) => id)
  return ids.length === 0 ? null : ids
}

/** Writes down who was there; only what changes is written. Refuses whoever never visited in the match. */
export function writeAttendance(db: WritableDatabase, { visitId, matchId }: { readonly visitId: number; readonly matchId: number }, volunteerIds: readonly number[]): void {
  const visitors = listVisitorsOfMatch(db, matchId).map(({ id }) => id)
  if (volunteerIds.some((id) => !visitors.includes(id))) throw new Refusal('not-found', { what: 'such visitor in this match' })
  const chosen = sql`select value from json_each(${JSON.stringify(volunteerIds)})`
  run(db, sql`delete from attendances where visitId = ${visitId} and volunteerId not in (${chosen})`)
  run(db, sql`insert into attendances (visitId, volunteerId) select ${visitId}, id from volunteers where id in (${chosen}) and id not in (select volunteerId from attendances where visitId = ${visitId}) order by id`)
}

/** Who was at each visit of a match, where that was written down: numbers and first names, by the number of the visit. */
export function listAttendances(db: ReadableDatabase, matchId: number): Map<number, readonly { readonly id: number; readonly firstName: string }[]> {
  const rows = all<{ visitId: number; id: number; firstName: string }>(db, sql`
    select visitId, volunteers.id, firstName from attendances join visits on visits.id = visitId join volunteers on volunteers.id = attendances.volunteerId where matchId = ${matchId} order by volunteers.id`)
  return Map.groupBy(rows, (row) => row.visitId)
}

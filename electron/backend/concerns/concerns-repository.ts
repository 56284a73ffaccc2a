import type { CivilDate } from '#domain/civil-date.ts'
import type { ConcernTold } from '#domain/concern.ts'
import { officerToTellBy } from '#domain/concern.ts'
import type { Concern } from '#contract/concerns.ts'
import type { ReadableDatabase } from '../database/database.ts'
import type { Sql } from '../database/sql.ts'
import { all, sql } from '../database/sql.ts'
import { namesOfPairs } from '../search/found-matches.ts'

interface ConcernRow extends Omit<Concern, 'youngPerson' | 'volunteers' | 'match' | 'told' | 'officerToTellBy'> {
  readonly matchId: number | null
  readonly youngPersonId: number | null
  readonly youngPersonName: string | null
  readonly firstId: number | null
  readonly firstName: string | null
  readonly secondId: number | null
  readonly secondName: string | null
}

/** Concerns raised by the day, newest first; `which` narrows them down. */
export function listConcerns(db: ReadableDatabase, today: CivilDate, which: Sql = sql`true`): Concern[] {
  const rows = all<ConcernRow>(db, sql`
    select concerns.id, kind, raisedOn, raisedBy, summary, action, referredTo, iif(resolvedOn <= ${today}, resolvedOn, null) as resolvedOn, outcome, concerns.volunteerId, concerns.matchId,
      youngPeople.id as youngPersonId, concat_ws(' ', youngPeople.firstName, youngPeople.lastName) as youngPersonName,
      first.id as firstId, first.firstName || ' ' || first.lastName as firstName, second.id as secondId, second.firstName || ' ' || second.lastName as secondName
    from concerns
      left join matches on matches.id = concerns.matchId
      left join youngPeople on youngPeople.id = coalesce(concerns.youngPersonId, matches.youngPersonId)
      left join volunteers as first on first.id = coalesce(concerns.volunteerId, matches.volunteerId)
      left join volunteers as second on concerns.volunteerId is null and second.id = matches.secondVolunteerId
    where raisedOn <= ${today} and ${which} order by raisedOn desc, concerns.id desc`)
  const told = toldOf(db, rows.map(({ id }) => id))
  const pairs = namesOfPairs(db, rows.flatMap(({ matchId }) => matchId ?? []))
  return rows.map(({ youngPersonId, youngPersonName, firstId, firstName, secondId, secondName, matchId, ...row }) => {
    const concern = { ...row, youngPerson: named(youngPersonId, youngPersonName), volunteers: [named(firstId, firstName), named(secondId, secondName)].filter((each) => each !== null), match: named(matchId, pairs.get(matchId ?? 0) ?? null), told: told.get(row.id) ?? [] }
    return { ...concern, officerToTellBy: officerToTellBy(concern) }
  })
}

/** Those that name the volunteer, and those about a match of theirs that name no volunteer: the gate reads them so too. */
export function concernsOfVolunteer(db: ReadableDatabase, volunteerId: number, today: CivilDate): Concern[] {
  return listConcerns(db, today, sql`(concerns.volunteerId = ${volunteerId} or (concerns.volunteerId is null and concerns.matchId in (select id from matches where volunteerId = ${volunteerId} or secondVolunteerId = ${volunteerId})))`)
}

/** Those that name the young person or one of their matches; they outlast the match. */
export function concernsOfYoungPerson(db: ReadableDatabase, youngPersonId: number, today: CivilDate): Concern[] {
  return listConcerns(db, today, sql`(concerns.youngPersonId = ${youngPersonId} or concerns.matchId in (select id from matches where youngPersonId = ${youngPersonId}))`)
}

/** Those of the match; and every allegation still open about whoever visits in it, also where it came up elsewhere (domain.md R3.9). */
export function concernsOfMatch(db: ReadableDatabase, matchId: number, today: CivilDate): Concern[] {
  const visitors = sql`select volunteerId from matches where id = ${matchId} union select secondVolunteerId from matches where id = ${matchId} and secondVolunteerId is not null`
  return listConcerns(db, today, sql`
    (concerns.matchId = ${matchId} or (kind = 'allegation' and (resolvedOn is null or resolvedOn > ${today})
      and (concerns.volunteerId in (${visitors}) or (concerns.volunteerId is null and (matches.volunteerId in (${visitors}) or matches.secondVolunteerId in (${visitors}))))))`)
}

function named(id: number | null, name: string | null): { readonly id: number; readonly name: string } | null {
  return id === null || name === null ? null : { id, name }
}

function toldOf(db: ReadableDatabase, ids: readonly number[]): ReadonlyMap<number, Concern['told']> {
  const rows = all<{ concernId: number; whom: ConcernTold; toldOn: CivilDate }>(db, sql`select concernId, whom, toldOn from concernTellings where concernId in (select value from json_each(${JSON.stringify(ids)})) order by toldOn, id`)
  const told = new Map<number, { whom: ConcernTold; toldOn: CivilDate }[]>()
  for (const { concernId, ...telling } of rows) told.set(concernId, [...(told.get(concernId) ?? []), telling])
  return told
}

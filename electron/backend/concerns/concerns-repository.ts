import type { CivilDate } from '#domain/civil-date.ts'
import type { ConcernTold } from '#domain/concern.ts'
import { officerToTellBy } from '#domain/concern.ts'
import type { Concern } from '#contract/concerns.ts'
import type { ReadableDatabase } from '../database/database.ts'
import type { Sql } from '../database/sql.ts'
import { all, sql } from '../database/sql.ts'
import { namesOfPairs } from '../search/found-matches.ts'
import { aboutWhom } from './about-whom.ts'

interface ConcernRow extends Omit<Concern, 'youngPerson' | 'volunteers' | 'match' | 'told' | 'officerToTellBy'> {
  readonly matchId: number | null
  readonly youngPersonId: number | null
  readonly youngPersonName: string | null
}

/** Concerns raised by the day, newest first; `which` narrows them down. */
export function listConcerns(db: ReadableDatabase, today: CivilDate, which: Sql = sql`true`): Concern[] {
  const rows = all<ConcernRow>(db, sql`
    select concerns.id, kind, raisedOn, raisedBy, summary, action, referredTo, iif(resolvedOn <= ${today}, resolvedOn, null) as resolvedOn, outcome, concerns.volunteerId, concerns.matchId,
      youngPeople.id as youngPersonId, concat_ws(' ', youngPeople.firstName, youngPeople.lastName) as youngPersonName
    from concerns
      left join matches on matches.id = concerns.matchId
      left join youngPeople on youngPeople.id = coalesce(concerns.youngPersonId, matches.youngPersonId)
    where raisedOn <= ${today} and ${which} order by raisedOn desc, concerns.id desc`)
  const ids = rows.map(({ id }) => id)
  const told = toldOf(db, ids)
  const volunteers = volunteersOf(db, ids)
  const pairs = namesOfPairs(db, rows.flatMap(({ matchId }) => matchId ?? []))
  return rows.map(({ youngPersonId, youngPersonName, matchId, ...row }) => {
    const concern = { ...row, youngPerson: named(youngPersonId, youngPersonName), volunteers: volunteers.get(row.id) ?? [], match: named(matchId, pairs.get(matchId ?? 0) ?? null), told: told.get(row.id) ?? [] }
    return { ...concern, officerToTellBy: officerToTellBy(concern) }
  })
}

/** Those that name the volunteer, and those about a match that name no volunteer and were raised while they visited in it: the gate reads them so too. */
export function concernsOfVolunteer(db: ReadableDatabase, volunteerId: number, today: CivilDate): Concern[] {
  return listConcerns(db, today, sql`concerns.id in (select concernId from (${aboutWhom(sql`true`)}) where volunteerId = ${volunteerId})`)
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
      and concerns.id in (select concernId from (${aboutWhom(sql`kind = 'allegation'`)}) where volunteerId in (${visitors}))))`)
}

function named(id: number | null, name: string | null): { readonly id: number; readonly name: string } | null {
  return id === null || name === null ? null : { id, name }
}

function volunteersOf(db: ReadableDatabase, ids: readonly number[]): ReadonlyMap<number, Concern['volunteers']> {
  const rows = all<{ concernId: number; id: number; name: string }>(db, sql`
    select concernId, volunteers.id, firstName || ' ' || lastName as name from (${aboutWhom(sql`concerns.id in (select value from json_each(${JSON.stringify(ids)}))`)}) as about
      join volunteers on volunteers.id = about.volunteerId join concerns on concerns.id = concernId left join matches on matches.id = concerns.matchId
    order by volunteers.id = matches.secondVolunteerId, volunteers.id`)
  const volunteers = new Map<number, { id: number; name: string }[]>()
  for (const { concernId, ...volunteer } of rows) volunteers.set(concernId, [...(volunteers.get(concernId) ?? []), volunteer])
  return volunteers
}

function toldOf(db: ReadableDatabase, ids: readonly number[]): ReadonlyMap<number, Concern['told']> {
  const rows = all<{ concernId: number; whom: ConcernTold; toldOn: CivilDate }>(db, sql`select concernId, whom, toldOn from concernTellings where concernId in (select value from json_each(${JSON.stringify(ids)})) order by toldOn, id`)
  const told = new Map<number, { whom: ConcernTold; toldOn: CivilDate }[]>()
  for (const { concernId, ...telling } of rows) told.set(concernId, [...(told.get(concernId) ?? []), telling])
  return told
}

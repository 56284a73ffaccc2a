import type { CivilDate } from '#domain/civil-date.ts'
import type { ReadableDatabase } from '../database/database.ts'
import type { Sql } from '../database/sql.ts'
import { all, one, sql } from '../database/sql.ts'
import { wasThere } from '../visits/attendance.ts'

/** What a list shows of a volunteer that stands in their own row. */
export interface ContactRow {
  readonly id: number
  readonly key: string
  readonly name: string
  readonly phone: string | null
  readonly postcode: string | null
  readonly enquiredOn: CivilDate | null
  readonly source: string | null
  readonly campaign: string | null
  readonly cohort: string | null
}

/** Every volunteer, or one, by last name. */
export function listContacts(db: ReadableDatabase, id: number | null = null): ContactRow[] {
  const which = id === null ? sql`` : sql`where id = ${id}`
  return all(db, sql`select id, key, firstName || ' ' || lastName as name, phone, postcode, enquiredOn, source, (select name from campaigns where campaigns.id = campaignId) as campaign, cohort from volunteers ${which} order by lastName, firstName, id`)
}

/** The matches that are open on the day, by volunteer, oldest first. */
export function openMatches(db: ReadableDatabase, on: CivilDate, id: number | null = null): Map<number, { readonly id: number; readonly youngPerson: string }[]> {
  const which = id === null ? sql`` : sql`and matches.id in (${matchesOf(id)})`
  const open = new Map<number, { id: number; youngPerson: string }[]>()
  const rows = all<{ id: number; youngPerson: string; volunteerId: number; secondVolunteerId: number | null }>(db, sql`
    select matches.id, concat_ws(' ', firstName, lastName) as youngPerson, volunteerId, secondVolunteerId from matches join youngPeople on youngPeople.id = youngPersonId
    where startedOn <= ${on} and (endedOn is null or endedOn > ${on}) ${which} order by startedOn, matches.id`)
  for (const { id: matchId, youngPerson, volunteerId, secondVolunteerId } of rows) {
    for (const visitor of [volunteerId, secondVolunteerId]) {
      if (visitor !== null) open.set(visitor, [...(open.get(visitor) ?? []), { id: matchId, youngPerson }])
    }
  }
  return open
}

/** Who is in a match that goes on or is planned: nobody of these is free for another young person without a word. */
export function takenVolunteers(db: ReadableDatabase, on: CivilDate): ReadonlySet<number> {
  const unended = sql`from matches where (endedOn is null or endedOn > ${on})`
  return new Set(all<{ id: number }>(db, sql`select volunteerId as id ${unended} union select secondVolunteerId ${unended} and secondVolunteerId is not null`).map((row) => row.id))
}

/** The last supervision held by the day of each volunteer. */
export function lastSupervisions(db: ReadableDatabase, on: CivilDate, id: number | null = null): Map<number, CivilDate> {
  const which = id === null ? sql`` : sql`and volunteerId = ${id}`
  return new Map(all<{ volunteerId: number; heldOn: CivilDate }>(db, sql`
    select volunteerId, max(heldOn) as heldOn from supervisions where heldOn <= ${on} ${which} group by volunteerId`).map((row) => [row.volunteerId, row.heldOn]))
}

/** The last visit held by the day in any match of each volunteer, as first or second visitor, at which they were. One step into an index for each match. */
export function lastVisits(db: ReadableDatabase, on: CivilDate, id: number | null = null): Map<number, CivilDate> {
  const which = id === null ? sql`` : sql`where matches.volunteerId = ${id} or matches.secondVolunteerId = ${id}`
  const last = new Map<number, CivilDate>()
  const lastWith = (visitor: Sql): Sql => sql`(select max(visitedOn) from visits where matchId = matches.id and outcome = 'held' and visitedOn <= ${on} and ${wasThere(visitor)})`
  const rows = all<{ volunteerId: number; secondVolunteerId: number | null; lastOn: CivilDate | null; secondLastOn: CivilDate | null }>(db, sql`
    select volunteerId, secondVolunteerId, ${lastWith(sql`matches.volunteerId`)} as lastOn, iif(secondVolunteerId is null, null, ${lastWith(sql`matches.secondVolunteerId`)}) as secondLastOn from matches ${which}`)
  for (const { volunteerId, secondVolunteerId, lastOn, secondLastOn } of rows) {
    for (const [visitor, on] of [[volunteerId, lastOn], [secondVolunteerId, secondLastOn]] as const) {
      if (visitor !== null && on !== null && on > (last.get(visitor) ?? '')) last.set(visitor, on)
    }
  }
  return last
}

export interface PersonRow {
  readonly firstName: string
  readonly bornOn: CivilDate | null
  readonly gender: string | null
  readonly email: string | null
  readonly phone: string | null
  readonly postcode: string | null
  readonly enquiredOn: CivilDate | null
  readonly source: string | null
  readonly cohort: string | null
  readonly languages: string | null
  readonly interests: string | null
  readonly drives: number | null
  readonly maxMiles: number | null
  readonly prefersAgeFrom: number | null
  readonly prefersAgeTo: number | null
  readonly notes: string | null
}

export function findPerson(db: ReadableDatabase, id: number): PersonRow | undefined {
  return one(db, sql`
    select firstName, bornOn, gender, email, phone, postcode, enquiredOn, source, cohort, languages, interests, drives, maxMiles, prefersAgeFrom, prefersAgeTo, notes
    from volunteers where id = ${id}`)
}

/** Why they have the status they have today. */
export function findStatusReason(db: ReadableDatabase, id: number, on: CivilDate): string | null {
  return one<{ reason: string | null }>(db, sql`select reason from statusPeriods where volunteerId = ${id} and fromOn <= ${on} order by fromOn desc, id desc limit 1`)?.reason ?? null
}

export function findCommitment(db: ReadableDatabase, id: number, on: CivilDate): { readonly agreedOn: CivilDate; readonly untilOn: CivilDate } | undefined {
  return one(db, sql`select agreedOn, untilOn from commitments where volunteerId = ${id} and agreedOn <= ${on} order by untilOn desc, id desc limit 1`)
}

/** The matches of one volunteer, as first or second visitor. */
export function matchesOf(id: number): Sql {
  return sql`select id from matches where volunteerId = ${id} union select id from matches where secondVolunteerId = ${id}`
}

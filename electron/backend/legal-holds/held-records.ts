import type { CivilDate } from '#domain/civil-date.ts'
import { isInForce, keptBecause } from '#domain/legal-hold.ts'
import type { LegalHold } from '#domain/legal-hold.ts'
import { fileKeptBecause } from '#domain/retention.ts'
import { workingRecordKeptBecause } from '#domain/young-person-retention.ts'
import { aboutWhom } from '../concerns/about-whom.ts'
import type { ReadableDatabase } from '../database/database.ts'
import type { Sql } from '../database/sql.ts'
import { all, join, one, sql, verbatim } from '../database/sql.ts'
import { volunteersAround } from '../young-people/what-is-theirs.ts'

/* Whose records may not be destroyed, and why (domain.md R5.3, trap 4). */

/** Why the records of a volunteer are kept on the day, in words. */
export function whyVolunteerIsKept(db: ReadableDatabase, volunteerId: number, on: CivilDate): string[] {
  return keptBecause(holdsOf(db, sql`volunteerId = ${volunteerId}`), openAllegations(db, sql`concerns.id in (select concernId from (${aboutWhom(sql`kind = 'allegation'`)}) where volunteerId = ${volunteerId})`, on), on)
}

/** Why all that is known of a volunteer is kept on the day although its time may be over, in words: what keeps their records, an allegation that was ever raised, and whatever is not over (domain.md R3.9, R5.3). */
export function whyVolunteersFileIsKept(db: ReadableDatabase, volunteerId: number, on: CivilDate): string[] {
  const about = all<{ kind: string; raisedOn: CivilDate; isOpen: number }>(db, sql`
    select kind, raisedOn, resolvedOn is null or resolvedOn > ${on} as isOpen from concerns where id in (select concernId from (${aboutWhom(sql`raisedOn <= ${on}`)}) where volunteerId = ${volunteerId}) order by raisedOn, id`)
  // One that names a young person alone may be about anybody who visited them by then.
  const ofThoseVisited = all<{ raisedOn: CivilDate }>(db, sql`
    select raisedOn from concerns where kind = 'allegation' and volunteerId is null and matchId is null and raisedOn <= ${on}
      and exists (select 1 from matches where matches.youngPersonId = concerns.youngPersonId and startedOn <= raisedOn and id in (${matchesOf(volunteerId)})) order by raisedOn, id`)
  const count = (which: Sql): number => one<{ count: number }>(db, sql`select count(*) as count from ${which}`)?.count ?? 0
  return [
    ...whyVolunteerIsKept(db, volunteerId, on),
    ...fileKeptBecause({
      allegationsOn: [...about.filter(({ kind, isOpen }) => kind === 'allegation' && isOpen === 0), ...ofThoseVisited].map(({ raisedOn }) => raisedOn),
      concernsOn: about.filter(({ kind, isOpen }) => kind !== 'allegation' && isOpen === 1).map(({ raisedOn }) => raisedOn),
      theirsHeldOn: holdsOf(db, sql`youngPersonId in (${youngPeopleNaming(volunteerId)})`).filter((hold) => isInForce(hold, on)).map(({ fromOn }) => fromOn),
      unpaidClaims: count(sql`claims where volunteerId = ${volunteerId} and paidOn is null`),
      openMatches: count(sql`matches where (volunteerId = ${volunteerId} or secondVolunteerId = ${volunteerId}) and (endedOn is null or endedOn > ${on})`),
    }),
  ]
}

/* Every match in which they visit, visited, or were at a visit. */
function matchesOf(volunteerId: number): Sql {
  return sql`
    select matches.id from matches where volunteerId = ${volunteerId} or secondVolunteerId = ${volunteerId} union select matchId from pastVisitors where volunteerId = ${volunteerId}
    union select visits.matchId from attendances join visits on visits.id = visitId where volunteerId = ${volunteerId}`
}

/* Every young person on whose records they stand: whom they visited, were asked to visit or are kept apart from, or about whom something was written down with them. */
function youngPeopleNaming(volunteerId: number): Sql {
  const matches = sql`${matchesOf(volunteerId)} union select matchId from steps where volunteerId = ${volunteerId} union select matchId from supervisions where volunteerId = ${volunteerId} union select matchId from claims where volunteerId = ${volunteerId} union select matchId from concerns where volunteerId = ${volunteerId}`
  const referrals = sql`select referralId from pairings where volunteerId = ${volunteerId} or secondVolunteerId = ${volunteerId} union select referralId from steps where volunteerId = ${volunteerId}`
  const itself = ['exclusions', 'distances', 'steps', 'concerns'].map((table) => sql`select youngPersonId from ${verbatim(table)} where volunteerId = ${volunteerId}`)
  return sql`select youngPersonId from matches where id in (${matches}) union select youngPersonId from referrals where id in (${referrals}) union ${join(itself, ' union ')}`
}

/** Why the records of a young person are kept on the day, in words. */
export function whyYoungPersonIsKept(db: ReadableDatabase, youngPersonId: number, on: CivilDate): string[] {
  const theirs = sql`(youngPersonId = ${youngPersonId} or matchId in (select id from matches where youngPersonId = ${youngPersonId}))`
  return keptBecause(holdsOf(db, sql`youngPersonId = ${youngPersonId}`), openAllegations(db, theirs, on), on)
}

/** Why the service's record of a young person is kept on the day although its time may be over, in words: what keeps their records, an allegation that was ever raised, and whatever is not over (domain.md R3.9, R5.3). */
export function whyYoungPersonsFileIsKept(db: ReadableDatabase, youngPersonId: number, on: CivilDate): string[] {
  const theirs = sql`(youngPersonId = ${youngPersonId} or matchId in (select id from matches where youngPersonId = ${youngPersonId}))`
  const about = all<{ kind: string; raisedOn: CivilDate; isOpen: number }>(db, sql`
    select kind, raisedOn, resolvedOn is null or resolvedOn > ${on} as isOpen from concerns where raisedOn <= ${on} and ${theirs} order by raisedOn, id`)
  // One that names a volunteer alone may be about anybody whom they visited by then.
  const ofWhoeverVisited = all<{ raisedOn: CivilDate }>(db, sql`
    select raisedOn from concerns where kind = 'allegation' and youngPersonId is null and matchId is null and raisedOn <= ${on} and exists (
      select 1 from matches where matches.youngPersonId = ${youngPersonId} and startedOn <= raisedOn
        and (matches.volunteerId = concerns.volunteerId or matches.secondVolunteerId = concerns.volunteerId or exists (select 1 from pastVisitors where pastVisitors.matchId = matches.id and pastVisitors.volunteerId = concerns.volunteerId))) order by raisedOn, id`)
  return [
    ...whyYoungPersonIsKept(db, youngPersonId, on),
    ...workingRecordKeptBecause({
      allegationsOn: [...about.filter(({ kind, isOpen }) => kind === 'allegation' && isOpen === 0), ...ofWhoeverVisited].map(({ raisedOn }) => raisedOn),
      concernsOn: about.filter(({ kind, isOpen }) => kind !== 'allegation' && isOpen === 1).map(({ raisedOn }) => raisedOn),
      visitorsHeldOn: holdsOf(db, sql`volunteerId in (${volunteersAround(youngPersonId)})`).filter((hold) => isInForce(hold, on)).map(({ fromOn }) => fromOn),
      notOnFile: all<{ endedOn: CivilDate }>(db, sql`select endedOn from matches where youngPersonId = ${youngPersonId} and recordedOnFileOn is null and endedOn is not null order by endedOn, id`).map(({ endedOn }) => endedOn),
    }),
  ]
}

function holdsOf(db: ReadableDatabase, whose: Sql): LegalHold[] {
  return all(db, sql`select reason, fromOn, untilOn from legalHolds where ${whose} order by fromOn, id`)
}

function openAllegations(db: ReadableDatabase, which: Sql, on: CivilDate): CivilDate[] {
  return all<{ raisedOn: CivilDate }>(db, sql`select raisedOn from concerns where kind = 'allegation' and raisedOn <= ${on} and (resolvedOn is null or resolvedOn > ${on}) and ${which} order by raisedOn, id`).map(({ raisedOn }) => raisedOn)
}

/** Whether what is kept of how a record stood belongs to somebody whose records are held on the day, or about whom an allegation is open: for a statement over `_before`. Null where nobody is. */
export function heldBefore(db: ReadableDatabase, on: CivilDate): Sql | null {
  const inForce = sql`fromOn <= ${on} and (untilOn is null or untilOn > ${on})`
  const openOne = sql`kind = 'allegation' and raisedOn <= ${on} and (resolvedOn is null or resolvedOn > ${on})`
  const volunteers = sql`select volunteerId from legalHolds where volunteerId is not null and ${inForce} union select volunteerId from (${aboutWhom(openOne)})`
  const people = sql`select youngPersonId from legalHolds where youngPersonId is not null and ${inForce}
    union select coalesce(concerns.youngPersonId, matches.youngPersonId) from concerns left join matches on matches.id = concerns.matchId where ${openOne} and coalesce(concerns.youngPersonId, matches.youngPersonId) is not null`
  if (one(db, sql`select 1 where exists (${volunteers}) or exists (${people})`) === undefined) return null
  const matches = sql`select id from matches where volunteerId in (${volunteers}) or secondVolunteerId in (${volunteers}) or youngPersonId in (${people}) or id in (select matchId from pastVisitors where volunteerId in (${volunteers}))`
  const ofVolunteer = (table: string): Sql => (table === 'dbsChecks' ? sql`select id from dbsChecks where volunteerId in (${volunteers})` : sql`select id from identityChecks where volunteerId in (${volunteers})`)
  const named = (field: string, ids: Sql): Sql => sql`coalesce(json_extract(record, ${`$.${field}`}) in (${ids}), 0)`
  const itself = (table: string, ids: Sql): Sql => sql`(tableName = ${table} and recordId in (${ids}))`
  const referrals = sql`select id from referrals where youngPersonId in (${people})`
  return sql`(${itself('volunteers', volunteers)} or ${named('volunteerId', volunteers)} or ${named('secondVolunteerId', volunteers)} or ${itself('youngPeople', people)} or ${named('youngPersonId', people)}
    or ${itself('matches', matches)} or ${named('matchId', matches)} or ${named('referralId', referrals)} or ${named('dbsCheckId', ofVolunteer('dbsChecks'))} or ${named('identityCheckId', ofVolunteer('identityChecks'))}
    or ${named('concernId', sql`select id from concerns where volunteerId in (${volunteers}) or youngPersonId in (${people}) or matchId in (${matches})`)})`
}

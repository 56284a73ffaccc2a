import type { CivilDate } from '#domain/civil-date.ts'
import type { CheckIn, OpenConcern, Person, UnapprovedClaim, WaitingReferral } from '#domain/due/records.ts'
import type { ClaimKind, ConcernKind, WaitingReason } from '#domain/vocabulary.ts'
import type { WaitingCause } from '#domain/waiting-cause.ts'
import type { ReadableDatabase } from '../database/database.ts'
import type { Sql } from '../database/sql.ts'
import { all, sql, verbatim } from '../database/sql.ts'
import { isWaiting } from '../figures/referrals.ts'
import { visitorsThen } from '../matches/visitors-then.ts'

/** Claims received by the day and not approved by it. */
export function listUnapprovedClaims(db: ReadableDatabase, on: CivilDate): UnapprovedClaim[] {
  return all<Named<'volunteer'> & { id: number; key: string; claimedOn: CivilDate; kind: ClaimKind; amountPence: number }>(db, sql`
    select claims.id, claims.key, claimedOn, kind, amountPence, volunteers.id as volunteerId, volunteers.key as volunteerKey, volunteers.firstName || ' ' || volunteers.lastName as volunteerName
    from claims join volunteers on volunteers.id = claims.volunteerId
    where claimedOn <= ${on} and (approvedOn is null or approvedOn > ${on})`)
    .map(({ id, key, claimedOn, kind, amountPence, volunteerId, volunteerKey, volunteerName }) => ({ id, key, claimedOn, kind, amountPence, volunteer: { id: volunteerId, key: volunteerKey, name: volunteerName } }))
}

/* Every day on which something was done in a pairing: asking somebody for the young person is a step like any other. */
function pairingDays(referralId: Sql): Sql {
  const days = ['begunOn', 'profilesPreparedOn', 'riskAskedOn', 'volunteerAskedOn', 'volunteerAnsweredOn', 'secondAnsweredOn', 'youngPersonAskedOn', 'youngPersonAnsweredOn', 'introducedOn', 'stalledOn', 'stoppedOn']
  return sql`select value as day from pairings, json_each(json_array(${verbatim(days.map((day) => `pairings.${day}`).join(', '))})) where pairings.referralId = ${referralId}`
}

/** Referrals that wait on the day, as the figures count them, with the last step that was taken, in a pairing or otherwise. An introduction to come is a next step; one whose day has gone by is none any more. */
export function listWaiting(db: ReadableDatabase, on: CivilDate): WaitingReferral[] {
  return all<Named<'youngPerson'> & { id: number; key: string; receivedOn: CivilDate; waitingReason: WaitingReason | null; waitingCause: WaitingCause | null; lastStepOn: CivilDate | null; nextStepOn: CivilDate | null }>(db, sql`
    select referrals.id, referrals.key, receivedOn, waitingReason,
      (select case when reason is waitingReason then cause end from waitingPeriods where referralId = referrals.id and fromOn <= ${on} order by fromOn desc limit 1) as waitingCause,
      (select max(day) from (
        select max(takenOn) as day from steps where referralId = referrals.id and takenOn <= ${on}
        union all select max(day) from (${pairingDays(sql`referrals.id`)}) where day <= ${on})) as lastStepOn,
      (select min(day) from (
        select nextStepOn as day where nextStepOn >= ${on}
        union all select introducedOn from pairings where referralId = referrals.id and stoppedOn is null and matchId is null and introducedOn >= ${on})) as nextStepOn,
      youngPeople.id as youngPersonId, youngPeople.key as youngPersonKey, concat_ws(' ', firstName, lastName) as youngPersonName
    from referrals join youngPeople on youngPeople.id = referrals.youngPersonId
    where ${isWaiting({ to: on })}`)
    .map(({ youngPersonId, youngPersonKey, youngPersonName, ...referral }) => ({ ...referral, youngPerson: { id: youngPersonId, key: youngPersonKey, name: youngPersonName } }))
}

/** Concerns raised by the day and not resolved by it, with whom they name. */
export function listOpenConcerns(db: ReadableDatabase, on: CivilDate): OpenConcern[] {
  return all<ConcernRow>(db, sql`
    select concerns.id, kind, raisedOn, referredTo, matches.key as matchKey,
      volunteers.id as volunteerId, volunteers.key as volunteerKey, volunteers.firstName || ' ' || volunteers.lastName as volunteerName,
      youngPeople.id as youngPersonId, youngPeople.key as youngPersonKey, concat_ws(' ', youngPeople.firstName, youngPeople.lastName) as youngPersonName,
      matchedPerson.id as matchedId, matchedPerson.key as matchedKey, concat_ws(' ', matchedPerson.firstName, matchedPerson.lastName) as matchedName,
      (select json_group_array(json_object('id', id, 'key', key, 'name', firstName || ' ' || lastName) order by id = matches.secondVolunteerId, id) from volunteers
        where id in (${visitorsThen(sql`concerns.matchId`, sql`concerns.raisedOn`)})) as visitors
    from concerns
      left join volunteers on volunteers.id = concerns.volunteerId
      left join youngPeople on youngPeople.id = concerns.youngPersonId
      left join matches on matches.id = concerns.matchId
      left join youngPeople as matchedPerson on matchedPerson.id = matches.youngPersonId
    where raisedOn <= ${on} and (resolvedOn is null or resolvedOn > ${on})`).map(openConcernOf)
}

/** Young people asked in a check-in from one day to another. */
export function listCheckIns(db: ReadableDatabase, from: CivilDate, to: CivilDate): CheckIn[] {
  return all(db, sql`
    select youngPersonId, givenOn as askedOn from feedback join matches on matches.id = feedback.matchId
    where occasion = 'quarterly_check_in' and givenOn between ${from} and ${to}`)
}

type Named<Role extends string> = Readonly<Record<`${Role}Id`, number> & Record<`${Role}Key` | `${Role}Name`, string>>
type MaybeNamed<Role extends string> = Readonly<Record<`${Role}Id`, number | null> & Record<`${Role}Key` | `${Role}Name`, string | null>>
type ConcernRow = MaybeNamed<'volunteer'> & MaybeNamed<'youngPerson'> & MaybeNamed<'matched'> & {
  readonly id: number
  readonly kind: ConcernKind
  readonly raisedOn: CivilDate
  readonly referredTo: string | null
  readonly matchKey: string | null
  readonly visitors: string
}

function openConcernOf(row: ConcernRow): OpenConcern {
  const matched = personOf(row.matchedId, row.matchedKey, row.matchedName)
  return {
    id: row.id, kind: row.kind, raisedOn: row.raisedOn, referredTo: row.referredTo,
    match: row.matchKey === null || matched === null ? null : { key: row.matchKey, youngPerson: matched, volunteers: JSON.parse(row.visitors) as Person[] },
    volunteer: personOf(row.volunteerId, row.volunteerKey, row.volunteerName),
    youngPerson: personOf(row.youngPersonId, row.youngPersonKey, row.youngPersonName),
  }
}

function personOf(id: number | null, key: string | null, name: string | null): Person | null {
  return id === null || key === null || name === null ? null : { id, key, name }
}

import type { CivilDate } from '#domain/civil-date.ts'
import { SERVICE_TERM } from '#domain/service-term.ts'
import type { EndReason, MatchType } from '#domain/vocabulary.ts'
import type { ReadableDatabase } from '../database/database.ts'
import type { Sql } from '../database/sql.ts'
import { all, one, sql } from '../database/sql.ts'
import { LASTS_SINCE } from '../figures/open-matches.ts'

/** A match with its people, as the database gives it. */
export interface MatchRecord {
  readonly id: number
  readonly key: string
  readonly type: MatchType
  readonly introducedOn: CivilDate | null
  readonly startedOn: CivilDate
  readonly endedOn: CivilDate | null
  readonly endReason: EndReason | null
  readonly friendshipContinues: number | null
  readonly fundedAfter18: number | null
  readonly goesOnAfterCare: number
  readonly rhythmDays: number | null
  readonly referralId: number | null
  readonly youngPersonId: number
  readonly youngPersonKey: string
  readonly youngPersonName: string
  readonly youngPersonFirstName: string
  readonly bornOn: CivilDate | null
  readonly referredOn: CivilDate | null
  readonly firstVisitorOn: CivilDate
  readonly targetDays: string | null
  readonly volunteerId: number
  readonly volunteerKey: string
  readonly volunteerName: string
  readonly secondVolunteerId: number | null
  readonly secondVolunteerKey: string | null
  readonly secondVolunteerName: string | null
  readonly pausedFrom: CivilDate | null
  readonly lastVisitOn: CivilDate | null
  readonly visits: number
  readonly recordedOnFileOn: CivilDate | null
  readonly endExpectedOn: CivilDate | null
}

function records(on: CivilDate, where: Sql): Sql {
  return sql`
    with heldVisits as (select matchId, count(*) as visits, max(visitedOn) as lastVisitOn from visits where outcome = 'held' and visitedOn <= ${on} group by matchId),
      firstMatches as (select youngPersonId, min(${LASTS_SINCE}) as firstVisitorOn from matches group by youngPersonId),
      pausesNow as (select matchId, max(fromOn) as pausedFrom from matchPauses where fromOn <= ${on} and (toOn is null or toOn > ${on}) group by matchId)
    select matches.id, matches.key, matches.type, introducedOn, startedOn, endedOn, matches.endReason, friendshipContinues, fundedAfter18, rhythmDays, referralId, recordedOnFileOn, endingPlans.expectedOn as endExpectedOn,
      exists (select 1 from afterCareDecisions where matchId = matches.id and careEndedOn = youngPeople.inCareTo) as goesOnAfterCare,
      youngPeople.id as youngPersonId, youngPeople.key as youngPersonKey, concat_ws(' ', youngPeople.firstName, youngPeople.lastName) as youngPersonName, youngPeople.firstName as youngPersonFirstName, youngPeople.bornOn,
      first.id as volunteerId, first.key as volunteerKey, first.firstName || ' ' || first.lastName as volunteerName,
      second.id as secondVolunteerId, second.key as secondVolunteerKey, second.firstName || ' ' || second.lastName as secondVolunteerName,
      referrals.receivedOn as referredOn, firstMatches.firstVisitorOn,
      (select value from settings where name = ${SERVICE_TERM.daysToMatch.keptAs} and fromOn <= startedOn order by fromOn desc limit 1) as targetDays,
      pausesNow.pausedFrom, heldVisits.lastVisitOn, coalesce(heldVisits.visits, 0) as visits
    from matches
      join youngPeople on youngPeople.id = matches.youngPersonId
      join volunteers as first on first.id = matches.volunteerId
      left join volunteers as second on second.id = matches.secondVolunteerId
      join firstMatches on firstMatches.youngPersonId = matches.youngPersonId
      left join referrals on referrals.id = matches.referralId
      left join heldVisits on heldVisits.matchId = matches.id
      left join pausesNow on pausesNow.matchId = matches.id
      left join endingPlans on endingPlans.matchId = matches.id
    ${where}`
}

/** Every match, newest start first. */
export function listMatches(db: ReadableDatabase, on: CivilDate): MatchRecord[] {
  return all(db, records(on, sql`order by startedOn desc, matches.id desc`))
}

/** The young people of the matches that are paused on the day, by full name, newest start first. */
export function listPausedNames(db: ReadableDatabase, on: CivilDate): string[] {
  return all<{ name: string }>(db, sql`
    select concat_ws(' ', firstName, lastName) as name from matches join youngPeople on youngPeople.id = youngPersonId
    where startedOn <= ${on} and (endedOn is null or endedOn > ${on}) and exists (select 1 from matchPauses where matchId = matches.id and fromOn <= ${on} and (toOn is null or toOn > ${on}))
    order by startedOn desc, matches.id desc`).map(({ name }) => name)
}

export function findMatch(db: ReadableDatabase, id: number, on: CivilDate): MatchRecord | undefined {
  return one(db, records(on, sql`where matches.id = ${id}`))
}

/** What is known of the young person beside the match. */
export interface YoungPersonFacts {
  readonly socialWorker: string | null
  readonly reviewingOfficer: string | null
  readonly languages: string | null
  readonly interests: string | null
  readonly placementType: string | null
}

/** Of homes the one on the day, and none that they are yet to move to. */
export function findYoungPersonFacts(db: ReadableDatabase, youngPersonId: number, on: CivilDate): YoungPersonFacts | undefined {
  return one(db, sql`
    select socialWorker, reviewingOfficer, languages, interests,
      (select placementType from placements where youngPersonId = youngPeople.id and (fromOn is null or fromOn <= ${on}) order by fromOn desc nulls last, id desc limit 1) as placementType
    from youngPeople where id = ${youngPersonId}`)
}

/** The days on which the two met, oldest first. */
export function listVisitDays(db: ReadableDatabase, matchId: number, from: CivilDate, to: CivilDate): CivilDate[] {
  return all<{ visitedOn: CivilDate }>(db, sql`select visitedOn from visits where matchId = ${matchId} and outcome = 'held' and visitedOn between ${from} and ${to} order by visitedOn`).map((row) => row.visitedOn)
}

/** What was claimed in a match from one day to another, both included, in pence by the month of the claim, earliest first. */
export function listClaimedByMonth(db: ReadableDatabase, matchId: number, from: CivilDate, to: CivilDate): { readonly month: string; readonly pence: number }[] {
  return all(db, sql`select substr(claimedOn, 1, 7) as month, sum(amountPence) as pence from claims where matchId = ${matchId} and claimedOn between ${from} and ${to} group by 1 order by 1`)
}

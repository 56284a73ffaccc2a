import type { CivilDate } from '#domain/civil-date.ts'
import type { OfferAnswer } from '#domain/offer.ts'
import type { FamilyContact, ReferralState } from '#domain/vocabulary.ts'
import type { ReadableDatabase } from '../database/database.ts'
import { all, one, sql } from '../database/sql.ts'
import { isWaiting } from '../figures/referrals.ts'
import { onlyOf, placementsOn } from '../referrals/referrals-repository.ts'

/** A young person with what the list tells, as the database gives it. */
export interface YoungPersonRecord {
  readonly id: number
  readonly key: string
  readonly name: string
  readonly bornOn: CivilDate | null
  readonly inCareFrom: CivilDate | null
  readonly inCareTo: CivilDate | null
  readonly socialWorker: string | null
  readonly placementType: string | null
  readonly outOfArea: number | null
  readonly referrals: number
  readonly waitingSinceOn: CivilDate | null
  readonly lastReferralState: ReferralState | null
  readonly lastEndedOn: CivilDate | null
  /** What was found last of an offer; its day is null where nothing is recorded. */
  readonly offerFoundOn: CivilDate | null
  readonly isOffered: number | null
  readonly offeredBy: string | null
  readonly offerAnswer: OfferAnswer | null
  readonly everOffered: number | null
}

/** Every young person, or the one, by name: a pass over each table, however many there are. */
export function listYoungPeople(db: ReadableDatabase, on: CivilDate, id: number | null = null): YoungPersonRecord[] {
  return all(db, sql`
    with placed as (${placementsOn(on, id)}),
      asked as (select youngPersonId, count(*) as referrals, min(receivedOn) filter (where ${isWaiting({ to: on })}) as waitingSinceOn from referrals where receivedOn <= ${on} ${onlyOf(id)} group by youngPersonId),
      closed as (
        select youngPersonId, state from (
          select youngPersonId, state, row_number() over (partition by youngPersonId order by coalesce(closedOn, receivedOn) desc, id desc) as latest
          from referrals where state <> 'waiting' and coalesce(closedOn, receivedOn) <= ${on} ${onlyOf(id)})
        where latest = 1),
      ended as (select youngPersonId, max(endedOn) as lastEndedOn from matches where endedOn <= ${on} ${onlyOf(id)} group by youngPersonId),
      offered as (select youngPersonId, max(foundOn) as foundOn, isOffered, offeredBy, answer, (select max(isOffered) from offers as each where each.youngPersonId = offers.youngPersonId and each.foundOn <= ${on}) as everOffered from offers where foundOn <= ${on} ${onlyOf(id)} group by youngPersonId)
    select youngPeople.id, youngPeople.key, concat_ws(' ', firstName, lastName) as name, bornOn, inCareFrom, inCareTo, socialWorker,
      placed.placementType, placed.outOfArea, coalesce(asked.referrals, 0) as referrals, asked.waitingSinceOn, closed.state as lastReferralState, ended.lastEndedOn,
      offered.foundOn as offerFoundOn, offered.isOffered, offered.offeredBy, offered.answer as offerAnswer, offered.everOffered
    from youngPeople
      left join placed on placed.youngPersonId = youngPeople.id
      left join asked on asked.youngPersonId = youngPeople.id
      left join closed on closed.youngPersonId = youngPeople.id
      left join ended on ended.youngPersonId = youngPeople.id
      left join offered on offered.youngPersonId = youngPeople.id
    ${id === null ? sql`` : sql`where youngPeople.id = ${id}`}
    order by firstName, lastName, youngPeople.id`)
}

/** A match that has not ended, with who visits in it. */
export interface UnendedMatch {
  readonly youngPersonId: number
  readonly startedOn: CivilDate
  readonly paused: number
  readonly volunteerId: number
  readonly firstName: string
  readonly name: string
  readonly secondId: number | null
  readonly secondFirstName: string | null
  readonly secondName: string | null
}

/** Every match that has not ended by the day, also those planned, oldest start first. */
export function listUnendedMatches(db: ReadableDatabase, on: CivilDate, youngPersonId: number | null = null): UnendedMatch[] {
  return all(db, sql`
    with pausedNow as (select distinct matchId from matchPauses where fromOn <= ${on} and (toOn is null or toOn > ${on}))
    select matches.youngPersonId, startedOn, pausedNow.matchId is not null as paused,
      first.id as volunteerId, first.firstName, first.firstName || ' ' || first.lastName as name,
      second.id as secondId, second.firstName as secondFirstName, second.firstName || ' ' || second.lastName as secondName
    from matches
      join volunteers as first on first.id = matches.volunteerId
      left join volunteers as second on second.id = matches.secondVolunteerId
      left join pausedNow on pausedNow.matchId = matches.id
    where (endedOn is null or endedOn > ${on}) ${onlyOf(youngPersonId)}
    order by startedOn, matches.id`)
}

/** What is kept of one young person beyond the list. */
export interface YoungPersonFacts {
  readonly firstName: string
  readonly bornOn: CivilDate | null
  readonly caseNumber: string | null
  readonly legalStatus: string | null
  readonly familyContact: FamilyContact | null
  readonly socialWorkerEmail: string | null
  readonly reviewingOfficer: string | null
  readonly asylumSeeking: number | null
  readonly languages: string | null
  readonly interests: string | null
  readonly notes: string | null
  readonly disability: string | null
  readonly isParent: number | null
  readonly confidentialityExplainedOn: CivilDate | null
  readonly complaintsExplainedOn: CivilDate | null
  readonly agreementSignedOn: CivilDate | null
  readonly erasedOn: CivilDate | null
}

export function findYoungPersonFacts(db: ReadableDatabase, id: number): YoungPersonFacts | undefined {
  return one(db, sql`
    select firstName, bornOn, caseNumber, legalStatus, familyContact, socialWorkerEmail, reviewingOfficer, asylumSeeking, languages, interests, notes, disability, isParent, confidentialityExplainedOn, complaintsExplainedOn, agreementSignedOn, erasedOn
    from youngPeople where id = ${id}`)
}

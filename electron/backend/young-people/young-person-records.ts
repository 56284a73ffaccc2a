import type { CivilDate } from '#domain/civil-date.ts'
import { completedMonths, daysBetween } from '#domain/civil-date.ts'
import { matchStateOn } from '#domain/match.ts'
import type { YoungPersonFeedback, YoungPersonMatch, YoungPersonReferral } from '#contract/young-people.ts'
import type { ReadableDatabase } from '../database/database.ts'
import { all, sql } from '../database/sql.ts'
import { yesNo } from '../database/yes-no.ts'
import type { MatchRecord } from '../matches/matches-repository.ts'
import { findMatch } from '../matches/matches-repository.ts'
import { referralDetails } from '../referrals/referral-details.ts'
import { listReferralsOf } from '../referrals/referrals-repository.ts'

/* What belongs to one young person, each newest first, in the shapes of the contract. */

/** The records of every match that the young person has, had or will have. */
export function matchRecordsOf(db: ReadableDatabase, youngPersonId: number, on: CivilDate): MatchRecord[] {
  return all<{ id: number }>(db, sql`select id from matches where youngPersonId = ${youngPersonId} order by startedOn desc, id desc`).flatMap(({ id }) => findMatch(db, id, on) ?? [])
}

export function matchOf(match: MatchRecord, firstNames: ReadonlyMap<number, string>, on: CivilDate): YoungPersonMatch {
  const state = matchStateOn(match, on)
  const visitor = (id: number, name: string): YoungPersonMatch['visitors'][number] => ({ id, name, firstName: firstNames.get(id) ?? name })
  const { id, startedOn, pausedFrom, endedOn, endReason, visits, lastVisitOn } = match
  return {
    id, state, startedOn, pausedFrom, endedOn, endReason, visits, lastVisitOn,
    visitors: [visitor(match.volunteerId, match.volunteerName), ...(match.secondVolunteerId === null ? [] : [visitor(match.secondVolunteerId, match.secondVolunteerName ?? '')])],
    months: state === 'planned' ? 0 : completedMonths(startedOn, state === 'ended' && endedOn !== null ? endedOn : on),
    friendshipContinues: yesNo(match.friendshipContinues),
    fundedAfter18: yesNo(match.fundedAfter18),
    goesOnAfterCare: match.goesOnAfterCare === 1,
  }
}

/** What the volunteers in these matches are called by. */
export function firstNamesOf(db: ReadableDatabase, matches: readonly MatchRecord[]): ReadonlyMap<number, string> {
  const ids = matches.flatMap((match) => [match.volunteerId, match.secondVolunteerId])
  return new Map(all<{ id: number; firstName: string }>(db, sql`select id, firstName from volunteers where id in (select value from json_each(${JSON.stringify(ids)}))`).map((row) => [row.id, row.firstName]))
}

export function referralsOf(db: ReadableDatabase, youngPersonId: number, on: CivilDate): YoungPersonReferral[] {
  const details = referralDetails(db, sql`youngPersonId = ${youngPersonId}`, on)
  return listReferralsOf(db, youngPersonId, on).flatMap(({ waits, childAgrees, duplicateOfId, ...referral }) => {
    const until = waits === 1 ? on : referral.closedOn
    const detail = details.get(referral.id)
    return detail === undefined ? [] : { ...referral, detail, childAgrees: yesNo(childAgrees), isWaiting: waits === 1, isDuplicate: duplicateOfId !== null, days: until === null || until < referral.receivedOn ? null : daysBetween(referral.receivedOn, until) }
  })
}

export function feedbackOf(db: ReadableDatabase, youngPersonId: number): YoungPersonFeedback[] {
  return all<Omit<YoungPersonFeedback, 'mayQuote'> & { mayQuote: number | null }>(db, sql`
    select feedback.id, givenOn, givenBy, occasion, rating, quote, mayQuote from feedback join matches on matches.id = feedback.matchId
    where matches.youngPersonId = ${youngPersonId} order by givenOn desc, feedback.id desc`)
    .map((given) => ({ ...given, mayQuote: yesNo(given.mayQuote) }))
}

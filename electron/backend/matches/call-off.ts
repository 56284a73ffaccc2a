import type { CivilDate } from '#domain/civil-date.ts'
import { Refusal } from '#contract/refusal.ts'
import type { ReadableDatabase, WritableDatabase } from '../database/database.ts'
import { all, one, run, runOnOne, sql, verbatim } from '../database/sql.ts'
import { isWaiting } from '../figures/referrals.ts'
import { waitFor } from '../matching/begin-pairing.ts'
import { refuseDayToCome } from '../matching/days.ts'
import type { LivingMatch, OnADay } from './living-match.ts'
import { livingMatch } from './living-match.ts'

/* What can only be of a match that has begun: where any of it is recorded, more happened than a plan. */
const OF_A_MATCH_BEGUN = [sql`visits where outcome = 'held' and`, sql`feedback where`, sql`claims where`, sql`pastVisitors where`, sql`matchReviews where`] as const
/* What may be said of a plan too, as the concern for which it does not go ahead, and is not lost with it. */
const OF_A_PLAN_TOO = [sql`visits where`, sql`supervisions where`, sql`careReviews where`, sql`concerns where`, sql`spokenOf where`] as const

/**
 * Calls a match off that was planned and has not started: it was none, so it is no match to count, and the young person waits again under the referral
 * that it was to answer, unless that was closed otherwise. Why stands with the pairing, and among what was done of the referral. Where a concern, a supervision or a review is recorded of it, it stays on record with that, as one that ended before anybody met.
 * Refuses a match that has begun or in which they have met, and where the young person waits under another referral already.
 */
export function callOff(db: WritableDatabase, { matchId, on, reason }: OnADay & { readonly reason: string }, today: CivilDate): void {
  refuseDayToCome('The day', on, today)
  const match = livingMatch(db, matchId)
  if (match.startedOn <= today) throw new Refusal('match-has-begun')
  if (hasBegun(db, match.id)) throw new Refusal('match-has-records')
  const waitsElsewhere = one(db, sql`select id from referrals where youngPersonId = ${match.youngPersonId} and id <> ${match.referralId} and ${isWaiting({ to: today })}`) !== undefined
  if (match.referralId !== null && waitsElsewhere && one(db, sql`select id from referrals where id = ${match.referralId} and state in ('matched', 'waiting')`) !== undefined) throw new Refusal('not-right', { words: 'This young person waits under another referral already, and would wait twice. Close that one first, then call the match off' })
  letNotGoAhead(db, match, { on, reason, isTheirWord: false }, today)
  if (match.referralId === null) return
  stopPairing(db, match, on, reason)
  const { changes } = run(db, sql`update referrals set state = 'waiting', closedOn = null where id = ${match.referralId} and state in ('matched', 'waiting')`)
  if (changes > 0) waitFor(db, match.referralId, 'seeking_visitor', on)
}

/** Why a planned match does not go ahead, on which day, and whether that is the young person's own word. */
export interface NotGoingAhead {
  readonly on: CivilDate
  readonly reason: string
  readonly isTheirWord: boolean
}

/** Calls off the match that is planned for a referral that is closed otherwise: nobody meets a young person who waits no more (domain.md R2.2). Where something is recorded of it, it stays on record as one that ended before anybody met. */
export function callOffWithReferral(db: WritableDatabase, referralId: number, why: NotGoingAhead, today: CivilDate): void {
  for (const { id } of all<{ id: number }>(db, sql`select id from matches where referralId = ${referralId} and startedOn > ${today} and endedOn is null`)) letNotGoAhead(db, livingMatch(db, id), why, today)
}

/** Calls off every match that is planned for a young person who objects to any visitor, whatever referral it answers (domain.md R2.2). */
export function callOffOfYoungPerson(db: WritableDatabase, youngPersonId: number, why: NotGoingAhead, today: CivilDate): void {
  for (const { id } of all<{ id: number }>(db, sql`select id from matches where youngPersonId = ${youngPersonId} and startedOn > ${today} and endedOn is null`)) letNotGoAhead(db, livingMatch(db, id), why, today)
}

/* What is recorded of a match is not lost with it, and keeps nobody's word from being kept: such a match is over today, on a first day that is its last, and never begins. */
function letNotGoAhead(db: WritableDatabase, match: LivingMatch, { on, reason, isTheirWord }: NotGoingAhead, today: CivilDate): void {
  if (!hasRecords(db, match.id)) {
    takeBackPlan(db, match, on, reason)
    return
  }
  runOnOne(db, sql`
    update matches set startedOn = ${today}, endedOn = ${today}, introducedOn = iif(introducedOn > ${today}, null, introducedOn), trialUntilOn = null, endReason = ${isTheirWord ? 'child_choice' : 'other'}, endDecidedBy = ${isTheirWord ? 'young_person' : 'service'},
      endBasis = ${isTheirWord ? 'child_objects' : null} where id = ${match.id}`)
  run(db, sql`update matchPauses set toOn = max(fromOn, ${today}) where matchId = ${match.id} and toOn is null`)
  noteCalledOff(db, match, on, `${reason}. It stays on record for what is recorded of it`)
}

/* Whether anything is recorded that can only be of a match that has begun. */
function hasBegun(db: ReadableDatabase, matchId: number): boolean {
  return OF_A_MATCH_BEGUN.some((records) => one(db, sql`select id from ${records} matchId = ${matchId}`) !== undefined)
}

/* Whether anything is recorded of it that must not be lost. */
function hasRecords(db: ReadableDatabase, matchId: number): boolean {
  return hasBegun(db, matchId) || OF_A_PLAN_TOO.some((records) => one(db, sql`select id from ${records} matchId = ${matchId}`) !== undefined)
}

function takeBackPlan(db: WritableDatabase, match: LivingMatch, on: CivilDate, reason: string): void {
  const { id: matchId } = match
  stopPairing(db, match, on, reason)
  run(db, sql`delete from objectiveTags where objectiveId in (select id from objectives where matchId = ${matchId})`)
  for (const table of ['objectives', 'matchPauses', 'growingUpSteps', 'afterCareDecisions', 'upperAgeDecisions', 'endingPlans', 'steps'] as const) run(db, sql`delete from ${verbatim(table)} where matchId = ${matchId}`)
  runOnOne(db, sql`delete from matches where id = ${matchId}`)
  noteCalledOff(db, match, on, reason)
}

function stopPairing(db: WritableDatabase, { id }: LivingMatch, on: CivilDate, reason: string): void {
  run(db, sql`update pairings set matchId = null, stoppedOn = max(begunOn, ${on}), stopReason = ${`Called off: ${reason}`} where matchId = ${id}`)
}

function noteCalledOff(db: WritableDatabase, { referralId, youngPersonId, volunteerId, secondVolunteerId }: LivingMatch, on: CivilDate, reason: string): void {
  const names = [volunteerId, secondVolunteerId].flatMap((id) => (id === null ? [] : [one<{ name: string }>(db, sql`select firstName || ' ' || lastName as name from volunteers where id = ${id}`)?.name ?? '']))
  run(db, sql`insert into steps (kind, takenOn, what, referralId, youngPersonId) values ('step', ${on}, ${`The match with ${names.join(' and ')}, planned, was called off: ${reason}`}, ${referralId}, ${referralId === null ? youngPersonId : null})`)
}

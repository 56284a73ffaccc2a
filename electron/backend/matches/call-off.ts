import type { CivilDate } from '#domain/civil-date.ts'
import { Refusal } from '#contract/refusal.ts'
import type { WritableDatabase } from '../database/database.ts'
import { all, one, run, runOnOne, sql, verbatim } from '../database/sql.ts'
import { waitFor } from '../matching/begin-pairing.ts'
import { refuseDayToCome } from '../matching/days.ts'
import type { LivingMatch, OnADay } from './living-match.ts'
import { livingMatch } from './living-match.ts'

/* What can only be of a match that has begun: where any of it is recorded, more happened than a plan. */
const OF_A_MATCH_BEGUN = ['visits', 'supervisions', 'careReviews', 'feedback', 'claims', 'concerns', 'pastVisitors', 'spokenOf'] as const

/**
 * Calls a match off that was planned and has not started: it was none, so it is no match to count, and the young person waits again under the referral
 * that it was to answer, unless that was closed otherwise. Why stands with the pairing, and among what was done of the referral. Refuses a match that has begun.
 */
export function callOff(db: WritableDatabase, { matchId, on, reason }: OnADay & { readonly reason: string }, today: CivilDate): void {
  refuseDayToCome('The day', on, today)
  const match = livingMatch(db, matchId)
  if (match.startedOn <= today) throw new Refusal('match-has-begun')
  takeBackPlan(db, match, on, reason)
  if (match.referralId === null) return
  const { changes } = run(db, sql`update referrals set state = 'waiting', closedOn = null where id = ${match.referralId} and state in ('matched', 'waiting')`)
  if (changes > 0) waitFor(db, match.referralId, 'seeking_visitor', on)
}

/** Calls off the match that is planned for a referral that is closed otherwise: nobody meets a young person who waits no more (domain.md R2.2). */
export function callOffWithReferral(db: WritableDatabase, referralId: number, on: CivilDate, reason: string, today: CivilDate): void {
  for (const { id } of all<{ id: number }>(db, sql`select id from matches where referralId = ${referralId} and startedOn > ${today} and endedOn is null`)) takeBackPlan(db, livingMatch(db, id), on, reason)
}

function takeBackPlan(db: WritableDatabase, { id: matchId, referralId, youngPersonId, volunteerId, secondVolunteerId }: LivingMatch, on: CivilDate, reason: string): void {
  if (OF_A_MATCH_BEGUN.some((table) => one(db, sql`select id from ${verbatim(table)} where matchId = ${matchId}`) !== undefined)) throw new Refusal('match-has-records')
  const names = [volunteerId, secondVolunteerId].flatMap((id) => (id === null ? [] : [one<{ name: string }>(db, sql`select firstName || ' ' || lastName as name from volunteers where id = ${id}`)?.name ?? '']))
  run(db, sql`update pairings set matchId = null, stoppedOn = max(begunOn, ${on}), stopReason = ${`Called off: ${reason}`} where matchId = ${matchId}`)
  run(db, sql`delete from objectiveTags where objectiveId in (select id from objectives where matchId = ${matchId})`)
  for (const table of ['objectives', 'matchPauses', 'growingUpSteps', 'afterCareDecisions', 'endingPlans', 'steps'] as const) run(db, sql`delete from ${verbatim(table)} where matchId = ${matchId}`)
  runOnOne(db, sql`delete from matches where id = ${matchId}`)
  run(db, sql`insert into steps (kind, takenOn, what, referralId, youngPersonId) values ('step', ${on}, ${`The match with ${names.join(' and ')}, planned, was called off: ${reason}`}, ${referralId}, ${referralId === null ? youngPersonId : null})`)
}

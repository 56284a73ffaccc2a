import type { CivilDate } from '#domain/civil-date.ts'
import { followingKey, followsKey } from '#domain/following-key.ts'
import type { WaitAfterEnd } from '#domain/wait-after-end.ts'
import { Refusal } from '#contract/refusal.ts'
import type { ReadableDatabase, WritableDatabase } from '../database/database.ts'
import type { Sql } from '../database/sql.ts'
import { nextId } from '../database/next-key.ts'
import { all, one, run, runOnOne, sql, value } from '../database/sql.ts'
import { followsNothing } from '../figures/referrals.ts'

/* A young person whose match has ended waits again under a referral that follows the first (requirements D14): it waits from its own day,
   is no new referral to count (domain.md R6.2), and the first one's day is told wherever the wait is. */

/** Opens the referral that follows, to wait from the day; what was asked for the first time is asked for still. Gives its number. */
export function openFollowingReferral(db: WritableDatabase, referralId: number, on: CivilDate): number {
  const last = one<{ id: number; youngPersonId: number; key: string }>(db, sql`${chainOf(referralId)} select chain.id, youngPersonId, key from chain join referrals on referrals.id = chain.id order by depth desc, chain.id desc limit 1`)
  if (last === undefined) throw new Refusal('not-found', { what: 'such referral' })
  const { lastId } = run(db, sql`
    insert into referrals (id, key, youngPersonId, receivedOn, referredBy, criterion, childAgrees, riskAssessmentOn, state, waitingReason, notes, reopensId, decision, decidedOn, decidedBy, childView, understanding, viewOn, viewTakenBy,
      viewReasons, offeredOn, factors, isUrgent, isInCarePlan, carePlanOn, prefersGender, genderStrength, prefersBackground, backgroundStrength, preferenceOf, owner)
    select ${nextId(db, 'referrals')}, ${freeKey(db, last.key)}, youngPersonId, ${on}, referredBy, criterion, childAgrees, riskAssessmentOn, 'waiting', 'seeking_visitor', notes, id, decision, decidedOn, decidedBy, childView, understanding, viewOn, viewTakenBy,
      viewReasons, offeredOn, factors, isUrgent, isInCarePlan, carePlanOn, prefersGender, genderStrength, prefersBackground, backgroundStrength, preferenceOf, owner
    from referrals where id = ${last.id}`)
  runOnOne(db, sql`insert into waitingPeriods (referralId, fromOn, reason) values (${lastId}, ${on}, 'seeking_visitor')`)
  return lastId
}

/** Opens the referral that follows a match which came without one, to wait from the day; its key says which match. Gives its number. */
export function openReferralAfterMatch(db: WritableDatabase, matchId: number, on: CivilDate): number {
  const match = one<{ key: string; youngPersonId: number }>(db, sql`select key, youngPersonId from matches where id = ${matchId}`)
  if (match === undefined) throw new Refusal('not-found', { what: 'such match' })
  const { lastId } = run(db, sql`insert into referrals (id, key, youngPersonId, receivedOn, state, waitingReason, followsMatchId) values (${nextId(db, 'referrals')}, ${freeKey(db, match.key)}, ${match.youngPersonId}, ${on}, 'waiting', 'seeking_visitor', ${matchId})`)
  runOnOne(db, sql`insert into waitingPeriods (referralId, fromOn, reason) values (${lastId}, ${on}, 'seeking_visitor')`)
  return lastId
}

/**
 * The waits that came after a match: those that follow its referral or, where it had none, those that follow it or, as they were written down before, follow nothing, that nobody referred,
 * since its start.
 */
export function waitsAfter(db: ReadableDatabase, { id, youngPersonId, referralId, startedOn }: { readonly id: number; readonly youngPersonId: number; readonly referralId: number | null; readonly startedOn: CivilDate }): WaitAfterEnd[] {
  const which = referralId === null ? sql`youngPersonId = ${youngPersonId} and (followsMatchId = ${id} or (${followsNothing(true)} and referredBy is null and receivedOn >= ${startedOn}))` : sql`id in (${followersOf(referralId)})`
  return all(db, sql`
    select id, receivedOn, (
      select min(day) from (
        select fromOn as day from waitingPeriods where referralId = referrals.id and fromOn > receivedOn union all select begunOn from pairings where referralId = referrals.id
        union all select takenOn from steps where referralId = referrals.id union all select referrals.closedOn) where day is not null) as firstOn
    from referrals where ${which} order by id`)
}

/** Lets a wait begin on another day than it did. */
export function beginWaitOn(db: WritableDatabase, id: number, from: CivilDate, on: CivilDate): void {
  runOnOne(db, sql`update referrals set receivedOn = ${on} where id = ${id}`)
  run(db, sql`update waitingPeriods set fromOn = ${on} where referralId = ${id} and fromOn = ${from}`)
}

/** The day of the first of the referrals that one follows; null where it is the first itself. For a column of a list. */
export function firstReferredOn(id: Sql): Sql {
  return sql`(with recursive before (id, depth) as (
      select asked.reopensId, 1 from referrals as asked where asked.id = ${id} and asked.reopensId is not null
      union select referrals.reopensId, depth + 1 from before join referrals on referrals.id = before.id where referrals.reopensId is not null)
    select receivedOn from before join referrals on referrals.id = before.id order by depth desc limit 1)`
}

/** Joins referrals whose key says that they follow another of the same young person (`R0012~2` after `R0012`), or a match of theirs that came without one (`M0012~2`), as a workbook has them: those with a number after the given one, or all that anything may still be written on, which is none of whoever is erased. */
export function joinFollowingReferrals(db: WritableDatabase, after: number | null = null): void {
  const which = after === null ? sql`youngPersonId not in (select id from youngPeople where erasedOn is not null)` : sql`id > ${after}`
  const apart = all<{ id: number; key: string; youngPersonId: number }>(db, sql`select id, key, youngPersonId from referrals where ${followsNothing(true)} and key like '%~%' and ${which} order by id`)
  for (const { id, key, youngPersonId } of apart) {
    const before = followsKey(key).map((each) => value<number>(db, sql`select id from referrals where key = ${each} and youngPersonId = ${youngPersonId} and id <> ${id}`)).find((found) => found !== undefined)
    if (before !== undefined) runOnOne(db, sql`update referrals set reopensId = ${before} where id = ${id}`)
    else {
      const match = value<number>(db, sql`select id from matches where key = ${followsKey(key).at(-1) ?? null} and youngPersonId = ${youngPersonId} and referralId is null`)
      if (match !== undefined) runOnOne(db, sql`update referrals set followsMatchId = ${match} where id = ${id}`)
    }
  }
}

/* The referral and all that follow it. */
function chainOf(referralId: number): Sql {
  return sql`with recursive chain (id, depth) as (
    select id, 0 from referrals where id = ${referralId}
    union select referrals.id, depth + 1 from chain join referrals on referrals.reopensId = chain.id)`
}

function followersOf(referralId: number): Sql {
  return sql`${chainOf(referralId)} select id from chain where depth > 0`
}

function freeKey(db: ReadableDatabase, key: string): string {
  let next = followingKey(key)
  while (one(db, sql`select id from referrals where key = ${next}`) !== undefined) next = followingKey(next)
  return next
}

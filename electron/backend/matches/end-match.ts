import { whyNobodyIsSought } from '#domain/another-visitor.ts'
import type { CivilDate } from '#domain/civil-date.ts'
import type { EndBasis, EndDecidedBy } from '#domain/match-words.ts'
import type { EndReason } from '#domain/vocabulary.ts'
import { careHasEnded } from '#domain/young-person.ts'
import { Refusal } from '#contract/refusal.ts'
import type { ReadableDatabase, WritableDatabase } from '../database/database.ts'
import { one, run, runOnOne, sql, value } from '../database/sql.ts'
import { bit } from '../database/yes-no.ts'
import { isWaiting } from '../figures/referrals.ts'
import { refuseDayBefore } from '../matching/days.ts'
import { openFollowingReferral, openReferralAfterMatch } from '../referrals/following-referral.ts'
import { isObjecting, viewNowOf } from '../referrals/view-now.ts'
import { listDaysWithin, refuseEndBefore } from './days-within.ts'
import { considerFurther } from './further-appointment.ts'
import type { LivingMatch, OnADay } from './living-match.ts'
import { livingOn, matchOf } from './living-match.ts'
import { OBJECTS } from './objection-at-end.ts'

export interface Ending extends OnADay {
  readonly reason: EndReason
  readonly decidedBy: EndDecidedBy
  readonly basis: EndBasis | null
  readonly noticeOn: CivilDate | null
  readonly plan: string | null
  readonly remains: string | null
  readonly friendshipContinues: boolean | null
  readonly rematch: boolean
}

/**
 * Ends a match with why, by whose choice and what remains; an open pause ends with it. Refuses a day before anything that is recorded of it. Gives the referral that follows where another visitor is sought, which is refused of
 * somebody who objects (domain.md R2.2). Where they do and are still looked after, it is decided with the end that nobody is appointed for now, to be considered again (R2.3, R2.5).
 */
export function endMatch(db: WritableDatabase, ending: Ending, today: CivilDate): number | null {
  const match = livingOn(db, ending, 'The end', today)
  refuseEndBefore(listDaysWithin(db, match.id).filter(({ day }) => day <= today), ending.on)
  const objects = ending.basis === 'child_objects'
  if (ending.rematch) refuseObjecting(db, match, objects ? ending.on : null)
  runOnOne(db, sql`
    update matches set endedOn = ${ending.on}, endReason = ${ending.reason}, endDecidedBy = ${ending.decidedBy}, endBasis = ${ending.basis}, endNoticeOn = ${ending.noticeOn}, endPlan = ${ending.plan}, remains = ${ending.remains},
      friendshipContinues = ${bit(ending.friendshipContinues)} where id = ${match.id}`)
  run(db, sql`update matchPauses set toOn = ${ending.on} where matchId = ${match.id} and toOn is null`)
  if (ending.rematch) return seekAnother(db, match, ending.on, today)
  if ((objects || isObjecting(db, match.youngPersonId)) && !careHasEnded(personOf(db, match), ending.on)) considerFurther(db, { matchId: match.id, on: ending.on, reason: OBJECTS }, today)
  return null
}

/** After an end: the young person waits again from the day; refused of somebody who objects, or for whose objection it ended and who has said nothing since. */
export function rematch(db: WritableDatabase, { matchId, on }: OnADay, today: CivilDate): number {
  const match = matchOf(db, matchId)
  if (match.endedOn === null) throw new Refusal('match-not-over')
  refuseDayBefore('The match ended', match.endedOn, on)
  if (on > today) throw new Refusal('day-to-come', { what: 'The wait' })
  refuseObjecting(db, match, endedForObjectionOn(db, matchId))
  return seekAnother(db, match, on, today)
}

/** Why nobody else is looked for after the match, see `whyNobodyIsSought`; null where somebody may be. */
export function whyNobodyIsSoughtAfter(db: ReadableDatabase, match: Pick<LivingMatch, 'id' | 'youngPersonId'>, objectedOn: CivilDate | null = endedForObjectionOn(db, match.id)): string | null {
  return whyNobodyIsSought(viewNowOf(db, match.youngPersonId), personOf(db, match).firstName, objectedOn)
}

function endedForObjectionOn(db: ReadableDatabase, matchId: number): CivilDate | null {
  return value<CivilDate | null>(db, sql`select endedOn from matches where id = ${matchId} and endBasis = 'child_objects'`) ?? null
}

function personOf(db: ReadableDatabase, { youngPersonId }: Pick<LivingMatch, 'youngPersonId'>): { readonly firstName: string; readonly inCareTo: CivilDate | null; readonly bornOn: CivilDate | null } {
  return one(db, sql`select firstName, inCareTo, bornOn from youngPeople where id = ${youngPersonId}`)!
}

function refuseObjecting(db: ReadableDatabase, match: LivingMatch, objectedOn: CivilDate | null): void {
  const why = whyNobodyIsSoughtAfter(db, match, objectedOn)
  if (why !== null) throw new Refusal('not-right', { words: why })
}

function seekAnother(db: WritableDatabase, match: LivingMatch, on: CivilDate, today: CivilDate): number {
  if (one(db, sql`select id from referrals where youngPersonId = ${match.youngPersonId} and ${isWaiting({ to: today })}`) !== undefined) throw new Refusal('waits-already')
  return match.referralId === null ? openReferralAfterMatch(db, match.id, on) : openFollowingReferral(db, match.referralId, on)
}

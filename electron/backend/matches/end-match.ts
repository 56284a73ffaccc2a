import type { CivilDate } from '#domain/civil-date.ts'
import type { EndBasis, EndDecidedBy } from '#domain/match-words.ts'
import type { EndReason } from '#domain/vocabulary.ts'
import { Refusal } from '#contract/refusal.ts'
import type { WritableDatabase } from '../database/database.ts'
import { one, run, runOnOne, sql } from '../database/sql.ts'
import { bit } from '../database/yes-no.ts'
import { isWaiting } from '../figures/referrals.ts'
import { refuseDayBefore } from '../matching/days.ts'
import { openFollowingReferral, openReferralAfterMatch } from '../referrals/following-referral.ts'
import { listDaysWithin, refuseEndBefore } from './days-within.ts'
import type { LivingMatch, OnADay } from './living-match.ts'
import { livingOn, matchOf } from './living-match.ts'

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

/** Ends a match with why, by whose choice and what remains; an open pause ends with it. Refuses a day before anything that is recorded of it. Gives the referral that follows where another visitor is sought. */
export function endMatch(db: WritableDatabase, ending: Ending, today: CivilDate): number | null {
  const match = livingOn(db, ending, 'The end', today)
  refuseEndBefore(listDaysWithin(db, match.id).filter(({ day }) => day <= today), ending.on)
  runOnOne(db, sql`
    update matches set endedOn = ${ending.on}, endReason = ${ending.reason}, endDecidedBy = ${ending.decidedBy}, endBasis = ${ending.basis}, endNoticeOn = ${ending.noticeOn}, endPlan = ${ending.plan}, remains = ${ending.remains},
      friendshipContinues = ${bit(ending.friendshipContinues)} where id = ${match.id}`)
  run(db, sql`update matchPauses set toOn = ${ending.on} where matchId = ${match.id} and toOn is null`)
  return ending.rematch ? seekAnother(db, match, ending.on, today) : null
}

/** After an end: the young person waits again from the day. */
export function rematch(db: WritableDatabase, { matchId, on }: OnADay, today: CivilDate): number {
  const match = matchOf(db, matchId)
  if (match.endedOn === null) throw new Refusal('match-not-over')
  refuseDayBefore('The match ended', match.endedOn, on)
  if (on > today) throw new Refusal('day-to-come', { what: 'The wait' })
  return seekAnother(db, match, on, today)
}

function seekAnother(db: WritableDatabase, match: LivingMatch, on: CivilDate, today: CivilDate): number {
  if (one(db, sql`select id from referrals where youngPersonId = ${match.youngPersonId} and ${isWaiting({ to: today })}`) !== undefined) throw new Refusal('waits-already')
  return match.referralId === null ? openReferralAfterMatch(db, match.id, on) : openFollowingReferral(db, match.referralId, on)
}

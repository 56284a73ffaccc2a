import type { CivilDate } from '#domain/civil-date.ts'
import type { ChildView, Decision, NotAppointedReason, ReferralFactor, Understanding } from '#domain/referral-words.ts'
import { REFERRAL_FACTOR } from '#domain/referral-words.ts'
import type { ReferralState, WaitingReason } from '#domain/vocabulary.ts'
import { wordsOfList } from '#domain/word-list.ts'
import { Refusal } from '#contract/refusal.ts'
import type { ReadableDatabase } from '../database/database.ts'
import { one, sql } from '../database/sql.ts'
import { isWaiting } from '../figures/referrals.ts'

/** One referral as what is decided of it needs it. */
export interface ReferralRecord {
  readonly id: number
  readonly youngPersonId: number
  readonly receivedOn: CivilDate
  readonly state: ReferralState
  readonly closedOn: CivilDate | null
  readonly waitingReason: WaitingReason | null
  readonly childAgrees: number | null
  readonly childView: ChildView | null
  readonly understanding: Understanding | null
  readonly viewReasons: string | null
  readonly viewOn: CivilDate | null
  readonly decision: Decision | null
  readonly decidedOn: CivilDate | null
  readonly notAppointedReason: NotAppointedReason | null
  readonly considerAgainOn: CivilDate | null
  readonly nextStep: string | null
  /** 1 while it waits at the close of the day. */
  readonly waits: number
}

/** The referral; refuses one that is not there. */
export function referralOf(db: ReadableDatabase, id: number, today: CivilDate): ReferralRecord {
  const found = one<ReferralRecord>(db, sql`
    select id, youngPersonId, receivedOn, state, closedOn, waitingReason, childAgrees, childView, understanding, viewReasons, viewOn, decision, decidedOn, notAppointedReason, considerAgainOn, nextStep, ${isWaiting({ to: today })} as waits
    from referrals where id = ${id}`)
  if (found === undefined) throw new Refusal('not-found', { what: 'such referral' })
  return found
}

/** The referral while it waits; refuses one that is closed. */
export function waitingReferralOf(db: ReadableDatabase, id: number, today: CivilDate): ReferralRecord {
  const found = referralOf(db, id, today)
  if (found.waits !== 1) throw new Refusal('referral-closed')
  return found
}

/** The factors of a referral as they are kept; one that is no longer on the list is left out. */
export function factorsOf(kept: string | null): ReferralFactor[] {
  return wordsOfList(kept).filter((word): word is ReferralFactor => Object.hasOwn(REFERRAL_FACTOR, word))
}

/** The factors as they are kept. */
export function factorsKept(factors: readonly ReferralFactor[]): string | null {
  return factors.length === 0 ? null : factors.join('; ')
}

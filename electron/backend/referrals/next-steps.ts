import type { CivilDate } from '#domain/civil-date.ts'
import { wrongInNextStep } from '#domain/referral-form.ts'
import { spokenDate } from '#domain/spoken.ts'
import type { WaitingReason } from '#domain/vocabulary.ts'
import type { WaitingCause } from '#domain/waiting-cause.ts'
import { wrongCause } from '#domain/waiting-cause.ts'
import { reasonOn } from '#domain/waiting-days.ts'
import { wrongPastDay } from '#domain/young-person-form.ts'
import type { ReferralStep, WaitingPeriodShown } from '#contract/referral-records.ts'
import { Refusal } from '#contract/refusal.ts'
import type { ReadableDatabase, WritableDatabase } from '../database/database.ts'
import { all, run, runOnOne, sql } from '../database/sql.ts'
import { refuseWrong } from '../refuse-wrong.ts'
import { waitingReferralOf } from './referral-record.ts'

/* What is done while a referral waits: what holds it up from which day, who sees to it, what comes next, and what was done. */

/** The steps of one referral, the newest first. */
export function stepsOf(db: ReadableDatabase, referralId: number): ReferralStep[] {
  return all(db, sql`select id, takenOn, kind, what, who from steps where referralId = ${referralId} order by takenOn desc, id desc`)
}

/** What held it up, the newest first. */
export function periodsOf(db: ReadableDatabase, referralId: number): WaitingPeriodShown[] {
  return all(db, sql`select id, fromOn, reason, cause, note from waitingPeriods where referralId = ${referralId} order by fromOn desc`)
}

/** A step in the log of a referral. */
export function logStep(db: WritableDatabase, referralId: number, { takenOn, what, who }: { readonly takenOn: CivilDate; readonly what: string; readonly who: string | null }): void {
  run(db, sql`insert into steps (kind, takenOn, what, who, referralId) values ('step', ${takenOn}, ${what}, ${who}, ${referralId})`)
}

/** What a referral waits for, from a day on. */
interface Blocker {
  readonly fromOn: CivilDate
  readonly reason: WaitingReason
  readonly cause: WaitingCause | null
  readonly note: string | null
}

/** What a referral waits for from a day on; of two on one day the later written down holds. Lists read what holds today from the referral itself. */
export function changeBlocker(db: WritableDatabase, { id, ...blocker }: Blocker & { readonly id: number }, today: CivilDate): void {
  refuseWrongBlocker(db, id, blocker, today)
  const { fromOn, reason, cause, note } = blocker
  run(db, sql`insert into waitingPeriods (referralId, fromOn, reason, cause, note) values (${id}, ${fromOn}, ${reason}, ${cause}, ${note}) on conflict (referralId, fromOn) do update set reason = excluded.reason, cause = excluded.cause, note = excluded.note`)
  saysWhatHolds(db, id, today)
}

/** What was recorded wrongly of one of them. Refuses what a new one would be refused, and a day of which another is recorded. */
export function correctBlocker(db: WritableDatabase, { id, periodId, ...blocker }: Blocker & { readonly id: number; readonly periodId: number }, today: CivilDate): void {
  refuseWrongBlocker(db, id, blocker, today)
  const others = othersBeside(db, id, periodId)
  const { fromOn, reason, cause, note } = blocker
  if (others.some((other) => other.fromOn === fromOn)) throw new Refusal('not-right', { words: `From ${spokenDate(fromOn)} something else is recorded. Correct that, or enter another day` })
  runOnOne(db, sql`update waitingPeriods set fromOn = ${fromOn}, reason = ${reason}, cause = ${cause}, note = ${note} where id = ${periodId}`)
  saysWhatHolds(db, id, today)
}

/** Takes out what never held it up; what it waited for before goes on. Refuses the only one there is, as somebody who waits waits for something. */
export function removeBlocker(db: WritableDatabase, { id, periodId }: { readonly id: number; readonly periodId: number }, today: CivilDate): void {
  waitingReferralOf(db, id, today)
  if (othersBeside(db, id, periodId).length === 0) throw new Refusal('not-right', { words: 'This is all that is recorded of what they wait for. Correct it instead' })
  runOnOne(db, sql`delete from waitingPeriods where id = ${periodId}`)
  saysWhatHolds(db, id, today)
}

function othersBeside(db: ReadableDatabase, id: number, periodId: number): WaitingPeriodShown[] {
  const periods = periodsOf(db, id)
  if (!periods.some((period) => period.id === periodId)) throw new Refusal('not-found', { what: 'such reason for waiting' })
  return periods.filter((period) => period.id !== periodId)
}

function refuseWrongBlocker(db: ReadableDatabase, id: number, { fromOn, reason, cause }: Blocker, today: CivilDate): void {
  const { receivedOn } = waitingReferralOf(db, id, today)
  refuseWrong({ fromOn: wrongPastDay(fromOn, today, 'the first day'), cause: wrongCause(reason, cause) })
  if (fromOn < receivedOn) throw new Refusal('not-right', { words: `The referral was received on ${spokenDate(receivedOn)}. Enter that day or a later one` })
}

function saysWhatHolds(db: WritableDatabase, id: number, today: CivilDate): void {
  runOnOne(db, sql`update referrals set waitingReason = ${reasonOn(periodsOf(db, id), today)} where id = ${id}`)
}

/** Who sees to it, what comes next and when. */
export function planStep(db: WritableDatabase, { id, owner, nextStep, nextStepOn }: { readonly id: number; readonly owner: string | null; readonly nextStep: string | null; readonly nextStepOn: CivilDate | null }, today: CivilDate): void {
  waitingReferralOf(db, id, today)
  refuseWrong({ ...wrongInNextStep({ nextStep, nextStepOn }, today) })
  runOnOne(db, sql`update referrals set owner = ${owner}, nextStep = ${nextStep}, nextStepOn = ${nextStepOn} where id = ${id}`)
}

/** Something was done; with the step that was planned, nothing is planned any more. */
export function takeStep(db: WritableDatabase, { id, takenOn, what, who, isPlanned }: { readonly id: number; readonly takenOn: CivilDate; readonly what: string; readonly who: string | null; readonly isPlanned: boolean }, today: CivilDate): void {
  const { receivedOn } = waitingReferralOf(db, id, today)
  refuseWrong({ takenOn: wrongPastDay(takenOn, today, 'the day it was done') })
  if (takenOn < receivedOn) throw new Refusal('not-right', { words: `The referral was received on ${spokenDate(receivedOn)}. Enter that day or a later one` })
  logStep(db, id, { takenOn, what, who })
  if (isPlanned) runOnOne(db, sql`update referrals set nextStep = null, nextStepOn = null where id = ${id}`)
}

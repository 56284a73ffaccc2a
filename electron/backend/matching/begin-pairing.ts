import type { CivilDate } from '#domain/civil-date.ts'
import { remarksOn } from '#domain/matching/rank.ts'
import type { MatchType, WaitingReason } from '#domain/vocabulary.ts'
import { Refusal } from '#contract/refusal.ts'
import type { WritableDatabase } from '../database/database.ts'
import { run, sql } from '../database/sql.ts'
import { listCandidates } from './candidates.ts'
import { refuseDayToCome } from './days.ts'
import { objectionsTo } from './obstacles.ts'
import { findUnderWayOf } from './pairings-repository.ts'
import { findSeeker, riskNotAssessedOf, seekerOf } from './seeker.ts'

export interface Beginning {
  readonly referralId: number
  readonly volunteerId: number
  readonly secondVolunteerId: number | null
  readonly type: MatchType
  readonly on: CivilDate
  readonly askedOn: CivilDate | null
}

/** Begins a pairing under a referral that waits; refuses one with somebody who is ruled out, or for a young person whose word forbids it, on whichever record it stands. */
export function beginPairing(db: WritableDatabase, { referralId, volunteerId, secondVolunteerId, type, on, askedOn }: Beginning, today: CivilDate): number {
  refuseDayToCome('The beginning', on, today)
  if (askedOn !== null) refuseDayToCome('The asking', askedOn, today)
  const row = findSeeker(db, referralId, today)
  if (row.waits !== 1) throw new Refusal('referral-is-closed')
  if (findUnderWayOf(db, referralId) !== undefined) throw new Refusal('pairing-under-way')
  const against = objectionsTo(db, row).filter((objection) => objection.stops === 'matching').map((objection) => objection.words)
  const ids = secondVolunteerId === null ? [volunteerId] : [volunteerId, secondVolunteerId]
  if (new Set(ids).size < ids.length) throw new Refusal('cannot-be-matched', { why: 'The two visitors are the same person.' })
  const candidates = listCandidates(db, row, today, ids)
  if (candidates.length < ids.length) throw new Refusal('not-found', { what: 'such volunteer' })
  const ruledOut = candidates.flatMap((candidate) => remarksOn(seekerOf(row, today), candidate).filter((remark) => remark.tone === 'forbids').map((remark) => `${candidate.name}: ${remark.words}.`))
  if (against.length + ruledOut.length > 0) throw new Refusal('cannot-be-matched', { why: [...against, ...ruledOut].join(' ') })
  const { lastId } = run(db, sql`
    insert into pairings (referralId, volunteerId, secondVolunteerId, type, begunOn, volunteerAskedOn, riskReceivedOn) values (${referralId}, ${volunteerId}, ${secondVolunteerId}, ${type}, ${on}, ${askedOn}, ${riskNotAssessedOf(row, today) === null ? row.riskReceivedOn : null})`)
  waitFor(db, referralId, 'matching_in_progress', on)
  return lastId
}

/** What the referral waits for from the day on; of two reasons on one day the later one holds. */
export function waitFor(db: WritableDatabase, referralId: number, reason: WaitingReason, on: CivilDate): void {
  run(db, sql`update referrals set waitingReason = ${reason} where id = ${referralId} and waitingReason is not ${reason}`)
  run(db, sql`insert into waitingPeriods (referralId, fromOn, reason) values (${referralId}, ${on}, ${reason}) on conflict (referralId, fromOn) do update set reason = excluded.reason, cause = null`)
}

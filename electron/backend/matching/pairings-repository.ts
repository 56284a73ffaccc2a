import type { CivilDate } from '#domain/civil-date.ts'
import type { Answer } from '#domain/matching/pairing.ts'
import type { MatchType } from '#domain/vocabulary.ts'
import type { MatchingPairing } from '#contract/matching.ts'
import { Refusal } from '#contract/refusal.ts'
import type { ReadableDatabase } from '../database/database.ts'
import type { Sql } from '../database/sql.ts'
import { all, one, sql } from '../database/sql.ts'
import { isWaiting } from '../figures/referrals.ts'

/** A pairing with the names of its volunteers. */
export interface PairingRow extends Omit<MatchingPairing, 'volunteers' | 'chases'> {
  readonly referralId: number
  readonly volunteerId: number
  readonly secondVolunteerId: number | null
  readonly despite: string | null
  readonly firstName: string
  readonly lastName: string
  readonly secondFirstName: string | null
  readonly secondLastName: string | null
  readonly type: MatchType
  readonly volunteerAnswer: Answer | null
  readonly introducedOn: CivilDate | null
}

function rows(where: Sql): Sql {
  return sql`
    select pairings.*, first.firstName, first.lastName, second.firstName as secondFirstName, second.lastName as secondLastName
    from pairings join volunteers as first on first.id = pairings.volunteerId left join volunteers as second on second.id = pairings.secondVolunteerId ${where}`
}

/** The pairings of a referral, newest first. */
export function listPairings(db: ReadableDatabase, referralId: number): PairingRow[] {
  return all(db, rows(sql`where pairings.referralId = ${referralId} order by begunOn desc, pairings.id desc`))
}

/** Every pairing that is under way. */
export function listPairingsUnderWay(db: ReadableDatabase): PairingRow[] {
  return all(db, rows(sql`where pairings.stoppedOn is null and pairings.matchId is null order by pairings.id`))
}

/** Those that became the match: one, or none where it was brought in. */
export function listPairingsOfMatch(db: ReadableDatabase, matchId: number): PairingRow[] {
  return all(db, rows(sql`where pairings.matchId = ${matchId} order by pairings.id`))
}

/** The pairing under way for a referral: there is one at most. */
export function findUnderWayOf(db: ReadableDatabase, referralId: number): PairingRow | undefined {
  return listPairings(db, referralId).find((pairing) => pairing.stoppedOn === null && pairing.matchId === null)
}

/** The pairing that is under way; refuses as `findPairingToStop` does, and where the young person does not wait any more: nobody is asked or introduced then. */
export function findPairingUnderWay(db: ReadableDatabase, id: number, today: CivilDate): PairingRow {
  const row = findPairingToStop(db, id)
  if (one(db, sql`select id from referrals where id = ${row.referralId} and ${isWaiting({ to: today })}`) === undefined) throw new Refusal('referral-is-closed')
  return row
}

/** The pairing, whatever became of it; refuses where it is gone. */
export function findPairing(db: ReadableDatabase, id: number): PairingRow {
  const row = one<PairingRow>(db, rows(sql`where pairings.id = ${id}`))
  if (row === undefined) throw new Refusal('not-found', { what: 'such pairing' })
  return row
}

/** The pairing, whether the young person waits still or not; refuses where it is gone, was stopped or has become a match. */
export function findPairingToStop(db: ReadableDatabase, id: number): PairingRow {
  const row = findPairing(db, id)
  if (row.stoppedOn !== null || row.matchId !== null) throw new Refusal('pairing-is-over')
  return row
}

/** The volunteers of a pairing, with their first names. */
export function volunteersOf(row: PairingRow): MatchingPairing['volunteers'] {
  const first = { id: row.volunteerId, firstName: row.firstName, name: `${row.firstName} ${row.lastName}` }
  if (row.secondVolunteerId === null || row.secondFirstName === null) return [first]
  return [first, { id: row.secondVolunteerId, firstName: row.secondFirstName, name: `${row.secondFirstName} ${row.secondLastName ?? ''}`.trim() }]
}

/** A pairing as the page shows it. */
export function shownPairing(db: ReadableDatabase, row: PairingRow): MatchingPairing {
  const {
    id, type, begunOn, profilesPreparedOn, riskAskedOn, riskReceivedOn, volunteerAskedOn, volunteerAnsweredOn, volunteerAnswer, volunteerWords, secondAnsweredOn, secondAnswer, secondWords, youngPersonAskedOn, youngPersonAnsweredOn, youngPersonAnswer,
    youngPersonWords, introducedOn, introductionPlace, introductionWith, stallReason, stalledOn, stoppedOn, stopReason, matchId,
  } = row
  return {
    id, type, begunOn, profilesPreparedOn, riskAskedOn, riskReceivedOn, volunteerAskedOn, volunteerAnsweredOn, volunteerAnswer, volunteerWords, secondAnsweredOn, secondAnswer, secondWords, youngPersonAskedOn, youngPersonAnsweredOn, youngPersonAnswer,
    youngPersonWords, introducedOn, introductionPlace, introductionWith, stallReason, stalledOn, stoppedOn, stopReason, matchId, volunteers: volunteersOf(row),
    chases: all(db, sql`select takenOn as "on", what, who from steps where pairingId = ${id} and kind = 'chase' order by takenOn desc, id desc limit 20`),
  }
}

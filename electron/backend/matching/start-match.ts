import type { CivilDate } from '#domain/civil-date.ts'
import type { MatchType } from '#domain/vocabulary.ts'
import type { WritableDatabase } from '../database/database.ts'
import { nextId, nextKey } from '../database/next-key.ts'
import { run, runOnOne, sql } from '../database/sql.ts'
import { matchBefore } from '../matches/rematch-links.ts'
import { refuseDayBefore } from './days.ts'
import { answersOfPairing, obstaclesOf, refuseWhatMayNotStart } from './obstacles.ts'
import { findPairingUnderWay } from './pairings-repository.ts'
import { findSeeker } from './seeker.ts'

export interface NewMatch {
  readonly youngPersonId: number
  readonly referralId: number | null
  readonly volunteerId: number
  readonly secondVolunteerId: number | null
  readonly type: MatchType
  readonly introducedOn: CivilDate | null
  readonly startedOn: CivilDate
  readonly rhythmDays: number | null
  readonly trialUntilOn: CivilDate | null
  readonly previousProvider: string | null
  /** The true first day, where it began with another provider. */
  readonly firstMatchedOn: CivilDate | null
  readonly spotProvider: string | null
  readonly spotPencePerYear: number | null
  readonly spotReason: string | null
}

export interface PairingStart extends Pick<NewMatch, 'rhythmDays' | 'trialUntilOn' | 'spotProvider' | 'spotPencePerYear' | 'spotReason'> {
  readonly pairingId: number
  readonly on: CivilDate
  readonly despite: string | null
}

/** Makes a pairing a match and closes its referral with the day, all at once; refuses what may not start, and a first day before they are introduced. The gate is asked on a day that has passed as well as today: the day of a start may lie ahead, the check may not. */
export function startFromPairing(db: WritableDatabase, { pairingId, on, despite, ...start }: PairingStart, today: CivilDate): number {
  const pairing = findPairingUnderWay(db, pairingId, today)
  if (pairing.introducedOn !== null) refuseDayBefore('They are introduced', pairing.introducedOn, on)
  const row = findSeeker(db, pairing.referralId, today)
  const ids = pairing.secondVolunteerId === null ? [pairing.volunteerId] : [pairing.volunteerId, pairing.secondVolunteerId]
  refuseWhatMayNotStart(obstaclesOf(db, row, ids, { meetOn: on, startsOn: on, today }, answersOfPairing(pairing)), despite)
  const matchId = addMatch(db, {
    ...start, youngPersonId: row.youngPersonId, referralId: row.referralId, volunteerId: pairing.volunteerId, secondVolunteerId: pairing.secondVolunteerId, type: pairing.type, introducedOn: pairing.introducedOn, startedOn: on, previousProvider: null, firstMatchedOn: null,
  }, today)
  runOnOne(db, sql`update pairings set matchId = ${matchId}, despite = ${despite}, stallReason = null, stalledOn = null where id = ${pairingId}`)
  return matchId
}

/** Writes a match down and closes the referral that it answers: on its first day or, where it began elsewhere before anybody was asked, on the day it was received. */
export function addMatch(db: WritableDatabase, match: NewMatch, today: CivilDate): number {
  const rematches = match.referralId === null ? null : matchBefore(db, match.referralId)
  const { lastId } = run(db, sql`
    insert into matches (id, key, youngPersonId, referralId, volunteerId, secondVolunteerId, type, introducedOn, startedOn, rhythmDays, trialUntilOn, rematchesId, previousProvider, firstMatchedOn, spotProvider, spotPencePerYear, spotReason)
    values (${nextId(db, 'matches')}, ${nextKey(db, 'matches')}, ${match.youngPersonId}, ${match.referralId}, ${match.volunteerId}, ${match.secondVolunteerId}, ${match.type}, ${match.introducedOn}, ${match.startedOn}, ${match.rhythmDays}, ${match.trialUntilOn}, ${rematches},
      ${match.previousProvider}, ${match.firstMatchedOn}, ${match.spotProvider}, ${match.spotPencePerYear}, ${match.spotReason})`)
  if (match.referralId !== null) run(db, sql`update referrals set state = 'matched', closedOn = max(${match.startedOn}, receivedOn), waitingReason = null, nextStep = null, nextStepOn = null where id = ${match.referralId} and state = 'waiting'`)
  // On its day it is asked about once more.
  if (match.startedOn > today) run(db, sql`update matches set plannedFor = startedOn where id = ${lastId}`)
  return lastId
}

import type { CivilDate } from '#domain/civil-date.ts'
import type { PairingStands, PairingSteps } from '#domain/matching/pairing-correction.ts'
import { newNo, wrongInSteps } from '#domain/matching/pairing-correction.ts'
import type { AskedSteps } from '#contract/matching.ts'
import { Refusal } from '#contract/refusal.ts'
import type { ReadableDatabase, WritableDatabase } from '../database/database.ts'
import { one, run, runOnOne, sql, value } from '../database/sql.ts'
import { refuseWrong } from '../refuse-wrong.ts'
import { keepRiskInStep, layDownRisk } from '../young-people/wishes-and-risk.ts'
import { answersOfPairing, obstaclesOf, refuseMeeting } from './obstacles.ts'
import { reasonOf, stopPairing } from './pairing-steps.ts'
import type { PairingRow } from './pairings-repository.ts'
import { findPairing, findPairingUnderWay, volunteersOf } from './pairings-repository.ts'
import { findSeeker } from './seeker.ts'

/* The steps of a pairing corrected: under way, stopped or become a match. What stood there stays in the history. */

/** The steps as they stand, with whatever the form of their correction needs to know. */
export function readSteps(db: ReadableDatabase, pairingId: number, today: CivilDate): AskedSteps {
  const pairing = findPairing(db, pairingId)
  const firstName = value<string>(db, sql`select firstName from youngPeople where id = (select youngPersonId from referrals where id = ${pairing.referralId})`) ?? ''
  return { today, pairingId, firstName, volunteers: volunteersOf(pairing), steps: stepsOf(pairing), stands: standsOf(db, pairing) }
}

/** Corrects the steps; a no that stands there now stops a pairing under way, as a no does. An introduction on another day is asked about as any is (domain.md R2.2, R3.1). */
export function correctSteps(db: WritableDatabase, pairingId: number, to: PairingSteps, today: CivilDate): void {
  const pairing = findPairing(db, pairingId)
  const was = stepsOf(pairing)
  const stands = standsOf(db, pairing)
  refuseWrong({ ...wrongInSteps(to, was, stands, today) })
  const isUnderWay = stands.stoppedOn === null && stands.startedOn === null
  const no = isUnderWay ? newNo(to, was) : null
  if (isUnderWay && no === null && to.introducedOn !== null && to.introducedOn !== was.introducedOn) {
    const { referralId } = findPairingUnderWay(db, pairingId, today)
    refuseMeeting(obstaclesOf(db, findSeeker(db, referralId, today), volunteersOf(pairing).map(({ id }) => id), { meetOn: to.introducedOn, startsOn: to.introducedOn, today }, answersOfPairing({ ...pairing, ...to })))
  }
  correctRisk(db, pairing, to, today)
  runOnOne(db, sql`
    update pairings set profilesPreparedOn = ${to.profilesPreparedOn}, riskAskedOn = ${to.riskAskedOn}, riskReceivedOn = ${to.riskReceivedOn}, volunteerAskedOn = ${to.volunteerAskedOn},
      volunteerAnswer = ${to.volunteerAnswer}, volunteerAnsweredOn = ${to.volunteerAnsweredOn}, volunteerWords = ${to.volunteerWords}, secondAnswer = ${to.secondAnswer}, secondAnsweredOn = ${to.secondAnsweredOn}, secondWords = ${to.secondWords},
      youngPersonAskedOn = ${to.youngPersonAskedOn}, youngPersonAnswer = ${to.youngPersonAnswer}, youngPersonAnsweredOn = ${to.youngPersonAnsweredOn}, youngPersonWords = ${to.youngPersonWords},
      introducedOn = ${to.introducedOn}, introductionPlace = ${to.introductionPlace}, introductionWith = ${to.introductionWith} where id = ${pairingId}`)
  if (no === null) return
  const [first, second] = volunteersOf(pairing)
  stopPairing(db, pairing, no.on, reasonOf(no.whose === 'young_person' ? 'The young person' : (no.whose === 'second' ? second : first)?.firstName ?? '', no.words))
}

/* An assessment is the young person's: its days are theirs, on the record of assessments and the referral. One that never came is taken off there. */
function correctRisk(db: WritableDatabase, { referralId, riskAskedOn, riskReceivedOn }: PairingRow, to: PairingSteps, today: CivilDate): void {
  if (to.riskAskedOn === riskAskedOn && to.riskReceivedOn === riskReceivedOn) return
  const theirs = sql`youngPersonId = (select youngPersonId from referrals where id = ${referralId})`
  const youngPersonId = value<number>(db, sql`select youngPersonId from referrals where id = ${referralId}`)!
  const isNew = riskAskedOn === null && riskReceivedOn === null
  if (isNew) layDownRisk(db, youngPersonId)
  const kept = isNew ? undefined : one<{ id: number; askedOn: CivilDate | null }>(db, sql`
    select id, askedOn from riskAssessments where ${theirs} and receivedOn is ${riskReceivedOn} and (askedOn is ${riskAskedOn} or (${riskReceivedOn} is not null and ${riskAskedOn} is null)) order by id desc limit 1`)
  if (kept !== undefined && ((to.riskReceivedOn === null && riskReceivedOn !== null) || (to.riskAskedOn === null && to.riskReceivedOn === null))) {
    throw new Refusal('not-right', { words: 'A risk assessment that was somebody else’s is taken off on the young person’s page. Enter its days here' })
  }
  if (kept !== undefined) runOnOne(db, sql`update riskAssessments set askedOn = ${to.riskAskedOn === riskAskedOn ? kept.askedOn : to.riskAskedOn}, receivedOn = ${to.riskReceivedOn} where id = ${kept.id}`)
  else if (isNew) run(db, sql`insert into riskAssessments (youngPersonId, askedOn, receivedOn) select youngPersonId, ${to.riskAskedOn}, ${to.riskReceivedOn} from referrals where id = ${referralId}`)
  if (to.riskReceivedOn === riskReceivedOn) return
  // Written down for the first time, an older one does not take the place of a newer.
  run(db, sql`update referrals set riskAssessmentOn = ${to.riskReceivedOn} where id = ${referralId} and (riskAssessmentOn is ${riskReceivedOn} or (${riskReceivedOn} is null and riskAssessmentOn < ${to.riskReceivedOn}))`)
  keepRiskInStep(db, youngPersonId, today)
}

function standsOf(db: ReadableDatabase, { stoppedOn, matchId, secondVolunteerId }: PairingRow): PairingStands {
  return { hasSecond: secondVolunteerId !== null, stoppedOn, startedOn: matchId === null ? null : value<CivilDate>(db, sql`select startedOn from matches where id = ${matchId}`) ?? null }
}

function stepsOf(pairing: PairingRow): PairingSteps {
  const {
    profilesPreparedOn, riskAskedOn, riskReceivedOn, volunteerAskedOn, volunteerAnswer, volunteerAnsweredOn, volunteerWords, secondAnswer, secondAnsweredOn, secondWords, youngPersonAskedOn, youngPersonAnswer, youngPersonAnsweredOn, youngPersonWords,
    introducedOn, introductionPlace, introductionWith,
  } = pairing
  return {
    profilesPreparedOn, riskAskedOn, riskReceivedOn, volunteerAskedOn, volunteerAnswer, volunteerAnsweredOn, volunteerWords, secondAnswer, secondAnsweredOn, secondWords, youngPersonAskedOn, youngPersonAnswer, youngPersonAnsweredOn, youngPersonWords,
    introducedOn, introductionPlace, introductionWith,
  }
}

import type { CivilDate } from '#domain/civil-date.ts'
import type { Answer } from '#domain/matching/pairing.ts'
import { wrongInNextStep } from '#domain/referral-form.ts'
import { Refusal } from '#contract/refusal.ts'
import type { WritableDatabase } from '../database/database.ts'
import { one, run, runOnOne, sql, value } from '../database/sql.ts'
import { refuseWrong } from '../refuse-wrong.ts'
import { keepRiskInStep, layDownRisk } from '../young-people/wishes-and-risk.ts'
import { waitFor } from './begin-pairing.ts'
import { refuseDayToCome } from './days.ts'
import { answersOfPairing, obstaclesOf, refuseMeeting } from './obstacles.ts'
import type { PairingRow } from './pairings-repository.ts'
import { findPairingUnderWay, volunteersOf } from './pairings-repository.ts'
import { findSeeker } from './seeker.ts'

/* The steps of a pairing, each with its day. */

interface OnADay {
  readonly pairingId: number
  readonly on: CivilDate
}

/** The risk assessment was asked for. */
export function askForRisk(db: WritableDatabase, { pairingId, on }: OnADay, today: CivilDate): void {
  refuseDayToCome('The asking', on, today)
  const { referralId } = findPairingUnderWay(db, pairingId, today)
  runOnOne(db, sql`update pairings set riskAskedOn = ${on} where id = ${pairingId}`)
  run(db, sql`insert into riskAssessments (youngPersonId, askedOn) select youngPersonId, ${on} from referrals where id = ${referralId}`)
}

/** The risk assessment came: for the pairing, the referral, and the record of assessments, in which one that was asked for is completed. */
export function receiveRisk(db: WritableDatabase, { pairingId, on }: OnADay, today: CivilDate): void {
  refuseDayToCome('The receipt', on, today)
  const { referralId } = findPairingUnderWay(db, pairingId, today)
  const youngPersonId = value<number>(db, sql`select youngPersonId from referrals where id = ${referralId}`)!
  layDownRisk(db, youngPersonId)
  runOnOne(db, sql`update pairings set riskReceivedOn = ${on} where id = ${pairingId}`)
  const asked = value<number>(db, sql`select id from riskAssessments where receivedOn is null and askedOn <= ${on} and youngPersonId = (select youngPersonId from referrals where id = ${referralId}) order by askedOn desc, id desc limit 1`)
  if (asked !== undefined) runOnOne(db, sql`update riskAssessments set receivedOn = ${on} where id = ${asked}`)
  else run(db, sql`insert into riskAssessments (youngPersonId, receivedOn) values (${youngPersonId}, ${on})`)
  keepRiskInStep(db, youngPersonId, today)
}

/** What a volunteer of the pairing says, in their words; a no stops it. */
export function recordVolunteerAnswer(db: WritableDatabase, { pairingId, on, volunteerId, answer, words }: OnADay & { readonly volunteerId: number; readonly answer: Answer; readonly words: string | null }, today: CivilDate): void {
  refuseDayToCome('The answer', on, today)
  const pairing = findPairingUnderWay(db, pairingId, today)
  const who = volunteersOf(pairing).find((volunteer) => volunteer.id === volunteerId)
  if (who === undefined) throw new Refusal('not-found', { what: 'such volunteer in this pairing' })
  runOnOne(db, volunteerId === pairing.volunteerId
    ? sql`update pairings set volunteerAnswer = ${answer}, volunteerAnsweredOn = ${on}, volunteerWords = ${words}, volunteerAskedOn = coalesce(volunteerAskedOn, ${on}) where id = ${pairingId}`
    : sql`update pairings set secondAnswer = ${answer}, secondAnsweredOn = ${on}, secondWords = ${words}, volunteerAskedOn = coalesce(volunteerAskedOn, ${on}) where id = ${pairingId}`)
  if (answer === 'no') stopPairing(db, pairing, on, reasonOf(who.firstName, words))
}

/** What the young person says to this visitor, in their words; a no stops the pairing. */
export function recordYoungPersonAnswer(db: WritableDatabase, { pairingId, on, answer, words }: OnADay & { readonly answer: Answer; readonly words: string | null }, today: CivilDate): void {
  refuseDayToCome('The answer', on, today)
  const pairing = findPairingUnderWay(db, pairingId, today)
  runOnOne(db, sql`
    update pairings set youngPersonAnswer = ${answer}, youngPersonAnsweredOn = ${on}, youngPersonWords = ${words}, youngPersonAskedOn = coalesce(youngPersonAskedOn, ${on}) where id = ${pairingId}`)
  if (answer === 'no') stopPairing(db, pairing, on, reasonOf('The young person', words))
}

/** They meet, or are to meet: nobody does before every check is done and all have said yes (domain.md R2.2, R3.1). The day may lie ahead; the check is made today, and on a day that has passed. */
export function planIntroduction(db: WritableDatabase, { pairingId, on, place, who }: OnADay & { readonly place: string | null; readonly who: string | null }, today: CivilDate): void {
  const pairing = findPairingUnderWay(db, pairingId, today)
  refuseMeeting(obstaclesOf(db, findSeeker(db, pairing.referralId, today), volunteersOf(pairing).map((volunteer) => volunteer.id), { meetOn: on, startsOn: on, today }, answersOfPairing(pairing)))
  runOnOne(db, sql`update pairings set introducedOn = ${on}, introductionPlace = ${place}, introductionWith = ${who} where id = ${pairingId}`)
}

/** It is held up, with its reason; with a day to chase again that is the referral's next step, in place of the one that was planned. Refuses a day to chase that has passed. */
export function holdUp(db: WritableDatabase, { pairingId, on, reason, chaseAgainOn }: OnADay & { readonly reason: string; readonly chaseAgainOn: CivilDate | null }, today: CivilDate): void {
  refuseDayToCome('The day', on, today)
  const { referralId } = findPairingUnderWay(db, pairingId, today)
  runOnOne(db, sql`update pairings set stalledOn = ${on}, stallReason = ${reason} where id = ${pairingId}`)
  if (chaseAgainOn === null) return
  const nextStep = `Chase: ${reason}`
  refuseWrong({ ...wrongInNextStep({ nextStep, nextStepOn: chaseAgainOn }, today) })
  runOnOne(db, sql`update referrals set nextStep = ${nextStep}, nextStepOn = ${chaseAgainOn} where id = ${referralId}`)
}

/** Stops a pairing, with its reason; the young person waits on for a visitor. */
export function stopPairing(db: WritableDatabase, { id, referralId }: PairingRow, on: CivilDate, reason: string): void {
  runOnOne(db, sql`update pairings set stoppedOn = ${on}, stopReason = ${reason} where id = ${id}`)
  if (one(db, sql`select id from referrals where id = ${referralId} and waitingReason = 'matching_in_progress'`) !== undefined) waitFor(db, referralId, 'seeking_visitor', on)
}

/** Stops the pairing that is under way for a referral that is closed otherwise: nobody is asked further, and nobody meets a young person who waits no more (domain.md R2.2). */
export function stopWithReferral(db: WritableDatabase, referralId: number, on: CivilDate, reason: string): void {
  run(db, sql`update pairings set stoppedOn = max(begunOn, ${on}), stopReason = ${reason} where referralId = ${referralId} and stoppedOn is null and matchId is null`)
}

/** Why a pairing was stopped, where somebody said no. */
export function reasonOf(who: string, words: string | null): string {
  return words === null || words.trim() === '' ? `${who} said no` : `${who} said no: ${words.trim()}`
}

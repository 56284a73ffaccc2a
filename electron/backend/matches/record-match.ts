import type { CivilDate } from '#domain/civil-date.ts'
import { wrongInTransfer } from '#domain/transferred-match.ts'
import type { Agreement } from '#contract/match-life.ts'
import { Refusal } from '#contract/refusal.ts'
import type { WritableDatabase } from '../database/database.ts'
import { one, run, runOnOne, sql, value } from '../database/sql.ts'
import { isWaiting } from '../figures/referrals.ts'
import type { StartDays } from '../matching/obstacles.ts'
import { obstaclesOf, obstaclesWithoutReferral, refuseWhatMayNotStart } from '../matching/obstacles.ts'
import { stopWithReferral } from '../matching/pairing-steps.ts'
import { findUnderWayOf } from '../matching/pairings-repository.ts'
import { findSeeker } from '../matching/seeker.ts'
import type { NewMatch } from '../matching/start-match.ts'
import { addMatch } from '../matching/start-match.ts'
import { refuseWrong } from '../refuse-wrong.ts'
import { answersOf } from './agreed.ts'

/** Records a match that began elsewhere, past the same gate as any other on the day they met first here, with the yes of both, and closes the referral under which the young person waits. */
export function recordMatch(db: WritableDatabase, { despite, agreement, ...match }: NewMatch & { readonly despite: string | null; readonly agreement: Agreement | null }, today: CivilDate): number {
  if (one(db, sql`select id from youngPeople where id = ${match.youngPersonId}`) === undefined) throw new Refusal('not-found', { what: 'such young person' })
  refuseWrong(wrongInTransfer(match))
  const ids = match.secondVolunteerId === null ? [match.volunteerId] : [match.volunteerId, match.secondVolunteerId]
  if (new Set(ids).size < ids.length) throw new Refusal('cannot-be-matched', { why: 'The two visitors are the same person.' })
  const referralId = match.referralId ?? value<number>(db, sql`select id from referrals where youngPersonId = ${match.youngPersonId} and ${isWaiting({ to: today })} order by receivedOn, id limit 1`) ?? null
  if (referralId !== null && one(db, sql`select id from referrals where id = ${referralId} and youngPersonId = ${match.youngPersonId}`) === undefined) throw new Refusal('not-found', { what: 'such referral of this young person' })
  const answers = answersOf(agreement, today)
  const days: StartDays = { meetOn: match.introducedOn !== null && match.introducedOn < match.startedOn ? match.introducedOn : match.startedOn, startsOn: match.startedOn, today }
  refuseWhatMayNotStart(referralId === null ? obstaclesWithoutReferral(db, match.youngPersonId, ids, days, answers) : obstaclesOf(db, findSeeker(db, referralId, today), ids, days, answers), despite)
  const id = addMatch(db, { ...match, referralId }, today)
  if (referralId === null) return id
  if (agreement !== null) keepAsPairing(db, { ...match, referralId, despite, agreement, matchId: id })
  stopWithReferral(db, referralId, match.startedOn < today ? match.startedOn : today, 'Their match began elsewhere')
  return id
}

/* What they said to each other is kept where every other match has it: with the steps of the pairing under way, where that is of the same visitors. */
function keepAsPairing(db: WritableDatabase, { agreement, ...of }: NewMatch & { readonly referralId: number; readonly despite: string | null; readonly agreement: Agreement; readonly matchId: number }): void {
  const { youngPersonAnswer, youngPersonAnsweredOn, youngPersonWords, volunteersAgreedOn } = agreement
  const isCouple = of.secondVolunteerId !== null
  const underWay = findUnderWayOf(db, of.referralId)
  if (underWay !== undefined && underWay.volunteerId === of.volunteerId && underWay.secondVolunteerId === of.secondVolunteerId) {
    runOnOne(db, sql`
      update pairings set matchId = ${of.matchId}, type = ${of.type}, despite = ${of.despite}, stallReason = null, stalledOn = null, introducedOn = ${of.introducedOn}, volunteerAnsweredOn = ${volunteersAgreedOn}, volunteerAnswer = 'yes',
        secondAnsweredOn = ${isCouple ? volunteersAgreedOn : null}, secondAnswer = ${isCouple ? 'yes' : null}, youngPersonAnsweredOn = ${youngPersonAnsweredOn}, youngPersonAnswer = ${youngPersonAnswer}, youngPersonWords = ${youngPersonWords}
      where id = ${underWay.id}`)
    return
  }
  run(db, sql`
    insert into pairings (referralId, volunteerId, secondVolunteerId, type, begunOn, despite, volunteerAnsweredOn, volunteerAnswer, secondAnsweredOn, secondAnswer, youngPersonAnsweredOn, youngPersonAnswer, youngPersonWords, introducedOn, matchId)
    values (${of.referralId}, ${of.volunteerId}, ${of.secondVolunteerId}, ${of.type}, ${volunteersAgreedOn < youngPersonAnsweredOn ? volunteersAgreedOn : youngPersonAnsweredOn}, ${of.despite}, ${volunteersAgreedOn}, 'yes',
      ${isCouple ? volunteersAgreedOn : null}, ${isCouple ? 'yes' : null}, ${youngPersonAnsweredOn}, ${youngPersonAnswer}, ${youngPersonWords}, ${of.introducedOn}, ${of.matchId})`)
}

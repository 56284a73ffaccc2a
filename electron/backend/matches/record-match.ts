import type { CivilDate } from '#domain/civil-date.ts'
import type { Agreement } from '#contract/match-life.ts'
import { Refusal } from '#contract/refusal.ts'
import type { WritableDatabase } from '../database/database.ts'
import { one, run, sql, value } from '../database/sql.ts'
import { isWaiting } from '../figures/referrals.ts'
import type { StartDays } from '../matching/obstacles.ts'
import { obstaclesOf, obstaclesWithoutReferral, refuseWhatMayNotStart } from '../matching/obstacles.ts'
import { stopWithReferral } from '../matching/pairing-steps.ts'
import { findSeeker } from '../matching/seeker.ts'
import type { NewMatch } from '../matching/start-match.ts'
import { addMatch } from '../matching/start-match.ts'
import { answersOf } from './agreed.ts'

/** Records a match that began elsewhere, past the same gate as any other on the day they met first, with the yes of both, and closes the referral under which the young person waits. */
export function recordMatch(db: WritableDatabase, { despite, agreement, ...match }: NewMatch & { readonly despite: string | null; readonly agreement: Agreement | null }, today: CivilDate): number {
  if (one(db, sql`select id from youngPeople where id = ${match.youngPersonId}`) === undefined) throw new Refusal('not-found', { what: 'such young person' })
  const ids = match.secondVolunteerId === null ? [match.volunteerId] : [match.volunteerId, match.secondVolunteerId]
  if (new Set(ids).size < ids.length) throw new Refusal('cannot-be-matched', { why: 'The two visitors are the same person.' })
  const referralId = match.referralId ?? value<number>(db, sql`select id from referrals where youngPersonId = ${match.youngPersonId} and ${isWaiting({ to: today })} order by receivedOn, id limit 1`) ?? null
  if (referralId !== null && one(db, sql`select id from referrals where id = ${referralId} and youngPersonId = ${match.youngPersonId}`) === undefined) throw new Refusal('not-found', { what: 'such referral of this young person' })
  const answers = answersOf(agreement, today)
  const days: StartDays = { meetOn: match.introducedOn !== null && match.introducedOn < match.startedOn ? match.introducedOn : match.startedOn, startsOn: match.startedOn, today }
  refuseWhatMayNotStart(referralId === null ? obstaclesWithoutReferral(db, match.youngPersonId, ids, days, answers) : obstaclesOf(db, findSeeker(db, referralId, today), ids, days, answers), despite)
  const id = addMatch(db, { ...match, referralId })
  if (referralId !== null) stopWithReferral(db, referralId, match.startedOn, 'Their match began elsewhere')
  if (agreement !== null && referralId !== null) keepAsPairing(db, { ...match, referralId, despite, agreement, matchId: id })
  return id
}

/* What they said to each other is kept where every other match has it. */
function keepAsPairing(db: WritableDatabase, { agreement, ...of }: NewMatch & { readonly referralId: number; readonly despite: string | null; readonly agreement: Agreement; readonly matchId: number }): void {
  const { youngPersonAnswer, youngPersonAnsweredOn, youngPersonWords, volunteersAgreedOn } = agreement
  const isCouple = of.secondVolunteerId !== null
  run(db, sql`
    insert into pairings (referralId, volunteerId, secondVolunteerId, type, begunOn, despite, volunteerAnsweredOn, volunteerAnswer, secondAnsweredOn, secondAnswer, youngPersonAnsweredOn, youngPersonAnswer, youngPersonWords, introducedOn, matchId)
    values (${of.referralId}, ${of.volunteerId}, ${of.secondVolunteerId}, ${of.type}, ${volunteersAgreedOn < youngPersonAnsweredOn ? volunteersAgreedOn : youngPersonAnsweredOn}, ${of.despite}, ${volunteersAgreedOn}, 'yes',
      ${isCouple ? volunteersAgreedOn : null}, ${isCouple ? 'yes' : null}, ${youngPersonAnsweredOn}, ${youngPersonAnswer}, ${youngPersonWords}, ${of.introducedOn}, ${of.matchId})`)
}

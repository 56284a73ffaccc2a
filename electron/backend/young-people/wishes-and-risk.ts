import type { CivilDate } from '#domain/civil-date.ts'
import { wrongInAssessment, wrongInExplained, wrongPastDay } from '#domain/young-person-form.ts'
import { Refusal } from '#contract/refusal.ts'
import type { YoungPersonRiskAssessment, YoungPersonWish } from '#contract/young-person-records.ts'
import type { ReadableDatabase, WritableDatabase } from '../database/database.ts'
import { all, run, runOnOne, sql, value } from '../database/sql.ts'
import { bit, yesNo } from '../database/yes-no.ts'
import { isWaiting } from '../figures/referrals.ts'
import { refuseWrong } from '../refuse-wrong.ts'

/* What a young person wishes, in their own words; what was assessed; what was explained to them and signed. */

/** Every wish, the newest first. */
export function wishesOf(db: ReadableDatabase, youngPersonId: number): YoungPersonWish[] {
  return all(db, sql`select id, saidOn, words, toldTo from wishes where youngPersonId = ${youngPersonId} order by saidOn desc, id desc`)
}

export function recordWish(db: WritableDatabase, { youngPersonId, saidOn, words, toldTo }: Omit<YoungPersonWish, 'id'> & { readonly youngPersonId: number }, today: CivilDate): void {
  refuseWrong({ saidOn: wrongPastDay(saidOn, today, 'the day they said it') })
  run(db, sql`insert into wishes (youngPersonId, saidOn, words, toldTo) values (${youngPersonId}, ${saidOn}, ${words}, ${toldTo})`)
}

export function correctWish(db: WritableDatabase, { id, saidOn, words, toldTo }: YoungPersonWish, today: CivilDate): void {
  refuseWrong({ saidOn: wrongPastDay(saidOn, today, 'the day they said it') })
  if (value(db, sql`select id from wishes where id = ${id}`) === undefined) throw new Refusal('not-found', { what: 'such wish' })
  runOnOne(db, sql`update wishes set saidOn = ${saidOn}, words = ${words}, toldTo = ${toldTo} where id = ${id}`)
}

/** Every risk assessment, the newest first. */
export function riskAssessmentsOf(db: ReadableDatabase, youngPersonId: number): YoungPersonRiskAssessment[] {
  return all<Omit<YoungPersonRiskAssessment, 'coversChild'> & { coversChild: number | null }>(db, sql`select id, askedOn, receivedOn, reviewOn, author, coversChild from riskAssessments where youngPersonId = ${youngPersonId} order by coalesce(receivedOn, askedOn) desc, id desc`)
    .map((assessment) => ({ ...assessment, coversChild: yesNo(assessment.coversChild) }))
}

/** An assessment that was asked for or came; the referrals that wait know of the latest that came, as lists and the workbook tell it. */
export function recordRiskAssessment(db: WritableDatabase, { youngPersonId, ...facts }: Omit<YoungPersonRiskAssessment, 'id'> & { readonly youngPersonId: number }, today: CivilDate): void {
  refuseWrongAssessment(facts, today)
  layDownRisk(db, youngPersonId)
  run(db, sql`insert into riskAssessments (youngPersonId, askedOn, receivedOn, reviewOn, author, coversChild) values (${youngPersonId}, ${facts.askedOn}, ${facts.receivedOn}, ${facts.reviewOn}, ${facts.author}, ${bit(facts.coversChild)})`)
  keepRiskInStep(db, youngPersonId, today)
}

export function correctRiskAssessment(db: WritableDatabase, { id, ...facts }: YoungPersonRiskAssessment, today: CivilDate): void {
  refuseWrongAssessment(facts, today)
  const youngPersonId = value<number>(db, sql`select youngPersonId from riskAssessments where id = ${id}`)
  if (youngPersonId === undefined) throw new Refusal('not-found', { what: 'such risk assessment' })
  layDownRisk(db, youngPersonId)
  runOnOne(db, sql`update riskAssessments set askedOn = ${facts.askedOn}, receivedOn = ${facts.receivedOn}, reviewOn = ${facts.reviewOn}, author = ${facts.author}, coversChild = ${bit(facts.coversChild)} where id = ${id}`)
  keepRiskInStep(db, youngPersonId, today)
}

/** Before anything is changed, an assessment of which only a referral tells, as one of a workbook, is written down, so that an older one does not take its place. */
export function layDownRisk(db: WritableDatabase, youngPersonId: number): void {
  run(db, sql`
    insert into riskAssessments (youngPersonId, receivedOn) select distinct youngPersonId, riskAssessmentOn from referrals
    where youngPersonId = ${youngPersonId} and riskAssessmentOn is not null and riskAssessmentOn not in (select receivedOn from riskAssessments where youngPersonId = ${youngPersonId} and receivedOn is not null)`)
}

/** Referrals that wait know of the latest assessment that came. */
export function keepRiskInStep(db: WritableDatabase, youngPersonId: number, today: CivilDate): void {
  const latest = value<string | null>(db, sql`select max(receivedOn) from riskAssessments where youngPersonId = ${youngPersonId}`) ?? null
  if (latest === null) return
  run(db, sql`update referrals set riskAssessmentOn = ${latest} where youngPersonId = ${youngPersonId} and ${isWaiting({ to: today })} and riskAssessmentOn is not ${latest}`)
}

function refuseWrongAssessment({ askedOn, receivedOn, reviewOn }: Omit<YoungPersonRiskAssessment, 'id' | 'coversChild'>, today: CivilDate): void {
  refuseWrong(wrongInAssessment({ askedOn, receivedOn, reviewOn }, today))
}

export interface Explained {
  readonly confidentialityExplainedOn: CivilDate | null
  readonly complaintsExplainedOn: CivilDate | null
  readonly agreementSignedOn: CivilDate | null
}

/** When confidentiality and complaints were explained, and the agreement signed (requirements T12, T19). */
export function recordExplained(db: WritableDatabase, { id, ...days }: Explained & { readonly id: number }, today: CivilDate): void {
  refuseWrong(wrongInExplained(days, today))
  if (value(db, sql`select id from youngPeople where id = ${id}`) === undefined) throw new Refusal('not-found', { what: 'such young person' })
  runOnOne(db, sql`update youngPeople set confidentialityExplainedOn = ${days.confidentialityExplainedOn}, complaintsExplainedOn = ${days.complaintsExplainedOn}, agreementSignedOn = ${days.agreementSignedOn} where id = ${id}`)
}

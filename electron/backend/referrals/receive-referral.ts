import { wrongInNextStep, wrongInReferral, wrongInView } from '#domain/referral-form.ts'
import type { ReceivedReferral } from '#contract/referral-records.ts'
import { Refusal } from '#contract/refusal.ts'
import type { NewYoungPerson } from '#contract/young-person-records.ts'
import type { CommandContext } from '../context.ts'
import { nextId, nextKey } from '../database/next-key.ts'
import { run, runOnOne, sql, value } from '../database/sql.ts'
import { bit } from '../database/yes-no.ts'
import { refuseWrong } from '../refuse-wrong.ts'
import { recordRiskAssessment } from '../young-people/wishes-and-risk.ts'
import { addYoungPerson } from '../young-people/write-young-person.ts'
import { correctReceipt } from './correct-receipt.ts'
import { agrees, writeChildView } from './child-views.ts'
import { heedOnReferral, refuseWaiting } from './decide-referral.ts'
import { factorsKept } from './referral-record.ts'

type Receiving = Pick<CommandContext, 'db' | 'who' | 'today'>
type Received = ReceivedReferral & { readonly youngPerson: { readonly id: number } | { readonly add: NewYoungPerson } }
type AskedFor = Pick<ReceivedReferral, 'receivedOn' | 'referredBy' | 'criterion' | 'factors' | 'isUrgent' | 'isInCarePlan' | 'carePlanOn' | 'offeredOn' | 'prefersGender' | 'genderStrength' | 'prefersBackground' | 'backgroundStrength' | 'preferenceOf' | 'notes'>

/** Takes in a referral of somebody known or new. Where they object and understand, it is closed as not appointed at once (domain.md R2.2). */
export function receiveReferral(receiving: Receiving, referral: Received): { readonly id: number; readonly youngPersonId: number; readonly isClosed: boolean } {
  const { db, today } = receiving
  const { childView, understanding, viewOn, viewTakenBy, viewReasons } = referral
  const view = { childView, understanding, viewOn, viewTakenBy, viewReasons }
  refuseWrong({ ...wrongInReferral(referral, today), ...wrongInView(view, today), ...wrongInNextStep(referral, today) })
  const youngPersonId = 'add' in referral.youngPerson ? addYoungPerson(db, referral.youngPerson.add, today) : knownId(receiving, referral.youngPerson.id)
  const { lastId: id } = run(db, sql`
    insert into referrals (id, key, youngPersonId, receivedOn, referredBy, criterion, childAgrees, state, waitingReason, notes, factors, isUrgent, isInCarePlan, carePlanOn, offeredOn, prefersGender, genderStrength, prefersBackground, backgroundStrength, preferenceOf,
      childView, understanding, viewOn, viewTakenBy, viewReasons, owner, nextStep, nextStepOn)
    values (${nextId(db, 'referrals')}, ${nextKey(db, 'referrals')}, ${youngPersonId}, ${referral.receivedOn}, ${referral.referredBy}, ${referral.criterion}, ${agrees(childView)}, 'waiting', ${referral.waitingReason}, ${referral.notes}, ${factorsKept(referral.factors)},
      ${bit(referral.isUrgent)}, ${bit(referral.isInCarePlan)}, ${referral.carePlanOn}, ${referral.offeredOn}, ${referral.prefersGender}, ${referral.genderStrength}, ${referral.prefersBackground}, ${referral.backgroundStrength}, ${referral.preferenceOf},
      ${childView}, ${understanding}, ${viewOn}, ${viewTakenBy}, ${viewReasons}, ${referral.owner}, ${referral.nextStep}, ${referral.nextStepOn})`)
  run(db, sql`insert into waitingPeriods (referralId, fromOn, reason) values (${id}, ${referral.receivedOn}, ${referral.waitingReason})`)
  const { riskAskedOn, riskReceivedOn } = referral
  if (riskAskedOn !== null || riskReceivedOn !== null) recordRiskAssessment(db, { youngPersonId, askedOn: riskAskedOn, receivedOn: riskReceivedOn, reviewOn: null, author: null, coversChild: null }, today)
  if (childView !== 'not_ascertained' || viewOn !== null) writeChildView(db, { youngPersonId, referralId: id }, view, today)
  const isClosed = heedOnReferral(receiving, id)
  return { id, youngPersonId, isClosed }
}

/** Corrects what was asked for; what stood there stays in the history. Refuses a day of receipt past which something of it is recorded, see `correctReceipt`. */
export function correctReferral({ db, today }: Receiving, { id, ...asked }: AskedFor & { readonly id: number }): void {
  if (value(db, sql`select id from referrals where id = ${id}`) === undefined) throw new Refusal('not-found', { what: 'such referral' })
  refuseWrong({ ...wrongInReferral(asked, today) })
  correctReceipt(db, id, asked.receivedOn)
  runOnOne(db, sql`
    update referrals set referredBy = ${asked.referredBy}, criterion = ${asked.criterion}, factors = ${factorsKept(asked.factors)}, isUrgent = ${bit(asked.isUrgent)}, isInCarePlan = ${bit(asked.isInCarePlan)}, carePlanOn = ${asked.carePlanOn}, offeredOn = ${asked.offeredOn},
      prefersGender = ${asked.prefersGender}, genderStrength = ${asked.genderStrength}, prefersBackground = ${asked.prefersBackground}, backgroundStrength = ${asked.backgroundStrength}, preferenceOf = ${asked.preferenceOf}, notes = ${asked.notes}
    where id = ${id}`)
}

function knownId({ db, today }: Receiving, id: number): number {
  if (value(db, sql`select id from youngPeople where id = ${id}`) === undefined) throw new Refusal('not-found', { what: 'such young person' })
  refuseWaiting(db, id, today)
  return id
}

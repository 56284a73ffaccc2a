import type { CivilDate } from '#domain/civil-date.ts'
import { ageOn, daysBetween } from '#domain/civil-date.ts'
import { standingSince } from '#domain/matching/pairing.ts'
import { postcodeDistrict } from '#domain/postcode.ts'
import { priorityPoints } from '#domain/priority.ts'
import { wordsOfList } from '#domain/word-list.ts'
import type { WaitingReferral, referralsContract } from '#contract/referrals.ts'
import type { ReadableDatabase } from '../database/database.ts'
import { askFigures } from '../figures/ask-figures.ts'
import { isWaiting } from '../figures/referrals.ts'
import { listPairingsUnderWay, volunteersOf } from '../matching/pairings-repository.ts'
import type { HandlersOf } from '../router.ts'
import { capacityOn } from '../service/capacity-repository.ts'
import { findTerms } from '../service/terms-repository.ts'
import { close, correctView, decide, keepDecision, recordView, reopen } from './decide-referral.ts'
import { changeBlocker, correctBlocker, planStep, removeBlocker, takeStep } from './next-steps.ts'
import { openReferral } from './open-referral.ts'
import { correctReferral, receiveReferral } from './receive-referral.ts'
import { referralDetails } from './referral-details.ts'
import { findReadyVolunteers } from './ready-volunteers.ts'
import type { WaitingRow } from './referrals-repository.ts'
import { listWaiting } from './referrals-repository.ts'

export const referralsService: HandlersOf<typeof referralsContract> = {
  listWaiting: (_input, { db, today }) => ({
    today,
    rows: waitingRows(db, today),
    ...findReadyVolunteers(db, today),
    capacity: capacityOn(db, today),
    daysToMatch: findTerms(db, today).daysToMatch,
    longestDays: figureOn(db, 'waiting.longest_days', today),
    medianDays: figureOn(db, 'waiting.median_days', today),
  }),
  countWaiting: (_input, { db, today }) => figureOn(db, 'waiting.total', today) ?? 0,
  open: ({ id }, { db, today }) => openReferral(db, id, today),
  receive: (referral, context) => receiveReferral(context, referral),
  correct: (asked, context) => {
    correctReferral(context, asked)
    return null
  },
  recordView: (view, context) => ({ isClosed: recordView(context, view) }),
  correctView: (view, context) => ({ isClosed: correctView(context, view) }),
  decide: (decision, context) => {
    decide(context, decision)
    return null
  },
  keepDecision: (kept, context) => {
    keepDecision(context, kept)
    return null
  },
  close: (closing, context) => {
    close(context, closing)
    return null
  },
  reopen: (which, { db, today }) => ({ id: reopen(db, which, today) }),
  changeBlocker: (change, { db, today }) => {
    changeBlocker(db, change, today)
    return null
  },
  correctBlocker: (change, { db, today }) => {
    correctBlocker(db, change, today)
    return null
  },
  removeBlocker: (which, { db, today }) => {
    removeBlocker(db, which, today)
    return null
  },
  planStep: (step, { db, today }) => {
    planStep(db, step, today)
    return null
  },
  takeStep: (step, { db, today }) => {
    takeStep(db, step, today)
    return null
  },
}

function waitingRows(db: ReadableDatabase, today: CivilDate): WaitingReferral[] {
  const details = referralDetails(db, isWaiting({ to: today }), today)
  const terms = findTerms(db, today)
  const pairings = new Map(listPairingsUnderWay(db).map((pairing) => [pairing.referralId, pairing]))
  return listWaiting(db, today).flatMap((row) => {
    const detail = details.get(row.id)
    if (detail === undefined) return []
    const pairing = pairings.get(row.id)
    return [{ ...waitingReferralOf(row, today), detail, priority: priorityPoints({ ...detail, waitsSinceOn: row.firstReferredOn ?? row.receivedOn }, terms, today), pairing: pairing === undefined ? null : standingSince({ ...pairing, firstName: row.firstName, volunteers: volunteersOf(pairing).map((volunteer) => volunteer.firstName) }, today) }]
  })
}

function figureOn(db: ReadableDatabase, id: string, on: CivilDate): number | null {
  return askFigures(db, { from: on, to: on, only: [id] })[0]?.value ?? null
}

function waitingReferralOf(row: WaitingRow, today: CivilDate): Omit<WaitingReferral, 'detail' | 'pairing' | 'priority'> {
  return {
    id: row.id,
    key: row.key,
    youngPerson: { id: row.youngPersonId, key: row.youngPersonKey, name: row.name, firstName: row.firstName },
    age: row.bornOn === null ? null : ageOn(row.bornOn, today),
    ageAtReferral: row.bornOn === null ? null : ageOn(row.bornOn, row.firstReferredOn ?? row.receivedOn),
    receivedOn: row.receivedOn,
    firstReferredOn: row.firstReferredOn,
    days: daysBetween(row.receivedOn, today),
    waitingReason: row.waitingReason,
    referredBy: row.referredBy,
    criterion: row.criterion,
    childAgrees: row.childAgrees === null ? null : row.childAgrees === 1,
    riskAssessmentOn: row.riskAssessmentOn,
    placementType: row.placementType,
    outOfArea: row.outOfArea === null ? null : row.outOfArea === 1,
    district: postcodeDistrict(row.postcode),
    languages: [...wordsOfList(row.languages)],
    interests: [...wordsOfList(row.interests)],
    socialWorker: row.socialWorker,
    notes: row.notes,
  }
}

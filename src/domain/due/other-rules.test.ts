import { describe, expect, it } from 'vitest'
import { claimsToApprove } from './claim.ts'
import { concernsOpen } from './concern.ts'
import { USUAL_INTERVALS } from './intervals.ts'
import type { OpenConcern, WaitingReferral } from './records.ts'
import { applicant, volunteer } from './records-for-tests.ts'
import { referencesToChase, stalledApplicants } from './recruitment.ts'
import { waitingWithoutStep } from './waiting.ts'

const today = '2026-11-22'
const rhys = { id: 7, key: 'Y7', name: 'Rhys Abbott' }
const alan = { id: 1, key: 'V1', name: 'Alan Young' }

describe('a concern', () => {
  const concern = (known: Partial<OpenConcern>): OpenConcern => ({ id: 3, kind: 'allegation', raisedOn: '2026-12-24', referredTo: null, match: null, volunteer: alan, youngPerson: null, ...known })

  it.each([
    ['an allegation of Thu 24 Dec 2026 (R3.9)', { raisedOn: '2026-12-24' }, '2026-12-29'],
    ['an allegation of a Friday', { raisedOn: '2026-11-20' }, '2026-11-23'],
    ['a safeguarding concern of a Saturday', { kind: 'safeguarding', raisedOn: '2026-11-21' }, '2026-11-23'],
    ['a safeguarding concern of a Monday', { kind: 'safeguarding', raisedOn: '2026-11-23' }, '2026-11-24'],
    ['a complaint of Tue 15 Dec 2026: ten working days, over Christmas', { kind: 'complaint', raisedOn: '2026-12-15' }, '2026-12-31'],
  ] as const)('%s', (_name, known, dueOn) => {
    expect(concernsOpen([concern(known)], USUAL_INTERVALS, 'The service')).toMatchObject([{ dueOn }])
  })

  it.each([
    ['its match', { match: { key: 'M5', youngPerson: rhys, volunteers: [alan] }, youngPerson: rhys }, 'M5', 'Rhys Abbott and Alan Young'],
    ['its match alone', { match: { key: 'M5', youngPerson: rhys, volunteers: [alan] }, volunteer: null }, 'M5', 'Rhys Abbott and Alan Young'],
    ['its volunteer', { youngPerson: rhys }, 'V1', 'Rhys Abbott and Alan Young'],
    ['its young person', { youngPerson: rhys, volunteer: null }, 'Y7', 'Rhys Abbott'],
    ['the day it was raised, where it names nobody', { volunteer: null }, '2026-12-24', 'The service'],
  ])('goes by %s', (_name, known, key, who) => {
    expect(concernsOpen([concern(known)], USUAL_INTERVALS, 'The service')).toMatchObject([{ key, who }])
  })

  it('says its kind and to whom it was referred, and nothing of what was said', () => {
    expect(concernsOpen([concern({ referredTo: 'designated officer' })], USUAL_INTERVALS, 'The service')).toMatchObject([{ what: 'Allegation open: Alan Young', detail: 'Raised 24 Dec 2026, referred to designated officer' }])
  })
})

describe('a reference', () => {
  const asked = { stage: 'reference_1', name: 'First reference', kind: 'reference', state: 'requested', requestedOn: '2023-10-17', completedOn: null, signedOffBy: null, signedOffOn: null, chasedOn: null } as const

  it('is chased 14 days after it was asked for', () => {
    expect(referencesToChase([applicant({ stages: [asked] })], USUAL_INTERVALS, '2023-10-31')).toMatchObject([
      { dueOn: '2023-10-31', part: 'reference_1', what: 'Reference unanswered: Farah Nixon', detail: 'First reference asked 17 Oct 2023, 14 days ago' },
    ])
  })

  it('is chased again 14 days after it was chased', () => {
    expect(referencesToChase([applicant({ stages: [{ ...asked, chasedOn: '2023-10-31' }] })], USUAL_INTERVALS, '2023-11-02')).toMatchObject([{ dueOn: '2023-11-14', detail: 'First reference asked 17 Oct 2023, 16 days ago, chased 31 Oct 2023' }])
  })

  it('is one line for each referee', () => {
    expect(referencesToChase([applicant({ stages: [asked, { ...asked, stage: 'reference_2' }] })], USUAL_INTERVALS, '2023-10-31').map((line) => line.part)).toEqual(['reference_1', 'reference_2'])
  })

  it.each([
    ['received', { ...asked, state: 'received' }, 0],
    ['complete', { ...asked, state: 'complete', completedOn: '2023-10-30' }, 0],
    ['complete only later', { ...asked, state: 'complete', completedOn: '2023-11-02' }, 1],
    ['asked for on a day not known', { ...asked, requestedOn: null }, 0],
    ['asked for only later', { ...asked, requestedOn: '2023-11-02' }, 0],
    ['another stage', { ...asked, stage: 'dbs', kind: 'dbs' }, 0],
  ] as const)('%s', (_name, stage, lines) => {
    expect(referencesToChase([applicant({ stages: [stage] })], USUAL_INTERVALS, '2023-10-31')).toHaveLength(lines)
  })
})

describe('an applicant', () => {
  const stage = { stage: 'application', name: 'Application', kind: 'application', state: 'complete', requestedOn: '2026-10-01', completedOn: '2026-10-20', signedOffBy: null, signedOffOn: null, chasedOn: null } as const

  it.each([
    ['28 days after the last change of any stage', [stage, { ...stage, stage: 'dbs', state: 'requested', requestedOn: '2026-10-25', completedOn: null }], '2026-11-22'],
    ['since applying where no stage has begun', [], '2026-09-29'],
    ['not counting what is dated later', [stage, { ...stage, stage: 'dbs', state: 'requested', requestedOn: '2026-12-01', completedOn: null }], '2026-11-17'],
  ] as const)('has stalled %s', (_name, stages, dueOn) => {
    expect(stalledApplicants([applicant({ stages })], USUAL_INTERVALS, today)).toMatchObject([{ kind: 'stage_stalled', dueOn }])
  })

  it('has not stalled once active', () => {
    expect(stalledApplicants([applicant({ standing: { status: 'active', sinceOn: '2026-11-01', firstActiveOn: '2026-11-01' }, stages: [stage] })], USUAL_INTERVALS, today)).toEqual([])
    expect(referencesToChase([applicant({ standing: { status: 'withdrawn', sinceOn: '2026-11-01', firstActiveOn: null }, stages: [{ ...stage, stage: 'reference_1', kind: 'reference', state: 'requested', completedOn: null }] })], USUAL_INTERVALS, today)).toEqual([])
  })
})

describe('somebody waiting', () => {
  const referral: WaitingReferral = { id: 4, key: 'R4', youngPerson: rhys, receivedOn: '2026-10-25', waitingReason: 'seeking_visitor', waitingCause: null, lastStepOn: null, nextStepOn: null }

  it.each([
    ['28 days after the receipt', {}, ['2026-11-22']],
    ['28 days after the last step', { lastStepOn: '2026-11-01' }, ['2026-11-29']],
    ['never while a next step is dated', { nextStepOn: '2026-12-01' }, []],
  ])('needs a step %s', (_name, known, dueOn) => {
    expect(waitingWithoutStep([{ ...referral, ...known }], USUAL_INTERVALS, today).map((line) => line.dueOn)).toEqual(dueOn)
  })

  it('is named with how long and for what', () => {
    expect(waitingWithoutStep([referral], USUAL_INTERVALS, today)).toMatchObject([{ key: 'R4', who: 'Rhys Abbott', what: 'No next step: Rhys Abbott', detail: 'Waiting 28 days, seeking a visitor' }])
    expect(waitingWithoutStep([{ ...referral, waitingCause: 'few_men' }], USUAL_INTERVALS, today)[0]?.detail).toBe('Waiting 28 days, too few men volunteer')
    expect(waitingWithoutStep([{ ...referral, receivedOn: '2026-11-21', waitingReason: null }], USUAL_INTERVALS, today)[0]?.detail).toBe('Waiting 1 day')
  })
})

describe('a claim', () => {
  it('is to be approved within 28 days', () => {
    expect(claimsToApprove([{ id: 8, key: 'C8', volunteer: volunteer(), claimedOn: '2026-10-25', kind: 'activity', amountPence: 3395 }], USUAL_INTERVALS)).toMatchObject([
      { key: 'C8', subject: { kind: 'claim', id: 8 }, who: 'Alan Young', dueOn: '2026-11-22', what: 'Approve claim of Alan Young', detail: '£33.95, activity, 25 Oct 2026' },
    ])
  })
})

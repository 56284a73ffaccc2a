import { describe, expect, it } from 'vitest'
import { dueList } from './due-list.ts'
import { DUE_INTERVAL, INTERVAL_NAMES, USUAL_INTERVALS, type IntervalName } from './intervals.ts'
import type { DueRecords } from './records.ts'
import { applicant, match, records, volunteer } from './records-for-tests.ts'

const today = '2026-11-24'
const person = { id: 7, key: 'Y7', name: 'Rhys Abbott' }
const asked = { stage: 'reference_1', name: 'First reference', kind: 'reference' as const, state: 'requested' as const, requestedOn: '2026-11-01', completedOn: null, signedOffBy: null, signedOffOn: null, outcome: null, hours: null, chasedOn: null }
const concern = { id: 3, kind: 'complaint' as const, raisedOn: '2026-11-16', referredTo: null, match: null, volunteer: null, youngPerson: person }
const claim = { id: 8, key: 'C8', volunteer: volunteer(), claimedOn: '2026-11-01', kind: 'activity' as const, amountPence: 3395 }
const waiting = { id: 4, key: 'R4', youngPerson: person, receivedOn: '2026-11-01', waitingReason: null, waitingCause: null, lastStepOn: null, nextStepOn: null }
const dueOf = (known: Partial<DueRecords>, kind: string): string | undefined => dueList(records(known), today).find((line) => line.kind === kind)?.dueOn

describe('the intervals', () => {
  it('are those of due.md, and of domain.md for reviews of a match, where nobody has said otherwise', () => {
    expect(USUAL_INTERVALS).toEqual({
      visitGapDays: 42, careLeaverGapDays: 56, annualVisitMonths: 12, firstReviewMonths: 3, reviewMonths: 6, careReviewMonths: 6, checkInPercent: 10, referenceChaseDays: 14, stageStalledDays: 28, waitingStepDays: 28, claimDays: 28, complaintWorkingDays: 10,
    })
    for (const name of INTERVAL_NAMES) expect([DUE_INTERVAL[name].least <= DUE_INTERVAL[name].usual, DUE_INTERVAL[name].usual <= DUE_INTERVAL[name].most], name).toEqual([true, true])
  })

  it.each<[IntervalName, number, string, Partial<DueRecords>, string]>([
    ['visitGapDays', 20, 'visit_gap', { matches: [match({ lastVisitOn: '2026-11-01' })] }, '2026-11-21'],
    ['careLeaverGapDays', 21, 'visit_gap', { matches: [match({ lastVisitOn: '2026-11-01', youngPerson: { inCareTo: '2026-06-01' } })] }, '2026-11-22'],
    ['annualVisitMonths', 6, 'annual_visit', { matches: [match({ startedOn: '2026-05-20' })] }, '2026-11-20'],
    ['careReviewMonths', 3, 'care_review', { matches: [match({ youngPerson: { lastReviewOn: '2026-08-20' } })] }, '2026-11-20'],
    ['referenceChaseDays', 7, 'reference_chase', { applicants: [applicant({ stages: [asked] })] }, '2026-11-08'],
    ['stageStalledDays', 14, 'stage_stalled', { applicants: [applicant({ stages: [asked] })] }, '2026-11-15'],
    ['waitingStepDays', 14, 'waiting_no_step', { waiting: [waiting] }, '2026-11-15'],
    ['claimDays', 14, 'claim_to_approve', { claims: [claim] }, '2026-11-15'],
    ['complaintWorkingDays', 5, 'concern_open', { concerns: [concern] }, '2026-11-23'],
  ])('%s of %i set when a line of %s is due', (name, agreed, kind, known, dueOn) => {
    expect(dueOf({ ...known, intervals: { ...USUAL_INTERVALS, [name]: agreed } }, kind)).toBe(dueOn)
    expect(dueOf(known, kind)).not.toBe(dueOn)
  })

  it('set how many are asked each quarter, and for how long somebody first commits', () => {
    const matches = Array.from({ length: 20 }, (_, id) => match({ id, youngPerson: { id, key: `Y${id}`, name: `Child ${id}` } }))
    const what = (checkInPercent: number) => dueList(records({ matches, intervals: { ...USUAL_INTERVALS, checkInPercent } }), '2026-12-20').find((line) => line.kind === 'check_in')?.what
    expect([what(10), what(25), what(26)]).toEqual(['Quarterly check-in: 2 young people', 'Quarterly check-in: 5 young people', 'Quarterly check-in: 6 young people'])
    const active = { volunteers: [volunteer({ standing: { status: 'active', sinceOn: '2025-06-01', firstActiveOn: '2025-06-01' } })] }
    expect([dueOf(active, 'commitment_ending'), dueOf({ ...active, commitmentMonths: 18 }, 'commitment_ending')]).toEqual([undefined, '2026-12-01'])
  })

  it('leave an allegation due on the next working day', () => {
    expect(dueOf({ concerns: [{ ...concern, kind: 'allegation' }], intervals: { ...USUAL_INTERVALS, complaintWorkingDays: 40 } }, 'concern_open')).toBe('2026-11-17')
  })
})

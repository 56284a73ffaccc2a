import { describe, expect, it } from 'vitest'
import type { ClosingTyped, DecisionTyped, ReferralTyped, ViewTyped } from './referral-form.ts'
import { unlikelyInReferral, wrongInClosing, wrongInDecision, wrongInNextStep, wrongInReferral, wrongInView } from './referral-form.ts'

const TODAY = '2026-11-22'
const named = (wrong: object): string[] => Object.entries(wrong).filter(([, words]) => words !== undefined).map(([name]) => name)

describe('a young person’s view as it is written down (R2.2)', () => {
  const SAID: ViewTyped = { childView: 'wants', understanding: null, viewOn: TODAY, viewTakenBy: 'Social worker', viewReasons: null }
  it.each<[string, Partial<ViewTyped>, readonly string[]]>([
    ['wants one', {}, []],
    ['nothing chosen', { childView: null }, ['childView']],
    ['not asked', { childView: 'not_ascertained', viewOn: null, viewTakenBy: null }, []],
    ['no day', { viewOn: null }, ['viewOn']],
    ['a day to come', { viewOn: '2026-11-23' }, ['viewOn']],
    ['nobody who asked', { viewTakenBy: null }, ['viewTakenBy']],
    ['objects, understanding left open', { childView: 'objects' }, ['understanding']],
    ['objects and understands', { childView: 'objects', understanding: 'yes' }, []],
    ['objects and does not understand, without reasons', { childView: 'objects', understanding: 'no' }, ['viewReasons']],
    ['objects and does not understand, with reasons', { childView: 'objects', understanding: 'no', viewReasons: 'Has nobody else' }, []],
    ['objects, not assessed', { childView: 'objects', understanding: 'not_assessed' }, []],
  ])('%s', (_what, said, wrong) => {
    expect(named(wrongInView({ ...SAID, ...said }, TODAY))).toEqual(wrong)
  })
})

describe('a referral as it is received', () => {
  const GIVEN: ReferralTyped = { receivedOn: TODAY, referredBy: 'social worker', offeredOn: null, prefersGender: null, genderStrength: null, prefersBackground: null, backgroundStrength: null }
  it.each<[string, Partial<ReferralTyped>, readonly string[]]>([
    ['all that is needed', {}, []],
    ['no day', { receivedOn: null }, ['receivedOn']],
    ['a day to come', { receivedOn: '2026-11-23' }, ['receivedOn']],
    ['nobody who referred', { referredBy: null }, ['referredBy']],
    ['a gender without how strongly', { prefersGender: 'female' }, ['genderStrength']],
    ['a gender that must be', { prefersGender: 'female', genderStrength: 'must' }, []],
    ['a background without how strongly', { prefersBackground: 'Somali' }, ['backgroundStrength']],
    ['an offer to come', { offeredOn: '2026-11-23' }, ['offeredOn']],
    ['an assessment before it was asked for', { riskAskedOn: '2026-11-10', riskReceivedOn: '2026-11-09' }, ['riskReceivedOn']],
  ])('with %s', (_what, given, wrong) => {
    expect(named(wrongInReferral({ ...GIVEN, ...given }, TODAY))).toEqual(wrong)
  })

  it.each([['2026-08-22', false], ['2026-08-21', true], [null, false]])('on %s is unlikely: %s', (receivedOn, isUnlikely) => {
    expect(unlikelyInReferral({ receivedOn }, TODAY).receivedOn !== undefined).toBe(isUnlikely)
  })
})

describe('a decision on a referral', () => {
  const NO: DecisionTyped = { decision: 'not_appointed', decidedOn: TODAY, reason: 'too_young', considerAgainOn: null, note: null }
  it.each<[string, Partial<DecisionTyped>, readonly string[]]>([
    ['not to appoint, with its reason', {}, []],
    ['not to appoint, without', { reason: null }, ['reason']],
    ['for another reason, not told', { reason: 'other' }, ['note']],
    ['for another reason, told', { reason: 'other', note: 'Moves abroad' }, []],
    ['considered again on the same day', { considerAgainOn: TODAY }, ['considerAgainOn']],
    ['made tomorrow', { decidedOn: '2026-11-23' }, ['decidedOn']],
    ['made before the referral', { decidedOn: '2026-10-31' }, ['decidedOn']],
    ['to accept', { decision: 'accepted', reason: null }, []],
    ['left open', { decision: null }, ['decision']],
  ])('%s', (_what, typed, wrong) => {
    expect(named(wrongInDecision({ ...NO, ...typed }, '2026-11-01', TODAY))).toEqual(wrong)
  })
})

describe('a referral that is closed', () => {
  it.each<[string, Partial<ClosingTyped>, readonly string[]]>([
    ['as withdrawn, without a word', {}, []],
    ['since the young person said no, with the reason', { state: 'declined_by_child', note: 'Has her aunt' }, []],
    ['since the young person said no, without', { state: 'declined_by_child' }, ['note']],
    ['as not eligible, without the reason', { state: 'not_eligible' }, ['note']],
    ['considered again on the same day', { state: 'not_eligible', note: 'Too old', considerAgainOn: TODAY }, ['considerAgainOn']],
    ['before it was received', { closedOn: '2026-10-31' }, ['closedOn']],
    ['tomorrow', { closedOn: '2026-11-23' }, ['closedOn']],
    ['as nothing', { state: null }, ['state']],
  ])('%s', (_what, typed, wrong) => {
    expect(named(wrongInClosing({ state: 'withdrawn', closedOn: TODAY, considerAgainOn: null, note: null, ...typed }, '2026-11-01', TODAY))).toEqual(wrong)
  })
})

describe('a next step', () => {
  it.each<[string | null, string | null, readonly string[]]>([
    [null, null, []], ['Call', '2026-11-22', []], ['Call', '2027-11-23', []], ['Call', null, ['nextStepOn']], [null, '2026-11-30', ['nextStep']], ['Call', '2026-11-21', ['nextStepOn']], ['Call', '2027-11-24', ['nextStepOn']],
  ])('%s on %s', (nextStep, nextStepOn, wrong) => {
    expect(named(wrongInNextStep({ nextStep, nextStepOn }, TODAY))).toEqual(wrong)
  })
})

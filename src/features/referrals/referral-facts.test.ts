import { describe, expect, it } from 'vitest'
import { NO_DETAIL } from '#features/waiting-list/detail-for-tests.ts'
import { referralFacts } from './referral-facts.ts'
import { askedOf, emptyAsked, emptyView, viewOf } from './referral-values.ts'

const referral = { childAgrees: null, referredBy: null, criterion: null, isWaiting: false, notes: null, detail: NO_DETAIL }
const told = (changes: object, detail: object = {}): string[] => referralFacts({ ...referral, ...changes, detail: { ...NO_DETAIL, ...detail } }).map(({ name, value }) => `${name}: ${value}`)

describe('what is told of a referral', () => {
  it('is their view first, even where nobody asked', () => expect(told({})).toEqual(['Their view: Not asked']))

  it('is the decision not to appoint with its day, who decided, and when it is considered again', () => {
    expect(told({}, { childView: 'objects', understanding: 'yes', viewOn: '2026-11-03', viewTakenBy: 'Omar Reid', decision: 'not_appointed', notAppointedReason: 'objects', decidedOn: '2026-11-03', decidedBy: 'k.lowes', considerAgainOn: '2027-02-28' })).toEqual([
      'Their view: Does not want one, understands what it means: yes, asked 3 Nov 2026, by Omar Reid', 'Decision: Not appointed, the young person objects, 3 Nov 2026, by k.lowes', 'Consider again: 28 Feb 2027',
    ])
  })

  it('is what was asked for and what comes next, while it waits', () => {
    const detail = { prefersGender: 'female', genderStrength: 'must', preferenceOf: 'young_person', nextStep: 'Call', nextStepOn: '2026-12-01', owner: 'Sam' }
    expect(told({ isWaiting: true, referredBy: 'social worker' }, detail)).toEqual(['Their view: Not asked', 'Referred by: Social worker', 'Asks for: A woman (must), asked by the young person', 'Next step: Call, 1 Dec 2026, Sam'])
    expect(told({ isWaiting: false }, detail)).not.toContain('Next step: Call, 1 Dec 2026, Sam')
  })
})

describe('what is sent of the forms', () => {
  it('asks how strongly only where something is asked for', () => {
    expect(askedOf({ ...emptyAsked('2026-11-22'), genderStrength: 'must', preferenceOf: 'referrer' })).toMatchObject({ genderStrength: null, preferenceOf: null })
    expect(askedOf({ ...emptyAsked('2026-11-22'), prefersGender: 'male', genderStrength: 'wish', preferenceOf: 'referrer' })).toMatchObject({ genderStrength: 'wish', preferenceOf: 'referrer' })
  })

  it('leaves out of a view what does not belong to it', () => {
    const typed = { ...emptyView(), understanding: 'yes', viewOn: '2026-11-03', viewTakenBy: 'Omar Reid' } as const
    expect(viewOf({ ...typed, childView: 'wants' })).toMatchObject({ understanding: null, viewOn: '2026-11-03' })
    expect(viewOf({ ...typed, childView: 'not_ascertained' })).toMatchObject({ understanding: null, viewOn: null, viewTakenBy: null })
    expect(viewOf({ ...typed, childView: 'objects' })).toMatchObject({ understanding: 'yes' })
  })
})

import { describe, expect, it } from 'vitest'
import { eligibilityOn, eligibilityWarning, tooYoungWarning } from './eligibility.ts'

const TODAY = '2026-11-22'

describe('who may have a visitor (R2.1)', () => {
  it.each([
    ['any child looked after', { bornOn: '2012-05-14', inCareFrom: '2020-01-01', inCareTo: null }, 25, 'entitled'],
    ['a child of four', { bornOn: '2022-05-14', inCareFrom: '2024-01-01', inCareTo: null }, 25, 'entitled'],
    ['one whose first day in care is not known', { bornOn: '2012-05-14', inCareFrom: null, inCareTo: null }, 25, 'entitled'],
    ['one who went home', { bornOn: '2012-05-14', inCareFrom: '2020-01-01', inCareTo: '2026-11-22' }, 25, 'by_choice'],
    ['one who goes home tomorrow', { bornOn: '2012-05-14', inCareFrom: '2020-01-01', inCareTo: '2026-11-23' }, 25, 'entitled'],
    ['a care leaver of 18', { bornOn: '2008-11-22', inCareFrom: '2020-01-01', inCareTo: null }, 25, 'by_choice'],
    ['a care leaver of 18 where the service ends at 18', { bornOn: '2008-11-22', inCareFrom: '2020-01-01', inCareTo: null }, 18, 'too_old'],
    ['17 the day before', { bornOn: '2008-11-23', inCareFrom: '2020-01-01', inCareTo: null }, 18, 'entitled'],
    ['somebody of 25', { bornOn: '2001-11-22', inCareFrom: null, inCareTo: null }, 25, 'too_old'],
    ['nobody knows', { bornOn: null, inCareFrom: null, inCareTo: null }, 25, 'not_known'],
  ])('%s', (_who, person, upperAge, eligibility) => {
    expect(eligibilityOn(person, upperAge, TODAY)).toBe(eligibility)
  })

  it('says nothing of whoever is entitled, and the service’s own age of who is too old', () => {
    expect([eligibilityWarning('entitled', 21), eligibilityWarning('too_old', 21)]).toEqual([null, 'The service is for people under 21.'])
  })

  it.each([['2018-11-23', 8, true], ['2018-11-22', 8, false], ['2018-11-23', null, false], [null, 8, false]])('born %s where the service begins at %s is said to be young: %s', (bornOn, lowest, is) => expect(tooYoungWarning(bornOn, lowest, TODAY) !== null).toBe(is))
})

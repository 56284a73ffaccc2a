import { describe, expect, it } from 'vitest'
import { choiceAtStart, eligibilityOn, eligibilityWarning, tooYoungWarning } from './eligibility.ts'

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

  it.each([
    ['a child looked after', { bornOn: '2012-05-14', inCareTo: null }, null],
    ['one who goes home after the day', { bornOn: '2012-05-14', inCareTo: '2026-11-23' }, null],
    ['one who went home', { bornOn: '2012-05-14', inCareTo: '2026-11-22' }, 'Ben is not looked after any more on 22 Nov 2026, so a match is the council’s choice, with its permission and funding.'],
    ['one who is 18 on the day', { bornOn: '2008-11-22', inCareTo: null }, 'Ben is not looked after any more on 22 Nov 2026, so a match is the council’s choice, with its permission and funding.'],
    ['one above the service’s age', { bornOn: '2001-11-22', inCareTo: null }, 'Ben is 25 on 22 Nov 2026, and the service is for people under 25.'],
  ])('before a match begins it says of %s what is to be decided (R2.8)', (_who, person, words) => expect(choiceAtStart({ inCareFrom: '2020-01-01', ...person }, { firstName: 'Ben', upperAge: 25 }, TODAY)).toBe(words))

  it.each([['2018-11-23', 8, true], ['2018-11-22', 8, false], ['2018-11-23', null, false], [null, 8, false]])('born %s where the service begins at %s is said to be young: %s', (bornOn, lowest, is) => expect(tooYoungWarning(bornOn, lowest, TODAY) !== null).toBe(is))
})

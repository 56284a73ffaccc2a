import { describe, expect, it } from 'vitest'
import type { UpperAges } from './eligibility.ts'
import { afterEighteen, choiceAtStart, eligibilityOn, eligibilityWarnings, isDisabled, upperAgeAhead, upperAgeOf, upperAgeWords } from './eligibility.ts'
import { USUAL_TERMS } from './service-term.ts'

const TODAY = '2026-11-22'
const upTo = (upperAge: number, upperAgeDisabled: number | null = null, upperAgeCareLeaver: number | null = null): UpperAges => ({ upperAge, upperAgeDisabled, upperAgeCareLeaver })
const born = (bornOn: string | null, disability: string | null = null) => ({ bornOn, inCareFrom: '2020-01-01', inCareTo: null, disability })

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
    expect(eligibilityOn({ ...person, disability: null }, upTo(upperAge), TODAY)).toBe(eligibility)
  })

  it('says nothing of whoever is entitled, and the service’s own age of who is too old', () => {
    const terms = { ...USUAL_TERMS, ...upTo(21) }
    expect([eligibilityWarnings(born('2012-05-14'), terms, TODAY), eligibilityWarnings(born('2004-05-14'), terms, TODAY)]).toEqual([[], ['The service is for people under 21.']])
  })

  it.each([
    ['a child looked after', { bornOn: '2012-05-14', inCareTo: null }, null],
    ['one who goes home after the day', { bornOn: '2012-05-14', inCareTo: '2026-11-23' }, null],
    ['one who went home', { bornOn: '2012-05-14', inCareTo: '2026-11-22' }, 'Ben is not looked after any more on 22 Nov 2026, so a match is the council’s choice, with its permission and funding.'],
    ['one who is 18 on the day', { bornOn: '2008-11-22', inCareTo: null }, 'Ben is not looked after any more on 22 Nov 2026, so a match is the council’s choice, with its permission and funding.'],
    ['one above the service’s age', { bornOn: '2001-11-22', inCareTo: null }, 'Ben is 25 on 22 Nov 2026, and the service is for people under 25.'],
  ])('before a match begins it says of %s what is to be decided (R2.8)', (_who, person, words) => expect(choiceAtStart({ inCareFrom: '2020-01-01', disability: null, ...person }, { firstName: 'Ben', ages: upTo(25) }, TODAY)).toBe(words))

  it.each([['2018-11-23', 8, true], ['2018-11-22', 8, false], ['2018-11-23', null, false], [null, 8, false]])('born %s where the service begins at %s is said to be young: %s', (bornOn, lowestAge, is) => {
    expect(eligibilityWarnings(born(bornOn), { ...USUAL_TERMS, lowestAge }, TODAY).length > 0).toBe(is)
  })
})

describe('up to which age (requirement N21)', () => {
  it.each([
    ['everybody', born('2010-05-14'), upTo(18, 21, 25), 18],
    ['with a disability', born('2010-05-14', 'autism'), upTo(18, 21, 25), 21],
    ['whose care has ended, and who has a disability', born('2008-05-14', 'yes'), upTo(18, 19, 25), 25],
    ['where the exception is earlier than everybody’s', born('2008-05-14', 'yes'), upTo(25, 19, 21), 25],
    ['where there is no exception', born('2008-05-14', 'yes'), upTo(18), 18],
  ])('%s', (_who, person, ages, age) => expect(upperAgeOf(person, ages, TODAY)).toBe(age))

  it.each([['yes', true], ['hearing impairment', true], ['no', false], ['None', false], ['Prefer not to say', false], ['', false], [null, false]])('“%s” is a disability: %s', (given, is) => expect(isDisabled(given)).toBe(is))

  it.each([
    [born('2008-12-12'), upTo(18), 'The service is for people under 18: going on is an exception, which the council decides and funds.'],
    [born('2008-12-12'), upTo(18, null, 21), 'The service may go on until 21, which is 12 Dec 2029.'],
    [born(null), upTo(18), null],
  ])('is said on the way to 18', (person, ages, words) => expect(afterEighteen(person, ages)).toBe(words))
})

describe('the upper age of the service during a match (requirement N21)', () => {
  const ages = { ...upTo(21, 25), growingUpAskedMonths: 6 }
  it.each<[string, Parameters<typeof upperAgeAhead>[0], string, string, ReturnType<typeof upperAgeAhead>]>([
    ['six months ahead', born('2005-12-12'), '2020-01-01', '2026-06-12', { age: 21, on: '2026-12-12', askedOn: '2026-06-12' }],
    ['not a day before', born('2005-12-12'), '2020-01-01', '2026-06-11', null],
    ['still once it is reached', born('2005-12-12'), '2020-01-01', '2027-03-01', { age: 21, on: '2026-12-12', askedOn: '2026-06-12' }],
    ['from the start of a match that began within them', born('2005-12-12'), '2026-09-01', TODAY, { age: 21, on: '2026-12-12', askedOn: '2026-09-01' }],
    ['not of one that began at that age', born('2005-12-12'), '2026-12-12', '2027-01-01', null],
    ['later with a disability', born('2005-12-12', 'yes'), '2020-01-01', TODAY, null],
    ['not where no day of birth is known', born(null), '2020-01-01', TODAY, null],
  ])('is pointed out %s', (_when, person, startedOn, today, wanted) => expect(upperAgeAhead(person, startedOn, ages, today)).toEqual(wanted))

  it('is not where the service ends at 18, which has its own steps', () => expect(upperAgeAhead(born('2008-12-12'), '2020-01-01', { ...upTo(18), growingUpAskedMonths: 6 }, TODAY)).toBeNull())
  it.each([[TODAY, 'Ben will be 21 on 12 Dec 2026'], ['2026-12-12', 'Ben was 21 on 12 Dec 2026']])('is said on %s: %s', (today, words) => expect(upperAgeWords('Ben', { age: 21, on: '2026-12-12' }, today)).toMatch(new RegExp(`^${words}, and the service is for people under 21\\.`)))
})

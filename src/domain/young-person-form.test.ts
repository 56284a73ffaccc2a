import { describe, expect, it } from 'vitest'
import { unlikelyInPerson, wrongDistrict, wrongEmail, wrongInAssessment, wrongInExplained, wrongInPerson, wrongPastDay } from './young-person-form.ts'

const TODAY = '2026-11-22'
const GOOD = { firstName: 'Ben', bornOn: '2015-03-01', inCareFrom: '2023-01-01', district: 'DH1', socialWorkerEmail: 'y.newton@example.gov.uk' }

describe('a form about a young person', () => {
  it('finds nothing wrong with what is likely, or not known', () => {
    expect(Object.values(wrongInPerson(GOOD, TODAY)).filter(Boolean)).toEqual([])
    expect(Object.values(wrongInPerson({ firstName: 'Ben', bornOn: null }, TODAY)).filter(Boolean)).toEqual([])
  })

  it.each([
    ['firstName', null], ['firstName', ''], ['bornOn', '2026-11-23'], ['inCareFrom', '2026-11-23'], ['inCareFrom', '2015-02-28'], ['district', 'Durham'], ['socialWorkerEmail', 'y.newton'],
  ] as const)('finds %s of %s wrong', (field, value) => {
    expect(Object.entries(wrongInPerson({ ...GOOD, [field]: value }, TODAY)).filter(([, words]) => words !== undefined).map(([name]) => name)).toEqual([field])
  })

  it.each([['DH1', true], ['dh1 4gn', true], ['SW1A', true], ['', true], ['12 High Street', false], ['DH', false]])('takes a postcode district of %s: %s', (district, isRight) => {
    expect(wrongDistrict(district) === undefined).toBe(isRight)
  })

  it.each([['a@b.uk', true], ['', true], ['a@b', false], ['a b@c.uk', false]])('takes an e-mail address of %s: %s', (email, isRight) => {
    expect(wrongEmail(email) === undefined).toBe(isRight)
  })

  it.each([['2015-03-01', false], ['2022-11-22', false], ['2022-11-23', true], ['2000-11-23', false], ['1999-11-22', true], [null, false], ['2027-01-01', false]])('says of a birth on %s that it is unlikely: %s', (bornOn, isUnlikely) => {
    expect(unlikelyInPerson({ bornOn }, TODAY).bornOn !== undefined).toBe(isUnlikely)
  })

  it.each([[null, 'Enter the day of the wish'], ['2026-11-23', 'The day of the wish must be today or in the past'], ['2026-11-22', undefined]])('says of %s as a day that has been: %s', (on, words) => {
    expect(wrongPastDay(on, TODAY, 'the day of the wish')).toBe(words)
  })

  it.each([
    [{ askedOn: null, receivedOn: null, reviewOn: null }, ['askedOn']],
    [{ askedOn: '2026-11-01', receivedOn: null, reviewOn: null }, []],
    [{ askedOn: '2026-11-23', receivedOn: null, reviewOn: null }, ['askedOn']],
    [{ askedOn: '2026-11-10', receivedOn: '2026-11-09', reviewOn: null }, ['receivedOn']],
    [{ askedOn: null, receivedOn: '2026-11-09', reviewOn: '2026-11-09' }, ['reviewOn']],
    [{ askedOn: null, receivedOn: '2026-11-09', reviewOn: '2027-05-09' }, []],
  ])('of a risk assessment with %j finds %j wrong', (days, wrong) => {
    expect(Object.entries(wrongInAssessment(days, TODAY)).filter(([, words]) => words !== undefined).map(([name]) => name)).toEqual(wrong)
  })

  it('lets nothing be explained tomorrow', () => {
    expect(Object.keys(wrongInExplained({ confidentialityExplainedOn: TODAY, complaintsExplainedOn: '2026-11-23', agreementSignedOn: null }, TODAY))).toEqual(['complaintsExplainedOn'])
  })
})

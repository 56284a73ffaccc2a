import { describe, expect, it } from 'vitest'
import type { VolunteerDetails } from './volunteer-details.ts'
import { unlikelyInDetails, wrongInDetails } from './volunteer-details.ts'

const TODAY = '2026-11-22'
const ann: VolunteerDetails = {
  firstName: 'Ann', lastName: 'Bell', phone: null, email: null, address: null, postcode: null, bornOn: null, enquiredOn: null, source: null, campaignId: null, cohort: null, languages: null, interests: null, availability: null,
  travels: null, drives: null, maxMiles: null, prefersAgeFrom: null, prefersAgeTo: null, notes: null,
}
const said = (words: object): Record<string, string> => Object.fromEntries(Object.entries(words).filter((pair): pair is [string, string] => typeof pair[1] === 'string'))

describe('what is wrong in what is written down of a volunteer', () => {
  it.each<[Partial<VolunteerDetails>, Record<string, string>]>([
    [{}, {}],
    [{ firstName: null, lastName: null }, { firstName: 'Enter the first name', lastName: 'Enter the last name' }],
    [{ bornOn: '2026-11-23' }, { bornOn: 'Date of birth must be in the past' }],
    [{ enquiredOn: '2026-11-22' }, {}],
    [{ enquiredOn: '2026-11-23' }, { enquiredOn: 'The day of the enquiry must be today or in the past' }],
    [{ bornOn: '1990-02-14', enquiredOn: '1989-01-01' }, { enquiredOn: 'They were born on 14 Feb 1990. Enter a later day for the enquiry' }],
    [{ prefersAgeFrom: 8, prefersAgeTo: 8 }, {}],
    [{ prefersAgeFrom: 9, prefersAgeTo: 8 }, { prefersAgeTo: 'The youngest is 9. Enter an oldest age of 9 or more' }],
    [{ maxMiles: -1 }, { maxMiles: 'Enter miles of 0 or more' }],
  ])('%j: %j', (details, words) => expect(said(wrongInDetails({ ...ann, ...details }, TODAY))).toEqual(words))
})

describe('what is unlikely in it', () => {
  it.each<[Partial<VolunteerDetails>, Record<string, string>]>([
    [{ phone: '01632 960417', email: 'ann@example.org', postcode: 'DH1 2GL', bornOn: '1990-02-14', enquiredOn: '2026-11-01', maxMiles: 60, prefersAgeFrom: 8, prefersAgeTo: 25 }, {}],
    [{ bornOn: '2008-11-22' }, {}],
    [{ bornOn: '2008-11-23' }, { bornOn: 'That makes them 17. A volunteer is 18 or over' }],
    [{ bornOn: '1935-11-22' }, { bornOn: 'That makes them 91. Check the year' }],
    [{ bornOn: '2027-01-01' }, {}],
    [{ enquiredOn: '2024-11-21' }, { enquiredOn: 'More than two years ago. Check the year' }],
    [{ email: 'ann at example' }, { email: 'This does not look like an e-mail address' }],
    [{ phone: '960417' }, { phone: 'A telephone number usually has 11 digits' }],
    [{ postcode: 'Durham' }, { postcode: 'This does not look like a postcode' }],
    [{ maxMiles: 61 }, { maxMiles: 'Over 60 miles each way is far for a visit' }],
    [{ prefersAgeFrom: 26, prefersAgeTo: 27 }, { prefersAgeFrom: 'Young people are 25 at most', prefersAgeTo: 'Young people are 25 at most' }],
  ])('%j: %j', (details, words) => expect(said(unlikelyInDetails({ ...ann, ...details }, TODAY))).toEqual(words))
})

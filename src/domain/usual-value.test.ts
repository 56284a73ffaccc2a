import { describe, expect, it } from 'vitest'
import { USUAL } from './usual-in-forms.ts'
import { unlikelyDay, unlikelyIn, unlikelyNumber } from './usual-value.ts'

const TODAY = '2026-11-22'
const ADA = { birth: '1990-05-04', enquiry: '2026-03-02', referral: '2026-04-01', match: '2026-06-01' }

describe('an unlikely day', () => {
  it.each([
    ['that is usual', '2026-11-20', { ago: 12, since: ['enquiry'], onWorkingDay: true }, undefined],
    ['exactly as long ago as is usual', '2025-11-22', { ago: 12 }, undefined],
    ['a day longer ago', '2025-11-21', { ago: 12 }, 'This was 1 year ago. Check the year'],
    ['typed ten years off', '2016-11-20', { ago: 36 }, 'This was 10 years ago. Check the year'],
    ['of last century', '1926-11-20', { ago: 36 }, 'This was 100 years ago. Check the year'],
    ['to come, of a form that refuses it itself', '2027-11-20', { ago: 36 }, undefined],
    ['as far ahead as is usual', '2027-05-22', { ago: 12, ahead: 6 }, undefined],
    ['a day farther ahead', '2027-05-23', { ago: 12, ahead: 6 }, 'This is in 6 months. Check the year'],
    ['planned that has gone by', '2026-11-21', { ago: null, ahead: 6 }, 'This day has gone by'],
    ['planned for today', '2026-11-22', { ago: null, ahead: 6 }, undefined],
    ['before they enquired', '2026-03-01', { ago: 12, since: ['enquiry'] }, 'They enquired on 2 Mar 2026'],
    ['on which they enquired', '2026-03-02', { ago: 12, since: ['enquiry'] }, undefined],
    ['before they were born', '1989-01-01', { ago: 960, since: ['birth'] }, 'They were born on 4 May 1990'],
    ['before the referral', '2026-03-31', { ago: 12, since: ['referral'] }, 'The referral was received on 1 Apr 2026'],
    ['before the match', '2026-05-31', { ago: 12, since: ['match'] }, 'The match started on 1 Jun 2026'],
    ['on a Saturday', '2026-11-21', { ago: 12, onWorkingDay: true }, 'This is a weekend or a bank holiday'],
    ['on Boxing Day', '2027-12-28', { ago: 12, ahead: 24, onWorkingDay: true }, 'This is a weekend or a bank holiday'],
    ['of which two things are unlikely', '2016-11-20', { ago: 12, since: ['enquiry'] }, 'This was 10 years ago. Check the year. They enquired on 2 Mar 2026'],
  ] as const)('%s', (_what, on, usual, words) => expect(unlikelyDay(on, usual, TODAY, ADA)).toBe(words))

  it('says nothing of a beginning that nobody knows', () => expect(unlikelyDay('2016-11-20', { ago: 960, since: ['birth', 'enquiry'] }, TODAY, { birth: null })).toBeUndefined())
})

describe('an unlikely number', () => {
  const usual = { least: 6, most: 60, words: (count: number) => `${count}!` }
  it.each([[5, '5!'], [6, undefined], [60, undefined], [61, '61!']])('%d: %s', (number, words) => expect(unlikelyNumber(number, usual)).toBe(words))
})

describe('what is unlikely in a form', () => {
  const dbs = { appliedOn: '2026-05-01', issuedOn: '2026-06-01', seenOn: null, decidedOn: null }
  it.each([
    ['nothing of what is usual or empty', dbs, null, {}],
    ['a year of issue typed ten years off', { ...dbs, issuedOn: '2016-06-01' }, null, { issuedOn: 'This was 10 years and 5 months ago. Check the year' }],
    ['nothing of what is on record as it stands', { ...dbs, issuedOn: '2016-06-01' }, { issuedOn: '2016-06-01' }, {}],
    ['what is typed instead of it', { ...dbs, issuedOn: '2016-06-02' }, { issuedOn: '2016-06-01' }, { issuedOn: 'This was 10 years and 5 months ago. Check the year' }],
  ])('%s', (_what, values, was, words) => expect(unlikelyIn(USUAL.dbsCheck, values, TODAY, ADA, was)).toEqual(words))

  it('is said of its numbers where today is not known yet, and of its days not', () => expect(unlikelyIn(USUAL.training, { trainedOn: '2001-01-01', hours: 90 }, null)).toEqual({ hours: '90 hours is long for one module' }))

  /* One case of each kind of form; what is usual is a table, and each of its lines is the same rule. */
  it.each([
    ['interview', { plannedOn: '2026-11-28', heldOn: null }, { plannedOn: 'This is a weekend or a bank holiday' }],
    ['interview', { plannedOn: '2027-11-29', heldOn: null }, { plannedOn: 'This is in 1 year. Check the year' }],
    ['reference', { requestedOn: '2025-04-01', receivedOn: null, verifiedOn: null }, { requestedOn: 'This was 1 year and 7 months ago. Check the year. They enquired on 2 Mar 2026' }],
    ['identityDocument', { expiresOn: '2066-01-01' }, { expiresOn: 'This is in 39 years and 1 month. Check the year' }],
    ['overseasStay', { fromOn: '1985-01-01', toOn: '1989-01-01', certificateOn: null }, { fromOn: 'They were born on 4 May 1990', toOn: 'They were born on 4 May 1990' }],
    ['riskAssessment', { askedOn: '2026-11-02', receivedOn: null, reviewOn: '2026-11-03' }, { reviewOn: 'This day has gone by' }],
    ['nextStep', { nextStepOn: '2026-11-20' }, { nextStepOn: 'This day has gone by' }],
    ['newReferral', { riskAskedOn: null, riskReceivedOn: null, nextStepOn: '2026-11-20' }, { nextStepOn: 'This day has gone by' }],
    ['pause', { on: '2025-11-02', expectedOn: '2029-01-02' }, { on: 'This was 1 year ago. Check the year', expectedOn: 'This is in 2 years and 1 month. Check the year' }],
    ['cohort', { startsOn: '2036-01-11', endsOn: null }, { startsOn: 'This is in 9 years and 1 month. Check the year' }],
    ['spotPurchase', { pencePerYear: 2_000_000 }, { pencePerYear: '£20,000 is much for a year of one match' }],
    ['match', { rhythmDays: 3 }, { rhythmDays: 'Most meet every three or four weeks' }],
    ['year', { fundedMatches: 3000 }, { fundedMatches: '3,000 matches is much for one service' }],
    ['staffPost', { fte: 2 }, { fte: 'One person all week is 1' }],
    ['trainingModule', { refreshMonths: 120 }, { refreshMonths: '120 months is unusual: most are done again after one to three years' }],
  ] as const)('%s %j', (form, values, words) => expect(unlikelyIn<string>(USUAL[form], values, TODAY, ADA)).toEqual(words))
})

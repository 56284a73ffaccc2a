import { describe, expect, it } from 'vitest'
import { consideredWords, wrongInReview } from './care-review.ts'

const TODAY = '2026-11-24'
const RIGHT = { reviewedOn: '2026-11-20', visitorConsidered: true, visitorDecision: 'refer', officerFeedbackOn: '2026-11-18', officerFeedback: 'They enjoy the visits.' } as const

describe('a care review as it is written down', () => {
  it.each([
    ['all of it', RIGHT, {}],
    ['no more than its day', { reviewedOn: TODAY, visitorConsidered: null, visitorDecision: null, officerFeedbackOn: null, officerFeedback: null }, {}],
    ['nobody considered, nothing decided', { ...RIGHT, visitorConsidered: false, visitorDecision: null }, {}],
    ['no day', { ...RIGHT, reviewedOn: null }, { reviewedOn: 'Enter the day of the review' }],
    ['tomorrow', { ...RIGHT, reviewedOn: '2026-11-25' }, { reviewedOn: 'The day of the review must be today or in the past' }],
    ['considered without a decision', { ...RIGHT, visitorDecision: null }, { visitorDecision: 'Choose what was decided' }],
    ['a decision without considering', { ...RIGHT, visitorConsidered: false }, { visitorDecision: 'A decision needs that a visitor was considered' }],
    ['a decision where nobody says', { ...RIGHT, visitorConsidered: null }, { visitorDecision: 'A decision needs that a visitor was considered' }],
    ['what the officer said on no day', { ...RIGHT, officerFeedbackOn: null }, { officerFeedbackOn: 'Enter the day they said it' }],
    ['what the officer will say', { ...RIGHT, officerFeedbackOn: '2026-11-25' }, { officerFeedbackOn: 'The day they said it must be today or in the past' }],
    ['a day on which the officer said nothing', { ...RIGHT, officerFeedback: null }, { officerFeedback: 'Enter what they said' }],
  ])('%s', (_what, typed, wrong) => {
    expect(Object.fromEntries(Object.entries(wrongInReview(typed, TODAY)).filter(([, words]) => words !== undefined))).toEqual(wrong)
  })
})

it.each([
  [[], null],
  [[null, null], null],
  [[true], '1 of 1 review that says so considered a visitor'],
  [[true, false, null, true], '2 of 3 reviews that say so considered a visitor'],
])('%j reviews considered a visitor', (considered, words) => {
  expect(consideredWords(considered.map((visitorConsidered) => ({ visitorConsidered })))).toBe(words)
})

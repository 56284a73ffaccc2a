import { describe, expect, it } from 'vitest'
import { type FeedbackTyped, unlikelyInFeedback, wrongInFeedback } from './feedback.ts'

const typed: FeedbackTyped = { givenOn: '2026-11-20', givenBy: 'young_person', occasion: 'annual_visit', rating: 4, quote: 'He listens' }
const match = { startedOn: '2025-11-20' }

describe('feedback as it is written down', () => {
  it.each<[string, Partial<FeedbackTyped>, object]>([
    ['is right', {}, {}],
    ['needs neither a rating nor words', { rating: null, quote: null }, {}],
    ['has a day', { givenOn: null }, { givenOn: 'Enter the day' }],
    ['is not of a day to come', { givenOn: '2026-11-23' }, { givenOn: 'This day is still to come. Enter today or an earlier day' }],
    ['is of a match that had begun', { givenOn: '2025-11-19' }, { givenOn: 'The match started on 20 Nov 2025. Enter that day or a later one' }],
    ['may be of the first day', { givenOn: '2025-11-20' }, {}],
    ['is somebody’s', { givenBy: null }, { givenBy: 'Choose who said it' }],
    ['has an occasion', { occasion: null }, { occasion: 'Choose the occasion' }],
    ['is rated from one', { rating: 0 }, { rating: 'Enter a whole number from 1 to 5' }],
    ['to five', { rating: 6 }, { rating: 'Enter a whole number from 1 to 5' }],
    ['in whole numbers', { rating: 4.5 }, { rating: 'Enter a whole number from 1 to 5' }],
  ])('%s', (_what, change, wrong) => expect(Object.fromEntries(Object.entries(wrongInFeedback({ ...typed, ...change }, match, '2026-11-22')).filter(([, words]) => words !== undefined))).toEqual(wrong))
})

it.each<[string, Partial<FeedbackTyped>, string | undefined]>([
  ['the same again', {}, 'The same occasion of that day is recorded already'],
  ['another day', { givenOn: '2026-11-19' }, undefined],
  ['somebody else', { givenBy: 'carer' }, undefined],
  ['another occasion', { occasion: 'other' }, undefined],
])('%s', (_what, change, words) => expect(unlikelyInFeedback({ ...typed, ...change }, [typed]).givenOn).toBe(words))

import { describe, expect, it } from 'vitest'
import { matchReviewDueOn, wrongInReview } from './match-review.ts'

const MONTHS = { firstReviewMonths: 3, reviewMonths: 6 }

describe('the next review of a match is due (domain.md R7.2)', () => {
  it.each([
    ['three months after the start', { startedOn: '2026-09-01', lastReviewOn: null }, '2026-09-01', '2026-12-01'],
    ['at the end of a month that is shorter', { startedOn: '2026-11-30', lastReviewOn: null }, '2026-11-30', '2027-02-28'],
    ['late where it was not held', { startedOn: '2026-05-01', lastReviewOn: null }, '2026-05-01', '2026-08-01'],
    ['six months after the one that was held, not after it was due', { startedOn: '2026-01-01', lastReviewOn: '2026-05-20' }, '2026-01-01', '2026-11-20'],
    ['of a match that is older than what is known of reviews, on the next of its days', { startedOn: '2024-02-10', lastReviewOn: null }, '2026-11-22', '2027-05-10'],
    ['on that very day', { startedOn: '2024-02-10', lastReviewOn: null }, '2027-05-10', '2027-05-10'],
    ['and of an old match with a review after that', { startedOn: '2020-01-01', lastReviewOn: '2026-06-30' }, '2026-11-22', '2026-12-30'],
  ])('%s', (_when, match, knownSince, wanted) => expect(matchReviewDueOn(match, MONTHS, knownSince)).toBe(wanted))

  it('as the service has agreed instead', () => expect(matchReviewDueOn({ startedOn: '2026-09-01', lastReviewOn: null }, { firstReviewMonths: 1, reviewMonths: 12 }, '2026-10-02')).toBe('2027-10-01'))
})

describe('a review', () => {
  const match = { startedOn: '2026-01-01', endedOn: null, otherDays: ['2026-04-01'] }
  const typed = { on: '2026-07-01', who: 'Rhys and Ann', said: 'Goes well' }
  it.each([
    [{}, {}, {}], [{ on: null }, {}, { on: 'Enter the day' }], [{ on: '2026-11-23' }, {}, { on: 'This day is still to come. Enter today or an earlier day' }],
    [{ on: '2025-12-31' }, {}, { on: 'The match started on 1 Jan 2026. Enter that day or a later one' }], [{ on: '2026-04-01' }, {}, { on: 'A review of this day is written down already. Correct that one.' }],
    [{}, { endedOn: '2026-06-30' }, { on: 'The match had ended by then. Enter an earlier day.' }], [{ who: ' ', said: null }, {}, { who: 'Write down who was asked.', said: 'Write down what was said.' }],
  ])('with %j of a match with %j is told %j', (change, ofMatch, wrong) => expect(wrongInReview({ ...typed, ...change }, { ...match, ...ofMatch }, '2026-11-22')).toEqual({ on: undefined, who: undefined, said: undefined, ...wrong }))
})

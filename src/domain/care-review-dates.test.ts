import { describe, expect, it } from 'vitest'
import { firstReviewBy, nextReviewBy, reviewByAfter } from './care-review-dates.ts'

describe('the timetable of care reviews (R2.7)', () => {
  it.each([
    ['2026-11-30', '2026-12-30'],
    ['2026-03-16', '2026-04-15'],
    ['2026-11-28', '2026-12-29'],
  ])('somebody looked after from %s is first reviewed by %s', (from, by) => {
    expect(firstReviewBy(from)).toBe(by)
  })

  it.each([
    ['2026-12-30', true, '2027-03-30'],
    ['2027-03-30', false, '2027-09-30'],
    ['2026-08-31', false, '2027-02-28'],
    ['2026-11-30', true, '2027-02-28'],
  ])('after one held on %s, the first: %s, the next is by %s', (heldOn, wasFirst, by) => {
    expect(reviewByAfter(heldOn, wasFirst)).toBe(by)
  })

  it.each<[string, string | null, readonly string[], string, string | null]>([
    ['before the first', '2026-11-30', [], '2026-12-01', '2026-12-30'],
    ['on the day of the first', '2026-11-30', [], '2026-12-30', '2026-12-30'],
    ['when the first has gone by unrecorded', '2026-11-30', [], '2026-12-31', null],
    ['after the first', '2026-11-30', ['2026-12-30'], '2027-01-10', '2027-03-30'],
    ['after the second', '2026-11-30', ['2027-03-30', '2026-12-30'], '2027-04-10', '2027-09-30'],
    ['after the first, held late', '2026-11-30', ['2027-01-05'], '2027-01-10', '2027-04-05'],
    ['after the first, held the day before a second could be due', '2026-11-30', ['2027-03-29'], '2027-04-10', '2027-06-29'],
    ['after one held when a second was due', '2026-11-30', ['2027-03-30'], '2027-04-10', '2027-09-30'],
    ['after one too late to be the first', '2026-11-30', ['2027-06-10'], '2027-07-01', '2027-12-10'],
    ['not counting one before care began again', '2026-11-30', ['2024-05-05'], '2026-12-01', '2026-12-30'],
    ['not counting one to come', '2026-11-30', ['2026-12-30', '2027-03-20'], '2027-01-10', '2027-03-30'],
    ['with the first day not known', null, ['2026-08-31'], '2026-09-10', '2027-02-28'],
    ['with nothing known', null, [], '2026-09-10', null],
  ])('the next, %s', (_when, lookedAfterFrom, heldOn, today, by) => {
    expect(nextReviewBy({ lookedAfterFrom, heldOn }, today)).toBe(by)
  })
})

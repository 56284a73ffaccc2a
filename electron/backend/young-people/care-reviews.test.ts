import { beforeEach, describe, expect, it } from 'vitest'
import type { CareReviewFacts } from '#contract/young-person-records.ts'
import type { CommandContext } from '../context.ts'
import { one, sql } from '../database/sql.ts'
import type { HandMade } from '../figures/hand-made-for-tests.ts'
import { handMade } from '../figures/hand-made-for-tests.ts'
import { youngPeopleService as service } from './young-people-service.ts'

const TODAY = '2026-11-24'
const REVIEW: CareReviewFacts = {
  reviewedOn: '2026-11-10', attendedBy: 'coordinator', feedback: null, notes: null, visitorConsidered: true, visitorDecision: 'refer', officerFeedbackOn: '2026-11-08', officerFeedback: 'Would like somebody to go out with.',
}
let made: HandMade
let context: CommandContext
let id: number

beforeEach(() => {
  made = handMade()
  context = { db: made.db, who: 'coordinator', today: TODAY, now: () => `${TODAY}T10:00:00.000Z` }
  id = made.youngPerson({ inCareFrom: '2025-01-01' })
})
const opened = (): ReturnType<typeof service.open> => service.open({ id }, context)

describe('a care review', () => {
  it('is written down with what was decided about a visitor and what the officer said, and tells both on their days', () => {
    service.recordCareReview({ youngPersonId: id, ...REVIEW }, context)
    expect(opened().careReviews).toMatchObject([{ ...REVIEW }])
    expect(opened().timeline.filter((entry) => entry.kind === 'care_review')).toEqual([
      { on: '2026-11-10', kind: 'care_review', title: 'Care review', detail: 'Attended by coordinator, a visitor was considered: to be referred' },
      { on: '2026-11-08', kind: 'care_review', title: 'Reviewing officer’s feedback', detail: 'Would like somebody to go out with.' },
    ])
    expect(opened().nextReviewOn).toBe('2027-05-10')
  })

  it('is of the match that went on that day, and of the other one where the day was wrong', () => {
    const earlier = made.match({ youngPersonId: id, startedOn: '2025-03-01', endedOn: '2026-02-01' })
    const now = made.match({ youngPersonId: id, startedOn: '2026-06-01' })
    const matchOf = (): unknown => one<{ matchId: number | null }>(made.db, sql`select matchId from careReviews`)!.matchId
    service.recordCareReview({ youngPersonId: id, ...REVIEW }, context)
    expect(matchOf()).toBe(now)
    const correct = (reviewedOn: string): void => void service.correctCareReview({ ...REVIEW, id: opened().careReviews[0]!.id, reviewedOn }, context)
    correct('2026-01-20')
    expect(matchOf()).toBe(earlier)
    correct('2026-04-20')
    expect(matchOf()).toBeNull()
  })

  it.each([
    ['on a day to come', { reviewedOn: '2026-11-25' }, 'The day of the review must be today or in the past'],
    ['decided where nobody was considered', { visitorConsidered: false }, 'A decision needs that a visitor was considered'],
    ['on a day that has one', { reviewedOn: '2026-10-01' }, 'A review of 1 Oct 2026 is recorded already. Correct that one'],
  ])('is refused %s', (_what, wrong, words) => {
    service.recordCareReview({ youngPersonId: id, ...REVIEW, reviewedOn: '2026-10-01' }, context)
    expect(() => service.recordCareReview({ youngPersonId: id, ...REVIEW, ...wrong }, context)).toThrow(words)
    expect(opened().careReviews).toHaveLength(1)
  })

  it('of nobody, or corrected where there is none, is refused', () => {
    expect(() => service.recordCareReview({ youngPersonId: 999, ...REVIEW }, context)).toThrow('There is no such young person')
    expect(() => service.correctCareReview({ id: 999, ...REVIEW }, context)).toThrow('There is no such care review')
  })
})

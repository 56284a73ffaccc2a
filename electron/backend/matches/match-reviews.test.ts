import { beforeEach, describe, expect, it } from 'vitest'
import { calendarItems } from '../calendar/calendar-items.ts'
import type { CommandContext } from '../context.ts'
import { run, sql } from '../database/sql.ts'
import type { HandMade } from '../figures/hand-made-for-tests.ts'
import { handMade } from '../figures/hand-made-for-tests.ts'
import { serviceService } from '../service/service-service.ts'
import { matchesService } from './matches-service.ts'

/* The file of these tests learned of reviews on 22 Nov 2026. */

const TODAY = '2027-03-15'
let made: HandMade
let context: CommandContext
let match: number

beforeEach(() => {
  made = handMade()
  context = { db: made.db, who: 'k.lowes', today: TODAY, now: () => `${TODAY}T10:00:00.000Z` }
  match = made.match({ startedOn: '2026-12-01' })
})
const life = (): ReturnType<typeof matchesService.life> => matchesService.life({ id: match }, context)
const review = (on: string, said = 'Goes well'): unknown => matchesService.recordReview({ matchId: match, on, who: 'Cy and Ann', said }, context)
const told = (): string[] => calendarItems(made.db, { from: '2027-01-01', to: '2027-12-31' }, TODAY, ['match']).filter(({ event }) => event === 'match_review' || event === 'match_reviewed').map(({ on, state, label, detail }) => `${on} ${state} ${label}: ${detail}`)

describe('reviews of a match (domain.md R7.2)', () => {
  it('are due three months after the start, and six months after the last', () => {
    expect([life().reviewDueOn, told()]).toEqual(['2027-03-01', ['2027-03-01 overdue Match to be reviewed: For the first time']])
    review('2027-03-10')
    expect([life().reviewDueOn, told()]).toEqual(['2027-09-10', ['2027-03-10 past Match reviewed: With Cy and Ann', '2027-09-10 coming Match to be reviewed: Reviewed 10 Mar 2027']])
  })

  it('are due as the service has agreed', () => {
    const { intervals } = serviceService.intervals(null, context)
    serviceService.saveIntervals({ intervals: { ...intervals, firstReviewMonths: 1, reviewMonths: 12 }, fromOn: null }, context)
    expect(life().reviewDueOn).toBe('2027-01-01')
    review('2027-03-10')
    expect(life().reviewDueOn).toBe('2028-03-10')
  })

  it('are asked of no match that is paused, over or planned', () => {
    made.put('matchPauses', { matchId: match, fromOn: '2027-02-01' })
    expect([life().reviewDueOn, told()]).toEqual([null, []])
    run(made.db, sql`delete from matchPauses`)
    run(made.db, sql`update matches set endedOn = '2027-03-14', endReason = 'other'`)
    expect(life().reviewDueOn).toBeNull()
    run(made.db, sql`update matches set endedOn = null, endReason = null, startedOn = '2027-03-16'`)
    expect(life().reviewDueOn).toBeNull()
  })

  it('stand on the match and in its timeline, with the day, who was asked and what was said', () => {
    review('2027-02-20', 'Wants to go out more')
    expect(life().reviews).toMatchObject([{ on: '2027-02-20', who: 'Cy and Ann', said: 'Wants to go out more' }])
    expect(matchesService.open({ id: match }, context).timeline).toContainEqual({ on: '2027-02-20', kind: 'match_review', title: 'Match reviewed with Cy and Ann', detail: 'Wants to go out more' })
  })

  it('are corrected, and taken out', () => {
    review('2027-02-20')
    review('2027-03-10')
    const [last] = life().reviews
    matchesService.correctReview({ reviewId: last!.id, on: '2027-03-11', who: 'Ann alone', said: 'Less well' }, context)
    expect(life().reviews[0]).toMatchObject({ on: '2027-03-11', who: 'Ann alone', said: 'Less well' })
    matchesService.removeReview({ reviewId: last!.id }, context)
    expect([life().reviews.map(({ on }) => on), life().reviewDueOn]).toEqual([['2027-02-20'], '2027-08-20'])
    expect(() => matchesService.removeReview({ reviewId: last!.id }, context)).toThrow('no such review')
  })

  it('have a day within the match, one each', () => {
    review('2027-02-20')
    expect(() => review('2027-02-20')).toThrow('written down already')
    expect(() => review('2026-11-30')).toThrow('The match started on 1 Dec 2026')
    expect(() => review('2027-03-16')).toThrow('still to come')
    expect(() => matchesService.end({ matchId: match, on: '2027-02-01', reason: 'other', decidedBy: 'both', basis: null, noticeOn: null, plan: null, remains: null, friendshipContinues: null, rematch: false }, context)).toThrow('A review was held on 20 Feb 2027')
  })
})

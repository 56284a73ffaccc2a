import { expect, it } from 'vitest'
import { priorityPoints, priorityRule } from './priority.ts'
import { USUAL_TERMS } from './service-term.ts'

const TODAY = '2026-11-22'

it.each([
  ['nothing speaks for it', { isUrgent: null, factors: [] }, USUAL_TERMS, 0],
  ['urgent, and two reasons', { isUrgent: true, factors: ['at_a_distance', 'residential'] }, USUAL_TERMS, 5],
  ['not urgent, one reason of two points', { isUrgent: false, factors: ['residential'] }, { ...USUAL_TERMS, reasonPoints: 2 }, 2],
  ['61 days of waiting at 30 a point', { isUrgent: null, factors: [] }, { ...USUAL_TERMS, daysPerPoint: 30 }, 2],
])('%s', (_what, referral, terms, points) => expect(priorityPoints({ ...referral, waitsSinceOn: '2026-09-22' }, terms, TODAY)).toBe(points))

it('is told as a rule', () => {
  expect([priorityRule(USUAL_TERMS), priorityRule({ urgentPoints: 1, reasonPoints: 2, daysPerPoint: 30 })]).toEqual(['Urgent counts 3 points, each reason 1 point', 'Urgent counts 1 point, each reason 2 points, each 30 days of waiting 1 point'])
})

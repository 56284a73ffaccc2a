import { describe, expect, it } from 'vitest'
import { affordable, againstBudget, asItIs, triedPattern, triedSum } from './what-if.ts'

const now = { matches: 59, visitsPerYear: 12, activityPence: 3000, travelPence: 2400, pencePerMile: 48 }

describe('what if', () => {
  it.each([
    ['as it is', {}, '59 × 12 × £54.00 = £38,232', '£648 under the budget', 60],
    ['more matches (look.md, Money)', { matches: 64 }, '64 × 12 × £54.00 = £41,472', '£2,592 over the budget', 60],
    ['sixty matches (domain.md R4.3)', { matches: 60 }, '60 × 12 × £54.00 = £38,880', 'Exactly the budget', 60],
    ['a mile at 55p', { pencePerMile: 55 }, '59 × 12 × £57.50 = £40,710', '£1,830 over the budget', 56],
    ['visits every two weeks', { visitsPerYear: 26 }, '59 × 26 × £54.00 = £82,836', '£43,956 over the budget', 27],
    ['cheaper activities', { activityPence: 2050 }, '59 × 12 × £44.50 = £31,506', '£7,374 under the budget', 72],
  ])('%s', (_, tried, sum, words, matches) => {
    const pattern = triedPattern(now, { ...now, ...tried })
    expect([triedSum(pattern), againstBudget(pattern, 38_880_00)?.words, affordable(pattern, 38_880_00)]).toEqual([sum, words, matches])
    expect(againstBudget(pattern, 38_880_00)?.over).toBe(words.includes('over the'))
  })

  it('says nothing of a budget that is not given', () => expect([againstBudget(triedPattern(now, now), null), affordable(triedPattern(now, now), null)]).toEqual([null, null]))

  it('starts from what is known, and not at all where no visit has a cost', () => {
    const year = { activeMatches: 59, visitsPerYear: 12, activityPence: 3001.6, travelPence: 2398.2, pencePerMile: 0 }
    expect(asItIs(year)).toEqual({ matches: 59, visitsPerYear: 12, activityPence: 3002, travelPence: 2398.2, pencePerMile: null })
    expect(asItIs({ ...year, travelPence: null })).toBeNull()
  })
})

import { describe, expect, it } from 'vitest'
import { addMonths } from './civil-date.ts'
import { valuesOf, BUDGET_LINE, CLAIM_KIND } from './vocabulary.ts'
import { isSpentByClaims, LINE_OF_CLAIM } from './budget-line.ts'
import { matchYearPence, monthsOfSpending, moneyLastsTo, toComePence, travelAtRate, visitPence, yearPence } from './spending.ts'

const YEAR = { from: '2023-04-01', to: '2024-03-31' }
const soFar = (until: string, spentPence: number) => ({ year: YEAR, until, spentPence })

describe('the money at today’s pattern', () => {
  it.each([
    ['a pound a day, the whole budget', '2023-04-10', 10_00, 366_00, '2024-03-31'],
    ['a pound a day, a pound short', '2023-04-10', 10_00, 365_00, '2024-03-30'],
    ['a pound a day, a penny short', '2023-04-10', 10_00, 365_99, '2024-03-30'],
    ['a budget that is just spent', '2023-04-10', 10_00, 10_00, '2023-04-10'],
    ['a budget that was passed', '2023-04-10', 10_00, 9_99, null],
    ['nothing spent yet', '2023-04-10', 0, 366_00, null],
    ['more than the year needs', '2023-10-31', 214_00, 400_00, '2024-05-04'],
  ])('lasts, with %s, to its day', (_, until, spent, budget, wanted) => expect(moneyLastsTo(soFar(until, spent), budget)).toBe(wanted))

  it.each([['2023-06-30', 91_00, 275_00], ['2024-03-31', 91_00, 0], ['2023-04-01', 1_00, 365_00]])('on %s, with %i p spent, costs %i p more to the year’s end', (until, spent, more) =>
    expect(toComePence(soFar(until, spent), YEAR.to)).toBe(more))

  it('is told month by month, a month under way in both its parts, and adds up to the forecast', () => {
    const months = monthsOfSpending(soFar('2023-06-15', 76_01), new Map([['2023-04', 30_00], ['2023-06', 46_01]]))
    expect(months.map((month) => month.month)).toEqual(Array.from({ length: 12 }, (_none, n) => addMonths('2023-04-01', n).slice(0, 7)))
    expect(months.slice(0, 4)).toEqual([
      { month: '2023-04', spentPence: 30_00, forecastPence: 0 }, { month: '2023-05', spentPence: 0, forecastPence: 0 },
      { month: '2023-06', spentPence: 46_01, forecastPence: 15_00 }, { month: '2023-07', spentPence: 0, forecastPence: 31_01 },
    ])
    expect(months.reduce((sum, month) => sum + month.forecastPence, 0)).toBe(toComePence(soFar('2023-06-15', 76_01), YEAR.to))
  })

  it('has no forecast in a year that is over', () => {
    expect(monthsOfSpending(soFar('2024-03-31', 500), new Map()).every((month) => month.forecastPence === 0)).toBe(true)
    expect(moneyLastsTo(soFar('2024-03-31', 366_00), 366_00)).toBe('2024-03-31')
  })
})

describe('what a pattern costs', () => {
  it.each([
    [60, 12, 3000, 2400, 38_880_00],
    [50, 12, 3000, 2400, 32_400_00],
    [1, 12, 3000, 2400, 648_00],
    [64, 12, 3000, 2400, 41_472_00],
    [59, 26, 3000.4, 2400.2, 59 * 26 * 5401],
    [0, 12, 3000, 2400, 0],
  ])('%i matches of %i visits at %d and %d pence come to %i pence a year (domain.md R4.3)', (matches, visitsPerYear, activityPence, travelPence, wanted) => {
    expect(yearPence({ matches, visitsPerYear, activityPence, travelPence })).toBe(wanted)
    expect(matchYearPence({ visitsPerYear, activityPence, travelPence }) * matches).toBe(wanted)
  })

  it('rounds a visit once, half up', () => expect(visitPence({ activityPence: 0.25, travelPence: 0.25 })).toBe(1))

  it.each([[2400, 48, 55, 2750], [2400, 48, 48, 2400], [2400, 48, 0, 0], [2400, 0, 45, null]])('travel of %d pence at %d p a mile is at %d p %d', (travel, now, then, wanted) =>
    expect(travelAtRate(travel, now, then)).toBe(wanted))
})

describe('the lines of a budget', () => {
  it('have every kind of claim in one of them', () => {
    expect(Object.keys(LINE_OF_CLAIM).sort()).toEqual([...valuesOf(CLAIM_KIND)].sort())
    expect(valuesOf(BUDGET_LINE).filter(isSpentByClaims)).toEqual(['activities', 'travel', 'other'])
  })
})

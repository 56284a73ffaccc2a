import { describe, expect, it } from 'vitest'
import type { MoneyYear } from '#contract/money.ts'
import { moneyTiles } from './money-tiles.ts'
import { monthlyBudget, MONEY_WORDS, spendingPoints } from './spending-chart.ts'

const line = (name: MoneyYear['lines'][number]['line'], budgetPence: number | null): MoneyYear['lines'][number] => ({ line: name, budgetPence, spentPence: 0, committedPence: 0, forecastPence: 0 })
const year: MoneyYear = {
  today: '2023-10-31', year: { from: '2023-04-01', to: '2024-03-31' }, until: '2023-10-31', years: [], budgetPence: 38_880_00, spentPence: 17_979_88, committedPence: 1_518_88, committedClaims: 58, forecastPence: 30_750_64, remainingPence: 20_900_12,
  activityPence: 3002, travelPence: 2398, affordableMatches: 60, activeMatches: 59, visitsPerYear: 12, pencePerMile: 48, lines: [line('activities', 21_600_00), line('travel', 17_280_00)],
  months: [{ month: '2023-09', spentPence: 2_871_98, forecastPence: 0 }, { month: '2023-10', spentPence: 2_915_02, forecastPence: 10_00 }, { month: '2023-11', spentPence: 0, forecastPence: 2_520_54 }],
}
const said = (given: Partial<MoneyYear>): readonly string[] => moneyTiles({ ...year, ...given }).map(({ name, value, notes }) => [name, value ?? '–', ...notes].join(' | '))

describe('the numbers at the head of the money', () => {
  it('are those of the picture (look.md, Money)', () => expect(said({})).toEqual([
    'Budget | £38,880 | Activities £21,600, travel £17,280', 'Spent to 31 Oct | £17,980 | 46 % of budget, 58 % of the year', 'Approved, not yet paid | £1,519 | 58 claims, within spent', 'Forecast to 31 Mar | £30,751 | From what a day cost so far',
    'Left | £20,900 | Lasts past 31 Mar',
  ]))

  it('of a year that is over say how it closed, and forecast nothing', () => expect(said({ today: '2024-04-01', until: '2024-03-31', committedClaims: 0 })).toEqual([
    'Budget | £38,880 | Activities £21,600, travel £17,280', 'Spent | £17,980 | 46 % of budget', 'Approved, not yet paid | £1,519 | On 31 Mar 2024', 'Left | £20,900',
  ]))

  it.each([
    ['without a budget', { budgetPence: null, remainingPence: null, lines: [] }, ['Budget | – | Enter it in Settings', 'Spent to 31 Oct | £17,980 | 58 % of the year', 'Left | –']],
    ['without lines', { lines: [line('other', null)] }, ['Budget | £38,880 | Not divided into lines', 'Spent to 31 Oct | £17,980 | 46 % of budget, 58 % of the year', 'Left | £20,900 | Lasts past 31 Mar']],
    ['in many lines', { lines: [line('activities', 1), line('travel', 2), line('staffing', 3)] }, ['Budget | £38,880 | In 3 lines', 'Spent to 31 Oct | £17,980 | 46 % of budget, 58 % of the year', 'Left | £20,900 | Lasts past 31 Mar']],
    ['that do not last', { spentPence: 26_000_00, remainingPence: 12_880_00 }, ['Budget | £38,880 | Activities £21,600, travel £17,280', 'Spent to 31 Oct | £26,000 | 67 % of budget, 58 % of the year', 'Left | £12,880 | Lasts to 14 Feb 2024']],
    ['that are gone', { spentPence: 40_000_00, remainingPence: -1_120_50 }, ['Budget | £38,880 | Activities £21,600, travel £17,280', 'Spent to 31 Oct | £40,000 | 103 % of budget, 58 % of the year', 'Left | –£1,121 | More is spent than agreed']],
  ])('%s say so', (_, given, wanted) => expect(said(given).filter((words) => /^(Budget|Spent|Left)/.test(words))).toEqual(wanted))
})

describe('the months on the chart', () => {
  it('tell what was spent of those that have come, and what is to come', () => expect(spendingPoints(year)).toEqual([
    { label: 'Sep', inFull: 'September 2023', values: [2_871_98], forecast: 0 }, { label: 'Oct', inFull: 'October 2023', values: [2_915_02], forecast: 10_00 }, { label: 'Nov', inFull: 'November 2023', values: [null], forecast: 2_520_54 },
  ]))
  it.each([[36_00, { value: 12_00, words: 'Budget £12 a month' }], [0, undefined], [null, undefined]])('are held against a month’s part of %s', (budgetPence, wanted) => expect(monthlyBudget({ ...year, budgetPence })).toEqual(wanted))
  it('say pounds over the bars, pence in the table', () => expect([MONEY_WORDS.axis(3000_00), MONEY_WORDS.bar(2_837_85), MONEY_WORDS.full(2_837_85)]).toEqual(['£3,000', '2,838', '£2,837.85']))
})

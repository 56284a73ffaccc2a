import { beforeEach, describe, expect, it } from 'vitest'
import { run, sql } from '../database/sql.ts'
import type { PrintedFigure } from './command-line-figures.ts'
import type { HandMade } from './hand-made-for-tests.ts'
import { handMade } from './hand-made-for-tests.ts'

describe('money', () => {
  let made: HandMade
  beforeEach(() => {
    made = handMade()
  })

  const budget = (id: string, to = '2023-06-30'): PrintedFigure => made.figure(`budget.${id}_gbp`, '2023-04-01', to)

  it('is of the financial year that holds the end, by the month in which the service’s year starts', () => {
    made.put('serviceYears', { startOn: '2022-04-01', budgetPence: 100_00 })
    made.put('serviceYears', { startOn: '2023-04-01', budgetPence: 200_50 })
    expect(['2023-03-31', '2023-04-01', '2024-03-31', '2024-04-01'].map((to) => budget('total', to))).toEqual([100, 200.5, 200.5, null])
    made.put('settings', { name: 'year_start_month', value: '1' })
    expect(['2022-03-31', '2023-03-31'].map((to) => budget('total', to))).toEqual([100, 200.5])
  })

  it('is the year’s lines together where no sum was agreed', () => {
    made.put('budgetLines', { yearStartOn: '2023-04-01', line: 'activities', amountPence: 150_00 })
    made.put('budgetLines', { yearStartOn: '2023-04-01', line: 'travel', amountPence: 50_00 })
    expect(budget('total')).toBe(200)
    expect(budget('remaining')).toBe(200)
  })

  it('spends what is claimed in the year to the end, and commits what is approved and not paid by then', () => {
    made.claim({ claimedOn: '2023-03-31' })
    made.claim({ claimedOn: '2023-04-01', approvedOn: '2023-04-02', paidOn: '2023-07-01' })
    made.claim({ claimedOn: '2023-06-30', amountPence: 550, approvedOn: '2023-06-30', paidOn: '2023-06-30' })
    made.claim({ claimedOn: '2023-06-30', approvedOn: '2023-07-01' })
    made.claim({ claimedOn: '2023-07-01' })
    expect([budget('spent'), budget('committed')]).toEqual([25.5, 10])
    expect(budget('remaining')).toBeNull()
  })

  it('forecasts the year at what a day has cost so far', () => {
    made.claim({ claimedOn: '2023-05-05', amountPence: 91_00 })
    expect([budget('forecast', '2023-06-30'), budget('forecast', '2024-03-31')]).toEqual([366, 91])
  })

  it('averages visits in person whose cost is known, and pays miles at the rate of the day', () => {
    made.put('mileageRates', { fromOn: '2020-01-01', pencePerMile: 45 })
    made.put('mileageRates', { fromOn: '2023-05-06', pencePerMile: 55 })
    made.visit({ visitedOn: '2023-05-05', costPence: 1000, miles: 50 })
    made.visit({ visitedOn: '2023-05-06', costPence: 0, miles: 50 })
    made.visit({ visitedOn: '2023-05-06', costPence: 2001, miles: null })
    made.visit({ costPence: null, miles: 500 })
    made.visit({ costPence: 9000, mode: 'virtual' })
    made.visit({ costPence: 9000, outcome: 'no_show' })
    expect([budget('average_activity'), budget('average_travel')]).toEqual([10.0, 25])
  })

  it('averages the twelve months before where the period has no visit with a cost', () => {
    made.put('mileageRates', { fromOn: '2020-01-01', pencePerMile: 48 })
    made.visit({ visitedOn: '2023-03-31', costPence: 3000, miles: 50 })
    made.visit({ visitedOn: '2022-04-01', costPence: 1000, miles: 0 })
    made.visit({ visitedOn: '2022-03-31', costPence: 99_999, miles: 900 })
    expect([budget('average_activity'), budget('average_travel')]).toEqual([20, 12])
    made.visit({ visitedOn: '2023-04-01', costPence: 500, miles: 10 })
    expect([budget('average_activity'), budget('average_travel')]).toEqual([5, 4.8])
  })

  it('pays for whole matches: £38,880 is sixty at twelve visits of £54', () => {
    made.put('mileageRates', { fromOn: '2020-01-01', pencePerMile: 48 })
    made.put('serviceYears', { startOn: '2023-04-01', budgetPence: 38_880_00 })
    expect(made.at('budget.affordable_matches', '2023-06-30')).toBeNull()
    made.visit({ costPence: 3000, miles: 50 })
    expect(made.at('budget.affordable_matches', '2023-06-30')).toBe(60)
    run(made.db, sql`update serviceYears set budgetPence = budgetPence - 1`)
    expect(made.at('budget.affordable_matches', '2023-06-30')).toBe(59)
    made.put('settings', { name: 'visits_per_year', value: '24' })
    expect(made.at('budget.affordable_matches', '2023-06-30')).toBe(29)
  })

  it.each([[6, 29_387.52], [24, 29_387.52], [27, 29_387.52], [30, 29_387.52], [33, 32_321.52]])('costs a commissioned service of %i active matches £%d', (matches, pounds) => {
    const settings = { delivery: 'commissioned', contract_monthly_rate_gbp: '102.04', contract_minimum_matches: '24', contract_included_matches: '30', contract_extra_match_gbp_per_year: '978' }
    for (let n = 0; n < matches; n += 1) made.match()
    expect(made.at('contract.year_cost_gbp', '2023-06-30')).toBeNull()
    for (const [name, value] of Object.entries(settings)) made.put('settings', { name, value })
    expect(made.at('contract.year_cost_gbp', '2023-06-30')).toBe(pounds)
    run(made.db, sql`update settings set value = 'in_house' where name = 'delivery'`)
    expect(made.at('contract.year_cost_gbp', '2023-06-30')).toBeNull()
  })

  it.each([[1, 1, 1_224.48], [6, 6, 7_346.88]])('costs one of at least %i matches, with %i active, £%d (R4.4)', (minimum, matches, pounds) => {
    for (const [name, value] of Object.entries({ delivery: 'commissioned', contract_monthly_rate_gbp: '102.04', contract_minimum_matches: String(minimum) })) made.put('settings', { name, value })
    for (let n = 0; n < matches; n += 1) made.match()
    expect(made.at('contract.year_cost_gbp', '2023-06-30')).toBe(pounds)
  })
})

import { expect, it } from 'vitest'
import type { MoneyLine } from '#contract/money.ts'
import { budgetRows } from './budget-rows.ts'

const line = (name: MoneyLine['line'], budgetPence: number | null, spentPence: number | null): MoneyLine => ({ line: name, budgetPence, spentPence, committedPence: 0, forecastPence: spentPence })
const year = { lines: [line('activities', 600_00, 650_00), line('staffing', 300_00, null), line('other', null, 5_00)], budgetPence: 900_00, spentPence: 655_00, committedPence: 0, forecastPence: 655_00, remainingPence: 245_00 }
const said = (given: typeof year): unknown => budgetRows(given).rows.map(({ name, budgetPence, spentPence, leftPence }) => [name, budgetPence, spentPence, leftPence])

it('has a row for each line, with what is left where both are known', () =>
  expect(said(year)).toEqual([['Activities', 600_00, 650_00, -50_00], ['Staffing', 300_00, null, null], ['Other', null, 5_00, null]]))

it.each([[1_000_00, 'In no line', 100_00], [850_00, 'Lines beyond the budget', -50_00]])('says of a budget of %i what its lines leave out', (budgetPence, name, pence) =>
  expect(budgetRows({ ...year, budgetPence }).rows.at(-1)).toMatchObject({ name, budgetPence: pence, spentPence: null }))

it('has the year together at its foot', () => expect(budgetRows(year).total).toMatchObject({ name: 'Together', budgetPence: 900_00, spentPence: 655_00, leftPence: 245_00 }))

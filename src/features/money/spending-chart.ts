import type { MoneyYear } from '#contract/money.ts'
import { formatPounds, formatWholePounds } from '#domain/money.ts'
import type { ChartPoint, ChartRule, ChartWords } from '#ui/chart.ts'
import { monthInFull, monthName } from '#features/reports/spans.ts'

/** Money on a chart: whole pounds beside the lines and over the bars, pence in the table. */
export const MONEY_WORDS: ChartWords = { axis: formatWholePounds, bar: (pence) => formatWholePounds(pence).replace('£', ''), full: (pence) => formatPounds(pence) }

/** The year’s months, each with what was spent and what its days to come will cost; of a month to come nothing is spent that is known. */
export function spendingPoints({ months, until }: Pick<MoneyYear, 'months' | 'until'>): readonly ChartPoint[] {
  return months.map(({ month, spentPence, forecastPence }) => ({
    label: monthName(month), inFull: monthInFull(month), values: [month > until.slice(0, 7) ? null : spentPence], forecast: forecastPence,
  }))
}

/** What there is to spend in a month, where a budget is given. */
export function monthlyBudget({ budgetPence, months }: Pick<MoneyYear, 'budgetPence' | 'months'>): ChartRule | undefined {
  if (budgetPence === null || budgetPence === 0) return undefined
  const value = budgetPence / months.length
  return { value, words: `Budget ${formatWholePounds(value)} a month` }
}

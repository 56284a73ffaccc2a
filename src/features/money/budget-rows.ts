import type { MoneyLine, MoneyYear } from '#contract/money.ts'
import { BUDGET_LINE } from '#domain/vocabulary.ts'

/** A line of the budget as the table shows it; null is not known. */
export interface BudgetRow {
  readonly name: string
  readonly budgetPence: number | null
  readonly spentPence: number | null
  readonly committedPence: number | null
  readonly forecastPence: number | null
  readonly leftPence: number | null
}

/** The lines of the year, what of the budget is in none of them, and the year together. */
export function budgetRows(year: Pick<MoneyYear, 'lines' | 'budgetPence' | 'spentPence' | 'committedPence' | 'forecastPence' | 'remainingPence'>): { readonly rows: readonly BudgetRow[]; readonly total: BudgetRow } {
  const agreed = year.lines.reduce((sum, line) => sum + (line.budgetPence ?? 0), 0)
  const unallotted = (year.budgetPence ?? agreed) - agreed
  const rest: readonly BudgetRow[] = unallotted === 0
    ? []
    : [{ name: unallotted > 0 ? 'In no line' : 'Lines beyond the budget', budgetPence: unallotted, spentPence: null, committedPence: null, forecastPence: null, leftPence: null }]
  return {
    rows: [...year.lines.map(rowOf), ...rest],
    total: { name: 'Together', budgetPence: year.budgetPence, spentPence: year.spentPence, committedPence: year.committedPence, forecastPence: year.forecastPence, leftPence: year.remainingPence },
  }
}

function rowOf({ line, budgetPence, spentPence, committedPence, forecastPence }: MoneyLine): BudgetRow {
  return { name: BUDGET_LINE[line], budgetPence, spentPence, committedPence, forecastPence, leftPence: budgetPence === null || spentPence === null ? null : budgetPence - spentPence }
}

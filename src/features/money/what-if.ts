import { formatWholePounds } from '#domain/money.ts'
import type { MoneyYear } from '#contract/money.ts'
import type { Pattern } from '#domain/spending.ts'
import { matchYearPence, travelAtRate, visitPence, yearPence } from '#domain/spending.ts'

/** What can be tried out: each starts as it is now. */
export interface Tried {
  readonly matches: number
  readonly visitsPerYear: number
  readonly activityPence: number
  /** Null where miles are not paid yet, so that there is no rate to change. */
  readonly pencePerMile: number | null
}

/** How it is now; nothing where no visit with its cost is known. */
export function asItIs(year: Pick<MoneyYear, 'activeMatches' | 'visitsPerYear' | 'activityPence' | 'travelPence' | 'pencePerMile'>): (Tried & { readonly travelPence: number }) | null {
  if (year.activityPence === null || year.travelPence === null) return null
  return {
    matches: year.activeMatches, visitsPerYear: year.visitsPerYear, activityPence: Math.round(year.activityPence), travelPence: year.travelPence,
    pencePerMile: year.pencePerMile !== null && year.pencePerMile > 0 ? year.pencePerMile : null,
  }
}

/** What a year would cost as tried: the same miles at the rate tried. */
export function triedPattern(now: Tried & { readonly travelPence: number }, tried: Tried): Pattern {
  const travelPence = now.pencePerMile === null || tried.pencePerMile === null ? now.travelPence : (travelAtRate(now.travelPence, now.pencePerMile, tried.pencePerMile) ?? now.travelPence)
  return { matches: tried.matches, visitsPerYear: tried.visitsPerYear, activityPence: tried.activityPence, travelPence }
}

/** `64 × 12 × £54.00 = £41,472`: the sum with the numbers in it, so that anybody can do it again. */
export function triedSum(pattern: Pattern): string {
  return `${pattern.matches} × ${pattern.visitsPerYear} × £${(visitPence(pattern) / 100).toFixed(2)} = ${formatWholePounds(yearPence(pattern))}`
}

/** How what was tried stands against the budget; nothing where none is given. */
export function againstBudget(pattern: Pattern, budgetPence: number | null): { readonly over: boolean; readonly words: string } | null {
  if (budgetPence === null) return null
  const difference = yearPence(pattern) - budgetPence
  if (Math.abs(difference) < 50) return { over: false, words: 'Exactly the budget' }
  return { over: difference > 0, words: `${formatWholePounds(Math.abs(difference))} ${difference > 0 ? 'over' : 'under'} the budget` }
}

/** How many such matches the budget pays for; nothing where none is given or a match costs nothing. */
export function affordable(pattern: Pattern, budgetPence: number | null): number | null {
  const each = matchYearPence(pattern)
  return budgetPence === null || each <= 0 ? null : Math.floor(budgetPence / each)
}

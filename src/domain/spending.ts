import type { CivilDate } from './civil-date.ts'
import { addDays, addMonths, daysBetween } from './civil-date.ts'
import type { Pence } from './money.ts'
import { roundHalfUp } from './money.ts'
import type { Period } from './period.ts'

/** What the year so far cost: its days, the last day that is counted, and what was spent by then. */
export interface YearSoFar {
  readonly year: Period
  readonly until: CivilDate
  readonly spentPence: Pence
}

/** A calendar month of the year: what was spent in it by the last day counted, and what its days to come will cost at the same pattern. */
export interface MonthOfSpending {
  /** `'2023-10'` */
  readonly month: string
  readonly spentPence: Pence
  readonly forecastPence: Pence
}

/** What a day has cost so far, in pence and parts of one. */
function dayPence({ year, until, spentPence }: YearSoFar): number {
  return spentPence / (daysBetween(year.from, until) + 1)
}

/** What the days after the last one counted will cost up to and with `to`, if each costs what a day has cost so far (figures.md, budget.forecast_gbp). */
export function toComePence(soFar: YearSoFar, to: CivilDate): Pence {
  return to <= soFar.until ? 0 : roundHalfUp(dayPence(soFar) * daysBetween(soFar.until, to))
}

/** The last day for which the budget pays at today's pattern: after the year's end where some will be left over. Nothing where nothing was spent,
    and where the budget is spent already. */
export function moneyLastsTo(soFar: YearSoFar, budgetPence: Pence): CivilDate | null {
  const left = budgetPence - soFar.spentPence
  const perDay = dayPence(soFar)
  return perDay <= 0 || left < 0 ? null : addDays(soFar.until, Math.floor(left / perDay + 1e-9))
}

/** The year month by month, each with what it cost and what its days to come will; together they are the year's forecast. */
export function monthsOfSpending(soFar: YearSoFar, spentByMonth: ReadonlyMap<string, Pence>): readonly MonthOfSpending[] {
  const months: MonthOfSpending[] = []
  for (let from = soFar.year.from; from <= soFar.year.to; from = addMonths(from, 1)) {
    const month = from.slice(0, 7)
    const forecastPence = toComePence(soFar, addDays(addMonths(from, 1), -1)) - toComePence(soFar, addDays(from, -1))
    months.push({ month, spentPence: spentByMonth.get(month) ?? 0, forecastPence })
  }
  return months
}

/** What a year is worked out from: so many matches, each with so many visits, each with its activity and its travel. */
export interface Pattern {
  readonly matches: number
  readonly visitsPerYear: number
  readonly activityPence: number
  readonly travelPence: number
}

/** What one visit costs, in whole pence. */
export function visitPence({ activityPence, travelPence }: Pick<Pattern, 'activityPence' | 'travelPence'>): Pence {
  return roundHalfUp(activityPence + travelPence)
}

/** What one match costs in a year: £648 for twelve visits of £54. */
export function matchYearPence(pattern: Omit<Pattern, 'matches'>): Pence {
  return pattern.visitsPerYear * visitPence(pattern)
}

/** What all the matches cost in a year (domain.md R4.3: 60 × 12 × £54 is £38,880). */
export function yearPence(pattern: Pattern): Pence {
  return pattern.matches * matchYearPence(pattern)
}

/** Travel at another rate a mile: the same miles, each at what it would be paid. Where miles are paid nothing now, what they cost is not known. */
export function travelAtRate(travelPence: number, pencePerMile: number, otherPencePerMile: number): number | null {
  return pencePerMile === 0 ? null : (travelPence / pencePerMile) * otherPencePerMile
}

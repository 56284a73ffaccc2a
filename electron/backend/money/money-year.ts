import { isSpentByClaims, LINE_OF_CLAIM } from '#domain/budget-line.ts'
import type { CivilDate } from '#domain/civil-date.ts'
import { addDays } from '#domain/civil-date.ts'
import { roundHalfUp } from '#domain/money.ts'
import type { Period } from '#domain/period.ts'
import { yearOf } from '#domain/period.ts'
import type { YearSoFar } from '#domain/spending.ts'
import { monthsOfSpending, toComePence } from '#domain/spending.ts'
import { BUDGET_LINE, valuesOf } from '#domain/vocabulary.ts'
import type { MoneyLine, MoneyYear } from '#contract/money.ts'
import type { ReadableDatabase } from '../database/database.ts'
import { askFigures } from '../figures/ask-figures.ts'
import { findSettings } from '../service/settings-repository.ts'
import type { SpentRecord } from './year-repository.ts'
import { findFirstDay, findRate, listBudgetLines, listSpent } from './year-repository.ts'

const FIGURES = [
  'budget.total_gbp', 'budget.spent_gbp', 'budget.committed_gbp', 'budget.forecast_gbp', 'budget.remaining_gbp', 'budget.average_activity_gbp', 'budget.average_travel_gbp',
  'budget.affordable_matches', 'matches.active',
] as const

/** The service's financial year that holds the day, or that of today where the day is still to come. */
export function whichYear(db: ReadableDatabase, on: CivilDate | undefined, today: CivilDate): Period {
  return yearOf(on === undefined || on > today ? today : on, findSettings(db, today).yearStartMonth)
}

/** The money of a financial year that has begun: its totals are the figures `budget.*` for the days to the last one counted. */
export function moneyYear(db: ReadableDatabase, year: Period, today: CivilDate): MoneyYear {
  const until = today < year.to ? today : year.to
  const counted = { from: year.from, to: until }
  const answers = new Map(askFigures(db, { ...counted, only: FIGURES }).map((answer) => [answer.id, answer.value]))
  const figure = (id: (typeof FIGURES)[number]): number | null => answers.get(id) ?? null
  const spent = listSpent(db, counted)
  const soFar = { year, until, spentPence: figure('budget.spent_gbp') ?? 0 }
  const byMonth = Map.groupBy(spent, (record) => record.month)
  return {
    today, year, until, years: yearsKnown(db, year, today),
    budgetPence: figure('budget.total_gbp'),
    spentPence: soFar.spentPence,
    committedPence: figure('budget.committed_gbp') ?? 0,
    committedClaims: sumOf(spent, 'committedClaims'),
    forecastPence: figure('budget.forecast_gbp') ?? 0,
    remainingPence: figure('budget.remaining_gbp'),
    activityPence: figure('budget.average_activity_gbp'),
    travelPence: figure('budget.average_travel_gbp'),
    affordableMatches: figure('budget.affordable_matches'),
    activeMatches: figure('matches.active') ?? 0,
    visitsPerYear: findSettings(db, until).visitsPerYear,
    pencePerMile: findRate(db, until),
    lines: linesOf(db, soFar, spent),
    months: [...monthsOfSpending(soFar, new Map([...byMonth].map(([month, records]) => [month, sumOf(records, 'spentPence')])))],
  }
}

/* A line that was agreed, or that something was spent from: in the order of the vocabulary. */
function linesOf(db: ReadableDatabase, soFar: YearSoFar, spent: readonly SpentRecord[]): MoneyLine[] {
  const agreed = new Map(listBudgetLines(db, soFar.year).map(({ line, amountPence }) => [line, amountPence]))
  const byLine = Map.groupBy(spent, (record) => LINE_OF_CLAIM[record.kind])
  return valuesOf(BUDGET_LINE).filter((line) => agreed.has(line) || byLine.has(line)).map((line) => {
    const known = isSpentByClaims(line)
    const records = byLine.get(line) ?? []
    const spentPence = sumOf(records, 'spentPence')
    return {
      line,
      budgetPence: agreed.get(line) ?? null,
      spentPence: known ? spentPence : null,
      committedPence: known ? sumOf(records, 'committedPence') : null,
      forecastPence: known ? roundHalfUp(spentPence + toComePence({ ...soFar, spentPence }, soFar.year.to)) : null,
    }
  })
}

function yearsKnown(db: ReadableDatabase, shown: Period, today: CivilDate): Period[] {
  const { yearStartMonth } = findSettings(db, today)
  const first = findFirstDay(db) ?? today
  const years: Period[] = []
  for (let year = yearOf(today, yearStartMonth); year.to >= first; year = yearOf(addDays(year.from, -1), yearStartMonth)) years.push(year)
  return years.some((year) => year.from === shown.from) ? years : [...years, shown]
}

function sumOf<Key extends string>(records: readonly Readonly<Record<Key, number>>[], key: Key): number {
  return records.reduce((sum, record) => sum + record[key], 0)
}

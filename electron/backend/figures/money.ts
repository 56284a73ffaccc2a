import { daysBetween } from '#domain/civil-date.ts'
import { roundHalfUp } from '#domain/money.ts'
import { sql } from '../database/sql.ts'
import type { Figure, RowSet } from './figure.ts'

const claimsInYear: RowSet = {
  subject: 'claim',
  rows: ({ year, to }) => sql`select id, claimedOn as onDate, amountPence, approvedOn, paidOn from claims where claimedOn between ${year.from} and ${to}`,
}

/* A cost of nothing is a cost; an empty one is not known, and neither are empty miles. */
const costedVisits: RowSet = {
  subject: 'visit',
  rows: ({ costed }) => sql`
    select id, visitedOn as onDate, costPence, miles from visits
    where visitedOn between ${costed.from} and ${costed.to} and outcome = 'held' and mode = 'in_person' and costPence is not null`,
}

const AVERAGES = 'Taken over the visits held in person in the period whose cost is known; where the period has none, over those of the twelve months before it.'

export const budgetFigures: readonly Figure[] = [
  {
    id: 'budget.total_gbp', label: 'Budget for the year', personal: false, unit: 'pence', needs: [],
    definition: 'The budget agreed for the financial year that holds the end of the period.',
    work: ({ plan }) => plan.budgetPence,
  },
  {
    id: 'budget.spent_gbp', label: 'Spent this year', personal: false,
    definition: 'Claims dated from the start of the financial year to the end of the period, whether or not they are paid yet.',
    set: claimsInYear, measure: { kind: 'sum', unit: 'pence', amount: () => sql`amountPence` },
  },
  {
    id: 'budget.committed_gbp', label: 'Approved, not yet paid', personal: false,
    definition: 'Of the claims dated this financial year, those approved by the end of the period and not paid by then.',
    set: claimsInYear, where: ({ to }) => sql`approvedOn <= ${to} and (paidOn is null or paidOn > ${to})`, measure: { kind: 'sum', unit: 'pence', amount: () => sql`amountPence` },
  },
  {
    id: 'budget.forecast_gbp', label: 'Forecast for the year', personal: false, unit: 'pence', needs: ['budget.spent_gbp'],
    definition: 'What the year will cost if every day that is left costs what a day has cost so far: spent, divided by the days of the year so far, times the days of the whole year.',
    work: ({ year, to }, [spent]) => (typeof spent === 'number' ? (spent * (daysBetween(year.from, year.to) + 1)) / (daysBetween(year.from, to) + 1) : null),
  },
  {
    id: 'budget.remaining_gbp', label: 'Left of the budget', personal: false, unit: 'pence', needs: ['budget.spent_gbp', 'budget.total_gbp'],
    definition: 'The year’s budget less what was spent. Below nothing when more was spent than agreed.',
    work: (_ask, [spent, total]) => (typeof spent === 'number' && typeof total === 'number' ? total - spent : null),
  },
  {
    id: 'budget.average_activity_gbp', label: 'Average activity', personal: false,
    definition: `What the activity of a visit cost on average. ${AVERAGES}`,
    set: costedVisits, measure: { kind: 'mean', unit: 'pence', amount: () => sql`costPence` },
  },
  {
    id: 'budget.average_travel_gbp', label: 'Average travel', personal: false,
    definition: `What the miles of a visit cost on average, at the rate in force on the day of the visit. ${AVERAGES}`,
    set: costedVisits, measure: { kind: 'mean', unit: 'pence', amount: (ask) => sql`miles * ${ask.ratePence(sql`onDate`)}` },
  },
  {
    id: 'budget.affordable_matches', label: 'Matches the budget pays for', personal: false, unit: 'count', needs: ['budget.average_activity_gbp', 'budget.average_travel_gbp', 'budget.total_gbp'],
    definition: 'How many matches the year’s budget pays for: the budget, divided by the visits a year times what a visit costs on average in activity and travel together. Whole matches only.',
    work: ({ settings }, [activity, travel, total]) => {
      if (typeof activity !== 'number' || typeof travel !== 'number' || typeof total !== 'number') return null
      const matchPence = settings.visitsPerYear * (activity + travel)
      return matchPence > 0 ? Math.floor(total / matchPence + 1e-9) : null
    },
  },
]

export const contractFigures: readonly Figure[] = [
  {
    id: 'contract.year_cost_gbp', label: 'Contract for a year', personal: false, unit: 'pence', needs: ['matches.active'],
    definition: 'For a commissioned service, what a year costs: the monthly rate for twelve months and the least number of matches, and for each active match above those included the extra rate.',
    work: ({ settings }, [active]) => {
      const { delivery, contractMonthlyRatePence: rate, contractMinimumMatches: minimum, contractExtraMatchPencePerYear: extraRate } = settings
      if ((delivery !== 'commissioned' && delivery !== 'mixed') || rate === null || minimum === null || typeof active !== 'number') return null
      const extra = Math.max(0, active - (settings.contractIncludedMatches ?? minimum))
      if (extra > 0 && extraRate === null) return null
      return roundHalfUp(rate * 12 * minimum) + extra * (extraRate ?? 0)
    },
  },
]

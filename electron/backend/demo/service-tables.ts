import { addMonths } from '#domain/civil-date.ts'
import { yearStartOf } from '#domain/period.ts'
import { MILEAGE_RATES } from './claims.ts'
import type { RowOf } from './rows.ts'
import type { Timeline } from './timeline.ts'
import { COUNTY } from './words/places.ts'

/* The service itself: what it is called, what was agreed for its years, and its money. */

const SETTINGS = { service_name: `${COUNTY} Independent Visitors`, local_authority: `${COUNTY} County Council`, delivery: 'in_house', year_start_month: '4', supervision_weeks: '12', visits_per_year: '12', upper_age: '25' } as const

/** What was agreed, the present year last. */
const YEARS = [
  { childrenInCare: 1148, budget: 15_600, funded: 40, fte: 0.8 }, { childrenInCare: 1172, budget: 27_600, funded: 50, fte: 1 }, { childrenInCare: 1189, budget: 33_600, funded: 60, fte: 1 }, { childrenInCare: 1206, budget: 37_200, funded: 60, fte: 1.2 },
] as const

/** The rows of `service`. */
export function serviceRows(): readonly RowOf<'service'>[] {
  return Object.entries(SETTINGS).map(([setting, value]) => ({ setting, value }))
}

/** The rows of `years` and `budget`: three years that are over and the present one. */
export function yearRows(timeline: Timeline): { readonly years: readonly RowOf<'years'>[]; readonly budget: readonly RowOf<'budget'>[] } {
  const present = yearStartOf(timeline.today)
  const years = YEARS.map((year, index) => ({ ...year, start: addMonths(present, 12 * (index - YEARS.length + 1)) }))
  return {
    years: years.map(({ start, childrenInCare, budget, funded, fte }) => ({ year_start: start, children_in_care: childrenInCare, target_referrals: 50, target_matches: 30, funded_matches: funded, budget_gbp: budget * 100, staff_fte: fte })),
    budget: years.flatMap(({ start, budget }) => [
      { year_start: start, line: 'activities', amount_gbp: budget * 46 }, { year_start: start, line: 'travel', amount_gbp: budget * 42 }, { year_start: start, line: 'training', amount_gbp: budget * 7 }, { year_start: start, line: 'recruitment', amount_gbp: budget * 5 },
    ]),
  }
}

/** The rows of `mileage_rates` that were known by today. */
export function rateRows(timeline: Timeline): readonly RowOf<'mileage_rates'>[] {
  return MILEAGE_RATES.filter(([from]) => from <= timeline.today).map(([from, pence]) => ({ from_date: from, pence_per_mile: pence }))
}

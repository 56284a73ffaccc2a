import type { CivilDate } from './civil-date.ts'
import type { Delivery, Setting } from './vocabulary.ts'
import { SETTING } from './vocabulary.ts'

/* Settings are kept as text with the day from which they hold, because intervals and contracts change and the past must be
   counted as it was agreed then. */

/** The day of a setting that has held since ever. */
export const SINCE_EVER = '0001-01-01'

/** A value that a setting had, from its day on. */
export interface PastValue {
  readonly name: string
  readonly fromOn: CivilDate
  readonly value: string | null
}

/** A service's settings on one day; null where none was given and there is no default. Money in whole pence a month or a year. */
export interface ServiceSettings {
  readonly serviceName: string | null
  readonly localAuthority: string | null
  readonly delivery: Delivery
  readonly provider: string | null
  /** 1 to 12; councils' years start in April. */
  readonly yearStartMonth: number
  readonly supervisionWeeks: number
  readonly visitsPerYear: number
  /** Up to which age a match may be funded: 18 to 25. */
  readonly upperAge: number
  readonly contractMonthlyRatePence: number | null
  readonly contractMinimumMatches: number | null
  readonly contractIncludedMatches: number | null
  readonly contractExtraMatchPencePerYear: number | null
}

/** The settings as kept, read as what they mean; what was not given takes its default. */
export function settingsFrom(kept: ReadonlyMap<string, string | null>): ServiceSettings {
  const text = (name: Setting): string | null => kept.get(name) ?? SETTING[name]
  const number = (name: Setting): number | null => {
    const given = text(name)
    return given === null ? null : Number(given)
  }
  const pence = (name: Setting): number | null => {
    const pounds = number(name)
    return pounds === null ? null : Math.round(pounds * 100)
  }
  return {
    serviceName: text('service_name'),
    localAuthority: text('local_authority'),
    delivery: (text('delivery') ?? 'in_house') as Delivery,
    provider: text('provider'),
    yearStartMonth: number('year_start_month') ?? 4,
    supervisionWeeks: number('supervision_weeks') ?? 12,
    visitsPerYear: number('visits_per_year') ?? 12,
    upperAge: number('upper_age') ?? 25,
    contractMonthlyRatePence: pence('contract_monthly_rate_gbp'),
    contractMinimumMatches: number('contract_minimum_matches'),
    contractIncludedMatches: number('contract_included_matches'),
    contractExtraMatchPencePerYear: pence('contract_extra_match_gbp_per_year'),
  }
}

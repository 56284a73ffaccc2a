import type { Setting } from '../vocabulary.ts'
import { BUDGET_LINE, CLAIM_KIND, DELIVERY } from '../vocabulary.ts'
import type { Column } from './column.ts'
import { code, date, key, money, number, ref, required, table, text, whole } from './column.ts'

/* The service itself in the workbook: its settings and years, its rates and its money. */

/** What each setting's value may be; the rows of the table `service`. */
export const SETTING_VALUES: Readonly<Record<Setting, Column>> = {
  service_name: text(),
  local_authority: text(),
  delivery: code(DELIVERY),
  provider: text(),
  year_start_month: whole(1, 12),
  supervision_weeks: whole(1, 52),
  visits_per_year: whole(1, 104),
  upper_age: whole(18, 25),
  contract_monthly_rate_gbp: money(),
  contract_minimum_matches: whole(0, 100_000),
  contract_included_matches: whole(0, 100_000),
  contract_extra_match_gbp_per_year: money(),
}

export const SERVICE = table({
  name: 'service',
  row: 'one setting of the service',
  identity: ['setting'],
  personal: false,
  columns: {
    setting: required(text(`One of ${Object.keys(SETTING_VALUES).join(', ')}`)),
    value: text(),
  },
})

export const YEARS = table({
  name: 'years',
  row: 'one financial year',
  identity: ['year_start'],
  personal: false,
  columns: {
    year_start: required(date('The first day of the financial year')),
    children_in_care: whole(0, 1_000_000),
    target_referrals: whole(0, 1_000_000),
    target_matches: whole(0, 1_000_000),
    funded_matches: whole(0, 1_000_000),
    budget_gbp: money(),
    staff_fte: number(0, 10_000),
  },
})

export const MILEAGE_RATES = table({
  name: 'mileage_rates',
  row: 'one mileage rate; it holds until the next one',
  identity: ['from_date'],
  personal: false,
  columns: {
    from_date: required(date()),
    pence_per_mile: required(number(0, 500)),
  },
})

export const CLAIMS = table({
  name: 'claims',
  row: 'one expense claimed by a volunteer',
  identity: 'key',
  personal: true,
  usualOrder: [['date', 'approved_on'], ['approved_on', 'paid_on']],
  columns: {
    claim: key('Any text that is this claim’s alone'),
    volunteer: required(ref('volunteers')),
    match: ref('matches'),
    date: required(date()),
    kind: required(code(CLAIM_KIND)),
    amount_gbp: required(money()),
    miles: number(0, 100_000),
    approved_on: date(),
    paid_on: date(),
  },
})

export const BUDGET = table({
  name: 'budget',
  row: 'one line of a year’s budget',
  identity: ['year_start', 'line'],
  personal: false,
  columns: {
    year_start: required(date('The first day of the financial year')),
    line: required(code(BUDGET_LINE)),
    amount_gbp: required(money()),
  },
})

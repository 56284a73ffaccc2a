import { expect, it } from 'vitest'
import { settingsFrom } from './setting.ts'

it('takes the default where nothing was given, and leaves unknown what has none', () => {
  expect(settingsFrom(new Map())).toMatchObject({ serviceName: null, delivery: 'in_house', yearStartMonth: 4, supervisionWeeks: 12, visitsPerYear: 12, upperAge: 25, contractMonthlyRatePence: null })
})

it('reads pounds as whole pence', () => {
  expect(settingsFrom(new Map([['contract_monthly_rate_gbp', '102.04'], ['contract_extra_match_gbp_per_year', '978']]))).toMatchObject({ contractMonthlyRatePence: 10204, contractExtraMatchPencePerYear: 97800 })
})

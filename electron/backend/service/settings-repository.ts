import type { CivilDate } from '#domain/civil-date.ts'
import type { PastValue, ServiceSettings } from '#domain/setting.ts'
import { SINCE_EVER, settingsFrom } from '#domain/setting.ts'
import type { Setting } from '#domain/vocabulary.ts'
import { SETTING } from '#domain/vocabulary.ts'
import type { ReadableDatabase, WritableDatabase } from '../database/database.ts'
import { all, sql } from '../database/sql.ts'
import { keepSetting, settingsKeptOn } from './dated-settings.ts'

/** The settings as they hold on the day. */
export function findSettings(db: ReadableDatabase, on: CivilDate): ServiceSettings {
  return settingsFrom(settingsKeptOn(db, Object.keys(SETTING), on))
}

/** Every value that any setting has had, newest first. */
export function listSettingHistory(db: ReadableDatabase): PastValue[] {
  return all(db, sql`select name, fromOn, value from settings order by name, fromOn desc`)
}

/** Keeps those settings that differ from what holds on the day, from that day on. */
export function saveSettings(db: WritableDatabase, next: ServiceSettings, fromOn: CivilDate = SINCE_EVER): void {
  const now = new Map(keptOf(findSettings(db, fromOn)))
  for (const [name, value] of keptOf(next)) {
    if (now.get(name) !== value) keepSetting(db, name, value, fromOn)
  }
}

function keptOf(settings: ServiceSettings): (readonly [Setting, string | null])[] {
  const number = (value: number | null): string | null => (value === null ? null : String(value))
  const pounds = (pence: number | null): string | null => (pence === null ? null : String(pence / 100))
  return [
    ['service_name', settings.serviceName],
    ['local_authority', settings.localAuthority],
    ['delivery', settings.delivery],
    ['provider', settings.provider],
    ['year_start_month', number(settings.yearStartMonth)],
    ['supervision_weeks', number(settings.supervisionWeeks)],
    ['visits_per_year', number(settings.visitsPerYear)],
    ['upper_age', number(settings.upperAge)],
    ['contract_monthly_rate_gbp', pounds(settings.contractMonthlyRatePence)],
    ['contract_minimum_matches', number(settings.contractMinimumMatches)],
    ['contract_included_matches', number(settings.contractIncludedMatches)],
    ['contract_extra_match_gbp_per_year', pounds(settings.contractExtraMatchPencePerYear)],
  ]
}

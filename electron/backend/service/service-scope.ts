import { SINCE_EVER } from '#domain/setting.ts'
import type { ServiceScope } from '#contract/service.ts'
import type { ReadableDatabase, WritableDatabase } from '../database/database.ts'
import { listAdjoiningCouncils, saveAdjoiningCouncils } from './adjoining-councils.ts'
import { keepSetting, settingsKeptOn } from './dated-settings.ts'

/* Whom the service is for, in its own words. The workbook has no word for any of it, so it stays in the file. */

const NAMES = { eligibility: 'eligibility_policy', priority: 'priority_policy' } as const

/** Whom the service is for, and which councils adjoin its own. */
export function findScope(db: ReadableDatabase): ServiceScope {
  const settings = settingsKeptOn(db, Object.values(NAMES), SINCE_EVER)
  const kept = (name: string): string | null => settings.get(name) ?? null
  return { eligibility: kept(NAMES.eligibility), priority: kept(NAMES.priority), adjoining: [...listAdjoiningCouncils(db)] }
}

/** Keeps it. */
export function saveScope(db: WritableDatabase, { eligibility, priority, adjoining }: ServiceScope): void {
  keepSetting(db, NAMES.eligibility, eligibility)
  keepSetting(db, NAMES.priority, priority)
  saveAdjoiningCouncils(db, adjoining)
}

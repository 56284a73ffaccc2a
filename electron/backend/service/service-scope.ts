import { SINCE_EVER } from '#domain/setting.ts'
import type { ServiceScope } from '#contract/service.ts'
import type { ReadableDatabase, WritableDatabase } from '../database/database.ts'
import { listAdjoiningCouncils, saveAdjoiningCouncils } from './adjoining-councils.ts'
import { keepSetting, settingsKeptOn } from './dated-settings.ts'

/* Whom the service is for, in its own words. The workbook has no word for any of it, so it stays in the file. */

const NAMES = { eligibility: 'eligibility_policy', priority: 'priority_policy', lowestAge: 'lowest_age' } as const

/** Whom the service is for, and which councils adjoin its own. */
export function findScope(db: ReadableDatabase): ServiceScope {
  const settings = settingsKeptOn(db, Object.values(NAMES), SINCE_EVER)
  const kept = (name: string): string | null => settings.get(name) ?? null
  const lowestAge = kept(NAMES.lowestAge)
  return { eligibility: kept(NAMES.eligibility), priority: kept(NAMES.priority), lowestAge: lowestAge === null ? null : Number(lowestAge), adjoining: [...listAdjoiningCouncils(db)] }
}

/** Keeps it. */
export function saveScope(db: WritableDatabase, { eligibility, priority, lowestAge, adjoining }: ServiceScope): void {
  keepSetting(db, NAMES.eligibility, eligibility)
  keepSetting(db, NAMES.priority, priority)
  keepSetting(db, NAMES.lowestAge, lowestAge === null ? null : String(lowestAge))
  saveAdjoiningCouncils(db, adjoining)
}

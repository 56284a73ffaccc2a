import { SINCE_EVER } from '#domain/setting.ts'
import { Refusal } from '#contract/refusal.ts'
import type { MileageRate, serviceContract } from '#contract/service.ts'
import type { ReadableDatabase } from '../database/database.ts'
import { sql, value } from '../database/sql.ts'
import { findIntervals, listIntervalHistory, saveIntervals } from '../due/intervals-repository.ts'
import type { HandlersOf } from '../router.ts'
import { capacityOn, findContracted, listContractedHistory, saveContracted } from './capacity-repository.ts'
import { findScope, saveScope } from './service-scope.ts'
import { findTerms, listTermHistory, saveTerms } from './terms-repository.ts'
import { findSettings, listSettingHistory, saveSettings } from './settings-repository.ts'
import { listRates, listYears, removeRate, removeYear, saveRate, saveYear } from './years-repository.ts'

export const serviceService: HandlersOf<typeof serviceContract> = {
  read: (_input, { db, today }) => ({ today, settings: findSettings(db, today), isEmpty: isEmpty(db) }),
  history: (_input, { db }) => listSettingHistory(db),
  save: ({ settings, fromOn }, { db }) => {
    saveSettings(db, settings, fromOn ?? SINCE_EVER)
    return null
  },
  readScope: (_input, { db }) => findScope(db),
  saveScope: (scope, { db }) => {
    saveScope(db, scope)
    return null
  },
  terms: (_input, { db, today }) => ({ today, terms: findTerms(db, today), history: listTermHistory(db) }),
  saveTerms: ({ terms, fromOn }, { db, today }) => {
    saveTerms(db, terms, fromOn, today)
    return null
  },
  intervals: (_input, { db, today }) => ({ today, intervals: findIntervals(db, today), history: listIntervalHistory(db) }),
  saveIntervals: ({ intervals, fromOn }, { db, today }) => {
    saveIntervals(db, intervals, fromOn, today)
    return null
  },
  capacity: (_input, { db, today }) => ({ today, contracted: findContracted(db, today), ...capacityOn(db, today), history: listContractedHistory(db) }),
  saveCapacity: ({ contracted, fromOn }, { db, today }) => {
    saveContracted(db, contracted, fromOn, today)
    return null
  },
  years: (_input, { db }) => listYears(db),
  saveYear: (year, { db, today }) => {
    const month = findSettings(db, today).yearStartMonth
    if (Number(year.startOn.slice(5, 7)) !== month || !year.startOn.endsWith('-01')) throw new Refusal('year-start', { month })
    saveYear(db, year)
    return null
  },
  removeYear: ({ id }, { db }) => {
    if (!listYears(db).some((year) => year.id === id)) throw new Refusal('not-found', { what: 'such year' })
    removeYear(db, id)
    return null
  },
  rates: (_input, { db }) => listRates(db),
  saveRate: ({ instead, ...rate }, { db }) => {
    if (instead !== null && rateOf(db, instead).fromOn !== rate.fromOn) removeRate(db, instead)
    saveRate(db, rate)
    return null
  },
  removeRate: ({ id }, { db }) => {
    removeRate(db, rateOf(db, id).id)
    return null
  },
}

function rateOf(db: ReadableDatabase, id: number): MileageRate & { readonly id: number } {
  const kept = listRates(db).find((rate) => rate.id === id)
  if (kept === undefined) throw new Refusal('not-found', { what: 'such rate' })
  return kept
}

/** Whether nobody is in the service yet; then its pages say what to do first. */
function isEmpty(db: ReadableDatabase): boolean {
  return value<number>(db, sql`select exists (select 1 from volunteers) or exists (select 1 from youngPeople)`) === 0
}

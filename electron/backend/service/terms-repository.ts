import type { CivilDate } from '#domain/civil-date.ts'
import type { ServiceTerms, TermName } from '#domain/service-term.ts'
import { SERVICE_TERM, TERM_NAMES, termsFrom } from '#domain/service-term.ts'
import type { PastValue } from '#domain/setting.ts'
import type { ReadableDatabase, WritableDatabase } from '../database/database.ts'
import { keepSettings, listPastValues, settingsKeptOn } from './dated-settings.ts'

const NAMES = TERM_NAMES.map((name) => SERVICE_TERM[name].keptAs)

/** Some of the terms; the others are not touched. */
type SomeTerms = { readonly [Name in TermName]?: ServiceTerms[Name] | undefined }

/** What the service has agreed as it holds on the day. */
export function findTerms(db: ReadableDatabase, on: CivilDate): ServiceTerms {
  return termsFrom(settingsKeptOn(db, NAMES, on))
}

/** Every value that any of the terms has had, newest first. */
export function listTermHistory(db: ReadableDatabase): PastValue[] {
  return listPastValues(db, NAMES)
}

/** Keeps those of the given terms that differ: from the day given on, or instead of the value that is in force. */
export function saveTerms(db: WritableDatabase, terms: SomeTerms, fromOn: CivilDate | null, today: CivilDate): void {
  const given = TERM_NAMES.filter((name) => terms[name] !== undefined)
  const kept = (from: SomeTerms): ReadonlyMap<string, string | null> => new Map(given.map((name) => [SERVICE_TERM[name].keptAs, typeof from[name] === 'number' ? String(from[name]) : null]))
  keepSettings(db, kept(findTerms(db, fromOn ?? today)), kept(terms), fromOn, today)
}

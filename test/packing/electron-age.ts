import { daysBetween } from '#domain/civil-date.ts'

/* Electron carries a browser engine, and each version is mended for a few months only. What is packed is therefore never old (vault-and-security.md A2, 16). */

/** The Electron that package.json pins, and the day it was published: whoever takes another writes both. */
export const PACKED_ELECTRON = { version: '45.4.1', publishedOn: '2026-11-19' } as const

/** Electron has a new major version every eight weeks, and mends the last three. */
const OLDEST_DAYS = 56

/** Why nothing is to be packed on this day with this Electron; null where it is young enough. */
export function tooOldToPack(today: string): string | null {
  const days = daysBetween(PACKED_ELECTRON.publishedOn, today)
  return days <= OLDEST_DAYS ? null : `Electron ${PACKED_ELECTRON.version} is ${days} days old. Take a newer one before a release, and write its day in test/packing/electron-age.ts.`
}

/* Once a version is so many days from too old, there is still time to take the next. */
const WARNED_DAYS = 14

/**
 * What `npm test` says on this day, besides its tests; null where there is nothing to say. The design asks that CI fails on an old Electron (A2, 16). It fails where that matters, at packing,
 * which cannot be done with an old one; the tests of a commit do not, since the same commit would pass on one day and fail on another, also for whoever mends something else or looks for the change that broke it.
 */
export function warningOfAge(today: string): string | null {
  const days = OLDEST_DAYS - daysBetween(PACKED_ELECTRON.publishedOn, today)
  if (days > WARNED_DAYS) return null
  return `WARNING: ${days < 0 ? tooOldToPack(today) : `Electron ${PACKED_ELECTRON.version} can be packed for ${days} days more. Take a newer one before a release, and write its day in test/packing/electron-age.ts.`}`
}

if (import.meta.main) {
  const why = tooOldToPack(new Date().toISOString().slice(0, 10))
  if (why !== null) {
    process.stderr.write(`${why}\n`)
    process.exitCode = 1
  }
}

import { addMonths, civilDateOf, type CivilDate } from '#domain/civil-date.ts'

/* What opens no connection cannot ask whether there is a newer one: its own age is all that it can tell. */

declare const __BUILT_ON__: CivilDate | undefined

/** The day on which this Mainstay was built; null where it runs unbuilt. */
export const BUILT_ON: CivilDate | null = typeof __BUILT_ON__ === 'undefined' ? null : __BUILT_ON__

/** A browser engine is mended for about so long; after it there is one with faults that are known (council-it.md). */
export const OLD_AFTER_MONTHS = 6

/** Whether a build is so old on that day that IT should be asked for a newer one; never where its day is not known. */
export function isBuildOld(builtOn: CivilDate | null, now: Date): boolean {
  return builtOn !== null && civilDateOf(now.toISOString()) > addMonths(builtOn, OLD_AFTER_MONTHS)
}

import type { CivilDate } from '#domain/civil-date.ts'
import type { DueIntervals } from '#domain/due/intervals.ts'
import { DUE_INTERVAL, eachInterval, INTERVAL_NAMES } from '#domain/due/intervals.ts'
import type { PastValue } from '#domain/setting.ts'
import type { ReadableDatabase, WritableDatabase } from '../database/database.ts'
import { keepSettings, listPastValues, settingsKeptOn } from '../service/dated-settings.ts'

const NAMES = INTERVAL_NAMES.map((name) => DUE_INTERVAL[name].keptAs)

/** The intervals as they hold on the day; what was not agreed is as usual. */
export function findIntervals(db: ReadableDatabase, on: CivilDate): DueIntervals {
  const kept = settingsKeptOn(db, NAMES, on)
  return eachInterval(({ keptAs, usual }) => Number(kept.get(keptAs) ?? usual))
}

/** Every value that any of them has had, newest first. */
export function listIntervalHistory(db: ReadableDatabase): PastValue[] {
  return listPastValues(db, NAMES)
}

/** Keeps those that differ: from the day given on, or instead of the value that is in force. */
export function saveIntervals(db: WritableDatabase, intervals: DueIntervals, fromOn: CivilDate | null, today: CivilDate): void {
  keepSettings(db, asKept(findIntervals(db, fromOn ?? today)), asKept(intervals), fromOn, today)
}

function asKept(intervals: DueIntervals): ReadonlyMap<string, string> {
  return new Map(INTERVAL_NAMES.map((name) => [DUE_INTERVAL[name].keptAs, String(intervals[name])]))
}

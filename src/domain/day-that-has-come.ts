import type { CivilDate } from './civil-date.ts'
import { spokenDate } from './spoken.ts'

/** A day of something else, with the words for it: `It was claimed`. */
export interface DayOf {
  readonly on: CivilDate
  readonly what: string
}

/** What is wrong with the day of something that has happened, and what would be right; undefined where nothing is. `first` is a day it cannot be before, `last` one it cannot be after, with the words for it. */
export function wrongDay(on: CivilDate | null, today: CivilDate, first?: DayOf | null, last?: DayOf | null): string | undefined {
  if (on === null) return 'Enter the day'
  if (on > today) return 'This day is still to come. Enter today or an earlier day'
  return wrongOrder(on, first) ?? (last != null && on > last.on ? `${last.what} on ${spokenDate(last.on)}. Enter that day or an earlier one` : undefined)
}

/** The same for a day that may lie ahead. */
export function wrongOrder(on: CivilDate | null, first?: DayOf | null): string | undefined {
  if (on === null) return 'Enter the day'
  return first != null && on < first.on ? `${first.what} on ${spokenDate(first.on)}. Enter that day or a later one` : undefined
}

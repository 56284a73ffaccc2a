import type { CivilDate } from './civil-date.ts'
import { spokenDate } from './spoken.ts'

/** What is wrong with the day of something that has happened, and what would be right; undefined where nothing is. `first` is a day it cannot be before, with the words for it. */
export function wrongDay(on: CivilDate | null, today: CivilDate, first?: { readonly on: CivilDate; readonly what: string } | null): string | undefined {
  if (on === null) return 'Enter the day'
  if (on > today) return 'This day is still to come. Enter today or an earlier day'
  return wrongOrder(on, first)
}

/** The same for a day that may lie ahead. */
export function wrongOrder(on: CivilDate | null, first?: { readonly on: CivilDate; readonly what: string } | null): string | undefined {
  if (on === null) return 'Enter the day'
  return first != null && on < first.on ? `${first.what} on ${spokenDate(first.on)}. Enter that day or a later one` : undefined
}

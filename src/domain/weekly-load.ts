import { startOfWeek } from './calendar-month.ts'
import type { CivilDate } from './civil-date.ts'
import { addDays } from './civil-date.ts'

/** How many weeks a quarter is planned in. */
export const QUARTER_WEEKS = 13

/** A week, named by its Monday, and how much falls due in it. */
export interface WeekLoad {
  readonly weekOn: CivilDate
  readonly due: number
}

/** What falls due in each of the coming weeks, this one first, of which only what is left of it counts; and what is late already. */
export function weeklyLoad(dueOn: readonly CivilDate[], today: CivilDate, weeks = QUARTER_WEEKS): { readonly overdue: number; readonly weeks: readonly WeekLoad[] } {
  const mondays = Array.from({ length: weeks }, (_, index) => addDays(startOfWeek(today), index * 7))
  const counts = new Map<CivilDate, number>()
  for (const day of dueOn) {
    if (day >= today) counts.set(startOfWeek(day), (counts.get(startOfWeek(day)) ?? 0) + 1)
  }
  return { overdue: dueOn.filter((day) => day < today).length, weeks: mondays.map((weekOn) => ({ weekOn, due: counts.get(weekOn) ?? 0 })) }
}

/** The last day of the coming quarter as it is planned: the Sunday of its thirteenth week. */
export function endOfPlannedQuarter(today: CivilDate): CivilDate {
  return addDays(startOfWeek(today), QUARTER_WEEKS * 7 - 1)
}

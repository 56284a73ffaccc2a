import type { CivilDate } from '../civil-date.ts'
import { daysBetween } from '../civil-date.ts'
import type { StatusPeriod } from '../due/standing.ts'
import { historyUntil } from '../due/standing.ts'

/* An application on hold, for exams, a move, an illness (requirement D09): whoever it is stays an applicant, is asked for nothing meanwhile, and the days are no days at a stage. */

/** Since when somebody's application is on hold on the day; null where it is not. */
export function onHoldSince(periods: readonly StatusPeriod[], today: CivilDate): CivilDate | null {
  const now = historyUntil(periods, today).at(-1)
  return now?.isOnHold === true ? now.fromOn : null
}

/** How many of the days from one to another an application was on hold; what was only agreed by the second day counts up to it. */
export function daysOnHold(periods: readonly StatusPeriod[], from: CivilDate, until: CivilDate): number {
  const history = historyUntil(periods, until)
  return history.reduce((days, { isOnHold, fromOn }, index) => {
    if (isOnHold !== true) return days
    const begins = fromOn > from ? fromOn : from
    const ends = history[index + 1]?.fromOn ?? until
    return days + Math.max(0, daysBetween(begins, ends))
  }, 0)
}

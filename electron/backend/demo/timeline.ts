import { isWorkingDay } from '#domain/bank-holidays.ts'
import type { CivilDate } from '#domain/civil-date.ts'
import { addDays, addMonths, dayOfWeek, daysBetween } from '#domain/civil-date.ts'

/* The invented service is told backwards from today. A day in it is a whole number of days from today: yesterday is -1. */

/** Whole days from today; negative is past. */
export type Day = number

export type Season = 'spring' | 'summer' | 'autumn' | 'winter'

export interface Timeline {
  readonly today: CivilDate
  readonly on: (day: Day) => CivilDate
  readonly dayOf: (on: CivilDate) => Day
  /** So many months from today, as a day. */
  readonly months: (count: number) => Day
  /** 1 to 12. */
  readonly month: (day: Day) => number
  readonly season: (day: Day) => Season
  readonly isWeekend: (day: Day) => boolean
  readonly isWorkingDay: (day: Day) => boolean
  /** In most of England; no two councils agree to the day (domain.md R7.3). */
  readonly isSchoolHoliday: (day: Day) => boolean
}

const HOLIDAYS: readonly (readonly [from: string, to: string])[] = [['01-01', '01-04'], ['02-14', '02-22'], ['03-31', '04-14'], ['05-24', '05-31'], ['07-20', '09-02'], ['10-24', '11-01'], ['12-19', '12-31']]
const SEASONS: readonly Season[] = ['winter', 'winter', 'spring', 'spring', 'spring', 'summer', 'summer', 'summer', 'autumn', 'autumn', 'autumn', 'winter']

/** The calendar around a day. */
export function createTimeline(today: CivilDate): Timeline {
  const known = new Map<Day, CivilDate>()
  const on = (day: Day): CivilDate => {
    let date = known.get(day)
    if (date === undefined) known.set(day, (date = addDays(today, day)))
    return date
  }
  const weekday = dayOfWeek(today)
  const weekdayOf = (day: Day): number => (((weekday - 1 + day) % 7) + 7) % 7 + 1
  const month = (day: Day): number => Number(on(day).slice(5, 7))
  return {
    today,
    on,
    dayOf: (date) => daysBetween(today, date),
    months: (count) => daysBetween(today, addMonths(today, count)),
    month,
    season: (day) => SEASONS[month(day) - 1]!,
    isWeekend: (day) => weekdayOf(day) > 5,
    isWorkingDay: (day) => isWorkingDay(on(day)),
    isSchoolHoliday: (day) => {
      const date = on(day).slice(5)
      return HOLIDAYS.some(([from, to]) => from <= date && date <= to)
    },
  }
}

/** The working day on or before a day. */
export function workingDayBefore(timeline: Timeline, day: Day): Day {
  let found = day
  while (!timeline.isWorkingDay(found)) found -= 1
  return found
}

import { workingDayOnOrBefore } from '../bank-holidays.ts'
import type { CivilDate } from '../civil-date.ts'
import { addDays, addMonths, birthday, daysBetween, dayOfWeek } from '../civil-date.ts'

/* A service has hundreds of thousands of records but only some thousand different days. Each sum with a day is done once and
   remembered, so that the list of a service a hundred times the usual size still comes at once. */

function remembered(sum: (on: CivilDate, count: number) => CivilDate): (on: CivilDate, count: number) => CivilDate {
  const known = new Map<number, Map<CivilDate, CivilDate>>()
  return (on, count) => {
    let ofCount = known.get(count)
    if (ofCount === undefined) known.set(count, (ofCount = new Map()))
    let day = ofCount.get(on)
    if (day === undefined) ofCount.set(on, (day = sum(on, count)))
    return day
  }
}

/** The day so many days later; as `addDays`, remembered. */
export const daysLater = remembered(addDays)

/** The same day of the month so many months later, or that month's last day; as `addMonths`, remembered. */
export const monthsLater = remembered(addMonths)

/** The day on which somebody comes to that age; as `birthday`, remembered. */
export const birthdayAt = remembered(birthday)

/** The working day that comes so many days later or, where people do not work on that one, before it. */
export const workingDayBy = remembered((on, days) => workingDayOnOrBefore(addDays(on, days)))

/** Whole days from the due day to today, worked out once for each due day; negative before it. */
export function overdueCounter(today: CivilDate): (dueOn: CivilDate) => number {
  const known = new Map<CivilDate, number>()
  return (dueOn) => {
    let days = known.get(dueOn)
    if (days === undefined) known.set(dueOn, (days = daysBetween(dueOn, today)))
    return days
  }
}

/** The Sunday that ends the week of the day. */
export function endOfWeek(on: CivilDate): CivilDate {
  return addDays(on, 7 - dayOfWeek(on))
}

/** The later of two days. */
export function laterOf(one: CivilDate, other: CivilDate): CivilDate {
  return one > other ? one : other
}

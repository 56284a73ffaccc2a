import type { CivilDate } from './civil-date.ts'
import { addDays, addMonths, dayOfWeek, lastOfMonth } from './civil-date.ts'
import type { Period } from './period.ts'

/* Weeks and months as a wall calendar has them: weeks start on Monday (domain.md R7). Days are civil, so that no clock change can lose or double one. */

/** The Monday of the week that holds the day. */
export function startOfWeek(on: CivilDate): CivilDate {
  return addDays(on, 1 - dayOfWeek(on))
}

/** The first day of the month that holds the day. */
export function firstOfMonth(on: CivilDate): CivilDate {
  return `${on.slice(0, 8)}01`
}

/** The seven days of the week that holds the day, Monday first. */
export function weekOf(on: CivilDate): readonly CivilDate[] {
  return daysFrom(startOfWeek(on), 7)
}

/** The weeks that a month touches, each whole: four to six of them. */
export function weeksOfMonth(on: CivilDate): readonly (readonly CivilDate[])[] {
  const last = lastOfMonth(on)
  const weeks: (readonly CivilDate[])[] = []
  for (let monday = startOfWeek(firstOfMonth(on)); monday <= last; monday = addDays(monday, 7)) weeks.push(daysFrom(monday, 7))
  return weeks
}

/** Whether two days are in the same month of the same year. */
export function isSameMonth(one: CivilDate, other: CivilDate): boolean {
  return one.slice(0, 7) === other.slice(0, 7)
}

/** How a calendar can be looked at. */
export const CALENDAR_VIEWS = ['month', 'week', 'agenda'] as const
export type CalendarView = (typeof CALENDAR_VIEWS)[number]

/** How many days an agenda tells of. */
export const AGENDA_DAYS = 28

/** The days that a view of the day shows, both ends included: whole weeks for a month. */
export function shownPeriod(view: CalendarView, day: CivilDate): Period {
  if (view === 'agenda') return { from: day, to: addDays(day, AGENDA_DAYS - 1) }
  const days = view === 'week' ? weekOf(day) : weeksOfMonth(day).flat()
  return { from: days[0] ?? day, to: days.at(-1) ?? day }
}

/** The day that the next view stands on, or with -1 the one before: a month, a week or an agenda further. */
export function viewFurther(view: CalendarView, day: CivilDate, by: 1 | -1): CivilDate {
  if (view === 'month') return addMonths(day, by)
  return addDays(day, by * (view === 'week' ? 7 : AGENDA_DAYS))
}

/** Things by their day, each day's in the order given. */
export function byDay<Thing extends { readonly on: CivilDate }>(things: readonly Thing[]): ReadonlyMap<CivilDate, readonly Thing[]> {
  const days = new Map<CivilDate, Thing[]>()
  for (const thing of things) {
    const day = days.get(thing.on)
    if (day === undefined) days.set(thing.on, [thing])
    else day.push(thing)
  }
  return days
}

function daysFrom(from: CivilDate, count: number): readonly CivilDate[] {
  return Array.from({ length: count }, (_, index) => addDays(from, index))
}

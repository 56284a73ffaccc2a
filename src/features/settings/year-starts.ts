import type { CivilDate } from '#domain/civil-date.ts'
import { addDays, addMonths } from '#domain/civil-date.ts'
import { spokenPeriod } from '#domain/spoken.ts'

/* A service's financial years start on the first of its month (domain.md R4.1). */

/** The first day of the service's year that holds the day. */
export function yearStartBefore(on: CivilDate, month: number): CivilDate {
  const year = Number(on.slice(0, 4)) - (Number(on.slice(5, 7)) < month ? 1 : 0)
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-01`
}

/** The starts of years to choose from: next year, this one, and so many before. */
export function yearStartsAround(today: CivilDate, month: number, before = 12): CivilDate[] {
  const next = addMonths(yearStartBefore(today, month), 12)
  return Array.from({ length: before + 2 }, (_, index) => addMonths(next, -12 * index))
}

/** `1 Apr 2023 to 31 Mar 2024` */
export function spokenYear(startOn: CivilDate): string {
  return spokenPeriod(startOn, addDays(addMonths(startOn, 12), -1))
}

import type { CivilDate } from './civil-date.ts'
import { addDays, addMonths } from './civil-date.ts'

/** A span of days, both included (figures.md). */
export interface Period {
  readonly from: CivilDate
  readonly to: CivilDate
}

/** Whether the day lies in the period. */
export function isWithin(on: CivilDate | null, period: Period): boolean {
  return on !== null && period.from <= on && on <= period.to
}

/** The first day of the service's financial year that holds the day; councils' years start in April (domain.md R4.1). */
export function yearStartOf(on: CivilDate, startMonth = 4): CivilDate {
  const year = Number(on.slice(0, 4))
  const month = Number(on.slice(5, 7))
  return `${month >= startMonth ? year : year - 1}-${String(startMonth).padStart(2, '0')}-01`
}

/** The service's financial year that holds the day. */
export function yearOf(on: CivilDate, startMonth = 4): Period {
  const from = yearStartOf(on, startMonth)
  return { from, to: addDays(addMonths(from, 12), -1) }
}

/** The quarter of the service's year that holds the day. */
export function quarterOf(on: CivilDate, startMonth = 4): Period {
  let from = yearStartOf(on, startMonth)
  while (addMonths(from, 3) <= on) from = addMonths(from, 3)
  return { from, to: addDays(addMonths(from, 3), -1) }
}

/** How a financial year is spoken of: `2023/24`, or `2023` where the year starts in January. */
export function yearName(startOn: CivilDate): string {
  const year = Number(startOn.slice(0, 4))
  return startOn.slice(5, 7) === '01' ? String(year) : `${year}/${String((year + 1) % 100).padStart(2, '0')}`
}

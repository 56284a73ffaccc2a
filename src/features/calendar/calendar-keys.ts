import { startOfWeek } from '#domain/calendar-month.ts'
import type { CivilDate } from '#domain/civil-date.ts'
import { addDays, addMonths } from '#domain/civil-date.ts'

/** Where a key leads from a day, as in every grid of days; undefined for a key that moves nothing. With Shift, Page Up and Down are a year. */
export function dayAfterKey(key: string, day: CivilDate, shift = false): CivilDate | undefined {
  switch (key) {
    case 'ArrowLeft': return addDays(day, -1)
    case 'ArrowRight': return addDays(day, 1)
    case 'ArrowUp': return addDays(day, -7)
    case 'ArrowDown': return addDays(day, 7)
    case 'Home': return startOfWeek(day)
    case 'End': return addDays(startOfWeek(day), 6)
    case 'PageUp': return addMonths(day, shift ? -12 : -1)
    case 'PageDown': return addMonths(day, shift ? 12 : 1)
    default: return undefined
  }
}

import type { CivilDate } from './civil-date.ts'
import { daysBetween } from './civil-date.ts'

/* Dates, times and counts as look.md (Words) has them said. */

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'] as const
const MONTHS_IN_FULL = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'] as const
const DAYS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'] as const

const NUMBER = new Intl.NumberFormat('en-GB')

/** `22 Nov 2026` */
export function spokenDate(on: CivilDate): string {
  return `${Number(on.slice(8))} ${MONTHS[Number(on.slice(5, 7)) - 1]} ${on.slice(0, 4)}`
}

/** `Sunday 22 November 2026` */
export function spokenDay(on: CivilDate): string {
  const weekday = (daysBetween('2024-01-01', on) % 7 + 7) % 7
  return `${DAYS[weekday]} ${Number(on.slice(8))} ${MONTHS_IN_FULL[Number(on.slice(5, 7)) - 1]} ${on.slice(0, 4)}`
}

/** `1 Oct 2022 to 31 Oct 2023` */
export function spokenPeriod(from: CivilDate, to: CivilDate): string {
  return from === to ? spokenDate(from) : `${spokenDate(from)} to ${spokenDate(to)}`
}

/** `9 days overdue`, `Today`, `Tomorrow`, `In 3 days` */
export function spokenDue(daysOverdue: number): string {
  if (daysOverdue > 0) return `${counted(daysOverdue, 'day')} overdue`
  if (daysOverdue === 0) return 'Today'
  return daysOverdue === -1 ? 'Tomorrow' : `In ${-daysOverdue} days`
}

/** `1 day`, `12 days`, `1,168 visits` */
export function counted(count: number, one: string, many = `${one}s`): string {
  return `${NUMBER.format(count)} ${count === 1 ? one : many}`
}

/** `2 years and 3 months`, `5 months`, `under a month` */
export function spokenMonths(months: number): string {
  const years = Math.floor(months / 12)
  const rest = months % 12
  if (months < 1) return 'under a month'
  return [years > 0 ? counted(years, 'year') : null, rest > 0 ? counted(rest, 'month') : null].filter((part) => part !== null).join(' and ')
}

/** `Ann Young`, `Ann Young and Ben Shaw`, `Ann, Ben and Cy` */
export function together(names: readonly string[]): string {
  return names.length < 2 ? (names[0] ?? '') : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`
}

/** Words as a sentence begins with them; nothing known stays so. */
export function capital(words: string): string
export function capital(words: string | null): string | null
export function capital(words: string | null): string | null {
  return words === null ? null : words.charAt(0).toUpperCase() + words.slice(1)
}

/** Words as a sentence goes on with them. */
export function lowered(words: string): string {
  return words.charAt(0).toLowerCase() + words.slice(1)
}

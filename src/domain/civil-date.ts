/* A civil date is a day on the wall calendar, 'YYYY-MM-DD', with no time and no zone (domain.md trap 12):
   as text it sorts, compares and is stored as it is. The sums are over days counted in UTC, where every day has 24 hours.
   They are ours because lists make tens of thousands of them, and a library's date objects took some fifteen microseconds each;
   the tests hold them against Temporal. */

/** A day on the calendar, `'YYYY-MM-DD'`; compare with `<` and `===`. */
export type CivilDate = string

/** A moment, an ISO string in UTC such as `'2026-11-22T10:34:00.000Z'`. */
export type Instant = string

const ISO = /^\d{4}-\d{2}-\d{2}$/
const DAY_MS = 86_400_000

/** Whether the text is a real day written `YYYY-MM-DD`; 31 February is not. */
export function isCivilDate(text: string): boolean {
  return ISO.test(text) && monthOf(text) >= 1 && monthOf(text) <= 12 && dayOf(text) >= 1 && dayOf(text) <= daysInMonth(yearOf(text), monthOf(text))
}

/** The day so many days later; earlier when negative. */
export function addDays(on: CivilDate, days: number): CivilDate {
  return new Date(epochMs(on) + days * DAY_MS).toISOString().slice(0, 10)
}

/** The same day of the month so many months later, or that month's last day (due.md: *n* months later). */
export function addMonths(on: CivilDate, months: number): CivilDate {
  const count = yearOf(on) * 12 + monthOf(on) - 1 + months
  const year = Math.floor(count / 12)
  const month = (count % 12) + 1
  return written(year, month, Math.min(dayOf(on), daysInMonth(year, month)))
}

/** Whole days from the first to the second day; negative when the second is earlier. */
export function daysBetween(from: CivilDate, to: CivilDate): number {
  return Math.round((epochMs(to) - epochMs(from)) / DAY_MS)
}

/** Completed months from the first to the second day, which is not earlier: on the 31st, a month is complete only on a day that is there. */
export function completedMonths(from: CivilDate, to: CivilDate): number {
  const months = (yearOf(to) - yearOf(from)) * 12 + monthOf(to) - monthOf(from)
  return dayOf(to) >= dayOf(from) ? months : months - 1
}

/** Completed years from the first to the second day, which is not earlier. */
export function completedYears(from: CivilDate, to: CivilDate): number {
  return Math.floor(completedMonths(from, to) / 12)
}

/** The day on which somebody turns that age; born on 29 February: 1 March in other years (domain.md R2.8). */
export function birthday(bornOn: CivilDate, age: number): CivilDate {
  const year = yearOf(bornOn) + age
  const month = monthOf(bornOn)
  return dayOf(bornOn) <= daysInMonth(year, month) ? written(year, month, dayOf(bornOn)) : written(year, 3, 1)
}

/** Age in completed years on a day; born on 29 February, a year older on 1 March (domain.md R2.8). */
export function ageOn(bornOn: CivilDate, on: CivilDate): number {
  const age = yearOf(on) - yearOf(bornOn)
  return birthday(bornOn, age) <= on ? age : age - 1
}

/** 1 for Monday to 7 for Sunday. */
export function dayOfWeek(on: CivilDate): number {
  return new Date(epochMs(on)).getUTCDay() || 7
}

/** The last day of the month that holds the day. */
export function lastOfMonth(on: CivilDate): CivilDate {
  return written(yearOf(on), monthOf(on), daysInMonth(yearOf(on), monthOf(on)))
}

const clocks = new Map<string, Intl.DateTimeFormat>()

/** The day that a moment falls on where the clock shows the given zone. */
export function civilDateOf(at: Instant, timeZone = 'Europe/London'): CivilDate {
  let clock = clocks.get(timeZone)
  if (clock === undefined) clocks.set(timeZone, (clock = new Intl.DateTimeFormat('en-CA', { timeZone, year: 'numeric', month: '2-digit', day: '2-digit' })))
  return clock.format(new Date(at))
}

function yearOf(on: CivilDate): number {
  return Number(on.slice(0, 4))
}

function monthOf(on: CivilDate): number {
  return Number(on.slice(5, 7))
}

function dayOf(on: CivilDate): number {
  return Number(on.slice(8, 10))
}

function epochMs(on: CivilDate): number {
  return Date.parse(`${on}T00:00:00Z`)
}

function daysInMonth(year: number, month: number): number {
  if (month !== 2) return [4, 6, 9, 11].includes(month) ? 30 : 31
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28
}

function written(year: number, month: number, day: number): CivilDate {
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`
}

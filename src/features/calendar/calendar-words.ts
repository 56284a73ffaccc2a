import { bankHolidayName } from '#domain/bank-holiday-names.ts'
import { BANK_HOLIDAYS_KNOWN_TO } from '#domain/bank-holidays.ts'
import type { CalendarItem } from '#domain/calendar-event.ts'
import { PASSED_AS } from '#domain/calendar-event.ts'
import type { CalendarView } from '#domain/calendar-month.ts'
import { shownPeriod } from '#domain/calendar-month.ts'
import type { CivilDate } from '#domain/civil-date.ts'
import { dayOfWeek, daysBetween } from '#domain/civil-date.ts'
import { counted, spokenDate, spokenDay, spokenDue, spokenPeriod, together } from '#domain/spoken.ts'
import type { WeekLoad } from '#domain/weekly-load.ts'

/** `Tuesday 31 October` */
export function dayName(on: CivilDate): string {
  return spokenDay(on).slice(0, -5)
}

/** `31 Oct` */
export function shortDate(on: CivilDate): string {
  return spokenDate(on).slice(0, -5)
}

/** What a view of the day is headed: `October 2023`, `30 Oct to 5 Nov 2023`. */
export function viewTitle(view: CalendarView, day: CivilDate): string {
  if (view === 'month') return spokenDay(`${day.slice(0, 8)}01`).split(' ').slice(2).join(' ')
  const { from, to } = shownPeriod(view, day)
  return from.slice(0, 4) === to.slice(0, 4) ? `${shortDate(from)} to ${spokenDate(to)}` : spokenPeriod(from, to)
}

/** What a day is called by whoever hears it: `Tuesday 31 October, today, 3 things`, `Monday 25 December, Christmas Day, nothing`. */
export function spokenCell(on: CivilDate, things: number, today: CivilDate): string {
  return [dayName(on), on === today ? 'today' : null, bankHolidayName(on), things === 0 ? 'nothing' : counted(things, 'thing')].filter((part) => part !== null).join(', ')
}

/** Why nobody works on the day, where nobody does: the holiday's name, or the weekend. */
export function dayOff(on: CivilDate): string | null {
  return bankHolidayName(on) ?? (dayOfWeek(on) > 5 ? 'Weekend' : null)
}

/** What to know of bank holidays where the days shown go past those that are known. */
export function holidaysNote(to: CivilDate): string | null {
  return to > BANK_HOLIDAYS_KNOWN_TO ? `Bank holidays are known to ${spokenDate(BANK_HOLIDAYS_KNOWN_TO)}` : null
}

/** How late, or how soon within a month; since when, or how long ago, where nobody is late; nothing for what is over or far off. */
export function whenWords({ on, event, state }: Pick<CalendarItem, 'on' | 'event' | 'state'>, today: CivilDate): string | null {
  const late = daysBetween(on, today)
  if (state === 'overdue' && PASSED_AS[event] === 'since') return late <= 0 ? spokenDue(late) : `Since ${spokenDate(on)}`
  if (state === 'overdue' && PASSED_AS[event] === 'ago') return late <= 0 ? spokenDue(late) : late === 1 ? 'Yesterday' : `${counted(late, 'day')} ago`
  if (state === 'overdue') return spokenDue(late)
  return state === 'coming' && late >= -30 ? spokenDue(late) : null
}

/** The coming quarter’s supervisions in one sentence, the fullest weeks first. */
export function loadSentence(weeks: readonly WeekLoad[], overdue: number): string {
  const late = overdue === 0 ? 'none is overdue' : `${overdue.toLocaleString('en-GB')} ${overdue === 1 ? 'is' : 'are'} overdue`
  const fullest = fullestWeeks(weeks)
  const most = fullest[0]?.due ?? 0
  if (most === 0) return `None; ${late}.`
  const days = fullest.map((week) => shortDate(week.weekOn))
  if (days.length > MOST_NAMED) return `${most} in each of ${days.length} weeks, the fullest, from ${days[0]} on; ${late}.`
  return `${most} in the ${days.length === 1 ? 'week' : 'weeks'} of ${together(days)}, the fullest; ${late}.`
}

/** So many of the fullest weeks are named one by one. */
const MOST_NAMED = 3

/** The weeks with most in them; none where there is nothing in any. */
export function fullestWeeks(weeks: readonly WeekLoad[]): readonly WeekLoad[] {
  const most = Math.max(0, ...weeks.map((week) => week.due))
  return most === 0 ? [] : weeks.filter((week) => week.due === most)
}

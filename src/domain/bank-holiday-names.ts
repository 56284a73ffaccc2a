import { isWorkingDay } from './bank-holidays.ts'
import type { CivilDate } from './civil-date.ts'
import { dayOfWeek } from './civil-date.ts'

/* Those that came once, or on another day than usual, as GOV.UK names them. */
const ONCE: ReadonlyMap<CivilDate, string> = new Map([
  ['2020-05-08', 'Early May bank holiday'],
  ['2022-06-02', 'Spring bank holiday'],
  ['2022-06-03', 'Platinum Jubilee'],
  ['2022-09-19', 'State Funeral of Queen Elizabeth II'],
  ['2023-05-08', 'Coronation of King Charles III'],
])

/** What a bank holiday in England is called (domain.md R7.1); null for any other day. A weekend is none: its substitute is. */
export function bankHolidayName(on: CivilDate): string | null {
  if (dayOfWeek(on) > 5 || isWorkingDay(on)) return null
  return ONCE.get(on) ?? usualName(on)
}

function usualName(on: CivilDate): string {
  const day = Number(on.slice(8))
  switch (on.slice(5, 7)) {
    case '01': return day === 1 ? 'New Year’s Day' : 'New Year’s Day, substitute'
    case '03':
    case '04': return dayOfWeek(on) === 5 ? 'Good Friday' : 'Easter Monday'
    case '05': return day <= 7 ? 'Early May bank holiday' : 'Spring bank holiday'
    case '08': return 'Summer bank holiday'
    case '12': return DECEMBER[day] ?? 'Bank holiday'
    default: return 'Bank holiday'
  }
}

const DECEMBER: Readonly<Record<number, string>> = { 25: 'Christmas Day', 26: 'Boxing Day', 27: 'Christmas Day, substitute', 28: 'Boxing Day, substitute' }

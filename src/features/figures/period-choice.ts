import { addDays, addMonths, type CivilDate, isCivilDate } from '#domain/civil-date.ts'
import { type Period, quarterOf, yearOf, yearStartOf } from '#domain/period.ts'

/** Nothing of a service can lie before it: independent visitors came with the Children Act 1989, in force from this day. */
export const SINCE_EVER_FROM = '1991-10-14'

export const PERIOD_CHOICES = ['year', 'last-year', 'last-quarter', 'ever'] as const
export type PeriodChoice = (typeof PERIOD_CHOICES)[number]

export const PERIOD_WORDS: Readonly<Record<PeriodChoice, string>> = { 'year': 'This year to date', 'last-year': 'Last year', 'last-quarter': 'Last quarter', 'ever': 'Since ever' }

/** The days of a usual period, by the service's own year. */
export function periodOf(choice: PeriodChoice, today: CivilDate, yearStartMonth: number): Period {
  switch (choice) {
    case 'year': return { from: yearStartOf(today, yearStartMonth), to: today }
    case 'last-year': return yearOf(addDays(yearStartOf(today, yearStartMonth), -1), yearStartMonth)
    case 'last-quarter': return quarterOf(addDays(quarterOf(today, yearStartMonth).from, -1), yearStartMonth)
    case 'ever': return { from: SINCE_EVER_FROM, to: today }
  }
}

/** Which usual period this is; nothing where it is one of somebody's own. */
export function choiceOf(period: Period, today: CivilDate, yearStartMonth: number): PeriodChoice | '' {
  return PERIOD_CHOICES.find((choice) => {
    const usual = periodOf(choice, today, yearStartMonth)
    return usual.from === period.from && usual.to === period.to
  }) ?? ''
}

/** The period that an address asks for; the year to date where it asks for none that could be. */
export function periodFrom(words: Readonly<Record<string, string>>, today: CivilDate, yearStartMonth: number): Period {
  const { from, to } = words
  if (from !== undefined && to !== undefined && isCivilDate(from) && isCivilDate(to) && from <= to) return { from, to }
  return periodOf('year', today, yearStartMonth)
}

/** The same days a year before. */
export function yearBefore({ from, to }: Period): Period {
  return { from: addMonths(from, -12), to: addMonths(to, -12) }
}

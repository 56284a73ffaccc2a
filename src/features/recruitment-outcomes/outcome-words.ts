import type { OutcomeCount } from '#contract/recruitment-outcomes.ts'
import type { CivilDate } from '#domain/civil-date.ts'
import { addMonths } from '#domain/civil-date.ts'
import { counted } from '#domain/spoken.ts'

/** Of which time the page tells. */
export const SPANS = [{ value: 'year', label: 'Last 12 months' }, { value: 'two-years', label: 'Last two years' }, { value: 'ever', label: 'All the time' }] as const
export type Span = (typeof SPANS)[number]['value']

/** What is counted, as its head and its list of people have it. */
export const COUNT_WORDS: Readonly<Record<OutcomeCount, string>> = { approved: 'Approved', done: 'Completed', withdrew: 'Withdrew', rejected: 'Not accepted' }
export const OUTCOMES = Object.keys(COUNT_WORDS) as OutcomeCount[]

/** The first day of the time; null is since ever. */
export function sinceDay(span: Span, today: CivilDate): CivilDate | null {
  return span === 'ever' ? null : addMonths(today, span === 'year' ? -12 : -24)
}

/** A number of days, halves as `7½ days`, or a dash where there is none. */
export function inDays(days: number | null): string {
  if (days === null) return '–'
  return Number.isInteger(days) ? counted(days, 'day') : `${Math.floor(days).toLocaleString('en-GB')}½ days`
}

/** How long it took to be approved, in a sentence. */
export function approvedSentence({ count, medianDays, longestDays }: { readonly count: number; readonly medianDays: number | null; readonly longestDays: number | null }): string {
  if (count === 0 || medianDays === null || longestDays === null) return 'Nobody whose enquiry has a day was approved in this time.'
  return count === 1 ? `One person was approved, ${counted(longestDays, 'day')} after the enquiry.` : `${count} people were approved: half of them within ${counted(Math.ceil(medianDays), 'day')} of the enquiry, the last after ${counted(longestDays, 'day')}.`
}

import type { VolunteerMonth } from '#contract/volunteers.ts'
import { formatPounds } from '#domain/money.ts'
import { counted } from '#domain/spoken.ts'
import { spokenHours } from '#domain/spoken-hours.ts'

const NAMES = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'] as const

/** `Oct 2023` */
export function monthWords(month: string): string {
  return `${(NAMES[Number(month.slice(5)) - 1] ?? '').slice(0, 3)} ${month.slice(0, 4)}`
}

/** The twelve months together. */
export function monthTotals(months: readonly VolunteerMonth[]): Omit<VolunteerMonth, 'month'> {
  const sum = (of: (month: VolunteerMonth) => number): number => months.reduce((total, month) => total + of(month), 0)
  return { visits: sum((month) => month.visits), minutes: sum((month) => month.minutes), miles: sum((month) => month.miles), claimedPence: sum((month) => month.claimedPence), unpaidPence: sum((month) => month.unpaidPence) }
}

/** The sentence over the months: `8 visits and 20½ hours in the last twelve months; £312.40 claimed, of which £40 is not paid yet.` */
export function monthsSentence(months: readonly VolunteerMonth[]): string {
  const { visits, minutes, claimedPence, unpaidPence } = monthTotals(months)
  const met = visits === 0 ? 'No visit in the last twelve months' : `${counted(visits, 'visit')}${minutes === 0 ? '' : ` and ${spokenHours(minutes)}`} in the last twelve months`
  if (claimedPence === 0) return `${met}; nothing claimed.`
  const unpaid = unpaidPence === 0 ? 'all of it paid' : `of which ${formatPounds(unpaidPence)} is not paid yet`
  return `${met}; ${formatPounds(claimedPence)} claimed, ${unpaid}.`
}

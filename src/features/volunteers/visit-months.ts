import type { VolunteerMonth } from '#contract/volunteers.ts'
import { formatPounds } from '#domain/money.ts'
import { counted } from '#domain/spoken.ts'
import { hoursInQuarters, spokenHours } from '#domain/spoken-hours.ts'
import { moneyColumn } from '#features/matches/visit-months.ts'
import { monthInFull, monthName } from '#features/reports/spans.ts'
import type { ChartBeside, ChartPoint } from '#ui/chart.ts'

/** `Oct 2023` */
export function monthWords(month: string): string {
  return `${monthName(month)} ${month.slice(0, 4)}`
}

/* The twelve months together. */
function monthTotals(months: readonly VolunteerMonth[]): Omit<VolunteerMonth, 'month'> {
  const sum = (of: (month: VolunteerMonth) => number): number => months.reduce((total, month) => total + of(month), 0)
  return { visits: sum((month) => month.visits), minutes: sum((month) => month.minutes), miles: sum((month) => month.miles), claimedPence: sum((month) => month.claimedPence), unpaidPence: sum((month) => month.unpaidPence) }
}

/** The months as the places of a chart: the visits in each at which they were. */
export function monthPoints(months: readonly VolunteerMonth[]): readonly ChartPoint[] {
  return months.map(({ month, visits }) => ({ label: monthName(month), inFull: monthInFull(month), values: [visits] }))
}

/** What else each month came to: hours, miles, and money claimed and not paid yet. What is nought in every month stands in the table only. */
export function monthColumns(months: readonly VolunteerMonth[]): readonly ChartBeside[] {
  const isAny = (of: (month: VolunteerMonth) => number): boolean => months.some((month) => of(month) !== 0)
  const plain = (name: string, values: readonly number[], full: (value: number) => string): ChartBeside => ({ name, values, full, beneath: values.some((value) => value !== 0) ? { name, words: full } : undefined })
  return [
    plain('Hours', months.map((month) => month.minutes), hoursInQuarters),
    plain('Miles', months.map((month) => month.miles), (miles) => Math.round(miles).toLocaleString('en-GB')),
    moneyColumn('Claimed', isAny((month) => month.claimedPence) ? '£ claimed' : null, months.map((month) => month.claimedPence)),
    moneyColumn('Not paid yet', isAny((month) => month.unpaidPence) ? '£ not paid' : null, months.map((month) => month.unpaidPence)),
  ]
}

/** The sentence over the months: `8 visits and 20½ hours in the last twelve months; £312.40 claimed, of which £40 is not paid yet.` */
export function monthsSentence(months: readonly VolunteerMonth[]): string {
  const { visits, minutes, claimedPence, unpaidPence } = monthTotals(months)
  const met = visits === 0 ? 'No visit in the last twelve months' : `${counted(visits, 'visit')}${minutes === 0 ? '' : ` and ${spokenHours(minutes)}`} in the last twelve months`
  if (claimedPence === 0) return `${met}; nothing claimed.`
  const unpaid = unpaidPence === 0 ? 'all of it paid' : `of which ${formatPounds(unpaidPence)} is not paid yet`
  return `${met}; ${formatPounds(claimedPence)} claimed, ${unpaid}.`
}

import { poundsAndPence } from '#app/list-page/list-columns.ts'
import { addMonths, type CivilDate } from '#domain/civil-date.ts'
import { monthInFull, monthName } from '#features/reports/spans.ts'
import type { ChartBeside, ChartPoint } from '#ui/chart.ts'

/** A calendar month, how often the two met in it and what was claimed for it. */
export interface VisitMonth {
  /** `'2023-10'` */
  readonly month: string
  readonly held: number
  readonly claimedPence: number
  /** Before anybody was matched: no visit could be held. */
  readonly isBefore: boolean
}

/** The twelve months up to and with that of the day, oldest first, each with the visits held in it, and what was claimed, where that is told; `since` is the first day of the match. */
export function visitMonths(timeline: readonly { readonly on: CivilDate; readonly kind: string }[], until: CivilDate, since: CivilDate | null = null, claimed: readonly { readonly month: string; readonly pence: number }[] = []): readonly VisitMonth[] {
  const pence = new Map(claimed.map((each) => [each.month, each.pence]))
  const held = new Map<string, number>()
  for (const entry of timeline) {
    if (entry.kind === 'visit') held.set(entry.on.slice(0, 7), (held.get(entry.on.slice(0, 7)) ?? 0) + 1)
  }
  return Array.from({ length: 12 }, (_, index) => {
    const month = addMonths(`${until.slice(0, 7)}-01`, index - 11).slice(0, 7)
    return { month, held: held.get(month) ?? 0, claimedPence: pence.get(month) ?? 0, isBefore: since !== null && month < since.slice(0, 7) && !held.has(month) }
  })
}

/** The months as the places of a chart: the visits held in each, and none that is known before anybody was matched. */
export function visitPoints(months: readonly VisitMonth[]): readonly ChartPoint[] {
  return months.map(({ month, held, isBefore }) => ({ label: monthName(month), inFull: monthInFull(month), values: [isBefore ? null : held], unknown: 'Not matched yet' }))
}

/** What was claimed for each month, under its bar; nothing where nothing was in that year. */
export function claimedColumns(months: readonly VisitMonth[]): readonly ChartBeside[] {
  if (months.every((month) => month.claimedPence === 0)) return []
  return [moneyColumn('Claimed', '£ claimed', months.map(({ isBefore, claimedPence }) => (isBefore && claimedPence === 0 ? null : claimedPence)))]
}

/* A column of amounts has its pence, and none stands out of line but nought. */
const pounds = (pence: number): string => (pence === 0 ? '£0' : poundsAndPence(pence))

/** Money for each month, in pence: in the table to the penny, and under the bars without its sign, which the row's name has. */
export function moneyColumn(name: string, beneath: string | null, values: readonly (number | null)[]): ChartBeside {
  return { name, values, full: pounds, beneath: beneath === null ? undefined : { name: beneath, words: (pence) => (pence === 0 ? '0' : (pence / 100).toFixed(2)) } }
}

import { addMonths } from '#domain/civil-date.ts'
import type { Period } from '#domain/period.ts'

/* The stretches that a period is drawn in: its months, or where they are too many to be read, quarters or years. */

const NAMES = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'] as const

export type SpanKind = 'month' | 'quarter' | 'year'

/** A stretch of whole calendar months. */
export interface Span {
  /** Its months: `'2023-10'`. */
  readonly months: readonly string[]
  /** `Oct`, or `Oct–Dec`, or `2023/24` */
  readonly label: string
  /** The year, where it starts or the first stretch does. */
  readonly under: string | undefined
  readonly inFull: string
}

/** `Oct` for `2023-10`. */
export function monthName(month: string): string {
  return nameOf(month).slice(0, 3)
}

/** `October 2023` for `2023-10`. */
export function monthInFull(month: string): string {
  return `${nameOf(month)} ${month.slice(0, 4)}`
}

/** What a period of so many months is drawn in. */
export function spanKind(months: number): SpanKind {
  if (months <= 18) return 'month'
  return months <= 60 ? 'quarter' : 'year'
}

/** The stretches of a period, oldest first, beginning with the first in which anything happened; quarters and years are those of the service's year. */
export function spansOf(period: Period, firstMonth: string | undefined, yearStartMonth: number): { readonly kind: SpanKind; readonly spans: readonly Span[] } {
  const from = firstMonth !== undefined && firstMonth > period.from.slice(0, 7) ? firstMonth : period.from.slice(0, 7)
  const last = period.to.slice(0, 7)
  const months: string[] = []
  for (let month = from; month <= last; month = addMonths(`${month}-01`, 1).slice(0, 7)) months.push(month)
  const kind = spanKind(months.length)
  const size = kind === 'month' ? 1 : kind === 'quarter' ? 3 : 12
  const groups = [...Map.groupBy(months, (month) => startOf(month, size, yearStartMonth))]
  return { kind, spans: groups.map(([start, held], index) => spanOf(kind, start, held, index === 0)) }
}

/* The month in which the quarter or year that holds the month starts. */
function startOf(month: string, size: number, yearStartMonth: number): string {
  const into = (((Number(month.slice(5)) - yearStartMonth) % size) + size) % size
  return addMonths(`${month}-01`, -into).slice(0, 7)
}

function spanOf(kind: SpanKind, start: string, months: readonly string[], isFirst: boolean): Span {
  const year = start.slice(0, 4)
  if (kind === 'month') return { months, label: monthName(start), under: isFirst || start.endsWith('-01') ? year : undefined, inFull: monthInFull(start) }
  const end = addMonths(`${start}-01`, kind === 'quarter' ? 2 : 11).slice(0, 7)
  const inFull = `${monthInFull(start)} to ${monthInFull(end)}`
  if (kind === 'quarter') return { months, label: `${monthName(start)}–${monthName(end)}`, under: isFirst || end.slice(0, 4) !== addMonths(`${end}-01`, -3).slice(0, 4) ? end.slice(0, 4) : undefined, inFull }
  return { months, label: start.endsWith('-01') ? year : `${year}/${end.slice(2, 4)}`, under: undefined, inFull }
}

function nameOf(month: string): string {
  return NAMES[Number(month.slice(5)) - 1] ?? ''
}

import { dateColumn } from '#app/list-page/list-columns.ts'
import type { FigureAnswer, RowBehind } from '#contract/figures.ts'
import { formatPounds } from '#domain/money.ts'
import type { Column } from '#ui/data-table.ts'

/** A row with its place, since somebody may stand behind a number twice. */
export type PlacedRow = RowBehind & { readonly place: number }

const NAME_HEADS: Readonly<Record<RowBehind['subject'], string>> = {
  volunteer: 'Volunteer', youngPerson: 'Young person', referral: 'Young person', match: 'Young person', visit: 'Young person', supervision: 'Volunteer',
  careReview: 'Young person', feedback: 'Young person', claim: 'Volunteer',
}

/** What is told of the rows: who and when, and what part each has in the number. */
export function columnsBehind(rows: readonly RowBehind[], answer: Pick<FigureAnswer, 'unit' | 'table'>): readonly Column<PlacedRow>[] {
  const labels = new Map((answer.table ?? []).map((group) => [group.group, group.label]))
  const hasAmounts = rows.some((row) => row.amount !== null)
  const columns: Column<PlacedRow>[] = [
    { id: 'name', header: NAME_HEADS[rows[0]?.subject ?? 'match'], value: (row) => row.name, names: true },
    dateColumn('on', 'Date', (row) => row.on),
  ]
  if (rows.some((row) => row.group !== null)) columns.push({ id: 'group', header: 'Counted under', value: (row) => (row.group === null ? null : (labels.get(row.group) ?? row.group)) })
  if (answer.unit === 'percent' && rows.some((row) => !row.counted)) columns.push({ id: 'counted', header: 'Counted', value: (row) => (row.counted ? 'Yes' : 'Only in the whole') })
  if (hasAmounts) columns.push({ id: 'amount', header: AMOUNT_HEADS[answer.unit] ?? 'Amount', value: (row) => (answer.unit === 'pence' && row.amount !== null ? Math.round(row.amount) : row.amount), text: (row) => amountWords(row.amount, answer.unit), numeric: true, holds: answer.unit === 'pence' ? 'pence' : 'number' })
  return columns
}

const AMOUNT_HEADS: Readonly<Partial<Record<FigureAnswer['unit'], string>>> = { days: 'Days', months: 'Months', years: 'Years', hours: 'Hours', pence: 'Amount' }

function amountWords(amount: number | null, unit: FigureAnswer['unit']): string {
  if (amount === null) return '–'
  return unit === 'pence' ? formatPounds(Math.round(amount)) : amount.toLocaleString('en-GB', { maximumFractionDigits: 2 })
}

/** How the rows make the number, in a sentence; nothing where their count is the number. */
export function rowsSentence(answer: Pick<FigureAnswer, 'unit' | 'counted' | 'of'>, total: number, shown: number): string | null {
  const number = (value: number): string => value.toLocaleString('en-GB')
  if (shown < total) return `The first ${number(shown)} of ${number(total)} rows, oldest first.`
  if (answer.unit === 'percent' && answer.counted !== null && answer.counted < total) return `${number(answer.counted)} of ${number(total)} rows are counted, the others only in the whole.`
  return null
}

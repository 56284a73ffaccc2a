import { formatPounds } from '#domain/money.ts'
import { spokenDate } from '#domain/spoken.ts'
import type { Column } from '#ui/data-table.ts'

/** A column of days: said as `22 Nov 2026`, ordered and saved as the day itself; a dash where none is known. */
export function dateColumn<Row>(id: string, header: string, on: (row: Row) => string | null, more: Partial<Column<Row>> = {}): Column<Row> {
  return { id, header, value: on, text: (row) => spokenOrDash(on(row)), unbroken: true, holds: 'date', ...more }
}

/** A column of money, in which every amount has its pence; a dash where none is known. */
export function poundsColumn<Row>(id: string, header: string, pence: (row: Row) => number | null, more: Partial<Column<Row>> = {}): Column<Row> {
  return { id, header, value: pence, text: (row) => poundsOrDash(pence(row)), numeric: true, holds: 'pence', ...more }
}

/** `£5.00` */
export function poundsAndPence(pence: number): string {
  return pence % 100 === 0 ? `${formatPounds(pence)}.00` : formatPounds(pence)
}

function poundsOrDash(pence: number | null): string {
  return pence === null ? '–' : poundsAndPence(pence)
}

function spokenOrDash(on: string | null): string {
  return on === null ? '–' : spokenDate(on)
}

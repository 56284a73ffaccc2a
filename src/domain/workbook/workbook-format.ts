import type { Column, Table } from './column.ts'
import { CARE_REVIEWS, CONCERNS, FEEDBACK, MATCHES, REFERRALS, SUPERVISIONS, VISITS } from './match-tables.ts'
import { STAGES, VOLUNTEERS, VOLUNTEER_STATUSES, YOUNG_PEOPLE } from './people-tables.ts'
import { BUDGET, CLAIMS, MILEAGE_RATES, SERVICE, YEARS } from './service-tables.ts'

/* The service workbook (service-workbook.md) as data. */

/** Every table, in an order in which each comes after those it refers to. */
export const TABLES = [
  SERVICE, YEARS, MILEAGE_RATES, VOLUNTEERS, VOLUNTEER_STATUSES, STAGES, YOUNG_PEOPLE, REFERRALS, MATCHES,
  VISITS, SUPERVISIONS, CARE_REVIEWS, FEEDBACK, CLAIMS, BUDGET, CONCERNS,
] as const satisfies readonly Table[]

type AnyTable = (typeof TABLES)[number]
export type TableName = AnyTable['name']

/** The columns of the table so named. */
export type ColumnOf<Name extends TableName> = keyof Extract<AnyTable, { readonly name: Name }>['columns'] & string

/** The table's one column for the reasons that go with rows that were refused; an import passes over it. */
export const WHAT_IS_WRONG = 'what_is_wrong'

/** Sheets of the template that hold words for people; an import passes over them. */
export const SHEETS_FOR_PEOPLE = ['Read me', 'Allowed values'] as const

const byName = new Map<string, Table>(TABLES.map((table) => [matchable(table.name), table]))
const peopleSheets: ReadonlySet<string> = new Set(SHEETS_FOR_PEOPLE.map(matchable))

/** A name without what people write differently: case, spaces, underscores, marks (`Cost GBP` is `cost_gbp`). */
export function matchable(name: string): string {
  return name.normalize('NFKC').toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '')
}

/** The table of that name; null where the format has none. */
export function tableNamed(name: string): Table & { readonly name: TableName } | null {
  return (byName.get(matchable(name)) as (Table & { readonly name: TableName }) | undefined) ?? null
}

/** Whether a sheet or file holds words for people and no rows. */
export function isForPeople(name: string): boolean {
  return peopleSheets.has(matchable(name))
}

/** The declared table of a name that is known to be one. */
export function tableOf(name: TableName): Table & { readonly name: TableName } {
  return tableNamed(name)!
}

/** A table's columns with their names, in order. */
export function columnsOf(table: Table): readonly (readonly [name: string, column: Column])[] {
  return Object.entries(table.columns)
}

import { categoriesOf, categoryOf } from './categories.ts'
import { CATEGORY_WORDS } from './counted-as.ts'
import { LEGAL_STATUS_WORDS } from './legal-status.ts'
import type { Words } from './vocabulary.ts'
import type { MappedField } from './workbook/column.ts'

/* What people wrote where the application has a closed list (service-workbook.md, Values outside a list). It stays as it was given;
   the coordinator says once what it counts as, and until then it counts as other. */

/** The fields that are kept as given, in the words of a form. */
export const MAPPED_FIELD = { gender: 'Gender', ethnicity: 'Ethnicity', religion: 'Religion', placement_type: 'Placement', legal_status: 'Legal status' } as const satisfies Words<MappedField>

/** The words of each field's categories, in the order shown. */
export const CATEGORIES: Readonly<Record<MappedField, Words<string>>> = { ...CATEGORY_WORDS, legal_status: LEGAL_STATUS_WORDS }

/** A value that was written somewhere, and in how many records. */
export interface GivenValue {
  readonly field: MappedField
  readonly given: string
  readonly count: number
}

/** A value outside its list: how often it stands there and what was chosen for it; null counts as other. */
export interface OutsideValue extends GivenValue {
  readonly category: string | null
}

/** The values that no category is known for, and those that somebody chose one for, field by field, the most frequent first. */
export function outsideValues(given: readonly GivenValue[], chosen: readonly { readonly field: MappedField; readonly given: string; readonly category: string }[]): readonly OutsideValue[] {
  const choices = new Map(chosen.map((choice) => [idOf(choice), choice.category]))
  const there = new Set(given.map(idOf))
  const gone = chosen.filter((choice) => !there.has(idOf(choice))).map(({ field, given: value }) => ({ field, given: value, count: 0 }))
  const fields = Object.keys(MAPPED_FIELD)
  return [...given, ...gone]
    .map((value) => ({ ...value, category: choices.get(idOf(value)) ?? null }))
    .filter((value) => value.category !== null || categoryOf(value.field, value.given) === null)
    .toSorted((a, b) => fields.indexOf(a.field) - fields.indexOf(b.field) || b.count - a.count || a.given.localeCompare(b.given, 'en-GB'))
}

/** Whether a field has that category. */
export function isCategory(field: MappedField, category: string): boolean {
  return categoriesOf(field).includes(category)
}

function idOf({ field, given }: { readonly field: MappedField; readonly given: string }): string {
  return `${field} ${given}`
}

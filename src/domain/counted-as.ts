import { categoryOf } from './categories.ts'
import type { Words } from './vocabulary.ts'
import { PLACEMENT_TYPE } from './vocabulary.ts'
import type { MappedField } from './workbook/column.ts'

/* Under what a value that is kept as given is counted in a breakdown: its category, the coordinator's choice, `other` where there is
   neither (service-workbook.md, Values outside a list), and `not_known` where nothing was given. */

/** What stands for an empty value in a breakdown: a group of its own, never another's. */
export const NOT_KNOWN = 'not_known'

const PREFER_NOT_TO_SAY = 'Prefer not to say'

/** The words for each category that a breakdown counts, in the order shown. */
export const CATEGORY_WORDS = {
  gender: { female: 'Female', male: 'Male', non_binary: 'Non-binary', other: 'Other', prefer_not_to_say: PREFER_NOT_TO_SAY },
  ethnicity: { asian: 'Asian', black: 'Black', mixed: 'Mixed', white: 'White', other: 'Other', prefer_not_to_say: PREFER_NOT_TO_SAY },
  religion: {
    none: 'No religion', buddhist: 'Buddhist', christian: 'Christian', hindu: 'Hindu', jewish: 'Jewish', muslim: 'Muslim', sikh: 'Sikh', other: 'Other', prefer_not_to_say: PREFER_NOT_TO_SAY,
  },
  placement_type: PLACEMENT_TYPE,
} as const satisfies Partial<Readonly<Record<MappedField, Words<string>>>>
export type CountedField = keyof typeof CATEGORY_WORDS

/** The group under which the value is counted; `chosen` is what the coordinator mapped, from the value as given to its category. */
export function countedAs(field: CountedField, given: string | null, chosen?: ReadonlyMap<string, string>): string {
  if (given === null || given.trim() === '') return NOT_KNOWN
  const mapped = chosen?.get(given) ?? given
  return categoryOf(field, mapped) ?? 'other'
}

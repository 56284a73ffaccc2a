import { describe, expect, it } from 'vitest'
import { categoriesOf } from './categories.ts'
import { CATEGORIES, isCategory, MAPPED_FIELD, outsideValues } from './given-values.ts'
import type { MappedField } from './workbook/column.ts'

describe('values outside a list', () => {
  it('are those without a category and those with one chosen, field by field, the most frequent first', () => {
    expect(outsideValues(
      [{ field: 'placement_type', given: 'a barge', count: 2 }, { field: 'gender', given: 'F', count: 40 }, { field: 'gender', given: 'demiboy', count: 1 }, { field: 'gender', given: 'agender', count: 3 }, { field: 'placement_type', given: 'K2', count: 9 }],
      [{ field: 'gender', given: 'demiboy', category: 'non_binary' }, { field: 'religion', given: 'jedi', category: 'other' }],
    )).toEqual([
      { field: 'gender', given: 'agender', count: 3, category: null },
      { field: 'gender', given: 'demiboy', count: 1, category: 'non_binary' },
      { field: 'religion', given: 'jedi', count: 0, category: 'other' },
      { field: 'placement_type', given: 'a barge', count: 2, category: null },
    ])
  })

  it.each(Object.keys(MAPPED_FIELD) as MappedField[])('%s has words for each of its categories and no more', (field) => {
    expect(Object.keys(CATEGORIES[field]).toSorted()).toEqual(categoriesOf(field).toSorted())
  })

  it.each([['gender', 'female', true], ['gender', 'foster', false], ['legal_status', 'other', true]] as const)('%s may be %s: %s', (field, category, may) => expect(isCategory(field, category)).toBe(may))
})

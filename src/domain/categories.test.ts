import { describe, expect, it } from 'vitest'
import { categoriesOf, categoryOf, ethnicityGroup } from './categories.ts'
import { PLACEMENT_TYPE, valuesOf } from './vocabulary.ts'
import type { MappedField } from './workbook/column.ts'

describe('the categories of what is kept as given', () => {
  it.each<[MappedField, string, string | null]>([
    ['gender', 'Female', 'female'], ['gender', 'M', 'male'], ['gender', 'non-binary', 'non_binary'], ['gender', 'xyz', null],
    ['ethnicity', 'white_british', 'white'], ['ethnicity', 'White – British', 'white'], ['ethnicity', 'asian_indian', 'asian'], ['ethnicity', 'black_african', 'black'], ['ethnicity', 'mixed_white_asian', 'mixed'],
    ['ethnicity', 'other_arab', 'other'], ['ethnicity', 'prefer_not_to_say', 'prefer_not_to_say'], ['ethnicity', 'CHNE', 'asian'], ['ethnicity', 'WROM', 'white'], ['ethnicity', 'Martian', null], ['ethnicity', 'whitehall', null],
    ['religion', 'No religion', 'none'], ['religion', 'Roman Catholic', 'christian'], ['religion', 'Islam', 'muslim'], ['religion', 'jedi', null],
    ['placement_type', 'foster care', 'foster'], ['placement_type', 'K2', 'residential'], ['placement_type', 'boat', null],
    ['legal_status', 'care_order', 'care_order'], ['legal_status', 'C1', 'interim_care_order'], ['legal_status', 'Section 20', 'section_20'], ['legal_status', 'ward of court', null],
  ])('%s %j counts as %s', (field, given, category) => {
    expect(categoryOf(field, given)).toBe(category)
  })

  it('has for placements the very types of the trade', () => {
    expect(categoriesOf('placement_type')).toEqual(valuesOf(PLACEMENT_TYPE))
  })

  it('does not take a word of JavaScript for a group', () => {
    expect(categoryOf('ethnicity', 'constructor')).toBeNull()
  })

  it('counts an ethnicity without a group as other, and one that is not known as neither', () => {
    expect(ethnicityGroup('Martian')).toBe('other')
    expect(ethnicityGroup(null)).toBeNull()
  })
})

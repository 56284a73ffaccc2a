import { describe, expect, it } from 'vitest'
import { categoriesOf } from './categories.ts'
import type { CountedField } from './counted-as.ts'
import { CATEGORY_WORDS, countedAs } from './counted-as.ts'

const FIELDS = Object.keys(CATEGORY_WORDS) as CountedField[]

describe('values kept as given', () => {
  it.each([
    ['ethnicity', 'white_british', 'white'],
    ['ethnicity', 'White British', 'white'],
    ['ethnicity', 'asian_indian', 'asian'],
    ['ethnicity', 'black_african', 'black'],
    ['ethnicity', 'mixed_white_asian', 'mixed'],
    ['ethnicity', 'other_arab', 'other'],
    ['ethnicity', 'prefer_not_to_say', 'prefer_not_to_say'],
    ['ethnicity', 'Martian', 'other'],
    ['gender', 'Female', 'female'],
    ['gender', 'non-binary', 'non_binary'],
    ['religion', 'none', 'none'],
    ['religion', 'pastafarian', 'other'],
    ['placement_type', 'Foster care', 'foster'],
    ['placement_type', 'houseboat', 'other'],
  ] as const)('counts the %s %s as %s', (field, given, category) => {
    expect(countedAs(field, given)).toBe(category)
  })

  it.each(FIELDS)('counts an empty %s as not known, never as other', (field) => {
    expect(countedAs(field, null)).toBe('not_known')
    expect(countedAs(field, ' ')).toBe('not_known')
  })

  it('counts a value as the coordinator mapped it', () => {
    expect(countedAs('placement_type', 'houseboat', new Map([['houseboat', 'independent']]))).toBe('independent')
    expect(countedAs('ethnicity', 'Geordie', new Map([['Geordie', 'white_british']]))).toBe('white')
  })

  it.each(FIELDS)('has words for every category of %s', (field) => {
    expect(Object.keys(CATEGORY_WORDS[field]).sort()).toEqual([...categoriesOf(field)].sort())
  })
})

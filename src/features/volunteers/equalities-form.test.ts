import { describe, expect, it } from 'vitest'
import type { EqualitiesAnswers } from '#domain/equalities.ts'
import { answersOfForm, formOfAnswers, wrongInEqualities } from './equalities-form.ts'

const NONE: EqualitiesAnswers = { gender: null, ethnicity: null, religion: null, nationality: null, disability: null }

describe('equalities answers in their form', () => {
  it.each<[Partial<EqualitiesAnswers>]>([
    [{}], [{ gender: 'genderfluid', nationality: 'Ghanaian' }], [{ gender: 'prefer_not_to_say', ethnicity: 'prefer_not_to_say', religion: 'prefer_not_to_say', nationality: 'prefer_not_to_say', disability: 'prefer_not_to_say' }],
    [{ gender: 'female', ethnicity: 'pakistani', nationality: 'British', disability: 'no' }],
  ])('%j stand as they were given and come out as they stood', (answers) => expect(answersOfForm(formOfAnswers({ ...NONE, ...answers }))).toEqual({ ...NONE, ...answers }))

  it('read what a spreadsheet wrote for prefer not to say', () => expect(answersOfForm(formOfAnswers({ ...NONE, disability: 'Prefer not to say' })).disability).toBe('prefer_not_to_say'))

  it('ask for the words where somebody has their own', () => {
    expect(wrongInEqualities({ ...formOfAnswers({ ...NONE, gender: 'genderfluid' }), genderWords: null })).toEqual({ genderWords: 'Enter their words, or choose another answer', nationalityWords: undefined })
    expect(wrongInEqualities(formOfAnswers(NONE))).toEqual({ genderWords: undefined, nationalityWords: undefined })
  })
})

import { describe, expect, it } from 'vitest'
import { emptyPerson, factsOf, likelyWords, listKept, listShown, newPersonOf, valuesOfFacts } from './young-person-values.ts'

describe('what stands in a form about a young person', () => {
  it.each([
    ['English, Tigrinya', 'English; Tigrinya'], ['films; animals, films', 'films; animals'], [' , ;', null], [null, null], ['climbing', 'climbing'],
  ])('a list typed as %j is kept as %j', (typed, kept) => {
    expect(listKept(typed)).toBe(kept)
  })

  it('shows what is kept with commas, and sends it as it was kept', () => {
    const facts = factsOf({ ...emptyPerson(), firstName: 'Ben', languages: 'English, Tigrinya', personNotes: 'Shy at first' })
    expect([facts.languages, facts.notes, valuesOfFacts(facts).languages, factsOf(valuesOfFacts(facts))]).toEqual(['English; Tigrinya', 'Shy at first', 'English, Tigrinya', facts])
    expect(listShown(null)).toBeNull()
    expect(newPersonOf({ ...emptyPerson(), firstName: 'Ben', area: 'Leeds' })).toMatchObject({ firstName: 'Ben', area: 'Leeds', notes: null })
  })

  it.each([
    ['case_number', 'Ben Nixon has this council number (12345).'], ['name_and_birth', 'Ben Nixon was born on the same day.'], ['name', 'Ben Nixon has the same name, born 1 Mar 2015.'],
  ] as const)('says of likely the same by %s: %s', (why, words) => {
    expect(likelyWords({ id: 1, name: 'Ben Nixon', bornOn: '2015-03-01', caseNumber: '12345', why })).toBe(words)
  })
})

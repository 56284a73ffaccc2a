import { describe, expect, it } from 'vitest'
import { LETTER_IDS, LETTERS, lettersAbout } from './letter.ts'
import type { LetterValues } from './placeholder.ts'
import { mergedText, missingIn, PLACEHOLDER, unknownWords } from './placeholder.ts'

const nothing = Object.fromEntries(Object.keys(PLACEHOLDER).map((name) => [name, null])) as unknown as LetterValues
const values: LetterValues = { ...nothing, volunteer: 'Farah Nixon', referee: 'Mrs J {Dunn}' }

describe('merging', () => {
  it.each([
    ['Dear {referee}', 'Dear Mrs J {Dunn}'],
    ['{ volunteer } and {volunteer}', 'Farah Nixon and Farah Nixon'],
    ['On {interview_on}', 'On [not recorded: day of the interview]'],
    ['{ volunteer', '{ volunteer'],
    ['{nobody}', '{nobody}'],
    ['{__proto__} {constructor}', '{__proto__} {constructor}'],
    ['no braces', 'no braces'],
  ])('%s', (template, merged) => expect(mergedText(template, values)).toBe(merged))

  it('never merges what a value brings with it', () => {
    expect(mergedText('{referee}', { ...values, referee: '{volunteer}' })).toBe('{volunteer}')
  })

  it('names what is missing once, and what stands for nothing', () => {
    expect(missingIn('{interview_on} {interview_on} {volunteer} {interview_at}', values)).toEqual(['day of the interview', 'time of the interview'])
    expect(unknownWords('{volunteer} {volunter} {#each} {toString}')).toEqual(['volunter', '#each', 'toString'])
  })
})

describe('the letters', () => {
  it.each(LETTER_IDS.map((letter) => [letter] as const))('%s has only placeholders there are', (letter) => {
    expect(unknownWords(`${LETTERS[letter].subject} ${LETTERS[letter].body}`)).toEqual([])
  })

  // How often is a setting of the service, and each kind of record has its own day: a first wording that names either would promise what nothing keeps.
  it.each(LETTER_IDS.map((letter) => [letter] as const))('%s promises no destroying by a day and no contact every so many weeks', (letter) => {
    expect(LETTERS[letter].body).not.toMatch(/(is|are) destroyed|months from today|every \w+ weeks/)
  })

  it('are each about somebody', () => {
    expect([lettersAbout('reference'), lettersAbout('pairing')]).toEqual([['reference_request', 'reference_chase'], ['profile_for_child', 'profile_for_volunteer']])
  })

  it.each(['profile_for_child', 'profile_for_volunteer'] as const)('%s tells no surname, address or telephone (domain.md R5.2)', (letter) => {
    expect(LETTERS[letter].body).not.toMatch(/\{(volunteer|young_person_name|address|phone)\}/)
  })
})

import { describe, expect, it } from 'vitest'
import { categoryOf, ethnicityGroup } from './categories.ts'
import type { EqualitiesQuestion } from './equalities.ts'
import { answerChoices, answered, answerWords, choiceOf, EQUALITIES, EQUALITIES_QUESTIONS, OWN_WORDS, PREFER_NOT_TO_SAY } from './equalities.ts'

describe('every question of equalities monitoring', () => {
  it.each(EQUALITIES_QUESTIONS)('%s can be answered with prefer not to say, which comes last', (question) => {
    expect(answerChoices(question, null).at(-1)).toEqual({ value: PREFER_NOT_TO_SAY, label: 'Prefer not to say' })
  })

  it.each(Object.keys(EQUALITIES.ethnicity.answers))('counts the census’s %s in its group by the first word', (ethnicity) => {
    expect(ethnicityGroup(ethnicity)).toBe(ethnicity.split('_')[0])
  })

  it('has the nineteen ethnic groups of the census', () => expect(Object.keys(EQUALITIES.ethnicity.answers)).toHaveLength(19))

  it.each((['gender', 'religion'] as const).flatMap((question) => Object.keys(EQUALITIES[question].answers).map((answer) => [question, answer] as const)))('%s counts %s as what it says', (question, answer) => {
    expect(categoryOf(question, answer)).toBe(answer)
  })
})

describe('an answer', () => {
  it.each<[EqualitiesQuestion, string | null, string, string | null]>([
    ['gender', null, 'Not known', null], ['gender', 'female', 'Female', 'female'], ['gender', 'genderfluid', 'Genderfluid', OWN_WORDS], ['gender', PREFER_NOT_TO_SAY, 'Prefer not to say', PREFER_NOT_TO_SAY],
    ['ethnicity', 'pakistani', 'Pakistani', 'pakistani'], ['ethnicity', 'white_roma', 'Roma', 'white_roma'], ['nationality', 'Ghanaian', 'Ghanaian', OWN_WORDS], ['disability', 'yes', 'Yes', 'yes'], ['disability', 'Prefer not to say', 'Prefer not to say', PREFER_NOT_TO_SAY],
  ])('of %s given as %s is read %s, under the choice %s', (question, answer, words, choice) => expect([answerWords(question, answer), choiceOf(question, answer)]).toEqual([words, choice]))

  it('that came in with other words stays a choice', () => {
    expect(answerChoices('ethnicity', 'pakistani').find((choice) => choice.value === 'pakistani')?.label).toBe('Pakistani')
    expect(answerChoices('ethnicity', 'white_roma')).toHaveLength(20)
  })

  it('that nobody gave is no answer; that somebody would not give it is one', () => {
    expect(answered({ gender: 'female', ethnicity: PREFER_NOT_TO_SAY, religion: null, nationality: null, disability: null })).toBe(2)
  })
})

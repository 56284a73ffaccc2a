import { describe, expect, it } from 'vitest'
import { areaWords, placementWords } from './placement.ts'
import { keptList, sharedWords, spokenList, typedList, wordsOfList } from './word-list.ts'

describe('a list of words', () => {
  it.each([
    ['football; drawing', ['football', 'drawing']], ['English;Tigrinya; ', ['English', 'Tigrinya']], ['music; Music', ['music']], ['', []], [null, []],
  ])('kept as %s is %j', (given, words) => expect(wordsOfList(given)).toEqual(words))

  it.each([['football; drawing', 'Football, drawing'], [' ; ', null], [null, null]])('kept as %s is read %s', (given, said) => expect(spokenList(given)).toBe(said))

  it.each([['English, Urdu', 'English; Urdu', 'English, Urdu'], ['chess;chess,\n walking ,', 'chess; walking', 'chess, walking'], [' , ', null, null], [null, null, null]])('typed as %j is kept %j and typed again %j', (typed, kept, again) => {
    expect([keptList(typed), typedList(kept)]).toEqual([kept, again])
  })

  it('shares what both have, whatever the capitals', () => expect(sharedWords(['Films', 'animals', 'dance'], ['Animals', 'films'])).toEqual(['Films', 'animals']))
})

it.each([['foster', 'Foster care'], ['K2', 'Children’s home (K2)'], ['boarding_school', 'Boarding school'], ['other', 'Other']])('a placement given as %s is said %s', (given, words) => expect(placementWords(given)).toBe(words))

it.each([[true, 'Out of area'], [false, 'In area'], [null, null]])('out of area %s is said %s', (out, words) => expect(areaWords(out)).toBe(words))

import { expect, it } from 'vitest'
import { hoursSentence, howMany, stageNote } from './path-words.ts'

it.each([
  [{ name: 'DBS check', kind: 'dbs', hours: null }, 'Nobody is approved without a DBS check'], [{ name: 'First interview', kind: 'interview', hours: null }, ''], [{ name: 'Panel', kind: 'interview', hours: null }, 'Interview'],
  [{ name: 'Training', kind: 'training', hours: 30 }, '30 hours'], [{ name: 'The course', kind: 'training', hours: null }, 'Training. no hours set'], [{ name: 'Home visit', kind: 'other', hours: null }, ''],
] as const)('under %j stands “%s”', (stage, words) => expect(stageNote(stage)).toBe(words))

it('says how many interviews and references there are, without those taken off', () => {
  expect(howMany([{ kind: 'interview', isRetired: false }, { kind: 'reference', isRetired: false }, { kind: 'reference', isRetired: false }, { kind: 'reference', isRetired: true }])).toBe('1 interview and 2 references are on the path.')
})

it('sets the hours of the required modules against the path’s', () => {
  const modules = [{ hours: 6, isRequired: true, isRetired: false }, { hours: 4, isRequired: false, isRetired: false }, { hours: 9, isRequired: true, isRetired: true }, { hours: null, isRequired: true, isRetired: false }]
  expect(hoursSentence(modules, 30)).toBe('6 hours in 2 required modules; the path asks for 30.')
  expect(hoursSentence([], null)).toBe('0 hours in 0 required modules.')
})

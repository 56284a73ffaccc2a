import { expect, it } from 'vitest'
import { recordsOverWords } from './records-over.ts'

const free = { keptBecause: [] }
const held = { keptBecause: ['Held since 1 Nov 2026: A claim'] }
it.each([
  [[], null], [[held], null], [[free], '1 record is past its keeping time.'], [[free, held, free], '2 records are past their keeping time.'], [Array.from({ length: 1200 }, () => free), '1,200 records are past their keeping time.'],
] as const)('tells how many records may go', (due, words) => expect(recordsOverWords(due)).toBe(words))

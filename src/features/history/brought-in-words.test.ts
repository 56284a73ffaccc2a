import { expect, it } from 'vitest'
import { broughtInWords } from './brought-in-words.ts'

it.each([
  ['2026-07-01T23:30:00.000Z', 'Brought in from a workbook on 2 Jul 2026'],
  [null, 'Brought in from a workbook'],
])('what came in at %j was %j', (at, words) => expect(broughtInWords({ at })).toBe(words))

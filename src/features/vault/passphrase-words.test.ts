import { expect, it } from 'vitest'
import { spokenStrength } from './passphrase-words.ts'

it.each([
  [{ score: 4, good: true, reason: null }, { tone: 'done', words: 'Very hard to guess', missing: null }],
  [{ score: 3, good: true, reason: null }, { tone: 'done', words: 'Hard to guess', missing: null }],
  [{ score: 1, good: false, reason: 'guessable' }, { tone: 'late', words: 'Easy to guess', missing: 'This passphrase is easy to guess. Add a word that has nothing to do with the others.' }],
  [{ score: 4, good: false, reason: 'short' }, { tone: 'late', words: 'Too short', missing: 'Enter at least four words, or 15 characters.' }],
] as const)('of %o it says how strong it is', (verdict, said) => expect(spokenStrength(verdict)).toEqual(said))

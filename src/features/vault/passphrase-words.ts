import { wordsFor } from '#contract/refusal-words.ts'
import type { PassphraseStrength } from '#contract/vault.ts'
import type { Tone } from '#ui/tone.ts'

const HOW_HARD = ['Very easy to guess', 'Easy to guess', 'Could be guessed', 'Hard to guess', 'Very hard to guess'] as const

/** How strong a passphrase is, in words, and what would make it good enough. */
export interface SpokenStrength {
  readonly tone: Exclude<Tone, 'quiet'>
  readonly words: string
  /** What would be right; null when it is good enough. */
  readonly missing: string | null
}

/** The verdict on a passphrase for the page: never colour alone. */
export function spokenStrength({ score, good, reason }: Pick<PassphraseStrength, 'score' | 'good' | 'reason'>): SpokenStrength {
  const words = reason === 'short' ? 'Too short' : reason === 'long' ? 'Too long' : (HOW_HARD[score] ?? HOW_HARD[0])
  return { tone: good ? 'done' : 'late', words, missing: reason === null ? null : wordsFor('weak-passphrase', { reason }) }
}

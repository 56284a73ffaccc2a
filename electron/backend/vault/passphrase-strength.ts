import { randomInt } from 'node:crypto'
import { wordlist } from '@scure/bip39/wordlists/english.js'
import type { ZxcvbnFactory } from '@zxcvbn-ts/core'
import { Refusal } from '#contract/refusal.ts'
import { britishKeyboard, WELL_KNOWN } from './keyboard-walks.ts'
import { LONGEST_PASSPHRASE_BYTES, normalPassphrase, textOf } from './passphrase.ts'

/* What makes a passphrase good enough (A7.4): length and surprise. No capital letters, digits or signs are asked for,
   and it does not expire: such rules make passphrases that are written on the screen's edge. */

export const FEWEST_WORDS = 4
export const FEWEST_CHARACTERS = 15
export const LEAST_SCORE = 3

/** How good a passphrase is: score 0 to 4, how many words it has, and why it is refused, if it is. */
export interface PassphraseVerdict {
  readonly score: number
  readonly words: number
  readonly characters: number
  readonly good: boolean
  readonly reason: 'short' | 'guessable' | 'long' | null
}

/** Judges a passphrase (UTF-8 bytes) offline. The bytes stay as they were. */
export async function judgePassphrase(passphrase: Uint8Array): Promise<PassphraseVerdict> {
  const normal = normalPassphrase(passphrase)
  const text = textOf(normal) ?? ''
  normal.fill(0)
  const characters = [...text].length
  const words = text.split(/[\s\-_.,;]+/u).filter((word) => [...word].length >= 2).length
  const score = text === '' ? 0 : (await estimator()).check(text).score
  const reason = passphrase.length > LONGEST_PASSPHRASE_BYTES ? 'long' : words < FEWEST_WORDS && characters < FEWEST_CHARACTERS ? 'short' : score < LEAST_SCORE ? 'guessable' : null
  return { score, words, characters, good: reason === null, reason }
}

/** Refuses a passphrase that is not good enough. */
export async function insistOnGoodPassphrase(passphrase: Uint8Array): Promise<void> {
  const { reason, score } = await judgePassphrase(passphrase)
  if (reason !== null) throw new Refusal('weak-passphrase', { reason, score })
}

/** Four words drawn by chance: 44 bits, each guess of which costs most of a second. */
export function suggestPassphrase(): string {
  return Array.from({ length: FEWEST_WORDS }, () => wordlist[randomInt(wordlist.length)]!).join(' ')
}

let made: Promise<ZxcvbnFactory> | undefined

/* The dictionaries are megabytes and only wanted where a passphrase is chosen. */
function estimator(): Promise<ZxcvbnFactory> {
  made ??= Promise.all([import('@zxcvbn-ts/core'), import('@zxcvbn-ts/language-en')]).then(
    ([{ ZxcvbnFactory }, { dictionary }]) => new ZxcvbnFactory({ dictionary: { ...dictionary, 'well-known': [...WELL_KNOWN] }, graphs: { british: britishKeyboard() } }),
  )
  return made
}

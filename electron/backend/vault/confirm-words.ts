import { randomInt } from 'node:crypto'
import { Refusal } from '#contract/refusal.ts'
import type { OpenVault } from './open-vault.ts'
import { tidy, WORD_COUNT, wordsOf } from './recovery-words.ts'
import { forgetRoot, secretsOf } from './vault-secrets.ts'
import { readMark, writeMark } from './vault-state.ts'

/* Passphrase and sheet both lost is the one loss without remedy (A7.4), so the sheet must be proved to exist: three of its
   words are asked back, and asked again at each start until they were given. */

const ASKED = 3

const drawn = new WeakMap<OpenVault, readonly number[]>()

export function areWordsConfirmed(vault: OpenVault): boolean {
  return readMark(vault.db, 'wordsConfirmed') === 'yes'
}

/** Which words are asked back, 1 to 12 in order; the same ones as long as the file is open. None when they were confirmed. */
export function positionsToConfirm(vault: OpenVault): readonly number[] {
  if (areWordsConfirmed(vault)) return []
  let positions = drawn.get(vault)
  if (positions === undefined) {
    const left = Array.from({ length: WORD_COUNT }, (_, index) => index + 1)
    positions = Array.from({ length: ASKED }, () => left.splice(randomInt(left.length), 1)[0]!).sort((one, other) => one - other)
    drawn.set(vault, positions)
  }
  return positions
}

/** Takes the three words; refuses wrong ones, naming their numbers. Confirming again what is confirmed does nothing. */
export function confirmWords(vault: OpenVault, answers: readonly { readonly position: number; readonly word: string }[]): void {
  const positions = positionsToConfirm(vault)
  const { root } = secretsOf(vault)
  if (positions.length === 0 || root === null) return
  const words = wordsOf(root)
  const wrong = positions.filter((position) => !answers.some((answer) => answer.position === position && tidy(answer.word) === words[position - 1]))
  if (wrong.length > 0) throw new Refusal('words-not-repeated', { positions: wrong })
  writeMark(vault.db, 'wordsConfirmed', 'yes')
  forgetRoot(vault)
}

import { createHash } from 'node:crypto'
import { entropyToMnemonic, mnemonicToEntropy } from '@scure/bip39'
import { wordlist } from '@scure/bip39/wordlists/english.js'
import type { CivilDate } from '#domain/civil-date.ts'
import { Refusal } from '#contract/refusal.ts'
import { nearestWord } from './nearest-word.ts'

/* The recovery sheet is the root key itself, spelled in twelve words of the BIP-39 list (A7.2): it opens the file
   with no other file and no passphrase, which is why it belongs in a sealed envelope and not in a drawer. */

export const WORD_COUNT = 12

const known: ReadonlySet<string> = new Set(wordlist)

/** What is printed and kept; plain data, which the page lays out. */
export interface RecoverySheet {
  readonly words: readonly string[]
  readonly tag: string
  readonly fileName: string
  readonly printedOn: CivilDate
}

/** One word as typed: whether it is on the list, and else the nearest one that is. */
export interface WordVerdict {
  readonly word: string
  readonly known: boolean
  readonly suggestion: string | null
}

/** The twelve words of a root. */
export function wordsOf(root: Uint8Array): string[] {
  return entropyToMnemonic(Uint8Array.from(root), wordlist).split(' ')
}

/** The root that twelve words spell; refuses a wrong count, a word not on the list and words whose check does not hold. */
export function rootOf(words: readonly string[]): Buffer {
  const typed = words.map(tidy).filter((word) => word !== '')
  if (typed.length !== WORD_COUNT) throw new Refusal('wrong-recovery-words', { reason: 'count', count: typed.length })
  const unknown = typed.flatMap((word, index) => (known.has(word) ? [] : [index + 1]))
  if (unknown.length > 0) throw new Refusal('wrong-recovery-words', { reason: 'unknown', positions: unknown })
  try {
    return Buffer.from(mnemonicToEntropy(typed.join(' '), wordlist))
  } catch {
    throw new Refusal('wrong-recovery-words', { reason: 'order' })
  }
}

/** Each word by itself, with "did you mean"; says nothing about whether the words open a file. */
export function checkWords(words: readonly string[]): WordVerdict[] {
  return words.map((typed) => {
    const word = tidy(typed)
    return known.has(word) ? { word, known: true, suggestion: null } : { word, known: false, suggestion: nearestWord(word, wordlist) }
  })
}

/** Whether twelve words belong together: four bits of the last one check the rest. */
export function wordsFit(words: readonly string[]): boolean {
  try {
    rootOf(words).fill(0)
    return true
  } catch {
    return false
  }
}

/** Four characters that stand on the sheet and beside the file's name, to tell which sheet belongs to which file. Not secret. */
export function vaultTag(vaultId: string): string {
  const digits = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
  const digest = createHash('sha256').update('mainstay/v1/tag').update(Buffer.from(vaultId, 'hex')).digest()
  return Array.from(digest.subarray(0, 4), (byte) => digits[byte % 32]).join('')
}

/** The same word whatever case, width or spaces it was typed with. */
export function tidy(word: string): string {
  return word.normalize('NFKC').trim().toLowerCase()
}

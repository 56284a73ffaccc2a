/* The twelve recovery words as they are typed: told apart, pasted, and what is still to do. Which words there are is known to the backend alone. */

export const WORD_COUNT = 12

/** What is known of one word: on the list or not, and else the nearest one that is. Nothing while it has not been looked at. */
export interface WordVerdict {
  readonly word: string
  readonly known: boolean
  readonly suggestion: string | null
}

/** Twelve empty places. */
export function noWords(): string[] {
  return Array.from({ length: WORD_COUNT }, () => '')
}

/** A word as it is compared: small letters, no spaces around it. */
export function tidyWord(typed: string): string {
  return typed.normalize('NFKC').trim().toLowerCase()
}

/** The words in what was pasted, without the numbers of the sheet, commas and line ends. */
export function wordsIn(pasted: string): string[] {
  return pasted.normalize('NFKC').toLowerCase().split(/[^\p{L}]+/u).filter((word) => word !== '')
}

/** The words after pasting at a place, and the place to go on at. Twelve together fill all places wherever they are pasted. */
export function wordsAfterPaste(words: readonly string[], at: number, pasted: string): { readonly words: string[]; readonly next: number } {
  const found = wordsIn(pasted)
  const from = found.length >= WORD_COUNT ? 0 : at
  const filled = words.map((word, index) => found[index - from] ?? word)
  return { words: filled, next: Math.min(from + found.length, WORD_COUNT - 1) }
}

/** A place whose word is none of the list, and the word that was probably meant. */
export interface WrongWord {
  readonly index: number
  readonly word: string
  readonly suggestion: string | null
}

/** The places to put right. The one being typed in is left alone: half a word is not yet wrong. */
export function wrongWords(words: readonly string[], verdicts: ReadonlyMap<string, WordVerdict>, typingAt: number | null): WrongWord[] {
  return words.flatMap((typed, index) => {
    const verdict = verdicts.get(tidyWord(typed))
    if (index === typingAt || verdict === undefined || verdict.known) return []
    return [{ index, word: typed.trim(), suggestion: verdict.suggestion }]
  })
}

/** The sentence for a wrong word, up to the suggestion, which is a button: `Word 5, “windo”, is not a recovery word.` */
export function spokenWrongWord({ index, word }: WrongWord): string {
  return `Word ${index + 1}, “${word}”, is not a recovery word.`
}

/** `7 words to go and 1 to put right`; nothing when all twelve are there and right. */
export function spokenWordsLeft(words: readonly string[], wrong: number): string {
  const left = words.filter((word) => tidyWord(word) === '').length
  const toGo = left > 0 ? `${left} ${left === 1 ? 'word' : 'words'} to go` : null
  const toMend = wrong > 0 ? `${wrong}${toGo === null ? (wrong === 1 ? ' word' : ' words') : ''} to put right` : null
  return [toGo, toMend].filter((part) => part !== null).join(' and ')
}

/** The place that a key leads to, or undefined for a key that stays. The cursor is at the start or end of what is typed for left and right. */
export function placeAfterKey(key: string, at: number, cursor: { readonly atStart: boolean; readonly atEnd: boolean; readonly empty: boolean }, across: number): number | undefined {
  const within = (to: number): number | undefined => (to >= 0 && to < WORD_COUNT ? to : undefined)
  if (key === ' ') return cursor.empty ? at : (within(at + 1) ?? at)
  if (key === 'Enter') return within(at + 1)
  if (key === 'ArrowDown') return within(at + across)
  if (key === 'ArrowUp') return within(at - across)
  if (key === 'ArrowRight' && cursor.atEnd) return within(at + 1)
  if ((key === 'ArrowLeft' && cursor.atStart) || (key === 'Backspace' && cursor.empty)) return within(at - 1)
  return undefined
}

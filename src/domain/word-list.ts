import { capital } from './spoken.ts'

/* The workbook parts lists with semicolons (service-workbook.md): `football; drawing`. */

/** The words of a list as it is kept, each once, in the order given. */
export function wordsOfList(given: string | null): readonly string[] {
  const words = (given ?? '').split(';').map((word) => word.trim()).filter((word) => word !== '')
  return words.filter((word, index) => words.findIndex((other) => sameWord(word, other)) === index)
}

/** A list as people read it: `Football, drawing`; null where it is empty. */
export function spokenList(given: string | null): string | null {
  const said = wordsOfList(given).join(', ')
  return said === '' ? null : capital(said)
}

/** A list as somebody types it, with commas, semicolons or lines, as it is kept: `English, Urdu` is `English; Urdu`; null where it is empty. */
export function keptList(typed: string | null): string | null {
  const words = wordsOfList((typed ?? '').replaceAll(/[,;\n]+/g, ';'))
  return words.length === 0 ? null : words.join('; ')
}

/** A list as it stands in a field to be typed in: `English, Urdu`. */
export function typedList(kept: string | null): string | null {
  const typed = wordsOfList(kept).join(', ')
  return typed === '' ? null : typed
}

/** What both lists have, in the words of the first; capitals make no difference. */
export function sharedWords(one: readonly string[], other: readonly string[]): readonly string[] {
  return one.filter((word) => other.some((each) => sameWord(word, each)))
}

/** A word as it is compared. */
export function comparable(word: string): string {
  return word.trim().toLocaleLowerCase('en-GB')
}

function sameWord(one: string, other: string): boolean {
  return comparable(one) === comparable(other)
}

/* How what somebody types finds a name: each word typed must begin a word of it, whatever accents and capitals either has. */

/** The words of a text as they are compared: without capitals and accents. */
export function wordsIn(text: string): string[] {
  return folded(text).match(/[\p{L}\p{N}]+/gu) ?? []
}

/**
 * How well the words typed fit a text: 0 best, null where one of them begins no word of it. A whole word fits better than a beginning,
 * and words in the order of the text better than others, the first of it first.
 */
export function fitOf(typed: readonly string[], text: string): number | null {
  const words = wordsIn(text)
  const places = typed.map((word) => {
    const whole = words.indexOf(word)
    return { at: whole >= 0 ? whole : words.findIndex((each) => each.startsWith(word)), isWhole: whole >= 0 }
  })
  if (places.some(({ at }) => at < 0)) return null
  const begun = places.filter(({ isWhole }) => !isWhole).length
  const astray = places.filter(({ at }, index) => at !== index).length
  return begun * 2 + astray
}

/** A piece of a text, and whether it is what was typed. */
export interface Piece {
  readonly text: string
  readonly found: boolean
}

/** The text in pieces, with what begins a word and was typed apart from the rest. */
export function piecesOf(text: string, typed: readonly string[]): Piece[] {
  const pieces: Piece[] = []
  let from = 0
  for (const word of text.matchAll(/[\p{L}\p{N}]+/gu)) {
    const plain = folded(word[0])
    const begins = typed.filter((each) => plain.startsWith(each)).reduce((longest, each) => Math.max(longest, each.length), 0)
    // Folding keeps the number of letters of every name that is written with letters and accents; else the whole word is what was found.
    const length = plain.length === word[0].length ? begins : begins > 0 ? word[0].length : 0
    if (length === 0) continue
    if (word.index > from) pieces.push({ text: text.slice(from, word.index), found: false })
    pieces.push({ text: text.slice(word.index, word.index + length), found: true })
    from = word.index + length
  }
  return from < text.length ? [...pieces, { text: text.slice(from), found: false }] : pieces
}

/** The pieces of a text in which the search has put what it found between ‹ and ›. */
export function piecesBetween(marked: string): Piece[] {
  return marked.split(/(‹[^›]*›)/u).filter((text) => text !== '').map((text) => (text.startsWith('‹') ? { text: text.slice(1, -1), found: true } : { text, found: false }))
}

function folded(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()
}

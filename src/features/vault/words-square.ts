import { encode } from 'uqr'

/** A square of dark and light modules (a QR code, ISO/IEC 18004): how many modules wide with the quiet zone around it, and one SVG path over the dark ones, a module being one unit. */
export interface WordsSquare {
  readonly size: number
  readonly path: string
}

/* Four light modules around it, as the standard asks. */
const QUIET_ZONE = 4

/** The recovery words as a square for a scanner: the words in their order with a space between, and nothing else. A quarter of it may be spoilt by a fold or a stain. */
export function squareOf(words: readonly string[]): WordsSquare {
  const { data, size } = encode(words.join(' '), { ecc: 'Q', border: QUIET_ZONE })
  const path = data.flatMap((row, y) => row.flatMap((isDark, x) => (isDark ? [`M${x} ${y}h1v1h-1z`] : []))).join('')
  return { size, path }
}

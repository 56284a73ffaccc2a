import { generateMnemonic } from '@scure/bip39'
import { wordlist } from '@scure/bip39/wordlists/english.js'
import jsqr from 'jsqr'
import { expect, it } from 'vitest'
import { squareOf, type WordsSquare } from './words-square.ts'

/* Read back by a decoder that others wrote. */

const PIXELS = 4

/** The square as a scanner sees it, white paper and black ink; without the dark modules that `isLost` takes away. */
function scanned({ size, path }: WordsSquare, isLost: (x: number, y: number) => boolean = () => false): string | null {
  const width = size * PIXELS
  const image = new Uint8ClampedArray(width * width * 4).fill(255)
  for (const [, x, y] of path.matchAll(/M(\d+) (\d+)h1v1h-1z/g)) {
    if (isLost(Number(x), Number(y))) continue
    for (let line = 0; line < PIXELS; line += 1) {
      const start = (Number(y) * PIXELS + line) * width + Number(x) * PIXELS
      for (let pixel = start; pixel < start + PIXELS; pixel += 1) image.fill(0, pixel * 4, pixel * 4 + 3)
    }
  }
  return jsqr(image, width, width)?.data ?? null
}

it('holds the twelve words in their order, whatever they are', () => {
  const longest = wordlist.filter((word) => word.length === 8).slice(0, 12)
  for (const words of [longest, ...Array.from({ length: 20 }, () => generateMnemonic(wordlist).split(' '))]) expect(scanned(squareOf(words))).toBe(words.join(' '))
})

it('is read though a stain covers some of it, and is not read where most is gone', () => {
  const words = generateMnemonic(wordlist).split(' ')
  const square = squareOf(words)
  const middle = square.size / 2
  expect(scanned(square, (x, y) => Math.abs(x - middle) < 4 && Math.abs(y - middle) < 4)).toBe(words.join(' '))
  expect(scanned(square, (_x, y) => y > middle)).toBeNull()
})

it('has white paper around it, as scanners ask', () => {
  const { size, path } = squareOf(generateMnemonic(wordlist).split(' '))
  const at = [...path.matchAll(/M(\d+) (\d+)/g)].flatMap(([, x, y]) => [Number(x), Number(y)])
  expect([Math.min(...at), Math.max(...at)]).toEqual([4, size - 5])
})

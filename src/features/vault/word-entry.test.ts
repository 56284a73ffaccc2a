import { describe, expect, it } from 'vitest'
import { noWords, placeAfterKey, spokenWordsLeft, spokenWrongWord, wordsAfterPaste, wordsIn, wrongWords, type WordVerdict } from './word-entry.ts'

const TWELVE = ['ocean', 'ladder', 'kitchen', 'gentle', 'window', 'apple', 'music', 'river', 'stone', 'cloud', 'paper', 'light']
const some = (count: number): string[] => noWords().map((_, index) => (index < count ? TWELVE[index]! : ''))
const verdicts = (wrong: Readonly<Record<string, string | null>>): ReadonlyMap<string, WordVerdict> =>
  new Map<string, WordVerdict>([...TWELVE.map((word) => [word, { word, known: true, suggestion: null }] as const), ...Object.entries(wrong).map(([word, suggestion]) => [word, { word, known: false, suggestion }] as const)])

describe('what is pasted', () => {
  it.each([
    ['one line', TWELVE.join(' ')],
    ['a numbered list', TWELVE.map((word, index) => `${index + 1}. ${word}`).join('\r\n')],
    ['commas and capitals', TWELVE.map((word) => word.toUpperCase()).join(', ')],
  ])('as %s gives the twelve words', (_how, pasted) => expect(wordsIn(pasted)).toEqual(TWELVE))

  it('fills every place from the first when all twelve are there', () =>
    expect(wordsAfterPaste(noWords(), 4, TWELVE.join(' '))).toEqual({ words: TWELVE, next: 11 }))

  it('goes in from where the cursor is when it is a part', () =>
    expect(wordsAfterPaste(some(2), 2, 'kitchen gentle')).toEqual({ words: some(4), next: 4 }))

  it('never goes past the twelfth place', () =>
    expect(wordsAfterPaste(some(11), 11, 'light and more').words).toEqual([...some(11).slice(0, 11), 'light']))
})

describe('what is left to do', () => {
  it.each([
    [some(0), 0, '12 words to go'],
    [some(5), 1, '7 words to go and 1 to put right'],
    [some(11), 0, '1 word to go'],
    [some(12), 2, '2 words to put right'],
    [some(12), 1, '1 word to put right'],
    [some(12), 0, ''],
  ])('is said in words', (words, wrong, said) => expect(spokenWordsLeft(words, wrong)).toBe(said))

  it('is a wrong word with the one that was meant', () => {
    const words = some(5).with(4, 'Windo ')
    const [wrong] = wrongWords(words, verdicts({ windo: 'window' }), null)
    expect(wrong).toEqual({ index: 4, word: 'Windo', suggestion: 'window' })
    expect(spokenWrongWord(wrong!)).toBe('Word 5, “Windo”, is not a recovery word.')
  })

  it('is not the word that is being typed, nor one not looked at yet', () => {
    const words = some(5).with(4, 'windo').with(5, 'appl')
    expect(wrongWords(words, verdicts({ windo: 'window' }), 4)).toEqual([])
  })
})

describe('keys', () => {
  const end = { atStart: false, atEnd: true, empty: false }
  const empty = { atStart: true, atEnd: true, empty: true }
  it.each([
    ['Enter', 0, end, 1], ['Enter', 11, end, undefined],
    [' ', 3, end, 4], [' ', 3, empty, 3], [' ', 11, end, 11],
    ['ArrowDown', 1, end, 4], ['ArrowDown', 10, end, undefined], ['ArrowUp', 4, end, 1],
    ['ArrowRight', 1, end, 2], ['ArrowLeft', 1, end, undefined], ['ArrowLeft', 1, empty, 0],
    ['Backspace', 5, empty, 4], ['Backspace', 5, end, undefined], ['a', 5, end, undefined],
  ])('%s at place %i leads on', (key, at, cursor, to) => expect(placeAfterKey(key, at, cursor, 3)).toBe(to))
})

import { describe, expect, it } from 'vitest'
import { fitOf, piecesBetween, piecesOf, wordsIn } from './finding.ts'

describe('words typed against a name', () => {
  it.each([
    ['alan', 'Alan Young', 0],
    ['al', 'Alan Young', 2],
    ['young', 'Alan Young', 1],
    ['alan y', 'Alan Young', 2],
    ['young alan', 'Alan Young', 2],
    ['you', 'Alan Young', 3],
    ['zoe', 'Zoë Abbott', 0],
    ['lan', 'Alan Young', null],
    ['alan x', 'Alan Young', null],
    ['', 'Alan Young', 0],
  ])('%j fits %j by %j', (typed, text, fit) => expect(fitOf(wordsIn(typed), text)).toBe(fit))
})

describe('what was found', () => {
  it.each([
    ['Alan Young', 'al', '[Al]an Young'],
    ['Zoë Abbott', 'zoe abb', '[Zoë] [Abb]ott'],
    ['Mary-Ann O’Neil', 'ann o', 'Mary-[Ann] [O]’Neil'],
    ['Alan Young', 'x', 'Alan Young'],
    ['Strauß', 'strauß', '[Strauß]'],
  ])('in %j for %j is %j', (text, typed, shown) => {
    expect(piecesOf(text, wordsIn(typed)).map((piece) => (piece.found ? `[${piece.text}]` : piece.text)).join('')).toBe(shown)
  })
  it('is taken from the marks of the search', () => expect(piecesBetween('…heard the ‹trom›bone')).toEqual([{ text: '…heard the ', found: false }, { text: 'trom', found: true }, { text: 'bone', found: false }]))
})

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { Refusal } from '#contract/refusal.ts'
import { newRoot, newVaultId } from './root-key.ts'
import { checkWords, rootOf, vaultTag, wordsFit, wordsOf } from './recovery-words.ts'

const LEGAL = 'legal winner thank year wave sausage worth useful legal winner thank yellow'.split(' ')

const reasonOf = (work: () => unknown): unknown => {
  try {
    work()
  } catch (problem) {
    if (problem instanceof Refusal) return [problem.code, problem.details['reason'], problem.details['positions'] ?? null]
    throw problem
  }
  return 'accepted'
}

describe('the recovery words', () => {
  it('are the root itself, there and back', () => {
    fc.assert(fc.property(fc.uint8Array({ minLength: 16, maxLength: 16 }), (root) => {
      const words = wordsOf(root)
      expect(words).toHaveLength(12)
      expect([...rootOf(words)]).toEqual([...root])
    }))
  })

  it('are those of the BIP-39 vectors', () => {
    expect(wordsOf(new Uint8Array(16).fill(0x7f))).toEqual(LEGAL)
    expect(wordsOf(new Uint8Array(16))).toEqual([...Array<string>(11).fill('abandon'), 'about'])
  })

  it('are read whatever the case and the spaces', () => {
    expect([...rootOf(LEGAL.map((word) => `  ${word.toUpperCase()} `))]).toEqual(Array(16).fill(0x7f))
  })

  it.each([
    ['eleven words', LEGAL.slice(1), 'count', null],
    ['a word that is not on the list', LEGAL.with(3, 'yeer').with(7, 'usefull'), 'unknown', [4, 8]],
    ['two words changed places', LEGAL.with(0, 'winner').with(1, 'legal'), 'order', null],
  ])('refuses %s and says which', (_, words, reason, positions) => {
    expect(reasonOf(() => rootOf(words))).toEqual(['wrong-recovery-words', reason, positions])
    expect(wordsFit(words)).toBe(false)
  })

  it.each([
    ['winnr', 'winner'],
    ['legla', 'legal'],
    ['sausges', 'sausage'],
    ['yelow', 'yellow'],
    ['worht', 'worth'],
    ['usefully', 'useful'],
  ])('asks of %s: did you mean %s', (typed, meant) => {
    expect(checkWords([typed])).toEqual([{ word: typed, known: false, suggestion: meant }])
  })

  it('suggests nothing for what is near no word, and nothing for a word that is right', () => {
    expect(checkWords(['zzzzqqq', 'x', 'legal'])).toEqual([
      { word: 'zzzzqqq', known: false, suggestion: null },
      { word: 'x', known: false, suggestion: null },
      { word: 'legal', known: true, suggestion: null },
    ])
  })

  it('checks any text without a fault', () => {
    fc.assert(fc.property(fc.array(fc.string(), { maxLength: 14 }), (words) => {
      checkWords(words)
      wordsFit(words)
    }), { numRuns: 30 })
  })

  it('carry a tag of four characters that another file would hardly share', () => {
    const tags = new Set(Array.from({ length: 200 }, () => vaultTag(newVaultId())))
    expect(tags.size).toBeGreaterThan(195)
    for (const tag of tags) expect(tag).toMatch(/^[0-9A-HJKMNP-TV-Z]{4}$/)
    expect(wordsOf(newRoot())).not.toEqual(wordsOf(newRoot()))
  })
})

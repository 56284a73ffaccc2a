import { describe, expect, it } from 'vitest'
import type { Sum } from './suppression.ts'
import { hiddenNumbers, isClassDisclosure, isSmall, mayShowShare } from './suppression.ts'

/** The groups of one table, whose total is published, as public readers get them. */
function published(groups: readonly number[]): (number | 'c')[] {
  const names = groups.map((_count, at) => `group ${at}`)
  const counts = new Map([['total', groups.reduce((sum, count) => sum + count, 0)], ...names.map((name, at) => [name, groups[at]!] as const)])
  const hidden = hiddenNumbers(counts, [{ total: 'total', parts: names }])
  return groups.map((count, at) => (hidden.has(names[at]!) ? 'c' : count))
}

describe('small numbers for public readers', () => {
  it.each([
    [0, false], [1, true], [4, true], [5, false],
  ])('hide %i: %s', (count, hidden) => {
    expect(isSmall(count)).toBe(hidden)
  })

  it.each([
    ['a second one, so that the total does not give the first away', [40, 12, 7, 3, 0], [40, 12, 'c', 'c', 0]],
    ['the smallest even where it is large, the first of equals', [30, 30, 2], ['c', 30, 'c']],
    ['none where all are large or nobody', [20, 0, 0], [20, 0, 0]],
    ['no third where two are small already', [40, 3, 2], [40, 'c', 'c']],
    ['the only group there is', [3, 0], ['c', 0]],
    ['both waiting reasons of the worked example', [11, 4], ['c', 'c']],
  ] as const)('hide %s', (_why, groups, expected) => {
    expect(published(groups)).toEqual(expected)
  })

  it.each([
    ['of fewer than ten', 5, 9, false],
    ['of ten', 5, 10, true],
    ['of nobody in it', 0, 10, true],
    ['of few in it', 4, 40, false],
    ['of few out of it', 36, 40, false],
    ['of everybody', 40, 40, true],
  ])('say about a share %s whether it may be given', (_case, part, whole, may) => {
    expect(mayShowShare(part, whole)).toBe(may)
  })

  it('hides the total rather than a headline where the sum says so', () => {
    const counts = new Map([['open', 60], ['active', 59], ['paused', 1]])
    expect([...hiddenNumbers(counts, [{ total: 'open', parts: ['active', 'paused'], yields: 'open' }])]).toEqual(['paused', 'open'])
  })

  it('hides a part of which the unpublished rest is small', () => {
    const counts = new Map([['active', 59], ['out of area', 57]])
    expect([...hiddenNumbers(counts, [{ total: 'active', parts: ['out of area'], yields: 'out of area' }])]).toEqual(['out of area'])
    expect([...hiddenNumbers(new Map([['active', 59], ['out of area', 20]]), [{ total: 'active', parts: ['out of area'] }])]).toEqual([])
  })

  it('follows a hidden number from table to table until nothing gives it away', () => {
    const sums: readonly Sum[] = [
      { total: 'active', parts: ['<1', 'over 1'], yields: 'over 1' },
      { total: 'over 1', parts: ['1-2', 'over 2'] },
      { total: 'active', parts: ['<1', '1-2', 'over 2'] },
    ]
    const hidden = hiddenNumbers(new Map([['active', 40], ['<1', 3], ['over 1', 37], ['1-2', 20], ['over 2', 17]]), sums)
    for (const { total, parts } of sums) expect([total, ...parts].filter((name) => hidden.has(name)).length).not.toBe(1)
    expect(hidden.has('active')).toBe(false)
  })

  it('notices that everybody is in one group', () => {
    expect(isClassDisclosure([20, 0, 0])).toBe(true)
    expect(isClassDisclosure([20, 1])).toBe(false)
    expect(isClassDisclosure([0, 0])).toBe(false)
  })
})

import { describe, expect, it } from 'vitest'
import { isPlainData } from './plain-data.ts'

const cyclic: unknown[] = []
cyclic.push(cyclic)

const list = { list: 'volunteers', sheet: { rows: Array.from({ length: 20_000 }, (_, at) => [`Name ${at}`, 'active', '2026-11-22', at, null]) } }

describe('plain data of a modest size', () => {
  it.each([
    [null, true],
    [undefined, true],
    [{ from: '2026-11-22', kinds: ['visit'], most: 12, forPublic: false }, true],
    [{ passphrase: new Uint8Array(4096) }, true],
    [list, true],
    [Object.assign(Object.create(null) as object, { a: 1 }), true],
    ['a'.repeat(10_000_000), true],
    ['a'.repeat(10_000_001), false],
    [['a'.repeat(6_000_000), 'a'.repeat(6_000_000)], false],
    [{ ['a'.repeat(10_000_001)]: 1 }, false],
    [Array.from({ length: 500_001 }, () => 0), false],
    [Array.from({ length: 800 }, () => Array.from({ length: 800 }, () => 0)), false],
    [new Uint8Array(64 * 1024 + 1), false],
    [new Float64Array(1), false],
    [new Date(), false],
    [new Map(), false],
    [7n, false],
    [cyclic, false],
  ])('%#', (input, is) => expect(isPlainData(input)).toBe(is))
})

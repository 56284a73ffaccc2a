import { describe, expect, it } from 'vitest'
import { pastOfSetting } from './past-of-setting.ts'

describe('what a setting was and will be', () => {
  const said = (...values: readonly (readonly [string, string])[]) => pastOfSetting(values.map(([fromOn, value]) => ({ name: 'n', fromOn, value })), 'n', '36', '2026-11-22')
  it.each([
    [[], undefined], [[['0001-01-01', '24']], undefined], [[['2026-04-01', '24']], 'Was 36 until 31 Mar 2026'], [[['0001-01-01', '48'], ['2026-04-01', '24']], 'Was 48 until 31 Mar 2026'],
    [[['2026-12-01', '24']], 'Will be 24 from 1 Dec 2026'], [[['2025-01-01', '48'], ['2026-04-01', '24'], ['2026-12-01', '12']], 'Was 36 until 31 Dec 2024. Was 48 until 31 Mar 2026. Will be 12 from 1 Dec 2026'],
  ] as const)('%j: %s', (values, words) => expect(said(...values)).toBe(words))
})

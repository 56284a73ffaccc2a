import { describe, expect, it } from 'vitest'
import type { InductionItem } from './induction.ts'
import { inductionMissing, inductionOf, wrongInInduction } from './induction.ts'

const item = (id: number, name: string, changes: Partial<InductionItem> = {}): InductionItem => ({ id, kind: 'policy', name, version: null, isRetired: false, ...changes })
const ITEMS = [item(1, 'Lone working', { version: '3' }), item(2, 'Case notes', { kind: 'induction' }), item(3, 'Old policy', { isRetired: true })]

describe('what a volunteer was told and signed for', () => {
  it.each([
    ['nothing', [], ['Lone working', 'Case notes']],
    ['both, in the version of today', [{ itemId: 1, doneOn: '2026-01-01', version: '3' }, { itemId: 2, doneOn: '2026-01-01', version: null }], []],
    ['an earlier version', [{ itemId: 1, doneOn: '2025-01-01', version: '2' }, { itemId: 2, doneOn: '2026-01-01', version: null }], ['Lone working (3)']],
    ['an earlier version, and then the new one', [{ itemId: 1, doneOn: '2026-02-01', version: '3' }, { itemId: 1, doneOn: '2025-01-01', version: '2' }], ['Case notes']],
    ['only what was taken out', [{ itemId: 3, doneOn: '2026-01-01', version: null }], ['Lone working', 'Case notes']],
  ])('%s leaves this to do', (_what, records, missing) => expect(inductionMissing(inductionOf(ITEMS, records))).toEqual(missing))

  it('stays told where it was taken out of the list since', () => {
    const names = (records: Parameters<typeof inductionOf>[1]): string[] => inductionOf(ITEMS, records).map((each) => each.item.name)
    expect([names([]), names([{ itemId: 3, doneOn: '2026-01-01', version: null }])]).toEqual([['Lone working', 'Case notes'], ['Lone working', 'Case notes', 'Old policy']])
  })
})

it('is recorded by what it was and a day that has come', () => {
  expect(wrongInInduction({ itemIds: [], doneOn: '2026-11-23' }, '2026-11-22')).toEqual({ itemIds: 'Choose what was told or signed for', doneOn: 'The day must be today or in the past' })
  expect(wrongInInduction({ itemIds: [1], doneOn: '2026-11-22' }, '2026-11-22')).toEqual({ itemIds: undefined, doneOn: undefined })
})

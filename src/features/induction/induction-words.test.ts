import { expect, it } from 'vitest'
import type { InductionStanding } from '#domain/induction.ts'
import { kindWords, lastWords } from './induction-words.ts'

const standing = (changes: Partial<InductionStanding> = {}): InductionStanding => ({ item: { id: 1, kind: 'policy', name: 'Lone working', version: '3', isRetired: false }, last: { itemId: 1, doneOn: '2026-10-01', version: '3' }, isOutOfDate: false, ...changes })
it.each([
  [standing(), 'Signed 1 Oct 2026, version 3'], [standing({ last: { itemId: 1, doneOn: '2026-10-01', version: '2' }, isOutOfDate: true }), 'Signed 1 Oct 2026, version 2; version 3 is given out now'],
  [standing({ item: { id: 2, kind: 'induction', name: 'Forms', version: null, isRetired: false }, last: { itemId: 2, doneOn: '2026-10-01', version: null } }), 'Done 1 Oct 2026'], [standing({ last: null }), null],
])('%j is told as %s', (each, words) => expect(lastWords(each)).toBe(words))
it('what was taken out of the list is told as that', () => expect(kindWords({ item: { ...standing().item, isRetired: true } })).toBe('Policy, taken out'))

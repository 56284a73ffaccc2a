import { expect, it } from 'vitest'
import { isInForce, keptBecause, wrongInHold } from './legal-hold.ts'

const TODAY = '2026-11-22'
const hold = (fromOn: string, untilOn: string | null = null) => ({ reason: 'Insurance claim', fromOn, untilOn })

it.each([
  ['2026-11-22', null, true], ['2026-11-23', null, false], ['2026-01-01', '2026-11-23', true], ['2026-01-01', '2026-11-22', false],
])('a hold from %s until %s is in force: %s', (fromOn, untilOn, is) => expect(isInForce({ fromOn, untilOn }, TODAY)).toBe(is))

it.each<[string, Parameters<typeof keptBecause>[0], string[], string[]]>([
  ['nothing', [], [], []],
  ['a hold', [hold('2026-01-05')], [], ['Held since 5 Jan 2026: Insurance claim']],
  ['none that was lifted', [hold('2026-01-05', '2026-02-01')], [], []],
  ['an open allegation', [], ['2026-10-02'], ['An allegation of 2 Oct 2026 is open']],
  ['both', [hold('2026-01-05')], ['2026-10-02'], ['Held since 5 Jan 2026: Insurance claim', 'An allegation of 2 Oct 2026 is open']],
])('what keeps records: %s (R5.3)', (_what, holds, allegations, words) => expect(keptBecause(holds, allegations, TODAY)).toEqual(words))

it.each([
  [hold('2026-11-22'), {}], [{ ...hold('2026-11-22'), reason: ' ' }, { reason: 'Write down what the records are held for' }], [hold('2026-11-23'), { fromOn: 'The day must be today or in the past' }],
  [hold('2026-11-22', '2026-11-21'), { untilOn: 'It cannot end before it began' }],
])('what is wrong with %o', (typed, wrong) => expect(wrongInHold(typed, TODAY)).toEqual(wrong))

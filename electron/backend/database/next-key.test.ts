import { expect, it } from 'vitest'
import { handMade } from '../figures/hand-made-for-tests.ts'
import { nextKey } from './next-key.ts'

it.each([
  ['the first', [], 'R0001'],
  ['after the highest', ['R0007', 'R0003'], 'R0008'],
  ['past four digits', ['R9999'], 'R10000'],
  ['beside keys of another make', ['Ref-12', 'R12-b', 'R0002~2', '2026/7', 'R123456789012345678'], 'R0001'],
])('a new key is %s', (_what, keys, key) => {
  const made = handMade()
  for (const each of keys) made.referral({ key: each })
  expect(nextKey(made.db, 'referrals')).toBe(key)
})

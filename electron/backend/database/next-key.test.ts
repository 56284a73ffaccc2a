import { expect, it } from 'vitest'
import { handMade } from '../figures/hand-made-for-tests.ts'
import { handleOf } from './database.ts'
import { nextId, nextKey } from './next-key.ts'

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

it.each([['R0007', 8, 'R0008'], ['Ref-12', 8, 'R0004'], ['R12-b', 8, 'R0004']])('neither the number nor the key of %s is given again once it is gone', (key, id, next) => {
  const made = handMade()
  made.referral({ key: 'R0003' })
  handleOf(made.db).exec(`update referrals set id = 2; insert into referrals (id, key, youngPersonId, receivedOn, state) select 7, '${key}', youngPersonId, receivedOn, state from referrals; delete from referrals where id = 7`)
  expect([nextId(made.db, 'referrals'), nextKey(made.db, 'referrals')]).toEqual([id, next])
})

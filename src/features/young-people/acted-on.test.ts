import { describe, expect, it } from 'vitest'
import { isActedOn } from './acted-on.ts'

const NEW = { id: 3, isDuplicate: false, isWaiting: false }
const WAITS = { id: 2, isDuplicate: false, isWaiting: true }
const OLD = { id: 1, isDuplicate: false, isWaiting: false }
const TWICE = { id: 4, isDuplicate: true, isWaiting: false }

describe('which referrals of a young person have their buttons', () => {
  it.each([
    ['the newest', [NEW, OLD], [3]], ['each that waits beside it', [NEW, WAITS, OLD], [3, 2]], ['the newest that was not received twice', [TWICE, NEW, OLD], [3]], ['none of those received twice', [TWICE], []],
  ])('%s', (_which, referrals, ids) => {
    expect(referrals.filter((referral) => isActedOn(referrals, referral)).map(({ id }) => id)).toEqual(ids)
  })
})

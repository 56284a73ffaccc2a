import { beforeEach, describe, expect, it } from 'vitest'
import type { HandMade } from './hand-made-for-tests.ts'
import { handMade } from './hand-made-for-tests.ts'

describe('a referral', () => {
  let made: HandMade
  beforeEach(() => {
    made = handMade()
  })

  it('waits from the day it is received until the close before it is closed', () => {
    made.referral({ receivedOn: '2023-02-01', closedOn: '2023-03-01', state: 'matched' })
    expect(['2023-01-31', '2023-02-01', '2023-02-28', '2023-03-01'].map((to) => made.at('waiting.total', to))).toEqual([0, 1, 1, 0])
    expect(made.at('waiting.longest_days', '2023-02-28')).toBe(27)
    expect(made.at('waiting.median_days', '2023-03-01')).toBeNull()
  })

  it('that says how it ended without the day is not waiting', () => {
    made.referral({ state: 'withdrawn', closedOn: null })
    expect(made.at('waiting.total', '2023-12-31')).toBe(0)
  })

  it('without a reason is waiting for one not known', () => {
    made.referral({ waitingReason: 'on_hold' })
    made.referral({ waitingReason: null })
    expect(made.at('waiting.by_reason', '2023-12-31')).toEqual({ on_hold: 1, not_known: 1 })
  })

  it.each(['declined_by_child', 'withdrawn', 'not_eligible', 'disengaged'])('is counted as %s on the day it closed', (state) => {
    made.referral({ state, closedOn: '2023-03-01' })
    expect([made.figure(`referrals.${state}`, '2023-03-01', '2023-03-01'), made.figure(`referrals.${state}`, '2023-03-02', '2023-12-31')]).toEqual([1, 0])
  })
})

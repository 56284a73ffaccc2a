import { describe, expect, it } from 'vitest'
import { considerAgainOn, stateAfterDecision } from './consider-again.ts'
import type { NotAppointedReason } from './referral-words.ts'

describe('a decision not to appoint (R2.3)', () => {
  it.each<[string, string | null, string]>([
    ['2026-08-31', null, '2027-02-28'],
    ['2027-08-31', null, '2028-02-29'],
    ['2026-11-03', '2027-01-15', '2027-01-15'],
    ['2026-11-03', '2026-11-03', '2027-05-03'],
    ['2026-11-03', '2026-10-01', '2027-05-03'],
  ])('of %s, the next review on %s, is considered again on %s', (decidedOn, nextReviewOn, on) => {
    expect(considerAgainOn(decidedOn, nextReviewOn)).toBe(on)
  })

  it.each<[NotAppointedReason, string]>([
    ['objects', 'declined_by_child'], ['does_not_want', 'declined_by_child'], ['too_young', 'not_eligible'],
    ['contact_with_family', 'withdrawn'], ['good_with_carers', 'withdrawn'], ['short_time_in_care', 'withdrawn'], ['other', 'withdrawn'],
  ])('because of %s closes the referral as %s', (reason, state) => {
    expect(stateAfterDecision(reason)).toBe(state)
  })
})

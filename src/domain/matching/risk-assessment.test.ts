import { expect, it } from 'vitest'
import { lastHolding, riskNotAssessed } from './risk-assessment.ts'

it.each<[string, string | null, string | null, string | null]>([
  ['that never came', null, null, 'has been received'],
  ['that came with the referral', '2023-05-03', null, null],
  ['that is to be reviewed', '2023-05-09', '2023-10-31', null],
  ['that was to be reviewed', '2023-05-09', '2023-10-30', 'holds any more: it was to be reviewed by 30 Oct 2023'],
  ['of the year before', '2022-05-03', null, 'has been received since the referral: the last is of 3 May 2022'],
  ['of years ago that was to be reviewed', '2016-03-01', '2017-03-01', 'holds any more: it was to be reviewed by 1 Mar 2017'],
])('a risk assessment %s', (_what, receivedOn, reviewOn, words) => {
  expect(riskNotAssessed({ receivedOn, reviewOn }, '2023-05-03', '2023-10-31')).toBe(words)
})

it.each<[string, readonly [string | null, string | null][], string | null]>([
  ['none', [], null], ['one that was asked for', [[null, null]], null], ['one after the referral', [['2026-02-01', null]], '2026-02-01'], ['two', [['2026-03-01', null], ['2026-02-01', null]], '2026-03-01'],
  ['one before the referral', [['2025-12-31', null]], null], ['one of a later day', [['2026-07-01', null]], null], ['one that was to be reviewed', [['2026-02-01', '2026-05-31']], null],
])('of %s the last that holds on 1 June 2026 is of %s', (_what, assessments, day) => {
  expect(lastHolding(assessments.map(([receivedOn, reviewOn]) => ({ receivedOn, reviewOn })), '2026-01-01', '2026-06-01')).toBe(day)
})

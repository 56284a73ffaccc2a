import { describe, expect, it } from 'vitest'
import { transferWords, wrongInTransfer } from './transferred-match.ts'

describe('a match that came from another provider (N26)', () => {
  it.each([
    ['with its true first day', '2026-04-01', '2019-03-01', 'Lantern Visitors', {}],
    ['with the provider alone', '2026-04-01', null, 'Lantern Visitors', {}],
    ['that began here', '2026-04-01', null, null, {}],
    ['that began there on the day it started here', '2026-04-01', '2026-04-01', 'Lantern Visitors', { firstMatchedOn: 'It started here on 1 Apr 2026. Enter an earlier day, or none' }],
    ['without the provider', '2026-04-01', '2019-03-01', null, { previousProvider: 'Enter the provider with whom it began' }],
    ['whose start is not entered yet', null, '2019-03-01', 'Lantern Visitors', {}],
  ])('%s', (_what, startedOn, firstMatchedOn, previousProvider, wrong) => expect(wrongInTransfer({ startedOn, firstMatchedOn, previousProvider })).toEqual(wrong))

  it.each([
    ['2019-03-01', 'Lantern Visitors', 'They were first matched on 1 Mar 2019, with Lantern Visitors.'], [null, 'Lantern Visitors', 'The match came from Lantern Visitors.'], ['2019-03-01', null, 'They were first matched on 1 Mar 2019.'], [null, null, null],
  ])('first matched on %s with %s', (firstMatchedOn, previousProvider, words) => expect(transferWords({ firstMatchedOn, previousProvider })).toBe(words))
})

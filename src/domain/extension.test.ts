import { describe, expect, it } from 'vitest'
import { extensionEnd, extensionWords, mayHaveAnEnd, type StepGiven, wrongInExtension } from './extension.ts'

const SIX = { growingUpAskedMonths: 6 }
const permission = (untilOn: string | null, outcome: StepGiven['outcome'] = 'yes'): StepGiven => ({ step: 'permission', outcome, untilOn })
const funding = (untilOn: string | null, outcome: StepGiven['outcome'] = 'yes'): StepGiven => ({ step: 'funding', outcome, untilOn })

describe('permission and funding after 18 that were given until a day (R2.5, R2.8)', () => {
  it.each<[string, readonly StepGiven[], ReturnType<typeof extensionEnd>]>([
    ['nothing', [], null],
    ['both without an end', [permission(null), funding(null)], null],
    ['funding for a time', [permission(null), funding('2026-03-31')], { step: 'funding', on: '2026-03-31', askedOn: '2025-09-30' }],
    ['both for a time, the earlier', [permission('2026-12-31'), funding('2026-03-31')], { step: 'funding', on: '2026-03-31', askedOn: '2025-09-30' }],
    ['permission for a time, funding refused', [permission('2026-12-31'), funding(null, 'no')], null],
    ['funding not needed', [permission('2026-08-31'), funding('2026-03-31', 'not_needed')], { step: 'permission', on: '2026-08-31', askedOn: '2026-02-28' }],
    ['a wish, which has no end', [{ step: 'wish', outcome: 'yes', untilOn: '2026-01-01' }], null],
  ])('of %s', (_what, taken, end) => expect(extensionEnd(taken, SIX)).toEqual(end))

  it.each<[string, string | null]>([
    ['2025-09-29', null],
    ['2025-09-30', 'Funding after 18 holds until 31 Mar 2026, in 182 days. Decide what comes after it, or plan the ending.'],
    ['2026-03-30', 'Funding after 18 holds until 31 Mar 2026, tomorrow. Decide what comes after it, or plan the ending.'],
    ['2026-03-31', 'Funding after 18 holds until 31 Mar 2026, today. Decide what comes after it, or plan the ending.'],
    ['2026-04-01', 'Funding after 18 held until 31 Mar 2026, and nothing is decided for the time after it. Record what was decided, or end the match. Nothing ends by itself.'],
  ])('is said on %s: %s', (today, words) => expect(extensionWords(extensionEnd([funding('2026-03-31')], SIX), today)).toBe(words))

  it.each([['permission', 'yes', true], ['funding', 'yes', true], ['funding', 'no', false], ['funding', null, false], ['training', 'yes', false], [null, 'yes', false]] as const)('%s, %s, may have an end: %s', (step, outcome, may) => expect(mayHaveAnEnd(step, outcome)).toBe(may))

  it.each([['2026-01-01', '2026-01-01', 'Enter a day after it was decided'], ['2026-01-01', '2026-01-02', undefined], ['2026-01-01', null, undefined], [null, '2026-01-02', undefined]])('decided on %s until %s is wrong: %s', (on, untilOn, words) => expect(wrongInExtension({ on, untilOn })).toBe(words))
})

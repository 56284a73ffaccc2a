import { describe, expect, it } from 'vitest'
import type { WaitingReason } from './vocabulary.ts'
import type { WaitingPeriod } from './waiting-days.ts'
import { daysOnHold, isOnHold, reasonOn } from './waiting-days.ts'

const periods = (...told: readonly (readonly [string, WaitingReason])[]): WaitingPeriod[] => told.map(([fromOn, reason]) => ({ fromOn, reason }))

describe('days on hold', () => {
  it.each<[string, readonly WaitingPeriod[], number | null]>([
    ['nothing recorded', [], null],
    ['only seeking', periods(['2026-01-01', 'seeking_visitor']), 0],
    ['on hold since receipt', periods(['2026-01-01', 'on_hold']), 30],
    ['on hold since before receipt', periods(['2025-12-01', 'on_hold']), 30],
    ['for ten days in the middle', periods(['2026-01-01', 'seeking_visitor'], ['2026-01-06', 'awaiting_accommodation'], ['2026-01-16', 'matching_in_progress']), 10],
    ['written down in another order', periods(['2026-01-16', 'matching_in_progress'], ['2026-01-06', 'awaiting_information']), 10],
    ['two reasons one after the other', periods(['2026-01-06', 'out_of_area'], ['2026-01-11', 'on_hold']), 25],
    ['from tomorrow', periods(['2026-02-01', 'on_hold']), 0],
  ])('%s', (_what, told, days) => {
    expect(daysOnHold(told, '2026-01-01', '2026-01-31')).toBe(days)
  })

  it.each<[WaitingReason, boolean]>([
    ['seeking_visitor', false], ['matching_in_progress', false], ['awaiting_accommodation', true], ['awaiting_information', true], ['out_of_area', true], ['on_hold', true],
  ])('%s holds up: %s', (reason, holds) => {
    expect(isOnHold(reason)).toBe(holds)
  })

  it.each([['2025-12-31', null], ['2026-01-01', 'seeking_visitor'], ['2026-01-06', 'on_hold']])('on %s the reason is %s', (on, reason) => {
    expect(reasonOn(periods(['2026-01-06', 'on_hold'], ['2026-01-01', 'seeking_visitor']), on)).toBe(reason)
  })
})

import { describe, expect, it } from 'vitest'
import type { CareFact } from './care-fact.ts'
import { careLeaverOn, daysLookedAfterSince14 } from './care-leaver.ts'
import type { Care } from './care-words.ts'

/* Born on 1 June 2008: 14 on 1 June 2022, 16 on 1 June 2024, 18 on 1 June 2026. */
const BORN = '2008-06-01'
const facts = (...told: readonly (readonly [string, Care])[]): CareFact[] => told.map(([fromOn, care]) => ({ fromOn, care, legalStatus: null }))

describe('care-leaver status (R2.8)', () => {
  it.each([
    ['before 14 does not count', facts(['2020-01-01', 'looked_after'], ['2022-05-31', 'returned_home']), '2025-01-01', 0],
    ['counts from the birthday', facts(['2020-01-01', 'looked_after']), '2022-06-01', 1],
    ['first and last day count', facts(['2024-03-01', 'looked_after'], ['2024-05-30', 'returned_home']), '2025-01-01', 91],
    ['adds up', facts(['2023-01-01', 'looked_after'], ['2023-01-10', 'returned_home'], ['2024-01-01', 'looked_after'], ['2024-01-05', 'returned_home']), '2025-01-01', 15],
  ])('a time in care %s', (_how, told, on, days) => {
    expect(daysLookedAfterSince14(BORN, told, on)).toBe(days)
  })

  it.each<[string, readonly CareFact[], string, string | null]>([
    ['at 15, long looked after', facts(['2015-01-01', 'looked_after']), '2024-05-31', null],
    ['at 16, still looked after', facts(['2015-01-01', 'looked_after']), '2024-06-01', 'eligible'],
    ['at 16, in care for 91 days', facts(['2024-08-01', 'looked_after']), '2024-10-30', 'eligible'],
    ['at 16, in care for 90 days', facts(['2024-08-01', 'looked_after']), '2024-10-29', null],
    ['at 17, went home after 91 days', facts(['2024-08-01', 'looked_after'], ['2024-10-30', 'returned_home']), '2025-07-01', 'relevant'],
    ['at 17, went home after 90 days', facts(['2024-08-01', 'looked_after'], ['2024-10-29', 'returned_home']), '2025-07-01', 'qualifying'],
    ['at 17, left care at 15', facts(['2015-01-01', 'looked_after'], ['2024-05-01', 'returned_home']), '2025-07-01', null],
    ['at 17, one day at 16 and long before', facts(['2015-01-01', 'looked_after'], ['2024-06-01', 'returned_home']), '2025-07-01', 'relevant'],
    ['at 17, special guardianship from 12', facts(['2015-01-01', 'looked_after'], ['2020-06-01', 'special_guardianship']), '2025-07-01', 'qualifying'],
    ['at 18, was eligible', facts(['2015-01-01', 'looked_after']), '2026-06-01', 'former_relevant'],
    ['at 18, was relevant', facts(['2024-08-01', 'looked_after'], ['2024-12-30', 'returned_home']), '2026-06-01', 'former_relevant'],
    ['at 18, 90 days before the birthday', facts(['2026-03-03', 'looked_after']), '2026-07-01', 'qualifying'],
    ['at 18, 91 days before the birthday', facts(['2026-03-02', 'looked_after']), '2026-07-01', 'former_relevant'],
    ['at 20, qualifying', facts(['2024-08-01', 'looked_after'], ['2024-09-01', 'returned_home']), '2029-05-31', 'qualifying'],
    ['at 21, no longer qualifying', facts(['2024-08-01', 'looked_after'], ['2024-09-01', 'returned_home']), '2029-06-01', null],
    ['at 24, former relevant', facts(['2015-01-01', 'looked_after']), '2033-05-31', 'former_relevant'],
    ['at 25, nothing', facts(['2015-01-01', 'looked_after']), '2033-06-01', null],
    ['at 17, never looked after', [], '2025-07-01', null],
  ])('%s', (_who, told, on, status) => {
    expect(careLeaverOn(BORN, told, on)).toBe(status)
  })
})

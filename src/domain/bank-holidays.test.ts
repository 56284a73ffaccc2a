import { expect, it } from 'vitest'
import { addWorkingDays, isWorkingDay, workingDayOnOrBefore } from './bank-holidays.ts'

it.each([
  ['a first review, over Christmas', '2026-11-30', 20, '2026-12-30'],
  ['a first review, over Easter', '2026-03-16', 20, '2026-04-15'],
  ['an allegation on Christmas Eve', '2026-12-24', 1, '2026-12-29'],
  ['a complaint on a Friday', '2026-11-20', 10, '2026-12-04'],
])('counts working days for %s', (_what, from, count, to) => expect(addWorkingDays(from, count)).toBe(to))

it.each([
  ['2026-12-25', '2026-12-24'],
  ['2026-04-03', '2026-04-02'],
  ['2026-11-24', '2026-11-24'],
  ['2028-01-03', '2027-12-31'],
])('for %s suggests %s', (due, suggested) => expect(workingDayOnOrBefore(due)).toBe(suggested))

it('knows the substitute days', () => expect(['2026-12-28', '2027-12-27', '2027-12-28', '2028-01-03'].map(isWorkingDay)).toEqual([false, false, false, false]))

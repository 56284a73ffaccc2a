import { expect, it } from 'vitest'
import { isWithin, quarterOf, yearName, yearOf } from './period.ts'

it.each([
  ['2026-04-03', 4, '2026-04-01', '2027-03-31'],
  ['2026-03-31', 4, '2025-04-01', '2026-03-31'],
  ['2026-01-01', 1, '2026-01-01', '2026-12-31'],
])('%s is in the year that starts in month %i: %s to %s', (on, month, from, to) => expect(yearOf(on, month)).toEqual({ from, to }))

it.each([
  ['2023-10-31', 4, '2023-10-01', '2023-12-31'],
  ['2024-03-31', 4, '2024-01-01', '2024-03-31'],
  ['2024-04-01', 4, '2024-04-01', '2024-06-30'],
  ['2024-01-31', 11, '2023-11-01', '2024-01-31'],
])('%s is in the quarter (year from month %i) %s to %s', (on, month, from, to) => expect(quarterOf(on, month)).toEqual({ from, to }))

it('includes both of its days, and never a day that is not known', () => {
  const period = { from: '2022-10-01', to: '2023-10-31' }
  expect(['2022-10-01', '2023-10-31', '2022-09-30', null].map((on) => isWithin(on, period))).toEqual([true, true, false, false])
})

it('is named as councils name it', () => expect([yearName('2023-04-01'), yearName('1999-04-01'), yearName('2023-01-01')]).toEqual(['2023/24', '1999/00', '2023']))

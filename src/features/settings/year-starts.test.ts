import { expect, it } from 'vitest'
import { spokenYear, yearStartBefore, yearStartsAround } from './year-starts.ts'

it.each([
  ['2026-11-22', 4, '2026-04-01'],
  ['2026-03-31', 4, '2025-04-01'],
  ['2026-04-01', 4, '2026-04-01'],
  ['2026-01-01', 1, '2026-01-01'],
  ['2026-09-30', 10, '2025-10-01'],
])('%s with years from month %i is in the year that starts on %s', (on, month, start) => expect(yearStartBefore(on, month)).toBe(start))

it('offers next year first, then this one and those before', () => expect(yearStartsAround('2026-11-22', 4, 1)).toEqual(['2027-04-01', '2026-04-01', '2025-04-01']))

it('says a year with both its days', () => expect(spokenYear('2023-04-01')).toBe('1 Apr 2023 to 31 Mar 2024'))

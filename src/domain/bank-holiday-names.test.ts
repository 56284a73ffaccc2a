import { describe, expect, it } from 'vitest'
import { bankHolidayName } from './bank-holiday-names.ts'
import { addDays } from './civil-date.ts'

describe('a bank holiday', () => {
  it.each([
    ['2026-01-01', 'New Year’s Day'], ['2028-01-03', 'New Year’s Day, substitute'], ['2026-04-03', 'Good Friday'], ['2026-04-06', 'Easter Monday'], ['2024-03-29', 'Good Friday'], ['2024-04-01', 'Easter Monday'],
    ['2026-05-04', 'Early May bank holiday'], ['2020-05-08', 'Early May bank holiday'], ['2023-05-08', 'Coronation of King Charles III'], ['2026-05-25', 'Spring bank holiday'], ['2022-06-02', 'Spring bank holiday'],
    ['2026-08-31', 'Summer bank holiday'], ['2026-12-25', 'Christmas Day'], ['2026-12-28', 'Boxing Day, substitute'], ['2027-12-27', 'Christmas Day, substitute'], ['2022-12-26', 'Boxing Day'], ['2022-12-27', 'Christmas Day, substitute'],
  ])('%s is %s', (on, name) => expect(bankHolidayName(on)).toBe(name))

  it.each(['2026-12-26', '2026-12-27', '2026-12-24', '2026-10-31', '2026-11-02'])('is not %s', (on) => expect(bankHolidayName(on)).toBeNull())

  it('comes eight times in a usual year, each with a name of its own', () => {
    for (const year of [2019, 2021, 2024, 2025, 2026, 2027, 2028]) {
      const names = Array.from({ length: 366 }, (_, index) => addDays(`${year}-01-01`, index)).filter((on) => on.startsWith(String(year))).map(bankHolidayName).filter((name) => name !== null)
      expect(names).toHaveLength(8)
      expect(new Set(names).size).toBe(8)
      expect(names).not.toContain('Bank holiday')
    }
  })
})

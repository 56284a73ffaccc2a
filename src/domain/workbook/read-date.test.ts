import { describe, expect, it } from 'vitest'
import type { Cell } from './cell.ts'
import { readDate, serialDate, serialOf } from './read-date.ts'

describe('a date in a workbook', () => {
  it.each<[Cell, string | null]>([
    ['2023-10-31', '2023-10-31'],
    ['31/10/2023', '2023-10-31'],
    ['1/2/2023', '2023-02-01'],
    ['31 Oct 2023', '2023-10-31'],
    ['31 October 2023', '2023-10-31'],
    ['3 Sept 2023', '2023-09-03'],
    ['3rd September 2023', '2023-09-03'],
    ['31-Oct-2023', '2023-10-31'],
    ['31.10.2023', '2023-10-31'],
    [' 2024-02-29 ', '2024-02-29'],
    ['2023-10-31T00:00:00', '2023-10-31'],
    ['31/10/2023 00:00', '2023-10-31'],
    ["'2023-10-31", '2023-10-31'],
    [{ on: '2023-10-31' }, '2023-10-31'],
    ['', null],
    ['  ', null],
    [null, null],
  ])('reads %j as %s', (cell, day) => {
    expect(readDate(cell)).toBe(day)
  })

  it.each<[Cell, string]>([
    ['31/02/2023', '31/02/2023 is not a real date. Enter a date such as 2023-10-31.'],
    ['2023-02-29', '2023-02-29 is not a real date. Enter a date such as 2023-10-31.'],
    ['31/10/23', '31/10/23 has no four-digit year. Enter a date such as 2023-10-31.'],
    ['31 Oct 23', '31 Oct 23 has no four-digit year. Enter a date such as 2023-10-31.'],
    ['10/31/2023', '10/31/2023 has no month 31: the day comes before the month. Enter a date such as 2023-10-31.'],
    ['2023-13-01', '2023-13-01 is not a real date. Enter a date such as 2023-10-31.'],
    ['31/10/2023 14:30', '31/10/2023 14:30 has a time of day with it. Enter a date such as 2023-10-31.'],
    ['soon', 'soon is not a date. Enter a date such as 2023-10-31.'],
    ['1066-10-14', '1066-10-14 is not in a year from 1900 to 2100. Enter a date such as 2023-10-31.'],
    ['31/10/20233', '31/10/20233 has no four-digit year. Enter a date such as 2023-10-31.'],
    [45230, '45230 is a number where a date is expected; shown as a date it would be 2023-10-31. Enter a date such as 2023-10-31.'],
    [7, '7 is a number where a date is expected. Enter a date such as 2023-10-31.'],
    [true, 'TRUE is not a date. Enter a date such as 2023-10-31.'],
  ])('refuses %j and says what would be right', (cell, says) => {
    expect(readDate(cell)).toEqual({ says })
  })
})

describe('a spreadsheet’s serial date', () => {
  it.each<[number, boolean, string | null]>([
    [1, false, '1900-01-01'],
    [59, false, '1900-02-28'],
    [60, false, null],
    [61, false, '1900-03-01'],
    [45230, false, '2023-10-31'],
    [45230.75, false, '2023-10-31'],
    [0, true, '1904-01-01'],
    [43768, true, '2023-10-31'],
    [0.5, false, null],
    [-1, false, null],
    [Number.NaN, false, null],
  ])('%d (from 1904: %s) is %s', (serial, from1904, day) => {
    expect(serialDate(serial, from1904)).toBe(day)
  })

  it('comes back as the number it went out as', () => {
    expect(serialOf('2023-10-31')).toBe(45230)
    expect(serialOf('1900-03-01')).toBe(61)
    expect(serialOf('1900-02-28')).toBeNull()
  })
})

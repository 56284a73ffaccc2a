import { describe, expect, it } from 'vitest'
import type { Cell } from './cell.ts'
import { readMoney, readNumber } from './read-number.ts'

describe('money in a workbook', () => {
  it.each<[Cell, number | null]>([
    ['30', 3000], ['30.00', 3000], ['30.5', 3050], ['£1,224.48', 122448], ['£ 30', 3000], ['0', 0], [33.95, 3395], [33.949999999999996, 3395], [0.1 + 0.2, 30], ['1.100', 110],
    [1.005 - 0.005, 100], ["'30", 3000], ['', null], [null, null], [' ', null],
  ])('reads %j as %s pence', (cell, pence) => {
    expect(readMoney(cell)).toBe(pence)
  })

  it.each<[Cell, RegExp]>([
    ['30.505', /more than two decimals/], [30.505, /more than two decimals/], ['-5', /less than nothing/], [-5, /less than nothing/], ['30,50', /not an amount/], ['1,22.00', /not an amount/],
    ['ten', /not an amount/], ['£', /not an amount/], [{ on: '2023-10-31' }, /not an amount/], ['999999999999', /more than a service spends/], ['1e3', /not an amount/],
  ])('refuses %j', (cell, says) => {
    expect(readMoney(cell)).toEqual({ says: expect.stringMatching(says) as string })
  })
})

describe('a number in a workbook', () => {
  const minutes = { whole: true, least: 0, most: 1000 }
  const miles = { whole: false, least: 0, most: 1000 }

  it.each<[Cell, typeof minutes, number | null]>([
    ['90', minutes, 90], ['90.0', minutes, 90], [90, minutes, 90], [89.99999999999, minutes, 90], ['1,000', minutes, 1000], ['7.5', miles, 7.5], ['', miles, null],
  ])('reads %j within %j as %s', (cell, limits, number) => {
    expect(readNumber(cell, limits)).toBe(number)
  })

  it.each<[Cell, typeof minutes, string]>([
    ['7.5', minutes, '7.5 is not a whole number. Enter a whole number from 0 to 1000.'],
    ['12 miles', miles, '12 miles is not a number. Enter a number from 0 to 1000.'],
    ['-1', miles, '-1 is too small. Enter a number from 0 to 1000.'],
    [1001, miles, '1001 is too large. Enter a number from 0 to 1000.'],
    [{ on: '2023-10-31' }, miles, '2023-10-31 is a date where a number is expected. Enter a number from 0 to 1000.'],
    [true, miles, 'TRUE is not a number. Enter a number from 0 to 1000.'],
  ])('refuses %j within %j', (cell, limits, says) => {
    expect(readNumber(cell, limits)).toEqual({ says })
  })
})

import { describe, expect, it } from 'vitest'
import { readTypedMoney, readTypedNumber, showMoney } from './typed-number.ts'

describe('money as it is typed', () => {
  it.each([
    ['34.62', 3462],
    ['£34.62', 3462],
    ['£ 34.62', 3462],
    ['34', 3400],
    ['34.', 3400],
    ['34.6', 3460],
    ['.5', 50],
    ['1,224.48', 122448],
    ['1224.48', 122448],
    ['48p', 48],
    ['0', 0],
    ['1.15', 115],
    ['1.00', 100],
    ['–£5', -500],
    ['-5.10', -510],
  ])('reads %s as %i pence', (typed, value) => {
    expect(readTypedMoney(typed)).toEqual({ kind: 'number', value })
  })

  it.each([
    ['34.625', 'must have no more than 2 numbers after the point'],
    ['1,22', 'must be an amount in pounds, like 34.62'],
    ['1.224,48', 'must be an amount in pounds, like 34.62'],
    ['ten', 'must be an amount in pounds, like 34.62'],
    ['£', 'must be an amount in pounds, like 34.62'],
    ['1e3', 'must be an amount in pounds, like 34.62'],
    ['99999999999999999', 'must be a smaller amount'],
  ])('refuses %s: %s', (typed, words) => {
    expect(readTypedMoney(typed)).toEqual({ kind: 'problem', must: words })
  })

  it('says which amounts are allowed', () => {
    expect(readTypedMoney('-1', { min: 0 })).toEqual({ kind: 'problem', must: 'must be £0 or more' })
    expect(readTypedMoney('1000.01', { max: 100_000 })).toEqual({ kind: 'problem', must: 'must be £1,000 or less' })
    expect(readTypedMoney('1000', { max: 100_000 })).toEqual({ kind: 'number', value: 100_000 })
  })

  it('takes an empty box for no amount, not for nothing spent', () => {
    expect(readTypedMoney(' ')).toEqual({ kind: 'empty' })
  })

  it.each([[64_800, '648'], [7468, '74.68'], [122_448, '1,224.48'], [10, '0.10'], [0, '0']])('shows %i pence as %s', (pence, shown) => {
    expect(showMoney(pence)).toBe(shown)
    expect(readTypedMoney(shown)).toEqual({ kind: 'number', value: pence })
  })
})

describe('a number as it is typed', () => {
  it.each([['12', 12], ['2½', 2.5], ['2 ½', 2.5], ['½', 0.5], ['1,168', 1168], ['2.5', 2.5], ['-3', -3]])('reads %s', (typed, value) => {
    expect(readTypedNumber(typed)).toEqual({ kind: 'number', value })
  })

  it.each([
    ['2.5', { whole: true }, 'must be a whole number'],
    ['x', { whole: true }, 'must be a number, like 12'],
    ['0x10', {}, 'must be a number, like 12 or 2.5'],
    ['0', { min: 1 }, 'must be 1 or more'],
    ['1001', { max: 1000 }, 'must be 1,000 or less'],
  ])('refuses %s', (typed, limits, words) => {
    expect(readTypedNumber(typed, limits)).toEqual({ kind: 'problem', must: words })
  })
})

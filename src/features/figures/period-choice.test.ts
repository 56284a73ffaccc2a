import { describe, expect, it } from 'vitest'
import { choiceOf, periodFrom, periodOf, yearBefore } from './period-choice.ts'

describe('a usual period', () => {
  it.each([
    ['year', '2023-10-31', 4, '2023-04-01', '2023-10-31'],
    ['year', '2024-03-31', 4, '2023-04-01', '2024-03-31'],
    ['year', '2023-10-31', 1, '2023-01-01', '2023-10-31'],
    ['last-year', '2023-10-31', 4, '2022-04-01', '2023-03-31'],
    ['last-year', '2023-04-01', 4, '2022-04-01', '2023-03-31'],
    ['last-quarter', '2023-10-31', 4, '2023-07-01', '2023-09-30'],
    ['last-quarter', '2023-04-02', 4, '2023-01-01', '2023-03-31'],
    ['ever', '2023-10-31', 4, '1991-10-14', '2023-10-31'],
  ] as const)('%s on %s, where years start in month %d, is %s to %s', (choice, today, month, from, to) => {
    expect(periodOf(choice, today, month)).toEqual({ from, to })
    expect(choiceOf({ from, to }, today, month)).toBe(choice)
  })

  it('is none where the days are somebody’s own', () => expect(choiceOf({ from: '2022-10-01', to: '2023-10-31' }, '2023-10-31', 4)).toBe(''))
})

describe('the period in an address', () => {
  const year = { from: '2023-04-01', to: '2023-10-31' }

  it.each([
    [{ from: '2022-10-01', to: '2023-10-31' }, { from: '2022-10-01', to: '2023-10-31' }],
    [{}, year],
    [{ from: '2022-10-01' }, year],
    [{ from: '2022-02-30', to: '2023-10-31' }, year],
    [{ from: '2023-10-31', to: '2022-10-01' }, year],
  ])('of %j is %j', (words, period) => expect(periodFrom(words as Record<string, string>, '2023-10-31', 4)).toEqual(period))
})

it('goes a year back to the same days', () => expect(yearBefore({ from: '2023-04-01', to: '2024-02-29' })).toEqual({ from: '2022-04-01', to: '2023-02-28' }))

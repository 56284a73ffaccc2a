import { describe, expect, it } from 'vitest'
import type { FigureAnswer } from '#contract/figures.ts'
import { SINCE_EVER_FROM } from '#features/figures/period-choice.ts'
import { changeWords, glanceSentence, glanceValue, periodBefore } from './glance.ts'

describe('what a period is held against', () => {
  it.each([
    ['the year to date', '2023-04-01', '2023-10-31', '2022-04-01', '2022-10-31'],
    ['the year to a day', '2023-04-01', '2023-10-17', '2022-04-01', '2022-10-17'],
    ['a whole year', '2023-04-01', '2024-03-31', '2022-04-01', '2023-03-31'],
    ['a year to date that ends with a leap February', '2023-04-01', '2024-02-29', '2022-04-01', '2023-02-28'],
    ['a year to date whose year before had one', '2024-04-01', '2025-02-28', '2023-04-01', '2024-02-29'],
    ['a quarter', '2023-07-01', '2023-09-30', '2023-04-01', '2023-06-30'],
    ['thirteen months', '2022-10-01', '2023-10-31', '2021-09-01', '2022-09-30'],
    ['two years', '2021-04-01', '2023-03-31', '2019-04-01', '2021-03-31'],
    ['ten days', '2023-05-11', '2023-05-20', '2023-05-01', '2023-05-10'],
    ['a day', '2023-05-11', '2023-05-11', '2023-05-10', '2023-05-10'],
  ])('for %s is the time before', (_, from, to, first, last) => expect(periodBefore({ from, to }, 4)).toEqual({ from: first, to: last }))
})

it('there is no time before since ever', () => expect(periodBefore({ from: SINCE_EVER_FROM, to: '2023-10-31' }, 4)).toBeNull())

describe('how far a figure moved', () => {
  it.each([
    ['count', 73, 61, '+ 12'], ['count', 1000, 2500, '– 1,500'], ['count', 4, 4, 'no change'], ['percent', 4.9, 3.7, '+ 1.2 points'], ['percent', 92, 92.04, 'no change'], ['hours', 10.5, 12, '– 1.5'],
    ['pence', 17_979_88, 20_000_00, '– £2,020'], ['count', null, 4, null], ['count', 4, null, null],
  ] as const)('%s from %d, before %d: %s', (unit, value, before, wanted) => expect(changeWords({ unit, value }, { unit, value: before })).toBe(wanted))
  it('is not known where there is nothing before', () => expect(changeWords({ unit: 'count', value: 4 }, undefined)).toBeNull())
})

describe('the period in a sentence', () => {
  const figure = (id: string, value: number | null, part: Partial<FigureAnswer> = {}): FigureAnswer => ({ id, label: id, definition: '', unit: 'count', value, counted: null, of: null, table: null, hidden: false, ...part })
  it.each([
    ['Durham’s', [figure('referrals.received', 73), figure('matches.started', 60), figure('matches.ended', 27), figure('matches.active', 59), figure('match_rate.percent', 4.9, { unit: 'percent', counted: 59, of: 1200 })],
      '73 young people were referred, 60 matches started and 27 ended. On 31 Oct 2023, 59 of 1,200 children in care had a visitor (4.9\u00a0%).'],
    ['one of each', [figure('referrals.received', 1), figure('matches.started', 1), figure('matches.ended', 1), figure('match_rate.percent', 100, { unit: 'percent', counted: 1, of: 1 })],
      '1 young person was referred, 1 match started and 1 ended. On 31 Oct 2023, 1 of 1 child in care had a visitor (100.0\u00a0%).'],
    ['without children in care given', [figure('referrals.received', 0), figure('matches.started', 2), figure('matches.ended', 0), figure('matches.active', 1), figure('match_rate.percent', null, { unit: 'percent' })],
      '0 young people were referred, 2 matches started and 0 ended. On 31 Oct 2023, 1 match was active.'],
    ['of nothing known', [], ''],
  ])('is, %s', (_, answers, wanted) => expect(glanceSentence(answers, '2023-10-31')).toBe(wanted))

  it.each([['budget.spent_gbp', 17_979_88, '£17,980'], ['budget.remaining_gbp', 20_900_50, '£20,901'], ['budget.remaining_gbp', null, null]])('says %s of %s pence as %s', (id, value, wanted) =>
    expect(glanceValue(figure(id, value, { unit: 'pence' }))).toBe(wanted))
})

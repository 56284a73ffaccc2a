import { describe, expect, it } from 'vitest'
import { isWithoutMoney, moneySentence, plainSentence, type SentenceYear } from './money-sentence.ts'

const year: SentenceYear = {
  today: '2023-10-31', year: { from: '2023-04-01', to: '2024-03-31' }, until: '2023-10-31', budgetPence: 38_880_00, spentPence: 17_979_88, forecastPence: 30_750_64, activityPence: 3000, travelPence: 2400, affordableMatches: 60, visitsPerYear: 12,
}
const over: SentenceYear = { ...year, today: '2024-04-01', until: '2024-03-31' }

describe('the sentence about the money', () => {
  it.each<[string, SentenceYear, string]>([
    ['that will be left over', year, 'At today’s pattern the year ends with £8,129 unspent. The budget pays for 60 matches a year; another monthly match costs £648 a year.'],
    ['that does not last', { ...year, spentPence: 26_000_00, forecastPence: 44_467_29, affordableMatches: 57 }, 'At today’s pattern the money lasts to 14 Feb 2024 and pays for 57 matches; another monthly match costs £648 a year.'],
    ['that is just enough', { ...year, spentPence: 214_00, budgetPence: 366_00, forecastPence: 366_00, affordableMatches: 0 }, 'At today’s pattern the year ends with nothing left over. The budget pays for 0 matches a year; another monthly match costs £648 a year.'],
    ['that is a day short', { ...year, spentPence: 214_00, budgetPence: 365_00, forecastPence: 366_00, affordableMatches: 1 }, 'At today’s pattern the money lasts to 30 Mar 2024 and pays for 1 match; another monthly match costs £648 a year.'],
    ['that is gone already', { ...year, spentPence: 40_000_00, forecastPence: 68_411_21 }, 'The budget is overspent by £1,120; at today’s pattern the year will cost £68,411. The budget pays for 60 matches a year; another monthly match costs £648 a year.'],
    ['nobody has spent yet', { ...year, spentPence: 0, forecastPence: 0 }, 'Nothing of the £38,880 for 2023/24 is spent yet. The budget pays for 60 matches a year; another monthly match costs £648 a year.'],
    ['without a budget', { ...year, budgetPence: null, affordableMatches: null }, 'No budget is given for 2023/24. £17,980 is spent; at today’s pattern the year will cost £30,751; another monthly match costs £648 a year.'],
    ['of which nothing is known', { ...year, budgetPence: null, spentPence: 0, forecastPence: 0, activityPence: null, travelPence: null, affordableMatches: null }, 'No budget is given for 2023/24, and nothing is spent yet.'],
    ['where no visit has a cost', { ...year, activityPence: null, travelPence: null, affordableMatches: null }, 'At today’s pattern the year ends with £8,129 unspent.'],
    ['of visits every two weeks', { ...year, visitsPerYear: 26, affordableMatches: 27 }, 'At today’s pattern the year ends with £8,129 unspent. The budget pays for 27 matches a year; another match of 26 visits a year costs £1,404 a year.'],
    ['of a year that is over', { ...over, spentPence: 20_034_34, budgetPence: 32_400_00 }, '2023/24 ended with £12,366 unspent: £20,034 of £32,400 was spent.'],
    ['of a year that was too dear', { ...over, spentPence: 40_000_00 }, '2023/24 ended with £1,120 overspent: £40,000 of £38,880 was spent.'],
    ['of a year that came out even', { ...over, spentPence: 38_880_00 }, '2023/24 ended on its budget of £38,880.'],
    ['of a year without a budget', { ...over, budgetPence: null }, '£17,980 was spent in 2023/24, for which no budget is given.'],
    ['on the last day of the year', { ...year, today: '2024-03-31', until: '2024-03-31', spentPence: 38_000_00, forecastPence: 38_000_00 }, 'At today’s pattern the year ends with £880 unspent. The budget pays for 60 matches a year; another monthly match costs £648 a year.'],
  ])('%s', (_, given, wanted) => expect(plainSentence(given)).toBe(wanted))

  it.each<[SentenceYear, string]>([[year, '£8,129 unspent'], [{ ...year, spentPence: 26_000_00 }, '14 Feb 2024'], [{ ...over, spentPence: 20_034_34, budgetPence: 32_400_00 }, '£12,366 unspent']])('%# says most strongly what matters', (given, wanted) =>
    expect(moneySentence(given).filter(({ strong }) => strong).map(({ text }) => text)).toEqual([wanted]))
})

it.each([
  ['no budget and nothing spent', {}, true],
  ['a budget', { budgetPence: 1 }, false],
  ['something claimed', { spentPence: 1 }, false],
  ['something approved', { committedPence: 1 }, false],
  ['something to come', { forecastPence: 1 }, false],
])('a year with %s is without money: %s', (_what, known, isWithout) => expect(isWithoutMoney({ budgetPence: null, spentPence: 0, committedPence: 0, forecastPence: 0, ...known })).toBe(isWithout))

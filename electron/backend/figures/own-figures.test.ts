import { beforeEach, describe, expect, it } from 'vitest'
import { askFigures } from './ask-figures.ts'
import { FIGURES } from './figures.ts'
import type { HandMade } from './hand-made-for-tests.ts'
import { handMade } from './hand-made-for-tests.ts'
import { OWN_FIGURES } from './own-figures.ts'
import { rowsBehind } from './rows-behind.ts'
import { exampleService } from './service-for-tests.ts'

const YEAR = { from: '2023-01-01', to: '2023-12-31' }
let made: HandMade
const figure = (id: string) => made.figure(`own.${id}`, YEAR.from, YEAR.to)

beforeEach(() => {
  made = handMade()
})

describe('the house’s own figures', () => {
  it('are none of figures.md, and have names of their own', () => {
    expect(OWN_FIGURES.filter(({ id, label }) => !id.startsWith('own.') || FIGURES.some((other) => other.id === id || other.label === label))).toEqual([])
    expect(askFigures(made.db, YEAR).some(({ id }) => id.startsWith('own.'))).toBe(false)
  })

  it('are what the rows behind them say, for Durham', () => {
    const durham = exampleService('durham')
    const period = { from: '2022-10-01', to: '2023-10-31' }
    for (const answer of askFigures(durham, { ...period, only: OWN_FIGURES.map(({ id }) => id) })) {
      const { rows } = rowsBehind(durham, answer.id, period)
      const amounts = rows.flatMap(({ amount }) => (amount === null ? [] : [amount])).sort((a, b) => a - b)
      if (answer.id.endsWith('_least')) expect([answer.id, answer.value]).toEqual([answer.id, amounts[0] ?? null])
      if (answer.id.endsWith('_most')) expect([answer.id, answer.value]).toEqual([answer.id, amounts.at(-1) ?? null])
      if (answer.unit === 'count') expect([answer.id, answer.value]).toEqual([answer.id, rows.length])
    }
  })
})

describe('the age at referral', () => {
  it('is that of the day of the referral, from the youngest to the oldest, of those whose birthday is known', () => {
    for (const [bornOn, receivedOn] of [['2016-03-01', '2023-02-28'], ['2005-06-15', '2023-06-15'], [null, '2023-05-05']] as const) made.referral({ youngPersonId: made.youngPerson({ bornOn }), receivedOn })
    expect([figure('age_at_referral_least'), figure('age_at_referral_most')]).toEqual([6, 18])
  })

  it('is not known where nobody was referred', () => expect([figure('age_at_referral_least'), figure('age_at_referral_most')]).toEqual([null, null]))

  it('is not that of somebody who waits again after a match', () => {
    const youngPersonId = made.youngPerson({ bornOn: '2010-01-01' })
    const first = made.referral({ youngPersonId, receivedOn: '2022-01-01', state: 'matched', closedOn: '2022-02-01' })
    made.referral({ youngPersonId, receivedOn: '2023-05-01', reopensId: first })
    expect(figure('age_at_referral_most')).toBeNull()
  })

  it('is not that of somebody who waits again after a match that came without a referral', () => {
    const youngPersonId = made.youngPerson({ bornOn: '2010-01-01' })
    made.referral({ youngPersonId, receivedOn: '2023-05-01', followsMatchId: made.match({ youngPersonId, endedOn: '2023-05-01' }) })
    expect(figure('age_at_referral_most')).toBeNull()
  })
})

describe('the days from referral to match', () => {
  const matched = (receivedOn: string, startedOn: string): number => made.match({ referralId: made.referral({ receivedOn, state: 'matched', closedOn: startedOn }), startedOn })

  it('are those of the match’s own referral', () => {
    matched('2023-01-01', '2023-01-31')
    matched('2023-01-01', '2023-04-01')
    made.match({ startedOn: '2023-05-01' })
    expect([figure('days_to_match_median'), figure('days_to_match_most')]).toEqual([60, 90])
  })

  it('are held against the target that held on the first day', () => {
    matched('2023-01-01', '2023-01-31')
    expect(figure('days_to_match_on_target_percent')).toBeNull()
    made.put('settings', { name: 'match_target_days', fromOn: '2023-02-01', value: '60' })
    matched('2023-01-01', '2023-03-02')
    matched('2023-01-01', '2023-03-03')
    expect(figure('days_to_match_on_target_percent')).toBe(50)
  })
})

it('a match that ends a day before three full months ended early', () => {
  made.match({ startedOn: '2023-03-10', endedOn: '2023-06-09' })
  made.match({ startedOn: '2023-03-10', endedOn: '2023-06-10' })
  expect(figure('matches_ended_early')).toBe(1)
})

it('a match that came from another provider has lasted since its first day there, in these figures as in those of matches', () => {
  made.match({ startedOn: '2023-03-10', endedOn: '2023-04-10', firstMatchedOn: '2021-03-10' })
  made.match({ startedOn: '2023-01-31', firstMatchedOn: '2020-01-31' })
  expect([figure('matches_ended_early'), figure('longest_known_months'), made.figure('matches.longest_months', YEAR.from, YEAR.to)]).toEqual([0, 47, 47])
})

it('whom the service has known longest counts their earlier visitors', () => {
  const youngPersonId = made.youngPerson()
  made.match({ youngPersonId, startedOn: '2020-01-15', endedOn: '2021-01-15' })
  made.match({ youngPersonId, startedOn: '2023-06-01' })
  made.match({ startedOn: '2021-01-01' })
  expect([figure('longest_known_months'), made.figure('matches.longest_months', YEAR.from, YEAR.to)]).toEqual([47, 35])
})

it('the months from enquiry to approval leave out whoever has no day of an enquiry', () => {
  for (const [enquiredOn, activeOn] of [['2022-12-15', '2023-03-14'], ['2022-12-15', '2023-08-20'], [null, '2023-05-05']] as const) made.status(made.volunteer({ enquiredOn }), 'active', activeOn)
  expect([figure('months_to_approval_median'), figure('months_to_approval_most')]).toEqual([5, 8])
})

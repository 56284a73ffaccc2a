import { describe, expect, it } from 'vitest'
import { addDays, addMonths } from '#domain/civil-date.ts'
import { reconcile } from '#domain/reconciliation.ts'
import { reportsContract } from '#contract/reports.ts'
import type { Account } from '#contract/reports.ts'
import type { QueryContext } from '../context.ts'
import { askFigures } from '../figures/ask-figures.ts'
import type { HandMade } from '../figures/hand-made-for-tests.ts'
import { handMade } from '../figures/hand-made-for-tests.ts'
import { exampleService } from '../figures/service-for-tests.ts'
import { openFollowingReferral, openReferralAfterMatch } from '../referrals/following-referral.ts'
import { reportsService } from './reports-service.ts'

const contextOf = (db: QueryContext['db']): QueryContext => ({ db, today: '2023-10-31', now: () => '2023-10-31T10:00:00.000Z' })
const moved = (account: Account): unknown => [account.account, account.opening, ...account.movements.filter(({ count }) => count > 0).map(({ label, comes, count }) => `${label} ${comes ? '+' : '–'} ${count}`), account.closing]

describe('whether the numbers of a period agree', () => {
  const durham = contextOf(exampleService('durham'))

  it('is proved for Durham’s thirteen months', () => {
    const { openingOn, accounts } = reportsService.accounts({ from: '2022-10-01', to: '2023-10-31' }, durham)
    expect(openingOn).toBe('2022-09-30')
    expect(accounts.map(moved)).toEqual([
      ['matches', 27, 'Started + 60', 'Ended – 27', 60],
      ['volunteers', 82, 'Recruited + 43', 'Left – 32', 93],
      ['waiting', 4, 'Received + 73', 'Matched – 60', 'Withdrawn – 1', 'Not eligible – 1', 15],
    ])
    expect(reportsContract.accounts.output.parse({ openingOn, accounts }).accounts.flatMap(({ strays }) => strays)).toEqual([])
  })

  it.each(['durham', 'thurrock'])('is so for every quarter of %s', (name) => {
    const context = contextOf(exampleService(name))
    for (let n = 0; n < 12; n += 1) {
      const period = { from: addMonths('2020-10-01', n * 3), to: addDays(addMonths('2020-10-01', n * 3 + 3), -1) }
      for (const account of reportsService.accounts(period, context).accounts) {
        expect([period.from, account.account, reconcile(account.opening, account.movements, account.closing).difference, account.strays]).toEqual([period.from, account.account, 0, []])
      }
    }
  })

  it('counts what the figures count', () => {
    const period = { from: '2023-04-01', to: '2023-10-31' }
    const figures = new Map(askFigures(durham.db, period).map((answer) => [answer.id, answer.value]))
    for (const { movements } of reportsService.accounts(period, durham).accounts) {
      for (const { figure, count } of movements) if (figure !== null) expect([figure, count]).toEqual([figure, figures.get(figure)])
    }
  })

  it('names those who keep it from agreeing, and by how much', () => {
    const made = handMade()
    const [kept, undated] = [made.youngPerson({ firstName: 'Ada' }), made.youngPerson({ firstName: 'Bo', lastName: 'Reed' })]
    made.referral({ youngPersonId: kept, receivedOn: '2023-02-01' })
    made.referral({ youngPersonId: undated, receivedOn: '2023-02-01', state: 'withdrawn' })
    const never = made.volunteer({ firstName: 'Nia', lastName: 'Cole' })
    made.status(never, 'inactive', '2023-02-02')
    const { accounts } = reportsService.accounts({ from: '2023-01-01', to: '2023-03-31' }, contextOf(made.db))
    expect(accounts.map(({ account, opening, movements, closing, strays }) => [account, reconcile(opening, movements, closing).difference, strays.map(({ name, by }) => [name, by])])).toEqual([
      ['matches', 0, []], ['volunteers', 1, [['Nia Cole', 1]]], ['waiting', -1, [['Bo Reed', -1]]],
    ])
  })

  it('counts somebody who left and came back, and who comes back is no recruit', () => {
    const made = handMade()
    const id = made.activeVolunteer('2020-01-01')
    made.status(id, 'left', '2022-05-05')
    made.status(id, 'applicant', '2023-01-10')
    made.status(id, 'active', '2023-02-02')
    const volunteers = reportsService.accounts({ from: '2023-01-01', to: '2023-03-31' }, contextOf(made.db)).accounts[1]!
    expect([moved(volunteers), volunteers.strays]).toEqual([['volunteers', 0, 'Came back + 1', 1], []])
  })

  it.each<[string, (made: HandMade) => void, string[], number]>([
    ['one received and matched', (made) => { made.referral({ receivedOn: '2023-02-01', state: 'matched', closedOn: '2023-02-20' }) }, ['Received + 1', 'Matched – 1'], 0],
    ['one closed and opened again', (made) => { openFollowingReferral(made.db, made.referral({ receivedOn: '2023-02-01', state: 'not_eligible', closedOn: '2023-02-20' }), '2023-03-01') }, ['Received + 1', 'Waiting again + 1', 'Not eligible – 1'], 1],
    ['one whose match ended', (made) => { openFollowingReferral(made.db, made.referral({ receivedOn: '2022-02-01', state: 'matched', closedOn: '2022-02-20' }), '2023-03-01') }, ['Waiting again + 1'], 1],
    ['a match that came without one, and ended', (made) => { openReferralAfterMatch(made.db, made.match({ endedOn: '2023-03-01' }), '2023-03-01') }, ['Waiting again + 1'], 1],
  ])('adds up for the waiting with %s', (_what, make, movements, closing) => {
    const made = handMade()
    make(made)
    const waiting = reportsService.accounts({ from: '2023-01-01', to: '2023-03-31' }, contextOf(made.db)).accounts[2]!
    expect([moved(waiting), waiting.strays]).toEqual([['waiting', 0, ...movements, closing], []])
  })

  it('leads from a stray match to the match', () => {
    const made = handMade()
    const id = made.match({ startedOn: '2023-02-02', endedOn: '2022-12-31' })
    const [matches] = reportsService.accounts({ from: '2023-01-01', to: '2023-03-31' }, contextOf(made.db)).accounts
    expect(matches?.strays).toEqual([{ id, name: 'Cy', matchId: id, by: -1 }])
  })
})

describe('what happened by month', () => {
  const durham = contextOf(exampleService('durham'))

  it('adds up to the figures of the period', () => {
    const period = { from: '2022-10-15', to: '2023-10-31' }
    const months = reportsService.months(period, durham)
    const figures = new Map(askFigures(durham.db, period).map((answer) => [answer.id, answer.value]))
    const sum = (of: 'referrals' | 'started' | 'ended' | 'visits'): number => months.reduce((all, month) => all + month[of], 0)
    expect([sum('referrals'), sum('started'), sum('ended'), sum('visits')]).toEqual(['referrals.received', 'matches.started', 'matches.ended', 'visits.held'].map((id) => figures.get(id)))
    expect(months.map(({ month }) => month)).toEqual(Array.from({ length: 13 }, (_none, n) => addMonths('2022-10-01', n).slice(0, 7)))
  })

  it('names only months in which something did', () => {
    const made = handMade()
    made.referral({ receivedOn: '2023-02-28' })
    made.visit({ visitedOn: '2023-05-01' })
    made.visit({ visitedOn: '2023-05-31', outcome: 'no_show' })
    expect(reportsService.months({ from: '2023-01-01', to: '2023-12-31' }, contextOf(made.db))).toEqual([
      { month: '2023-02', referrals: 1, started: 0, ended: 0, visits: 0 }, { month: '2023-05', referrals: 0, started: 0, ended: 0, visits: 1 },
    ])
  })
})

import { beforeEach, describe, expect, it } from 'vitest'
import { moneyContract } from '#contract/money.ts'
import type { QueryContext } from '../context.ts'
import { askFigures } from '../figures/ask-figures.ts'
import type { HandMade } from '../figures/hand-made-for-tests.ts'
import { handMade } from '../figures/hand-made-for-tests.ts'
import { exampleService } from '../figures/service-for-tests.ts'
import { moneyService } from './money-service.ts'

const contextOf = (db: QueryContext['db'], today: string): QueryContext => ({ db, today, now: () => `${today}T10:00:00.000Z` })

describe('the money of Durham on 31 October 2023', () => {
  const context = contextOf(exampleService('durham'), '2023-10-31')

  it('is what the figures say of the same days', () => {
    const money = moneyService.year({}, context)
    const figures = new Map(askFigures(context.db, { from: '2023-04-01', to: '2023-10-31' }).map((answer) => [answer.id, answer.value]))
    expect([money.budgetPence, money.spentPence, money.committedPence, money.forecastPence, money.remainingPence, money.affordableMatches]).toEqual(
      ['total_gbp', 'spent_gbp', 'committed_gbp', 'forecast_gbp', 'remaining_gbp', 'affordable_matches'].map((id) => figures.get(`budget.${id}`)))
    expect([money.budgetPence, money.spentPence, money.committedClaims, money.affordableMatches, money.activeMatches]).toEqual([38_880_00, 17_979_88, 58, 60, 59])
  })

  it('adds up by line and by month to the year', () => {
    const money = moneyService.year({}, context)
    const sum = <Row>(rows: readonly Row[], of: (row: Row) => number | null): number => rows.reduce((all, row) => all + (of(row) ?? 0), 0)
    expect(money.lines.map((line) => [line.line, line.budgetPence])).toEqual([['activities', 21_600_00], ['travel', 17_280_00]])
    expect([sum(money.lines, (line) => line.budgetPence), sum(money.lines, (line) => line.spentPence), sum(money.lines, (line) => line.committedPence)]).toEqual([money.budgetPence, money.spentPence, money.committedPence])
    expect(Math.abs(sum(money.lines, (line) => line.forecastPence) - money.forecastPence)).toBeLessThanOrEqual(1)
    expect(sum(money.months, (month) => month.spentPence)).toBe(money.spentPence)
    expect(Math.abs(sum(money.months, (month) => month.spentPence + month.forecastPence) - money.forecastPence)).toBeLessThanOrEqual(1)
  })

  it('offers every year that something is known of, and closes those that are over', () => {
    expect(moneyService.year({}, context).years.map((year) => year.from)).toEqual(['2023-04-01', '2022-04-01', '2021-04-01', '2020-04-01'])
    const before = moneyService.year({ on: '2022-07-07' }, context)
    expect([before.until, before.forecastPence - before.spentPence, before.months.some((month) => month.forecastPence !== 0)]).toEqual(['2023-03-31', 0, false])
    expect(moneyService.year({ on: '2029-01-01' }, context).year.from).toBe('2023-04-01')
  })

  it('has 32 claims to approve and 58 to pay, as they stand today', () => {
    const { rows, toApproveElsewhere } = moneyService.claims({}, context)
    const of = (state: string): number => rows.filter((row) => row.state === state).length
    expect([rows.length, of('received'), of('approved'), of('paid'), toApproveElsewhere]).toEqual([666, 32, 58, 576, 0])
    expect(rows[0]).toMatchObject({ on: '2023-10-31', volunteer: { name: 'Ruth Oliver' }, match: { name: 'Wendy Bell' }, approvedOn: null, paidOn: null, metThatDay: true })
    expect(() => moneyContract.claims.output.parse({ rows, toApproveElsewhere })).not.toThrow()
  })
})

describe('the money of a service made by hand', () => {
  let made: HandMade
  beforeEach(() => {
    made = handMade()
  })
  const year = (today = '2023-06-30', on?: string) => moneyService.year(on === undefined ? {} : { on }, contextOf(made.db, today))
  const claims = (today = '2023-06-30') => moneyService.claims({}, contextOf(made.db, today))

  it('spends each kind of claim from its line, and says of lines without claims only what was agreed', () => {
    for (const kind of ['activity', 'food', 'gift', 'mileage', 'public_transport', 'parking', 'phone', 'other']) made.claim({ kind, amountPence: 1_00 })
    made.put('budgetLines', { yearStartOn: '2023-04-01', line: 'staffing', amountPence: 500_00 })
    expect(year().lines.map(({ line, budgetPence, spentPence, forecastPence }) => [line, budgetPence, spentPence, forecastPence])).toEqual([
      ['activities', null, 3_00, 12_07], ['travel', null, 3_00, 12_07], ['staffing', 500_00, null, null], ['other', null, 2_00, 8_04],
    ])
  })

  it('leaves out what is dated after today', () => {
    made.claim({ claimedOn: '2023-06-30' })
    made.claim({ claimedOn: '2023-07-01' })
    expect([year().spentPence, claims().rows.length]).toEqual([10_00, 1])
  })

  it('knows what a mile is paid on the last day counted', () => {
    made.put('mileageRates', { fromOn: '2023-05-01', pencePerMile: 45 })
    made.put('mileageRates', { fromOn: '2023-07-01', pencePerMile: 55 })
    expect([year().pencePerMile, year('2023-04-30').pencePerMile, year('2024-05-05', '2023-05-05').pencePerMile]).toEqual([45, null, 55])
  })

  it('follows the month in which the service’s year starts', () => {
    made.put('settings', { name: 'year_start_month', value: '1' })
    made.claim({ claimedOn: '2022-12-31' })
    expect([year().year, year().years.length, year().months[0]?.month]).toEqual([{ from: '2023-01-01', to: '2023-12-31' }, 2, '2023-01'])
  })

  it('tells where each claim stands on the day, whether the two met, and how many of other years wait', () => {
    const matchId = made.match()
    made.visit({ matchId, visitedOn: '2023-05-05' })
    made.visit({ matchId, visitedOn: '2023-05-06', outcome: 'no_show' })
    made.claim({ matchId, claimedOn: '2023-05-05', approvedOn: '2023-06-30', paidOn: '2023-07-01' })
    made.claim({ matchId, claimedOn: '2023-05-06', approvedOn: '2023-06-01', paidOn: '2023-06-30' })
    made.claim({ claimedOn: '2023-05-04', approvedOn: '2023-07-01' })
    made.claim({ claimedOn: '2023-03-31' })
    made.claim({ claimedOn: '2023-03-31', approvedOn: '2023-06-30' })
    const { rows, toApproveElsewhere } = claims()
    expect(rows.map((row) => [row.on, row.state, row.metThatDay, row.match?.name ?? null, row.approvedOn, row.paidOn])).toEqual([
      ['2023-05-06', 'paid', false, 'Cy', '2023-06-01', '2023-06-30'], ['2023-05-05', 'approved', true, 'Cy', '2023-06-30', null], ['2023-05-04', 'received', null, null, null, null],
    ])
    expect(toApproveElsewhere).toBe(1)
  })

  it('is empty without failing where nothing is known', () => {
    expect(moneyContract.year.output.parse(year())).toMatchObject({ budgetPence: null, spentPence: 0, lines: [], affordableMatches: null, pencePerMile: null })
    expect(claims()).toEqual({ rows: [], toApproveElsewhere: 0 })
  })
})

describe('a claim', () => {
  const made = (): HandMade => handMade()
  const at = (db: QueryContext['db']) => ({ ...contextOf(db, '2023-06-30'), db: db as HandMade['db'], who: 'k.lowes' })

  it('is approved on a day, and waits for its payment', () => {
    const { db, claim } = made()
    const claimId = claim({})
    moneyService.approveClaim({ claimId, on: '2023-06-01' }, at(db))
    expect(moneyService.claims({}, at(db)).rows).toMatchObject([{ id: claimId, state: 'approved', approvedOn: '2023-06-01', paidOn: null }])
  })

  it.each([
    ['approved already', { approvedOn: '2023-05-20' }, '2023-06-01', 'This claim was approved on 20 May 2023 already'],
    ['not yet claimed then', {}, '2023-05-04', 'It was claimed on 5 May 2023. Enter that day or a later one'],
    ['approved after it was paid', { paidOn: '2023-06-10' }, '2023-06-11', 'It was paid on 10 Jun 2023. Enter that day or an earlier one'],
    ['approved on a day to come', {}, '2023-07-01', 'This day is still to come'],
  ])('is not %s', (_what, values, on, words) => {
    const { db, claim } = made()
    expect(() => moneyService.approveClaim({ claimId: claim(values), on }, at(db))).toThrow(words)
  })

  it.each([['that came in as paid without a day of approval', '2023-06-10'], ['that came in as paid before it was claimed', '2023-05-01']])('%s is approved', (_what, paidOn) => {
    const { db, claim } = made()
    const claimId = claim({ paidOn })
    moneyService.approveClaim({ claimId, on: '2023-06-01' }, at(db))
    expect(moneyService.claims({}, at(db)).rows).toMatchObject([{ state: 'paid', approvedOn: '2023-06-01' }])
  })

  it('that is not there is refused', () => expect(() => moneyService.approveClaim({ claimId: 999, on: '2023-06-01' }, at(made().db))).toThrow('There is no such claim'))
})

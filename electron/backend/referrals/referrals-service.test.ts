import { beforeEach, describe, expect, it } from 'vitest'
import type { HandMade } from '../figures/hand-made-for-tests.ts'
import { handMade } from '../figures/hand-made-for-tests.ts'
import type { QueryContext } from '../context.ts'
import { handleOf } from '../database/database.ts'
import { referralsService } from './referrals-service.ts'

const TODAY = '2023-10-31'
let made: HandMade
let context: QueryContext

beforeEach(() => {
  made = handMade()
  context = { db: made.db, today: TODAY, now: () => '2023-10-31T10:00:00.000Z' }
})

const waiting = (): ReturnType<typeof referralsService.listWaiting> => referralsService.listWaiting(null, context)

describe('the waiting list', () => {
  it('has who waits longest first, with what is known and no more of the postcode than its district', () => {
    const ben = made.youngPerson({ firstName: 'Ben', lastName: 'Nixon', bornOn: '2015-03-01', languages: 'English; Tigrinya', interests: 'films;animals', socialWorker: 'Yasmin Newton' })
    made.put('placements', { youngPersonId: ben, fromOn: null, placementType: 'foster', postcode: 'DH1 4GN', outOfArea: 0 })
    made.put('placements', { youngPersonId: ben, fromOn: '2023-06-01', placementType: 'residential', postcode: 'LS9 7TF', outOfArea: 1 })
    made.put('placements', { youngPersonId: ben, fromOn: '2023-11-06', placementType: 'parents', postcode: 'DL1 1AA', outOfArea: 0 })
    made.referral({ receivedOn: '2023-09-01' })
    made.referral({ youngPersonId: ben, receivedOn: '2023-05-03', waitingReason: 'awaiting_accommodation', referredBy: 'social worker', criterion: 'best_interests', childAgrees: 1, riskAssessmentOn: '2023-05-09' })
    expect(waiting().rows.map((row) => row.days)).toEqual([181, 60])
    expect(waiting().rows[0]).toMatchObject({
      youngPerson: { name: 'Ben Nixon', firstName: 'Ben' }, age: 8, days: 181, waitingReason: 'awaiting_accommodation', referredBy: 'social worker', criterion: 'best_interests', childAgrees: true,
      riskAssessmentOn: '2023-05-09', placementType: 'residential', outOfArea: true, district: 'LS9', languages: ['English', 'Tigrinya'], interests: ['films', 'animals'], socialWorker: 'Yasmin Newton',
    })
    expect(JSON.stringify(waiting())).not.toContain('7TF')
  })

  it('says what is not known as not known', () => {
    made.referral({ childAgrees: null })
    expect(waiting().rows[0]).toMatchObject({ waitingReason: null, childAgrees: null, riskAssessmentOn: null, outOfArea: null, district: null, languages: [], interests: [] })
  })

  it.each([
    ['received today', { receivedOn: TODAY }, 1],
    ['received tomorrow', { receivedOn: '2023-11-01' }, 0],
    ['closed today', { state: 'matched', closedOn: TODAY }, 0],
    ['closed tomorrow', { state: 'matched', closedOn: '2023-11-01' }, 1],
    ['withdrawn on a day not known', { state: 'withdrawn', closedOn: null }, 0],
  ])('counts one %s as the figure does', (_what, values, count) => {
    made.referral(values)
    expect([waiting().rows.length, made.at('waiting.total', TODAY), referralsService.countWaiting(null, context)]).toEqual([count, count, count])
  })

  it.each([
    [[], null, null],
    [['2023-10-01'], 30, 30],
    [['2023-10-01', '2023-05-03', '2023-10-21'], 181, 30],
    [['2023-10-01', '2023-05-03', '2023-10-21', '2023-09-01'], 181, 45],
  ])('of those received on %j has the longest and the middle wait of the figures', (received, longest, middle) => {
    for (const receivedOn of received) made.referral({ receivedOn })
    const { rows, longestDays, medianDays } = waiting()
    expect([longestDays, medianDays]).toEqual([longest, middle])
    expect([made.at('waiting.longest_days', TODAY), made.at('waiting.median_days', TODAY)]).toEqual([longest, middle])
    expect([rows[0]?.days ?? null, middleOf(rows.map((row) => row.days))]).toEqual([longest, middle])
  })

  it('comes at once with ten thousand waiting', () => {
    const child = made.youngPerson()
    handleOf(made.db).exec(`with recursive n (i) as (select 1 union all select i + 1 from n where i < 10000)
      insert into referrals (key, youngPersonId, receivedOn, state) select 'R' || i, ${child}, date('2023-10-31', -i || ' days'), 'waiting' from n`)
    const began = performance.now()
    expect(waiting().rows).toHaveLength(10_000)
    expect(performance.now() - began).toBeLessThan(4000)
  })
})

describe('the volunteers who are ready', () => {
  it('are active, in no match, and cleared; those who only lack the open gate are counted apart', () => {
    const ready = made.activeVolunteer()
    const lapsed = made.activeVolunteer()
    made.put('stages', { volunteerId: lapsed, stage: 'dbs', state: 'complete', completedOn: '2020-10-01' })
    const visiting = made.activeVolunteer()
    made.match({ volunteerId: visiting, secondVolunteerId: made.activeVolunteer() })
    made.match({ volunteerId: made.activeVolunteer(), endedOn: TODAY })
    made.status(made.volunteer(), 'applicant', '2023-01-01')
    made.status(made.activeVolunteer(), 'inactive', '2023-06-01')
    const found = waiting()
    expect(found.ready.map((volunteer) => volunteer.id)).toContain(ready)
    expect([found.ready.length, found.heldUp]).toEqual([2, 1])
    expect(found.ready.length + found.heldUp).toBe(made.at('volunteers.available', TODAY))
  })

  it('are not those for whom a match is planned', () => {
    made.match({ volunteerId: made.activeVolunteer(), startedOn: '2023-11-05' })
    expect(waiting().ready).toEqual([])
  })

  it('say what they share with others, by name', () => {
    made.status(made.volunteer({ firstName: 'Nathan', lastName: 'Ullah', bornOn: '1972-02-02', languages: 'English', interests: 'films; animals; films', drives: 1, prefersAgeTo: 12 }), 'active', '2022-01-01')
    made.activeVolunteer()
    expect(waiting().ready).toMatchObject([{ name: 'Ann Bell', interests: [], drives: null }, { name: 'Nathan Ullah', age: 51, languages: ['English'], interests: ['films', 'animals'], drives: true, prefersAgeFrom: null, prefersAgeTo: 12 }])
  })
})

function middleOf(days: readonly number[]): number | null {
  const sorted = [...days].sort((a, b) => a - b)
  const half = Math.floor(sorted.length / 2)
  return sorted.length === 0 ? null : sorted.length % 2 === 1 ? sorted[half]! : (sorted[half - 1]! + sorted[half]!) / 2
}

import { beforeEach, describe, expect, it } from 'vitest'
import { addDays, completedMonths } from '#domain/civil-date.ts'
import { run, sql } from '../database/sql.ts'
import type { HandMade } from './hand-made-for-tests.ts'
import { handMade } from './hand-made-for-tests.ts'

describe('a match', () => {
  let made: HandMade
  beforeEach(() => {
    made = handMade()
  })

  it('is active from the day it starts, and no longer at the close of the day it ends', () => {
    made.match({ startedOn: '2023-02-01', endedOn: '2023-03-01' })
    expect(['2023-01-31', '2023-02-01', '2023-02-28', '2023-03-01'].map((to) => made.at('matches.active', to))).toEqual([0, 1, 1, 0])
    expect([made.figure('matches.started', '2023-02-01', '2023-02-01'), made.figure('matches.ended', '2023-03-01', '2023-03-01')]).toEqual([1, 1])
  })

  it('is paused from the first day of a pause, and no longer at the close of the day the pause ends', () => {
    made.put('matchPauses', { matchId: made.match(), fromOn: '2023-02-01', toOn: '2023-03-01' })
    expect(['2023-01-31', '2023-02-01', '2023-02-28', '2023-03-01'].map((to) => [made.at('matches.active', to), made.at('matches.paused', to), made.at('matches.open', to)])).toEqual([[1, 0, 1], [0, 1, 1], [0, 1, 1], [1, 0, 1]])
  })

  it('that ends while paused is neither', () => {
    made.put('matchPauses', { matchId: made.match({ endedOn: '2023-03-01' }), fromOn: '2023-02-01', toOn: null })
    expect([made.at('matches.paused', '2023-03-01'), made.at('matches.open', '2023-03-01')]).toEqual([0, 0])
  })

  it('counts once with two volunteers', () => {
    made.match({ secondVolunteerId: made.activeVolunteer() })
    expect(made.at('matches.active', '2023-06-30')).toBe(1)
  })

  it.each([
    ['2023-03-09', 0, '<1', 11], ['2023-03-10', 1, '1-2', 12], ['2024-03-09', 1, '1-2', 23], ['2024-03-10', 2, '2-5', 24], ['2026-03-10', 4, '2-5', 48], ['2027-03-09', 4, '2-5', 59], ['2027-03-10', 5, '5+', 60],
  ])('started on 10 March 2022 has lasted by %s %i years, in the band %s', (to, years, band, months) => {
    made.match({ startedOn: '2022-03-10' })
    expect([1, 2, 4, 5].map((least) => made.at(`matches.over_${least}_year${least === 1 ? '' : 's'}`, to))).toEqual([1, 2, 4, 5].map((least) => Number(years >= least)))
    expect(made.at('matches.by_duration', to)).toEqual({ [band]: 1 })
    expect(made.at('matches.longest_months', to)).toBe(months)
  })

  it('is in its tenth year from nine completed years to ten', () => {
    made.match({ startedOn: '2014-03-10' })
    expect(['2023-03-09', '2023-03-10', '2024-03-09', '2024-03-10'].map((to) => made.at('matches.in_tenth_year', to))).toEqual([0, 1, 1, 0])
  })

  it.each(['2022-01-31', '2022-02-28', '2020-02-29', '2022-03-30', '2021-12-01'])('started on %s completes its months as the calendar counts them', (startedOn) => {
    made.match({ startedOn })
    for (let day = 0; day < 70; day += 1) {
      const to = addDays('2024-02-10', day)
      expect([to, made.at('matches.longest_months', to)]).toEqual([to, completedMonths(startedOn, to)])
    }
  })

  it('by bands that do not overlap, beside those of at least so many years', () => {
    for (const startedOn of ['2023-05-01', '2022-03-01', '2020-03-01', '2017-03-01', '2013-09-01']) made.match({ startedOn })
    expect(made.at('matches.by_duration', '2023-06-30')).toEqual({ '<1': 1, '1-2': 1, '2-5': 1, '5+': 2 })
    expect([made.at('matches.over_1_year', '2023-06-30'), made.at('matches.over_2_years', '2023-06-30'), made.at('matches.over_5_years', '2023-06-30')]).toEqual([4, 3, 2])
  })

  it.each([
    ['2018-06-30', '0-5'], ['2017-06-30', '6-9'], ['2013-07-01', '6-9'], ['2013-06-30', '10-12'], ['2010-06-30', '13-17'], ['2005-07-01', '13-17'], ['2005-06-30', '18-25'], ['1997-06-30', '26+'], [null, 'not_known'],
  ])('of a young person born on %s is in the age band %s on 30 June 2023', (bornOn, band) => {
    made.match({ youngPersonId: made.youngPerson({ bornOn }) })
    expect(made.at('matches.by_age', '2023-06-30')).toEqual({ [band]: 1 })
  })

  it('of somebody born on 29 February turns 18 on 1 March', () => {
    made.match({ youngPersonId: made.youngPerson({ bornOn: '2004-02-29' }), fundedAfter18: 1 })
    expect([made.at('matches.by_age', '2022-02-28'), made.at('matches.by_age', '2022-03-10')]).toEqual([{}, { '18-25': 1 }])
    run(made.db, sql`update matches set startedOn = '2021-01-01'`)
    expect(['2022-02-28', '2022-03-01'].map((to) => [made.at('matches.funded_18_to_25', to), made.at('matches.by_age', to)])).toEqual([[0, { '13-17': 1 }], [1, { '18-25': 1 }]])
  })

  it('after 18 is counted as funded only where it is', () => {
    for (const fundedAfter18 of [1, 0, null]) made.match({ youngPersonId: made.youngPerson({ bornOn: '2004-05-05' }), fundedAfter18 })
    made.match({ fundedAfter18: 1 })
    expect(made.at('matches.funded_18_to_25', '2023-06-30')).toBe(1)
  })

  it('is with a care leaver from the close of the day that care ended, or from 18 where no day is known, and is then not in the match rate', () => {
    made.put('serviceYears', { startOn: '2023-04-01', childrenInCare: 8 })
    made.match({ youngPersonId: made.youngPerson({ inCareTo: '2023-06-30' }) })
    made.match({ youngPersonId: made.youngPerson({ bornOn: '2005-06-29', inCareTo: null }) })
    made.match()
    expect(['2023-06-28', '2023-06-29', '2023-06-30'].map((to) => [made.at('matches.care_leavers', to), made.at('match_rate.percent', to)])).toEqual([[0, 37.5], [1, 25], [2, 12.5]])
  })

  it('has a rate only in a year whose children in care are known', () => {
    made.match()
    made.put('serviceYears', { startOn: '2023-04-01', childrenInCare: 3 })
    made.put('serviceYears', { startOn: '2024-04-01', childrenInCare: 0 })
    expect(['2023-03-31', '2024-03-31', '2024-04-01'].map((to) => made.at('match_rate.percent', to))).toEqual([null, 33.3, null])
  })

  it('is where the young person was last known to live at the end; what is outside the list is other', () => {
    const child = made.youngPerson()
    made.put('placements', { youngPersonId: child, fromOn: null, placementType: 'foster', outOfArea: 0 })
    made.put('placements', { youngPersonId: child, fromOn: '2023-05-01', placementType: 'residential', outOfArea: 1 })
    made.put('placements', { youngPersonId: child, fromOn: '2023-07-01', placementType: 'a barge', outOfArea: null })
    made.match({ youngPersonId: child, type: 'trusted_adult' })
    expect(['2023-04-30', '2023-05-01', '2023-07-01'].map((to) => [made.at('matches.by_placement', to), made.at('matches.out_of_area', to)])).toEqual([[{ foster: 1 }, 0], [{ residential: 1 }, 1], [{ other: 1 }, 0]])
    made.put('mappings', { field: 'placement_type', given: 'a barge', category: 'independent' })
    expect(made.at('matches.by_placement', '2023-07-01')).toEqual({ independent: 1 })
    expect(made.at('matches.by_type', '2023-07-01')).toEqual({ trusted_adult: 1 })
  })
})

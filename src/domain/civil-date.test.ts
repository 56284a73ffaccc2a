import fc from 'fast-check'
import { Temporal } from 'temporal-polyfill'
import { describe, expect, it } from 'vitest'
import { addDays, addMonths, ageOn, birthday, civilDateOf, completedMonths, completedYears, dayOfWeek, daysBetween, isCivilDate, lastOfMonth } from './civil-date.ts'

describe('adding months', () => {
  it.each([
    ['2026-01-31', 1, '2026-02-28'],
    ['2026-08-31', 6, '2027-02-28'],
    ['2024-02-29', 36, '2027-02-28'],
    ['2023-11-14', 36, '2026-11-14'],
    ['2027-02-28', -3, '2026-11-28'],
  ])('%s and %i months is %s', (on, months, then) => expect(addMonths(on, months)).toBe(then))
})

describe('counting', () => {
  it('counts twelve weeks as 84 days, not three months', () => expect(addDays('2026-10-02', 84)).toBe('2026-12-25'))
  it('counts days over the hour change', () => expect(daysBetween('2026-03-28', '2026-03-30')).toBe(2))
  it('completes a month only on its day', () => expect([completedMonths('2019-10-28', '2021-05-27'), completedMonths('2019-10-28', '2021-05-28')]).toEqual([18, 19]))
  it('completes a year only on its day', () => expect([completedYears('2022-10-04', '2023-10-03'), completedYears('2022-10-04', '2023-10-04')]).toEqual([0, 1]))
})

describe('a birthday', () => {
  it.each([
    ['2008-12-12', 18, '2026-12-12'],
    ['2008-02-29', 18, '2026-03-01'],
    ['2008-02-29', 20, '2028-02-29'],
  ])('of somebody born on %s at %i is %s', (born, age, on) => expect(birthday(born, age)).toBe(on))
  it('makes somebody born on 29 February a year older on 1 March', () => expect([ageOn('2008-02-29', '2026-02-28'), ageOn('2008-02-29', '2026-03-01')]).toEqual([17, 18]))
})

describe('a real day', () => {
  it.each([['2026-02-28', true], ['2026-02-29', false], ['2024-02-29', true], ['2026-2-1', false], ['31/10/2023', false], ['2026-13-01', false]])('%s: %s', (text, real) => expect(isCivilDate(text)).toBe(real))
  it('knows its place in the week and the month', () => expect([dayOfWeek('2026-11-22'), lastOfMonth('2024-02-10')]).toEqual([7, '2024-02-29']))
  it('is the day in England, also at half past midnight in summer', () => expect(civilDateOf('2026-06-30T23:30:00Z')).toBe('2026-07-01'))
})

describe('every sum', () => {
  const anyDay = fc.integer({ min: -40_000, max: 80_000 }).map((days) => Temporal.PlainDate.from('1970-01-01').add({ days }).toString())
  const ordered = fc.tuple(anyDay, anyDay).map(([one, other]) => (one <= other ? [one, other] : [other, one]) as [string, string])

  it('is what Temporal says', () => {
    fc.assert(fc.property(anyDay, fc.integer({ min: -5000, max: 5000 }), fc.integer({ min: -600, max: 600 }), (on, days, months) => {
      const day = Temporal.PlainDate.from(on)
      expect([addDays(on, days), addMonths(on, months), dayOfWeek(on), lastOfMonth(on), isCivilDate(on)])
        .toEqual([day.add({ days }).toString(), day.add({ months }).toString(), day.dayOfWeek, day.with({ day: day.daysInMonth }).toString(), true])
    }))
    fc.assert(fc.property(ordered, ([from, to]) => {
      const span = (largestUnit: 'days' | 'months' | 'years') => Temporal.PlainDate.from(from).until(to, { largestUnit })
      expect([daysBetween(from, to), completedMonths(from, to), completedYears(from, to)]).toEqual([span('days').days, span('months').months, span('years').years])
    }), { numRuns: 2000 })
  })

  it('refuses what is no day', () => {
    fc.assert(fc.property(fc.string({ unit: fc.constantFrom(...'0123456789-'), minLength: 10, maxLength: 10 }), (text) => {
      let real = true
      try {
        real = /^\d{4}-\d{2}-\d{2}$/.test(text) && Temporal.PlainDate.from(text, { overflow: 'reject' }) !== null
      } catch {
        real = false
      }
      expect(isCivilDate(text)).toBe(real)
    }))
  })
})

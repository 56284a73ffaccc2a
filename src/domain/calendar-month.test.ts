import { describe, expect, it } from 'vitest'
import { byDay, isSameMonth, shownPeriod, startOfWeek, viewFurther, weekOf, weeksOfMonth } from './calendar-month.ts'
import { addDays } from './civil-date.ts'

describe('a week', () => {
  it.each([
    ['a Monday', '2023-10-30', '2023-10-30'],
    ['a Tuesday', '2023-10-31', '2023-10-30'],
    ['a Sunday', '2023-11-05', '2023-10-30'],
    ['over the year’s end', '2027-01-01', '2026-12-28'],
    ['over a leap day', '2024-03-03', '2024-02-26'],
    ['of the Sunday on which clocks go forward', '2026-03-29', '2026-03-23'],
    ['of the Sunday on which clocks go back', '2026-10-25', '2026-10-19'],
  ])('of %s starts on its Monday', (_name, on, monday) => {
    expect(startOfWeek(on)).toBe(monday)
    expect(weekOf(on)).toHaveLength(7)
    expect(weekOf(on)[0]).toBe(monday)
    expect(weekOf(on)).toContain(on)
  })
})

describe('a month', () => {
  it.each([
    ['of five weeks', '2023-11-15', 5, '2023-10-30', '2023-12-03'],
    ['of six weeks, which starts on a Sunday', '2023-10-31', 6, '2023-09-25', '2023-11-05'],
    ['of four weeks: February from Monday to Sunday', '2027-02-10', 4, '2027-02-01', '2027-02-28'],
    ['with a leap day', '2024-02-29', 5, '2024-01-29', '2024-03-03'],
    ['at the year’s end', '2026-12-31', 5, '2026-11-30', '2027-01-03'],
    ['at the year’s start', '2028-01-01', 6, '2027-12-27', '2028-02-06'],
    ['in which clocks go forward', '2026-03-29', 6, '2026-02-23', '2026-04-05'],
    ['in which clocks go back', '2026-10-25', 5, '2026-09-28', '2026-11-01'],
  ])('%s has whole weeks with each day once', (_name, on, weeks, from, to) => {
    const grid = weeksOfMonth(on)
    expect(grid).toHaveLength(weeks)
    expect(grid.every((week) => week.length === 7)).toBe(true)
    expect(shownPeriod('month', on)).toEqual({ from, to })
    expect(grid.flat()).toEqual(Array.from({ length: weeks * 7 }, (_, index) => addDays(from, index)))
    expect(grid.flat()).toContain(on)
  })

  it.each([['2026-12-01', '2026-12-31', true], ['2026-12-31', '2027-01-01', false], ['2026-12-31', '2025-12-31', false]])('%s and %s: the same month %s', (one, other, same) => {
    expect(isSameMonth(one, other)).toBe(same)
  })
})

describe('what is shown', () => {
  it.each([
    ['week', '2026-12-31', { from: '2026-12-28', to: '2027-01-03' }],
    ['agenda', '2026-12-31', { from: '2026-12-31', to: '2027-01-27' }],
    ['agenda', '2026-03-20', { from: '2026-03-20', to: '2026-04-16' }],
  ] as const)('in a view by %s from %s', (view, day, period) => {
    expect(shownPeriod(view, day)).toEqual(period)
  })

  it.each([
    ['month', '2026-01-31', 1, '2026-02-28'],
    ['month', '2026-03-31', -1, '2026-02-28'],
    ['month', '2026-12-15', 1, '2027-01-15'],
    ['week', '2026-03-26', 1, '2026-04-02'],
    ['week', '2027-01-01', -1, '2026-12-25'],
    ['agenda', '2026-10-20', 1, '2026-11-17'],
  ] as const)('by %s from %s, %i further, stands on %s', (view, day, by, there) => {
    expect(viewFurther(view, day, by)).toBe(there)
  })
})

it('things are put under their day in the order they came', () => {
  const days = byDay([{ on: '2026-03-29', what: 'a' }, { on: '2026-03-28', what: 'b' }, { on: '2026-03-29', what: 'c' }])
  expect([...days].map(([on, things]) => [on, things.map((thing) => thing.what).join('')])).toEqual([['2026-03-29', 'ac'], ['2026-03-28', 'b']])
})

import { expect, it } from 'vitest'
import { endOfPlannedQuarter, weeklyLoad } from './weekly-load.ts'

it.each([
  ['nothing due', [], 0, [0, 0, 0]],
  ['late already, earlier this week too', ['2023-10-01', '2023-10-30'], 2, [0, 0, 0]],
  ['today and this Sunday', ['2023-10-31', '2023-11-05'], 0, [2, 0, 0]],
  ['Monday is next week', ['2023-11-06', '2023-11-12', '2023-11-13'], 0, [0, 2, 1]],
  ['after the weeks asked for', ['2023-11-20'], 0, [0, 0, 0]],
])('%s', (_name, dueOn, overdue, due) => {
  const load = weeklyLoad(dueOn, '2023-10-31', 3)
  expect(load.overdue).toBe(overdue)
  expect(load.weeks).toEqual(['2023-10-30', '2023-11-06', '2023-11-13'].map((weekOn, index) => ({ weekOn, due: due[index] })))
})

it('a quarter is thirteen weeks, over the year’s end and both changes of the clock', () => {
  expect(endOfPlannedQuarter('2023-10-31')).toBe('2024-01-28')
  expect(weeklyLoad([], '2026-10-21').weeks.map((week) => week.weekOn).slice(0, 3)).toEqual(['2026-10-19', '2026-10-26', '2026-11-02'])
  expect(weeklyLoad([], '2026-10-21').weeks.at(-1)?.weekOn).toBe('2027-01-11')
})

import { expect, it } from 'vitest'
import { wrongDay, wrongOrder } from './day-that-has-come.ts'

const started = { on: '2022-10-04', what: 'The match started' }

it.each([
  [null, undefined],
  ['2023-11-01', 'This day is still to come. Enter today or an earlier day'],
  ['2023-10-31', undefined],
  ['2022-10-04', undefined],
  ['2022-10-03', 'The match started on 4 Oct 2022. Enter that day or a later one'],
])('a day that has come, %s, after a start: %s', (on, wrong) => expect(wrongDay(on, '2023-10-31', started)).toBe(on === null ? 'Enter the day' : wrong))

it('a day that may lie ahead is only held to its order', () => {
  expect([wrongOrder('2030-01-01', started), wrongOrder('2022-10-03', started), wrongOrder(null, null)]).toEqual([undefined, 'The match started on 4 Oct 2022. Enter that day or a later one', 'Enter the day'])
})

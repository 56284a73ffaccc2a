import { expect, it } from 'vitest'
import type { FigureAnswer, FigureDescription } from '#contract/figures.ts'
import { answered, roomsFound } from './figure-rooms.ts'

const figure = (id: string, label: string, definition: string): FigureDescription => ({ id, label, definition, unit: 'count', personal: true })
const answer = (id: string, value: number): FigureAnswer => ({ id, label: id, definition: '', unit: 'count', value, counted: null, of: null, table: null, hidden: false })
const rooms = [
  { room: 'matches', label: 'Matches', figures: [figure('matches.started', 'Matches started', 'Matches that started in the period.'), figure('matches.paused', 'Paused matches', 'Matches paused at the end.')] },
  { room: 'visits', label: 'Visits', figures: [figure('visits.held', 'Visits held', 'Visits that took place in the period.')] },
]

it.each([
  ['', ['matches.started', 'matches.paused', 'visits.held']],
  ['paused', ['matches.paused']],
  ['PERIOD', ['matches.started', 'visits.held']],
  ['visits  period', ['visits.held']],
  ['concern', []],
] as const)('“%s” finds %j', (typed, ids) => expect(roomsFound(rooms, typed).flatMap((room) => room.figures.map((each) => each.id))).toEqual(ids))

it('joins each figure to its answers', () => {
  const [matches] = answered(rooms, [answer('matches.paused', 1)], [answer('matches.paused', 3)])
  expect(matches?.figures.map(({ figure: { id }, answer: now, before }) => [id, now?.value, before?.value])).toEqual([['matches.started', undefined, undefined], ['matches.paused', 1, 3]])
})

import { describe, expect, it } from 'vitest'
import { hoursOf, minutesOf, unlikelyInVisit, visitorsOn, wrongInVisit } from './visit.ts'

const TODAY = '2026-11-22'
const VISIT = { visitedOn: '2026-11-20', outcome: 'held', minutes: 150, miles: 24, costPence: 1250, attendedBy: [1] } as const
const MATCH = { startedOn: '2026-01-10', endedOn: null, pauses: [{ fromOn: '2026-05-01', toOn: '2026-06-01' }], otherDays: ['2026-11-06'] } as const
const said = (words: object): unknown => Object.fromEntries(Object.entries(words).filter(([, each]) => each !== undefined))

describe('a visit as it is written down', () => {
  it.each([
    ['all of it', VISIT, {}],
    ['no day', { ...VISIT, visitedOn: null }, { visitedOn: 'Enter the day' }],
    ['nobody there', { ...VISIT, attendedBy: [] }, { attendedBy: 'Choose who was there' }],
    ['nobody there, and it was cancelled', { ...VISIT, outcome: 'cancelled_by_child', attendedBy: [] } as const, {}],
  ])('%s', (_what, typed, wrong) => expect(said(wrongInVisit(typed))).toEqual(wrong))
})

describe('what is unlikely in a visit', () => {
  it.each([
    ['nothing', {}, {}, {}],
    ['today', { visitedOn: TODAY }, {}, {}],
    ['tomorrow', { visitedOn: '2026-11-23' }, {}, { visitedOn: 'This day is still to come' }],
    ['a hundred days late', { visitedOn: '2026-08-14' }, {}, {}],
    ['a hundred and one', { visitedOn: '2026-08-13' }, {}, { visitedOn: 'This was 3 months ago: numbers of that time change with it' }],
    ['the first day of the match', { visitedOn: '2026-10-01' }, { startedOn: '2026-10-01' }, {}],
    ['the day before', { visitedOn: '2026-09-30' }, { startedOn: '2026-10-01' }, { visitedOn: 'The match started on 1 Oct 2026' }],
    ['the last day of the match', {}, { endedOn: '2026-11-20' }, {}],
    ['the day after', {}, { endedOn: '2026-11-19' }, { visitedOn: 'The match ended on 19 Nov 2026' }],
    ['the first day of a pause', {}, { pauses: [{ fromOn: '2026-11-20', toOn: null }] }, { visitedOn: 'The match was paused from 20 Nov 2026' }],
    ['within a pause that ended', {}, { pauses: [{ fromOn: '2026-11-01', toOn: '2026-11-21' }] }, { visitedOn: 'The match was paused from 1 Nov 2026 to 21 Nov 2026' }],
    ['the day on which it went on', {}, { pauses: [{ fromOn: '2026-11-01', toOn: '2026-11-20' }] }, {}],
    ['another on the day', { visitedOn: '2026-11-06' }, {}, { visitedOn: 'Another visit is written down on this day' }],
    ['to come and after the end', { visitedOn: '2026-11-30' }, { endedOn: '2026-11-19' }, { visitedOn: 'This day is still to come. The match ended on 19 Nov 2026' }],
    ['twelve hours', { minutes: 720 }, {}, {}],
    ['more', { minutes: 750 }, {}, { minutes: '12½ hours is long for one visit' }],
    ['as far as Cornwall', { miles: 412 }, {}, { miles: '412 miles is far for one visit' }],
    ['£151', { costPence: 15_100 }, {}, { costPence: '£151 is much for one visit' }],
  ])('%s', (_what, typed, match, unlikely) => expect(said(unlikelyInVisit({ ...VISIT, ...typed }, { ...MATCH, ...match }, TODAY))).toEqual(unlikely))
})

describe('who visits on a day', () => {
  const ANN = { id: 1, name: 'Ann', fromOn: '2026-01-10', toOn: '2026-06-01' }
  const BEN = { id: 2, name: 'Ben', fromOn: '2026-01-10', toOn: null }
  const CY = { id: 3, name: 'Cy', fromOn: '2026-06-01', toOn: null }
  it.each([
    ['2026-05-31', [1, 2]],
    ['2026-06-01', [2, 3]],
    ['2025-12-01', [2, 3]],
    [null, [2, 3]],
  ])('%s', (on, ids) => expect(visitorsOn([ANN, BEN, CY], on)).toEqual(ids))
})

it('hours are the same minutes again, whatever they were', () => {
  for (let minutes = 0; minutes <= 900; minutes += 1) expect(minutesOf(hoursOf(minutes))).toBe(minutes)
})

import { describe, expect, it } from 'vitest'
import { isCurrentOn, unlikelyInSupervision, wrongInSupervision } from './supervision.ts'

const TODAY = '2026-11-20'
const ADA = { firstActiveOn: '2025-01-10', weeks: 12, otherDays: ['2026-08-28'] } as const
const said = (words: object): unknown => Object.fromEntries(Object.entries(words).filter(([, each]) => each !== undefined))

describe('a supervision as it is written down', () => {
  it.each([
    ['all of it', { heldOn: TODAY, nextOn: '2027-02-12' }, {}],
    ['no next day', { heldOn: TODAY, nextOn: null }, {}],
    ['no day', { heldOn: null, nextOn: null }, { heldOn: 'Enter the day' }],
    ['tomorrow', { heldOn: '2026-11-21', nextOn: null }, { heldOn: 'This day is still to come. Enter today or an earlier day' }],
    ['a next day on the same day', { heldOn: TODAY, nextOn: TODAY }, { nextOn: 'Enter a day after 20 Nov 2026' }],
  ])('%s', (_what, typed, wrong) => expect(said(wrongInSupervision(typed, TODAY))).toEqual(wrong))
})

describe('what is unlikely in a supervision', () => {
  it.each([
    ['nothing', { heldOn: TODAY, nextOn: '2027-02-12' }, {}],
    ['a next day after the twelve weeks', { heldOn: TODAY, nextOn: '2027-02-15' }, { nextOn: 'The next is due by 12 Feb 2027' }],
    ['a Sunday', { heldOn: TODAY, nextOn: '2027-02-07' }, { nextOn: 'This is a weekend or a bank holiday' }],
    ['Christmas Day', { heldOn: TODAY, nextOn: '2026-12-25' }, { nextOn: 'This is a weekend or a bank holiday' }],
    ['a next day that has gone by', { heldOn: '2026-09-04', nextOn: '2026-11-19' }, { nextOn: 'This day has gone by' }],
    ['a day with another', { heldOn: '2026-08-28', nextOn: null }, { heldOn: 'Another supervision is written down on this day' }],
    ['before they were active, and long ago', { heldOn: '2025-01-09', nextOn: null }, { heldOn: 'This was 22 months ago: numbers of that time change with it. They became active on 10 Jan 2025.' }],
  ])('%s', (_what, typed, unlikely) => expect(said(unlikelyInSupervision(typed, ADA, TODAY))).toEqual(unlikely))
})

it.each([
  [{ startedOn: TODAY, endedOn: null }, true],
  [{ startedOn: '2026-11-21', endedOn: null }, false],
  [{ startedOn: '2026-01-01', endedOn: TODAY }, true],
  [{ startedOn: '2026-01-01', endedOn: '2026-11-19' }, false],
])('a match %o is current on the day: %s', (match, isCurrent) => expect(isCurrentOn(match, TODAY)).toBe(isCurrent))

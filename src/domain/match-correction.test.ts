import { describe, expect, it } from 'vitest'
import type { MatchCorrection } from './match-correction.ts'
import { overlap, wrongInMatchCorrection } from './match-correction.ts'

const right: MatchCorrection = { type: 'standard', introducedOn: '2026-01-05', startedOn: '2026-01-10', endedOn: '2026-06-30', endReason: 'other' }
const wrong = (over: Partial<MatchCorrection>, was: { endedOn: string | null; isBought: boolean } = { endedOn: '2026-06-01', isBought: false }): string[] => Object.values(wrongInMatchCorrection({ ...right, ...over }, was, '2026-11-24')).filter((words) => words !== undefined)

describe('a correction of a match', () => {
  it.each<[string, Partial<MatchCorrection>, string | null]>([
    ['may be right', {}, null],
    ['has a first day', { startedOn: null }, 'Enter the day it started'],
    ['has no introduction after the start', { introducedOn: '2026-01-11' }, 'introduced after the start'],
    ['has no end before the start', { endedOn: '2026-01-09' }, 'It started on 10 Jan 2026'],
    ['may end on its first day', { endedOn: '2026-01-10' }, null],
    ['has no end to come', { endedOn: '2026-11-25' }, 'still to come'],
    ['takes no end back', { endedOn: null }, 'take the ending back under History'],
    ['keeps why it ended', { endReason: null }, 'Choose why it ended'],
    ['buys nothing', { type: 'spot_purchase' }, 'from whom it is bought'],
  ])('%s', (_what, over, words) => expect(wrong(over)).toEqual(words === null ? [] : [expect.stringContaining(words)]))

  it('ends nothing that goes on', () => expect(wrong({}, { endedOn: null, isBought: false })).toEqual(['This match goes on. End it instead']))
  it('may make it one that is bought, where that is recorded', () => expect(wrong({ type: 'spot_purchase' }, { endedOn: '2026-06-01', isBought: true })).toEqual([]))
})

it.each([
  ['2026-01-01', '2026-02-01', '2026-02-01', null, false], ['2026-01-01', '2026-02-02', '2026-02-01', null, true], ['2026-03-01', null, '2026-02-01', '2026-03-01', false], ['2026-02-15', null, '2026-02-01', '2026-03-01', true], ['2026-01-01', null, '2026-02-01', null, true],
])('from %s to %s and from %s to %s overlap: %s', (a, b, c, d, is) => expect(overlap({ startedOn: a, endedOn: b }, { startedOn: c, endedOn: d })).toBe(is))

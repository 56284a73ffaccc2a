import { expect, it } from 'vitest'
import type { MovedWaits, WaitAfterEnd } from './wait-after-end.ts'
import { waitsThatMove } from './wait-after-end.ts'

const wait = (receivedOn: string, firstOn: string | null = null, id = 1): WaitAfterEnd => ({ id, receivedOn, firstOn })
const ENDED = '2026-07-01'

it.each<[string, readonly WaitAfterEnd[], string, MovedWaits]>([
  ['nobody waits', [], '2026-06-20', { moves: [] }],
  ['a wait that began with the end moves to an earlier day', [wait(ENDED)], '2026-06-20', { moves: [1] }],
  ['and to a later one', [wait(ENDED)], '2026-07-10', { moves: [1] }],
  ['also where something is recorded later than that', [wait(ENDED, '2026-07-12')], '2026-07-10', { moves: [1] }],
  ['and on that very day', [wait(ENDED, '2026-07-10')], '2026-07-10', { moves: [1] }],
  ['not past what is recorded of it', [wait(ENDED, '2026-07-05')], '2026-07-10', { refused: 'recorded', on: '2026-07-05' }],
  ['what is recorded of it does not keep it from an earlier day', [wait(ENDED, '2026-07-05')], '2026-06-20', { moves: [1] }],
  ['a wait that began later stays', [wait('2026-07-08')], '2026-06-20', { moves: [] }],
  ['a wait that began later is not to begin before the end', [wait('2026-07-08')], '2026-07-10', { refused: 'waited-again', on: '2026-07-08' }],
  ['it may begin on the day of the end', [wait('2026-07-08')], '2026-07-08', { moves: [] }],
  ['a wait from before the end is another', [wait('2026-06-25')], '2026-06-20', { moves: [] }],
  ['of two the earliest day is told', [wait('2026-07-08'), wait('2026-07-05', null, 2)], '2026-07-10', { refused: 'waited-again', on: '2026-07-05' }],
  ['nothing moves where the day is the same', [wait(ENDED)], ENDED, { moves: [1] }],
])('%s', (_what, waits, to, moved) => expect(waitsThatMove(waits, ENDED, to)).toEqual(moved))

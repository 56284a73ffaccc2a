import { expect, it } from 'vitest'
import { matchStateOn, usualGapDays } from './match.ts'

it.each([
  ['before its start', { startedOn: '2023-11-01', endedOn: null, pausedFrom: null }, 'planned'],
  ['on the day it starts', { startedOn: '2023-10-31', endedOn: null, pausedFrom: null }, 'active'],
  ['on the day it ends', { startedOn: '2022-10-04', endedOn: '2023-10-31', pausedFrom: null }, 'ended'],
  ['the day before it ends', { startedOn: '2022-10-04', endedOn: '2023-11-01', pausedFrom: null }, 'active'],
  ['during a pause', { startedOn: '2022-10-04', endedOn: null, pausedFrom: '2023-09-01' }, 'paused'],
] as const)('%s it is so', (_when, match, state) => expect(matchStateOn(match, '2023-10-31')).toBe(state))

it.each([
  [['2023-01-01', '2023-02-01'], null],
  [['2023-01-01', '2023-01-31', '2023-03-02'], 30],
  [['2023-01-01', '2023-01-15', '2023-02-14', '2023-03-20'], 30],
])('their usual gap over %j is %s days', (days, gap) => expect(usualGapDays(days)).toBe(gap))

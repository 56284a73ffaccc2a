import { expect, it } from 'vitest'
import { funnelPlace, lastStageReached, median } from './recruitment-funnel.ts'

it.each([
  ['active', true, 'matched'], ['active', false, 'waiting'], ['applicant', false, 'in_recruitment'], ['inactive', false, 'away'], ['suspended', false, 'away'], ['suspended', true, 'matched'],
  ['withdrawn', false, 'gone'], ['rejected', false, 'gone'], ['left', false, 'gone'], ['deselected', false, 'gone'], [null, false, null],
] as const)('somebody %s, matched %s, is %s', (status, isMatched, place) => expect(funnelPlace({ status, isMatched })).toBe(place))

it.each([[[], null], [[7], 7], [[9, 1, 5], 5], [[4, 1, 3, 10], 3.5]])('the middle of %j is %s', (numbers, middle) => expect(median(numbers)).toBe(middle))

it.each([[['application', 'dbs'], 'dbs'], [['dbs', 'application'], 'dbs'], [['unknown'], null], [[], null]])('of %j the last reached is %s', (recorded, stage) => expect(lastStageReached(['application', 'identity', 'dbs'], recorded)).toBe(stage))

import { describe, expect, it } from 'vitest'
import { objectionsToMerging, usualSide, usualStage } from './merging.ts'

describe('what is usual where two records are made one', () => {
  it.each([[null, null, 'kept'], ['a', null, 'kept'], ['a', 'b', 'kept'], [null, 'b', 'other'], [false, true, 'kept'], [null, false, 'other'], [0, 1, 'kept']])('of %j and %j it is the %s', (kept, other, side) => expect(usualSide(kept, other)).toBe(side))
  it.each([['complete', 'complete', 'kept'], ['requested', 'complete', 'other'], ['waived', 'complete', 'other'], ['complete', 'failed', 'kept'], ['received', 'failed', 'other'], ['not_started', 'requested', 'other']] as const)(
    'of a stage that is %s and one that is %s it is the %s', (kept, other, side) => expect(usualStage(kept, other)).toBe(side))
})

it.each([
  [{ areSame: false, inOneMatch: [], inOnePairing: [] }, []],
  [{ areSame: true, inOneMatch: [], inOnePairing: [] }, ['These are the same record. Choose another']],
  [{ areSame: false, inOneMatch: ['Rhys'], inOnePairing: ['Zoë'] }, ['The two visit Rhys together, so they are two people. If that is wrong, mend the match first', 'The two are being matched with Zoë together. End that first']],
])('of %j: %j', (given, objections) => expect(objectionsToMerging(given)).toEqual(objections))

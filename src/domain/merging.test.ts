import { describe, expect, it } from 'vitest'
import type { StageState, VolunteerStatus } from './vocabulary.ts'
import { objectionsToMerging, usualSide, usualStage, usualStatuses } from './merging.ts'

describe('what is usual where two records are made one', () => {
  it.each([[null, null, 'kept'], ['a', null, 'kept'], ['a', 'b', 'kept'], [null, 'b', 'other'], [false, true, 'kept'], [null, false, 'other'], [0, 1, 'kept']])('of %j and %j it is the %s', (kept, other, side) => expect(usualSide(kept, other)).toBe(side))
  it.each([['complete', 'complete', 'kept'], ['requested', 'complete', 'other'], ['waived', 'complete', 'other'], ['failed', 'requested', 'kept'], ['received', 'failed', 'other'], ['not_started', 'requested', 'other']] as const)(
    'of a stage that is %s and one that is %s it is the %s', (kept, other, side) => expect(usualStage({ state: kept, doneOn: null }, { state: other, doneOn: null })).toBe(side))
  it.each<[StageState, string | null, StageState, string | null, string]>([
    ['complete', '2024-01-01', 'failed', '2026-01-01', 'other'], ['complete', '2026-01-01', 'failed', '2024-01-01', 'kept'], ['failed', '2026-01-01', 'complete', '2024-01-01', 'kept'], ['failed', '2024-01-01', 'complete', '2026-01-01', 'other'],
    ['complete', null, 'failed', '2026-01-01', 'other'], ['complete', '2026-01-01', 'failed', null, 'other'], ['waived', null, 'failed', '2026-01-01', 'other'],
  ])('of a stage %s %s and one %s %s it is the %s', (kept, keptOn, other, otherOn, side) => expect(usualStage({ state: kept, doneOn: keptOn }, { state: other, doneOn: otherOn })).toBe(side))
  it.each<[readonly VolunteerStatus[], readonly VolunteerStatus[], string]>([
    [['active'], ['applicant'], 'kept'], [['active'], ['applicant', 'withdrawn'], 'kept'], [['applicant'], ['active', 'deselected'], 'both'], [['active'], ['active', 'suspended', 'active'], 'both'], [['applicant'], ['rejected'], 'both'], [[], ['left'], 'other'], [['active'], [], 'kept'],
  ])('of the statuses %j and %j it is %s', (kept, other, side) => expect(usualStatuses(kept, other)).toBe(side))
})

it.each([
  [{ areSame: false, inOneMatch: [], inOnePairing: [] }, []],
  [{ areSame: false, isErased: true, inOneMatch: [], inOnePairing: [] }, ['What was known of one of these two is erased, and no other record becomes part of it. Whoever comes back has a record of their own']],
  [{ areSame: true, inOneMatch: [], inOnePairing: [] }, ['These are the same record. Choose another']],
  [{ areSame: false, inOneMatch: ['Rhys'], inOnePairing: ['Zoë'] }, ['The two visit Rhys together, so they are two people. If that is wrong, mend the match first', 'The two are being matched with Zoë together. End that first']],
])('of %j: %j', (given, objections) => expect(objectionsToMerging({ isErased: false, heldBecause: [], ...given })).toEqual(objections))

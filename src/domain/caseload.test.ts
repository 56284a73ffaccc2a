import { describe, expect, it } from 'vitest'
import { caseloadWords, isTooMany, matchesEach } from './caseload.ts'

const load = (matches: number, coordinators: number | null, warnAbove = 36) => ({ matches, coordinators, warnAbove })

describe('the matches of a full-time coordinator (Standard 12, domain.md R1.3)', () => {
  it.each([
    [load(36, 1), false], [load(37, 1), true], [load(58, 1.6), true], [load(57, 1.6), false], [load(21, 0.6), false], [load(22, 0.6), true], [load(100, null), false], [load(1, 0), true], [load(0, 0), false], [load(25, 1, 24), true],
  ])('%j are more than there should be: %s', (each, is) => expect(isTooMany(each)).toBe(is))

  it.each([
    [load(59, 1.6), 36.9, '59 active matches for 1.6 full-time coordinators: 36.9 for each, where 36 is the most.'], [load(1, 1), 1, '1 active match for 1 full-time coordinator: 1 for each, where 36 is the most.'],
    [load(59, 0), null, '59 active matches, and no coordinator is in post.'], [load(0, 0), null, null], [load(59, null), null, null],
  ])('%j: %s for each, %s', (each, number, words) => expect([matchesEach(each), caseloadWords(each)]).toEqual([number, words]))
})

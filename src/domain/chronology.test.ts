import { describe, expect, it } from 'vitest'
import type { ChronologyRecord } from './chronology.ts'
import { chronologyOf, initialsOf } from './chronology.ts'

const TODAY = '2026-11-22'
const RECORD: ChronologyRecord = {
  caseNumber: '104417', firstName: 'Ben', lastName: 'Moor', visitors: [{ name: 'Nathan Page', fromOn: '2025-03-01', toOn: null }], referredOn: '2025-01-01', firstReferredOn: null, introducedOn: '2025-02-20', startedOn: '2025-03-01',
  pauses: [], visits: [{ month: '2025-04', held: 2 }, { month: '2026-05', held: 1 }], lastVisitOn: '2026-05-10', reviews: [], matchReviewsOn: [], objectives: [], endedOn: null, endReason: null, endDecidedBy: null, friendshipContinues: null, remains: null,
}
const facts = (over: Partial<ChronologyRecord> = {}, withWords = true): Readonly<Record<string, string>> => Object.fromEntries(chronologyOf({ ...RECORD, ...over }, { withWords, today: TODAY }).facts.map(({ id, value }) => [id, value]))
const ENDED = { endedOn: '2026-10-01', endReason: 'moved_away', endDecidedBy: 'young_person' } as const

describe('a chronology for the child’s file', () => {
  it.each<[string, string, Partial<ChronologyRecord>, string]>([
    ['names the child by reference', 'child', {}, 'Case reference 104417'],
    ['has initials where no reference is recorded', 'child', { caseNumber: null }, 'B. M.'],
    ['names who visits', 'visitors', {}, 'Nathan Page'],
    ['says who visited before, and since when somebody else does', 'visitors', { visitors: [{ name: 'Ann Bell', fromOn: '2025-03-01', toOn: '2025-09-01' }, { name: 'Nathan Page', fromOn: '2025-09-01', toOn: null }] }, 'Ann Bell, 1 Mar 2025 to 1 Sep 2025; Nathan Page, since 1 Sep 2025'],
    ['says when they were referred', 'referred', {}, '1 Jan 2025'],
    ['says when they were first referred, where they waited again', 'referred', { firstReferredOn: '2023-05-02' }, '2 May 2023; waited again from 1 Jan 2025'],
    ['says what nobody recorded', 'introduced', { introducedOn: null }, 'Not recorded'],
    ['has pauses by their days alone', 'paused', { pauses: [{ fromOn: '2025-06-01', toOn: '2025-07-01' }, { fromOn: '2026-06-01', toOn: null }] }, '1 Jun 2025 to 1 Jul 2025; since 1 Jun 2026'],
    ['says that it was never paused', 'paused', {}, 'Never'],
    ['counts visits', 'visits', {}, '3, the last on 10 May 2026'],
    ['says that they never met', 'visits', { visits: [], lastVisitOn: null }, 'None'],
    ['has the reviews that considered a visitor, and how many others', 'reviews', { reviews: [{ reviewedOn: '2025-06-01', visitorConsidered: true, visitorDecision: 'goes_on' }, { reviewedOn: '2025-12-01', visitorConsidered: null, visitorDecision: null }] }, '1 Jun 2025, a visitor was considered: the visitor goes on; 1 other review held'],
    ['has the days on which the match was reviewed', 'match-reviews', { matchReviewsOn: ['2025-06-10', '2025-12-10'] }, '10 Jun 2025; 10 Dec 2025'],
    ['counts them where they are many', 'match-reviews', { matchReviewsOn: ['2024-01-10', '2024-07-10', '2025-01-10', '2025-07-10', '2026-01-10'] }, '5 reviews, the last on 10 Jan 2026'],
    ['says where the match was never reviewed', 'match-reviews', {}, 'None recorded'],
    ['counts reviews that say nothing of it', 'reviews', { reviews: [{ reviewedOn: '2025-12-01', visitorConsidered: false, visitorDecision: null }] }, '1 review held'],
    ['has objectives with their days, and no name in them', 'objectives', { objectives: [{ what: 'Ben takes the bus', setOn: '2025-04-01', reachedOn: '2025-08-01' }, { what: 'A bank account', setOn: '2026-01-01', reachedOn: null }] }, 'B. M. takes the bus (set 1 Apr 2025, reached 1 Aug 2025); A bank account (set 1 Jan 2026)'],
    ['says that it goes on', 'ended', {}, 'The match goes on (22 Nov 2026)'],
    ['goes on until the day of its end', 'ended', { ...ENDED, endedOn: '2026-11-23' }, 'The match goes on (22 Nov 2026)'],
    ['says when it ended', 'ended', ENDED, '1 Oct 2026'],
    ['says why', 'reason', ENDED, 'Moved away'],
    ['says whose choice it was', 'choice', ENDED, 'The young person'],
    ['says what remains', 'remains', { ...ENDED, friendshipContinues: true, remains: 'A box of photographs, kept by Ben Moor' }, 'They stay friends, without the service. A box of photographs, kept by B. M.'],
    ['says that nobody recorded what remains', 'remains', ENDED, 'Not recorded'],
  ])('%s', (_what, id, over, words) => expect(facts(over)[id]).toBe(words))

  it('without what was written only counts objectives and says whether they stay friends', () => {
    const told = facts({ ...ENDED, friendshipContinues: false, remains: 'A box', objectives: [{ what: 'Take the bus', setOn: '2025-04-01', reachedOn: '2025-08-01' }] }, false)
    expect([told['objectives'], told['remains']]).toEqual(['1 objective set, 1 reached', 'They do not stay in touch'])
  })

  it('has visits by month, and a dash for months outside of the match', () => {
    const { years } = chronologyOf({ ...RECORD, ...ENDED }, { withWords: true, today: TODAY })
    expect(years).toEqual([
      { year: 2025, months: [null, null, 0, 2, 0, 0, 0, 0, 0, 0, 0, 0], total: 2 },
      { year: 2026, months: [0, 0, 0, 0, 1, 0, 0, 0, 0, 0, null, null], total: 1 },
    ])
  })

  it('has visits that a workbook tells of outside of the match, so that the numbers agree', () => {
    const { years } = chronologyOf({ ...RECORD, visits: [{ month: '2024-12', held: 1 }] }, { withWords: true, today: TODAY })
    expect(years.map(({ year, total }) => [year, total])).toEqual([[2024, 1], [2025, 0], [2026, 0]])
  })

  it.each<[string, Partial<ChronologyRecord>, number, readonly string[]]>([
    ['is in letters of ten points', {}, 10, []],
    ['says that the reference is missing', { caseNumber: null }, 10, ['No case reference is recorded: the initials stand in its place.']],
    ['takes smaller letters where there is more', { startedOn: '2016-03-01', ...ENDED, remains: 'word '.repeat(330).trim() }, 8, []],
    ['says where it is longer than a page', { ...ENDED, remains: 'word '.repeat(399).trim(), objectives: Array.from({ length: 12 }, () => ({ what: 'word '.repeat(39).trim(), setOn: '2025-04-01', reachedOn: null })) }, 8, ['It is longer than one page. Leave out what was written, or shorten it.']],
  ])('%s', (_what, over, points, lacks) => {
    const told = chronologyOf({ ...RECORD, ...over }, { withWords: true, today: TODAY })
    expect([told.points, told.lacks]).toEqual([points, lacks])
  })

  it.each([['Ben', 'Moor', 'B. M.'], ['zoë', null, 'Z.'], [' Ann ', '', 'A.']])('initials of %j %j are %j', (first, last, initials) => expect(initialsOf(first, last)).toBe(initials))
})

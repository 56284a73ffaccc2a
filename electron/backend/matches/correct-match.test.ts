import { beforeEach, describe, expect, it } from 'vitest'
import type { CommandContext } from '../context.ts'
import { all, one, run, sql } from '../database/sql.ts'
import type { HandMade } from '../figures/hand-made-for-tests.ts'
import { handMade } from '../figures/hand-made-for-tests.ts'
import type { CorrectedMatch } from './correct-match.ts'
import { matchesService } from './matches-service.ts'

const TODAY = '2026-08-01'
let made: HandMade
let context: CommandContext
let ben: number
let nathan: number
let referral: number
let match: number

beforeEach(() => {
  made = handMade()
  context = { db: made.db, who: 'k.lowes', today: TODAY, now: () => `${TODAY}T10:00:00.000Z` }
  ben = made.youngPerson({ firstName: 'Ben', lastName: 'Nixon' })
  nathan = made.activeVolunteer('2025-01-15')
  referral = made.referral({ key: 'R0012', youngPersonId: ben, receivedOn: '2025-01-01', state: 'matched', closedOn: '2025-03-01' })
  match = made.match({ youngPersonId: ben, referralId: referral, volunteerId: nathan, introducedOn: '2025-02-20', startedOn: '2025-03-01' })
  made.visit({ matchId: match, visitedOn: '2025-04-10' })
  made.visit({ matchId: match, visitedOn: '2026-05-10' })
})

const row = (): Record<string, unknown> => one<Record<string, unknown>>(made.db, sql`select * from matches where id = ${match}`)!
const correct = (over: Partial<CorrectedMatch> = {}): null => matchesService.correct({
  matchId: match, type: 'standard', introducedOn: '2025-02-20', startedOn: '2025-03-01', previousProvider: null, firstMatchedOn: null, endedOn: null, endReason: null, endDecidedBy: null, endBasis: null, endNoticeOn: null, endPlan: null, remains: null, ...over,
}, context)
const END = { reason: 'other', decidedBy: 'both', basis: null, noticeOn: null, plan: null, remains: null, friendshipContinues: null, rematch: true } as const
const ENDED = { endedOn: '2026-06-20', endReason: 'moved_away', endDecidedBy: 'visitor' } as const

describe('a match that was written down wrongly', () => {
  it('is corrected, and its referral was closed on the day it really started', () => {
    correct({ startedOn: '2025-03-15', type: 'trusted_adult', previousProvider: 'Open Door' })
    expect(row()).toMatchObject({ startedOn: '2025-03-15', type: 'trusted_adult', previousProvider: 'Open Door', endReason: null })
    expect(one(made.db, sql`select closedOn from referrals where id = ${referral}`)).toEqual({ closedOn: '2025-03-15' })
  })

  it('has how they said goodbye and what remains put right, once it has ended', () => {
    matchesService.end({ matchId: match, on: '2026-07-01', ...END, rematch: false, plan: 'A day at the see', remains: null }, context)
    correct({ ...ENDED, endPlan: 'A day at the sea', remains: 'A book of pictures' })
    expect(matchesService.life({ id: match }, context)).toMatchObject({ endPlan: 'A day at the sea', remains: 'A book of pictures' })
  })

  it('keeps its end a correction: the pause that ended with it and the wait that began go along', () => {
    matchesService.pause({ matchId: match, on: '2026-06-01', reason: 'Exams', expectedOn: null }, context)
    const { referralId } = matchesService.end({ matchId: match, on: '2026-07-01', ...END }, context)
    correct(ENDED)
    expect(row()).toMatchObject({ endedOn: '2026-06-20', endReason: 'moved_away', endDecidedBy: 'visitor' })
    expect(one(made.db, sql`select toOn from matchPauses where matchId = ${match}`)).toEqual({ toOn: '2026-06-20' })
    expect(one(made.db, sql`select receivedOn, fromOn from referrals join waitingPeriods on referralId = referrals.id where referrals.id = ${referralId}`)).toEqual({ receivedOn: '2026-06-20', fromOn: '2026-06-20' })
  })

  describe.each([['whose referral is followed', () => match], ['that came without a referral', () => made.match({ youngPersonId: made.youngPerson(), volunteerId: nathan, startedOn: '2025-03-01' })]] as const)('%s', (_what, of) => {
    const waits = (id: number): Record<string, unknown> | undefined => one(made.db, sql`select receivedOn, (select min(fromOn) from waitingPeriods where referralId = referrals.id) as fromOn from referrals where id = ${id}`)
    let ended: number
    let wait: number
    const end = (): void => {
      ended = of()
      wait = matchesService.end({ matchId: ended, on: '2026-07-01', ...END }, context).referralId!
    }
    const correctEnd = (endedOn: string): null => correct({ ...ENDED, matchId: ended, introducedOn: null, endedOn })

    it.each(['2026-06-20', '2026-07-20'])('has its wait begin with the end that it really had, on %s', (endedOn) => {
      end()
      correctEnd(endedOn)
      expect(waits(wait)).toEqual({ receivedOn: endedOn, fromOn: endedOn })
    })

    it('is followed by a wait that another visitor has ended since, too', () => {
      end()
      run(made.db, sql`update referrals set state = 'matched', closedOn = '2026-07-25' where id = ${wait}`)
      correctEnd('2026-07-20')
      expect(waits(wait)).toEqual({ receivedOn: '2026-07-20', fromOn: '2026-07-20' })
      expect(() => correctEnd('2026-07-26')).toThrow('Something is recorded of the wait on 25 Jul 2026')
    })

    it.each<[string, () => unknown, string]>([
      ['why they wait changed before', () => run(made.db, sql`insert into waitingPeriods (referralId, fromOn, reason) values (${wait}, '2026-07-05', 'on_hold')`), 'Something is recorded of the wait on 5 Jul 2026'],
      ['somebody was asked before', () => run(made.db, sql`insert into pairings (referralId, volunteerId, begunOn) values (${wait}, ${nathan}, '2026-07-08')`), 'Something is recorded of the wait on 8 Jul 2026'],
      ['a step was taken before', () => run(made.db, sql`insert into steps (kind, takenOn, what, referralId) values ('step', '2026-07-09', 'Rang', ${wait})`), 'Something is recorded of the wait on 9 Jul 2026'],
      ['they waited again on a day of its own before', () => run(made.db, sql`update referrals set receivedOn = '2026-07-12' where id = ${wait}`), 'The young person waited again from 12 Jul 2026'],
    ])('is not to have ended later where %s', (_why, happens, words) => {
      end()
      happens()
      const before = waits(wait)
      expect(() => correctEnd('2026-07-20')).toThrow(words)
      expect(waits(wait)).toEqual(before)
    })
  })

  it('without a referral takes along no wait for which somebody referred the young person', () => {
    const alone = made.match({ youngPersonId: made.youngPerson(), volunteerId: nathan, startedOn: '2025-03-01', endedOn: '2026-07-01', endReason: 'other' })
    const { youngPersonId } = one<{ youngPersonId: number }>(made.db, sql`select youngPersonId from matches where id = ${alone}`)!
    const asked = made.referral({ youngPersonId, receivedOn: '2026-07-01', referredBy: 'Social worker' })
    correct({ ...ENDED, matchId: alone, introducedOn: null, endedOn: '2026-06-20' })
    expect(one(made.db, sql`select receivedOn from referrals where id = ${asked}`)).toEqual({ receivedOn: '2026-07-01' })
  })

  it.each<[string, () => Partial<CorrectedMatch>, string]>([
    ['nobody was cleared on the day they met first (R3.1)', () => ({ introducedOn: null, startedOn: '2025-01-14' }), 'was not cleared on 14 Jan 2025: no approval is recorded'],
    ['they would have been introduced before anybody was cleared', () => ({ introducedOn: '2025-01-10' }), 'was not cleared on 10 Jan 2025'],
    ['a visit would lie before it', () => ({ startedOn: '2025-04-11' }), 'A visit is recorded on 10 Apr 2025'],
    ['a visit would lie after it', () => { matchesService.end({ matchId: match, on: '2026-07-01', ...END }, context); return { ...ENDED, endedOn: '2026-05-09' } }, 'A visit is recorded on 10 May 2026'],
    ['it would end before it started', () => { matchesService.end({ matchId: match, on: '2026-07-01', ...END }, context); return { ...ENDED, endedOn: '2025-02-01' } }, 'It started on 1 Mar 2025'],
    ['it goes on', () => ENDED, 'This match goes on'],
    ['another match went on at the time', () => { made.match({ youngPersonId: ben, volunteerId: nathan, startedOn: '2024-06-01', endedOn: '2025-02-15' }); return { introducedOn: null, startedOn: '2025-02-10' } }, 'goes on at the same time then'],
    ['somebody said yes only later (R2.2)', () => { run(made.db, sql`insert into pairings (referralId, volunteerId, begunOn, youngPersonAnsweredOn, youngPersonAnswer, matchId) values (${referral}, ${nathan}, '2025-02-01', '2025-02-25', 'yes', ${match})`); return { startedOn: '2025-02-24' } }, 'They said yes only on 25 Feb 2025'],
    ['somebody would have been introduced before they said yes (R2.2)', () => { run(made.db, sql`insert into pairings (referralId, volunteerId, begunOn, youngPersonAnsweredOn, youngPersonAnswer, matchId) values (${referral}, ${nathan}, '2025-02-01', '2025-02-15', 'yes', ${match})`); return { introducedOn: '2025-02-10' } }, 'Let them be introduced on that day or later'],
    ['it would be bought from nobody', () => ({ type: 'spot_purchase' }), 'from whom it is bought'],
  ])('is not corrected where %s, and nothing is written', (_what, over, words) => {
    const to = over()
    const before = row()
    expect(() => correct(to)).toThrow(words)
    expect(row()).toEqual(before)
  })

  describe('and ended by an objection, or did not (R2.2, R2.5)', () => {
    const decisions = (): unknown => all(made.db, sql`select decidedOn, reason from furtherDecisions where matchId = ${match}`)
    const end = (basis: 'child_objects' | 'other', rematch = false): unknown => matchesService.end({ matchId: match, on: '2026-07-01', ...END, basis, rematch }, context)
    const ENDS = { endedOn: '2026-07-01', endReason: 'other', endDecidedBy: 'both' } as const
    const OBJECTS = { decidedOn: '2026-07-01', reason: 'Does not want a visitor' }
    beforeEach(() => void run(made.db, sql`update youngPeople set bornOn = '2013-12-12' where id = ${ben}`))

    it('takes along that nobody is appointed', () => {
      end('other')
      expect(decisions()).toEqual([])
      correct({ ...ENDS, endBasis: 'child_objects' })
      expect(decisions()).toEqual([OBJECTS])
      correct({ ...ENDS, endedOn: '2026-06-20', endBasis: 'child_objects' })
      expect(decisions()).toEqual([{ ...OBJECTS, decidedOn: '2026-06-20' }])
      correct({ ...ENDS, endBasis: 'other' })
      expect(decisions()).toEqual([])
    })

    it('leaves the decision where they object all the same, and one that somebody made', () => {
      run(made.db, sql`update referrals set childView = 'objects', understanding = 'yes', viewOn = '2026-06-20' where id = ${referral}`)
      end('child_objects')
      matchesService.considerFurther({ matchId: match, on: '2026-07-20', reason: 'Lives with an aunt' }, context)
      const both = [OBJECTS, { decidedOn: '2026-07-20', reason: 'Lives with an aunt' }]
      correct({ ...ENDS, endBasis: 'other' })
      expect(decisions()).toEqual(both)
      run(made.db, sql`update referrals set childView = 'wants', viewOn = '2026-07-25' where id = ${referral}`)
      run(made.db, sql`update matches set endBasis = 'child_objects' where id = ${match}`)
      correct({ ...ENDS, endBasis: 'other' })
      expect(decisions()).toEqual([both[1]])
      correct({ ...ENDS, endBasis: 'child_objects' })
      expect(decisions()).toEqual([both[1]])
    })

    it('decides nothing for whoever waits again, or whose care has ended', () => {
      end('other', true)
      correct({ ...ENDS, endBasis: 'child_objects' })
      expect(decisions()).toEqual([])
      run(made.db, sql`delete from waitingPeriods`)
      run(made.db, sql`delete from referrals where id <> ${referral}`)
      run(made.db, sql`update youngPeople set inCareTo = '2026-06-30' where id = ${ben}`)
      run(made.db, sql`update matches set endBasis = 'other' where id = ${match}`)
      correct({ ...ENDS, endBasis: 'child_objects' })
      expect(decisions()).toEqual([])
    })
  })

  it('that came in before anybody was approved may be corrected to another such day', () => {
    const early = made.match({ volunteerId: nathan, startedOn: '2024-05-01', endedOn: '2024-06-01', endReason: 'other' })
    correct({ matchId: early, introducedOn: null, startedOn: '2024-05-10', endedOn: '2024-06-01', endReason: 'other' })
    expect(one(made.db, sql`select startedOn from matches where id = ${early}`)).toEqual({ startedOn: '2024-05-10' })
  })
})

describe('a planned match whose day was written down wrongly', () => {
  beforeEach(() => { run(made.db, sql`delete from visits`); run(made.db, sql`update matches set introducedOn = null, startedOn = '2026-11-20'`) })

  it.each<[string, Partial<CorrectedMatch>]>([
    ['starts on another day to come', { introducedOn: null, startedOn: '2026-09-01' }],
    ['starts today', { introducedOn: null, startedOn: TODAY }],
    ['has started already', { introducedOn: null, startedOn: '2026-07-20' }],
    ['brings an introduction today with it', { introducedOn: TODAY, startedOn: '2026-11-20' }],
    ['starts later', { introducedOn: null, startedOn: '2026-12-20' }],
  ])('is asked about at the gate where it %s (R3.1)', (_what, over) => {
    const { db } = made
    correct(over)
    expect(row()).toMatchObject(over)
    run(db, sql`update matches set introducedOn = null, startedOn = '2026-11-20'`)
    made.status(nathan, 'suspended', '2026-07-25')
    expect(() => correct(over)).toThrow('Ann Bell is not cleared: suspended since 25 Jul 2026.')
    expect(row()).toMatchObject({ introducedOn: null, startedOn: '2026-11-20' })
  })

  it.each<[string, string, string | null]>([
    ['they were introduced before', '2026-07-10', null],
    ['they were introduced on the very day', '2026-07-28', null],
    ['they were introduced today', TODAY, null],
    ['its start is put off and they were introduced before', '2026-07-10', '2026-11-20'],
  ])('does not start with a visitor who is not cleared where %s (R3.1)', (_what, introducedOn, putOffTo) => {
    const { db } = made
    run(db, sql`update matches set introducedOn = ${introducedOn}, plannedFor = ${putOffTo === null ? '2026-11-20' : '2026-07-20'}, putOffTo = ${putOffTo}`)
    for (const startedOn of ['2026-07-28', TODAY].filter((day) => day >= introducedOn)) {
      made.status(nathan, 'suspended', '2026-07-25')
      expect(() => correct({ introducedOn, startedOn })).toThrow('Ann Bell is not cleared: suspended since 25 Jul 2026.')
      expect(row()).toMatchObject({ startedOn: '2026-11-20' })
      run(db, sql`delete from statusPeriods where status = 'suspended'`)
    }
    // Cleared by now, but not yet on the day it is said to have started.
    made.status(nathan, 'suspended', '2026-07-25')
    made.status(nathan, 'active', '2026-07-30')
    if (introducedOn <= '2026-07-28') expect(() => correct({ introducedOn, startedOn: '2026-07-28' })).toThrow('suspended since 25 Jul 2026')
    correct({ introducedOn, startedOn: TODAY })
    expect(row()).toMatchObject({ introducedOn, startedOn: TODAY, putOffTo: null })
  })

  it('does not start against what the young person says, although they were introduced before (R2.2)', () => {
    run(made.db, sql`update matches set introducedOn = '2026-07-10'`)
    run(made.db, sql`update referrals set childView = 'objects', understanding = 'not_assessed', viewOn = '2026-07-20' where id = ${referral}`)
    expect(() => correct({ introducedOn: '2026-07-10', startedOn: TODAY })).toThrow('does not want a visitor')
  })

  it('keeps its day a correction of something else, whatever the gate says', () => {
    made.status(nathan, 'suspended', '2026-07-25')
    correct({ introducedOn: null, startedOn: '2026-11-20', previousProvider: 'Open Door' })
    expect(row()).toMatchObject({ previousProvider: 'Open Door' })
  })
})

import { beforeEach, describe, expect, it } from 'vitest'
import type { CommandContext } from '../context.ts'
import { all, one, run, sql } from '../database/sql.ts'
import type { HandMade } from '../figures/hand-made-for-tests.ts'
import { handMade } from '../figures/hand-made-for-tests.ts'
import { referralsService } from '../referrals/referrals-service.ts'
import { matchesService } from './matches-service.ts'

const TODAY = '2026-08-01'
let made: HandMade
let context: CommandContext
let referral: number
let match: number

beforeEach(() => {
  made = handMade()
  context = { db: made.db, who: 'k.lowes', today: TODAY, now: () => `${TODAY}T10:00:00.000Z` }
  const ben = made.youngPerson({ firstName: 'Ben', lastName: 'Nixon', bornOn: '2008-12-12' })
  referral = made.referral({ key: 'R0012', youngPersonId: ben, receivedOn: '2021-02-01', state: 'matched', closedOn: '2021-05-01', childAgrees: 1, riskAssessmentOn: '2021-02-10' })
  match = made.match({ key: 'M0001', youngPersonId: ben, referralId: referral, volunteerId: made.activeVolunteer(), startedOn: '2021-05-01' })
})

describe('an objection during a match (R2.2)', () => {
  const objection = (): unknown => matchesService.open({ id: match }, context).objection
  const say = (childView: 'objects' | 'wants', understanding: 'yes' | 'no' | null = null): unknown =>
    referralsService.recordView({ id: referral, childView, understanding, viewOn: '2026-07-15', viewTakenBy: 'K. Lowes', viewReasons: understanding === 'no' ? 'Has nobody else' : null }, context)

  it('is told on the match, which goes on until somebody ends it', () => {
    expect(objection()).toBeNull()
    say('objects', 'yes')
    expect(objection()).toEqual({ words: 'Ben does not want the visitor any more and understands what that means (15 Jul 2026), so the appointment is to be ended.', isToBeDecided: true })
    expect([one<{ endedOn: string | null }>(made.db, sql`select endedOn from matches where id = ${match}`)?.endedOn, made.at('matches.active', TODAY)]).toEqual([null, 1])
    say('objects', 'no')
    expect(objection()).toEqual({ words: 'Ben does not want a visitor (15 Jul 2026); why one visits all the same is recorded.', isToBeDecided: false })
    say('wants')
    expect(objection()).toBeNull()
  })

  describe('and another visitor afterwards (R2.2, R2.3, R2.5)', () => {
    const end = (more: object = {}): number | null => matchesService.end({ matchId: match, on: '2026-07-31', reason: 'child_choice', decidedBy: 'young_person', basis: 'child_objects', noticeOn: null, plan: null, remains: null, friendshipContinues: null, rematch: true, ...more }, context).referralId
    const waiting = (): unknown => [all(made.db, sql`select id from referrals where state = 'waiting'`), made.figure('waiting.total', '2026-01-01', TODAY)]
    beforeEach(() => void run(made.db, sql`update youngPeople set bornOn = '2011-12-12'`))

    it.each<[string, () => unknown, object, string]>([
      ['who objects and understands', () => say('objects', 'yes'), {}, 'Ben does not want a visitor and understands what that means (15 Jul 2026), so nobody else is looked for. If Ben would like another one, record that first.'],
      ['who objects, on whatever basis it ends', () => say('objects', 'yes'), { reason: 'visitor_circumstances', basis: 'visitor_resigned', decidedBy: 'visitor' }, 'so nobody else is looked for'],
      ['who objects, as a workbook has it', () => run(made.db, sql`update referrals set childAgrees = 0`), { basis: null }, 'Record whether Ben understands what that means before anybody else is looked for.'],
      ['who objects without understanding, and nobody wrote down why', () => run(made.db, sql`update referrals set childView = 'objects', understanding = 'no', viewOn = '2026-07-15'`), { basis: null }, 'Record why one is looked for all the same.'],
      ['for whose objection it ends', () => say('wants'), {}, 'The match ends because Ben objects to it going on. Record what Ben says to another visitor on that day or later.'],
    ])('is not looked for of somebody %s', (_who, says, how, words) => {
      says()
      expect(() => end(how)).toThrow(words)
      expect([one(made.db, sql`select endedOn from matches where id = ${match}`), waiting()]).toEqual([{ endedOn: null }, [[], 0]])
    })

    it('the end decides that nobody is appointed, to be considered again, and the page says why nobody else is looked for', () => {
      say('objects', 'yes')
      end({ rematch: false })
      expect(waiting()).toEqual([[], 0])
      expect(matchesService.life({ id: match }, context)).toMatchObject({ considerFurther: false, mayConsiderFurther: true, furtherDecision: { decidedOn: '2026-07-31', reason: 'Does not want a visitor', considerAgainOn: '2027-01-31' } })
      const again = { ...context, today: '2027-02-01' }
      expect(matchesService.life({ id: match }, again)).toMatchObject({ considerFurther: true, seeksNobody: expect.stringContaining('so nobody else is looked for') as string })
      expect(() => matchesService.rematch({ matchId: match, on: '2027-02-01' }, again)).toThrow('so nobody else is looked for')
      matchesService.recordView({ matchId: match, childView: 'wants', understanding: null, viewOn: '2027-02-01', viewTakenBy: 'K. Lowes', viewReasons: null }, again)
      expect(matchesService.life({ id: match }, again).seeksNobody).toBeNull()
      const { referralId } = matchesService.rematch({ matchId: match, on: '2027-02-01' }, again)
      expect(one(made.db, sql`select state, childView from referrals where id = ${referralId}`)).toEqual({ state: 'waiting', childView: 'wants' })
    })

    it('is looked for of somebody who objects to this one and says that they want another', () => {
      matchesService.recordView({ matchId: match, childView: 'wants', understanding: null, viewOn: '2026-07-31', viewTakenBy: 'K. Lowes', viewReasons: 'Somebody else' }, context)
      expect(end()).not.toBeNull()
      expect(matchesService.life({ id: match }, context).furtherDecision).toBeNull()
    })

    it('nothing is decided for somebody whose care has ended', () => {
      run(made.db, sql`update youngPeople set inCareTo = '2026-07-01'`)
      end({ rematch: false })
      expect(matchesService.life({ id: match }, context).furtherDecision).toBeNull()
    })
  })

  it('says nothing of a match that has ended', () => {
    say('objects', 'yes')
    matchesService.end({ matchId: match, on: '2026-07-31', reason: 'visitor_circumstances', decidedBy: 'visitor', basis: 'visitor_resigned', noticeOn: '2026-07-01', plan: 'A last day at the sea', remains: null, friendshipContinues: false, rematch: false }, context)
    expect(objection()).toBeNull()
  })
})

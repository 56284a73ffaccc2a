import { beforeEach, describe, expect, it } from 'vitest'
import type { CommandContext } from '../context.ts'
import { one, sql } from '../database/sql.ts'
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

  it('says nothing of a match that has ended', () => {
    say('objects', 'yes')
    matchesService.end({ matchId: match, on: '2026-07-31', reason: 'visitor_circumstances', decidedBy: 'visitor', basis: 'visitor_resigned', noticeOn: '2026-07-01', plan: 'A last day at the sea', remains: null, friendshipContinues: false, rematch: false }, context)
    expect(objection()).toBeNull()
  })
})

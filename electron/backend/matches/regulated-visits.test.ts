import { beforeEach, describe, expect, it } from 'vitest'
import type { CommandContext } from '../context.ts'
import { one, sql } from '../database/sql.ts'
import type { HandMade } from '../figures/hand-made-for-tests.ts'
import { handMade } from '../figures/hand-made-for-tests.ts'
import { regulatedPatternOf } from '../recruitment/regulated-pattern.ts'
import { matchesService } from './matches-service.ts'

const TODAY = '2026-08-01'
let made: HandMade
let context: CommandContext
let nathan: number
let ola: number
let match: number

beforeEach(() => {
  made = handMade()
  context = { db: made.db, who: 'k.lowes', today: TODAY, now: () => `${TODAY}T10:00:00.000Z` }
  const referralId = made.referral({ receivedOn: '2021-02-01', state: 'matched', closedOn: '2021-05-01', childAgrees: 1, riskAssessmentOn: '2021-02-10' })
  nathan = made.activeVolunteer()
  ola = made.activeVolunteer()
  match = made.match({ youngPersonId: one<{ youngPersonId: number }>(made.db, sql`select youngPersonId from referrals where id = ${referralId}`)!.youngPersonId, referralId, volunteerId: nathan, secondVolunteerId: ola, startedOn: '2021-05-01' })
})

describe('a pattern of visits that may be regulated activity (R3.2)', () => {
  it('is pointed out on the match, for the visitor whose certificate does not cover it, until it ends', () => {
    for (const day of ['2026-07-01', '2026-07-08', '2026-07-15', '2026-07-22']) made.visit({ matchId: match, visitedOn: day, minutes: 120 })
    made.put('dbsChecks', { volunteerId: ola, level: 'enhanced_children_barred', workforce: 'child', issuedOn: '2026-01-01', decision: 'accepted', decidedOn: '2026-01-05' })
    const regulated = (): unknown => matchesService.open({ id: match }, context).regulated
    expect(regulated()).toEqual([{ id: nathan, firstName: 'Ann', days: ['2026-07-01', '2026-07-08', '2026-07-15', '2026-07-22'], overnight: [] }])
    matchesService.end({ matchId: match, on: '2026-07-31', reason: 'visitor_circumstances', decidedBy: 'visitor', basis: 'visitor_resigned', noticeOn: null, plan: null, remains: null, friendshipContinues: false, rematch: false }, context)
    expect(regulated()).toEqual([])
  })

  it('is that of whoever visited then: it stays with who left, and is none of who came', () => {
    for (const day of ['2026-07-01', '2026-07-08', '2026-07-15', '2026-07-22']) made.visit({ matchId: match, visitedOn: day, minutes: 120 })
    const cy = made.activeVolunteer()
    matchesService.changeVisitor({ matchId: match, on: '2026-07-23', leavesId: nathan, comesId: cy, reason: 'Moved away', agreement: { youngPersonAnswer: 'yes', youngPersonAnsweredOn: '2026-06-30', youngPersonWords: null, volunteersAgreedOn: '2026-06-29' } }, context)
    expect([nathan, ola, cy].map((volunteerId) => regulatedPatternOf(made.db, volunteerId, TODAY)?.days.length ?? 0)).toEqual([4, 4, 0])
  })
})

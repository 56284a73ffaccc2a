import { beforeEach, describe, expect, it } from 'vitest'
import type { CommandContext } from '../context.ts'
import { all, sql } from '../database/sql.ts'
import type { HandMade } from '../figures/hand-made-for-tests.ts'
import { handMade } from '../figures/hand-made-for-tests.ts'
import { visitsAttendedBy } from '../visits/attendance.ts'
import type { CorrectedChange } from './correct-change.ts'
import { matchesService } from './matches-service.ts'

const TODAY = '2026-08-01'
let made: HandMade
let context: CommandContext
let nathan: number
let ola: number
let cy: number
let match: number
let visit: number

beforeEach(() => {
  made = handMade()
  context = { db: made.db, who: 'k.lowes', today: TODAY, now: () => `${TODAY}T10:00:00.000Z` }
  const ben = made.youngPerson({ firstName: 'Ben' })
  const referral = made.referral({ youngPersonId: ben, receivedOn: '2021-02-01', state: 'matched', closedOn: '2021-05-01', childAgrees: 1, riskAssessmentOn: '2021-02-10' });
  [nathan, ola, cy] = ['Nathan', 'Ola', 'Cy'].map((firstName) => {
    const id = made.volunteer({ firstName, lastName: 'Hall' })
    made.status(id, 'active', '2020-01-01')
    return id
  }) as [number, number, number]
  match = made.match({ youngPersonId: ben, referralId: referral, volunteerId: nathan, secondVolunteerId: ola, startedOn: '2021-05-01' })
  visit = made.visit({ matchId: match, visitedOn: '2026-06-10' })
  matchesService.changeVisitor({ matchId: match, on: '2026-06-01', leavesId: ola, comesId: cy, reason: 'Moved away', agreement: { youngPersonAnswer: 'yes', youngPersonAnsweredOn: '2026-05-20', youngPersonWords: 'He likes dogs', volunteersAgreedOn: '2026-05-18' } }, context)
})
const correct = (to: Partial<CorrectedChange> = {}): null => matchesService.correctVisitorChange({ matchId: match, wasOn: '2026-06-01', on: '2026-06-20', reason: 'Moved away', ...to }, context)
const changes = (): unknown => matchesService.life({ id: match }, context).visitorChanges
const wasThere = (): number[] => [nathan, ola, cy].filter((id) => all(made.db, sql`${visitsAttendedBy(id)}`).length > 0)

describe('the day on which visitors of a match changed, written down wrongly', () => {
  it('is corrected, and visits go to whom they belong', () => {
    expect([changes(), wasThere()]).toEqual([[{ on: '2026-06-01', leaves: 'Ola Hall', comes: 'Cy Hall', reason: 'Moved away' }], [nathan, cy]])
    correct({ reason: 'Moved to Leeds' })
    expect([changes(), wasThere()]).toEqual([[{ on: '2026-06-20', leaves: 'Ola Hall', comes: 'Cy Hall', reason: 'Moved to Leeds' }], [nathan, ola]])
    expect(matchesService.life({ id: match }, context).pastVisitors).toMatchObject([{ name: 'Ola Hall', toOn: '2026-06-20' }])
    correct({ wasOn: '2026-06-20', on: '2026-05-25' })
    expect(wasThere()).toEqual([nathan, cy])
  })

  it('takes along the first day of somebody who came then and has left since', () => {
    matchesService.changeVisitor({ matchId: match, on: '2026-07-10', leavesId: cy, comesId: null, reason: 'New job', agreement: null }, context)
    correct()
    expect(matchesService.life({ id: match }, context).pastVisitors).toMatchObject([{ name: 'Cy Hall', fromOn: '2026-06-20', toOn: '2026-07-10' }, { name: 'Ola Hall', toOn: '2026-06-20' }])
    expect(() => correct({ wasOn: '2026-06-20', on: '2026-07-10' })).toThrow('Another change of visitor is recorded on 10 Jul 2026. Enter an earlier day.')
    expect(() => correct({ wasOn: '2026-07-10', on: '2026-06-20' })).toThrow('Another change of visitor is recorded on 20 Jun 2026. Enter a later day.')
  })

  it.each<[string, () => unknown, string]>([
    ['before the match', () => correct({ on: '2021-04-30' }), 'The match started on 1 May 2021'],
    ['on a day to come', () => correct({ on: '2026-08-02' }), 'still to come'],
    ['before the young person said yes', () => correct({ on: '2026-05-19' }), 'They said yes only on 20 May 2026. Enter that day or a later one.'],
    ['on which there was none', () => correct({ wasOn: '2026-06-02' }), 'no such change of visitor'],
    ['after who left was suspended (R3.1)', () => { made.status(ola, 'suspended', '2026-06-05'); return correct() }, 'Ola Hall was not cleared on 20 Jun 2026: suspended since 5 Jun 2026.'],
    ['before who came was cleared (R3.1)', () => { made.status(cy, 'suspended', '2026-05-22'); made.status(cy, 'active', '2026-05-30'); return correct({ on: '2026-05-25' }) }, 'Cy Hall was not cleared on 25 May 2026'],
    ['against who was at a visit', () => { made.put('attendances', { visitId: visit, volunteerId: cy }); return correct() }, 'Cy Hall is written down as there at the visit of 10 Jun 2026. Correct that visit first, or enter a day that fits it.'],
  ])('is refused %s', (_what, work, words) => {
    expect(work).toThrow(words)
    expect(changes()).toMatchObject([{ on: '2026-06-01' }])
  })

  it('is refused after the end of the match', () => {
    matchesService.end({ matchId: match, on: '2026-07-01', reason: 'other', decidedBy: 'both', basis: null, noticeOn: null, plan: null, remains: null, friendshipContinues: null, rematch: false }, context)
    expect(() => correct({ on: '2026-07-02' })).toThrow('The match ended on 1 Jul 2026. Enter that day or an earlier one.')
    correct()
    expect(changes()).toMatchObject([{ on: '2026-06-20' }])
  })
})

import { beforeEach, describe, expect, it } from 'vitest'
import { calendarItems } from '../calendar/calendar-items.ts'
import type { CommandContext } from '../context.ts'
import { all, run, sql } from '../database/sql.ts'
import type { HandMade } from '../figures/hand-made-for-tests.ts'
import { handMade } from '../figures/hand-made-for-tests.ts'
import { matchesService } from './matches-service.ts'

const TODAY = '2026-08-01'
let made: HandMade
let context: CommandContext
let match: number

beforeEach(() => {
  made = handMade()
  context = { db: made.db, who: 'k.lowes', today: TODAY, now: () => `${TODAY}T10:00:00.000Z` }
  match = made.match({ startedOn: '2021-05-01' })
})
const life = (): ReturnType<typeof matchesService.life> => matchesService.life({ id: match }, context)

describe('the plan of an ending', () => {
  const PLAN = { expectedOn: '2026-09-30', endReason: 'moved_away', teller: 'Ola', tellOn: '2026-08-10', toldOn: null, lastVisitOn: '2026-09-20', goodbye: 'A day at the sea', remains: 'A book of pictures' } as const
  const planEnding = (more: object = {}): unknown => matchesService.planEnding({ matchId: match, ...PLAN, ...more }, context)
  const coming = (): string[] => calendarItems(made.db, { from: '2026-07-01', to: '2026-12-31' }, TODAY, ['match']).filter(({ opens }) => opens?.kind === 'match').map(({ on, event, state }) => `${on} ${event} ${state}`)

  it('stands on the match and in the calendar, and ends nothing by itself', () => {
    planEnding()
    expect(life().ending).toEqual(PLAN)
    expect(matchesService.open({ id: match }, context).match).toMatchObject({ endExpectedOn: '2026-09-30', endedOn: null, state: 'active' })
    expect(coming()).toEqual(['2026-08-10 tell_of_end coming', '2026-09-20 last_visit coming', '2026-09-30 end_planned coming'])
    context = { ...context, today: '2026-10-05' }
    expect([matchesService.open({ id: match }, context).match.state, made.at('matches.active', '2026-10-05')]).toEqual(['active', 1])
    expect(calendarItems(made.db, { from: '2026-08-01', to: '2026-10-01' }, '2026-10-05', ['match']).map(({ event, state }) => `${event} ${state}`)).toEqual(['tell_of_end overdue', 'last_visit past', 'end_planned overdue'])
  })

  it('is changed, and tells when the young person was told', () => {
    planEnding()
    planEnding({ expectedOn: '2026-10-31', lastVisitOn: null })
    matchesService.recordToldOfEnding({ matchId: match, on: '2026-07-30' }, context)
    expect(life().ending).toMatchObject({ expectedOn: '2026-10-31', lastVisitOn: null, toldOn: '2026-07-30' })
    expect(coming()).toEqual(['2026-10-31 end_planned coming'])
    expect(matchesService.open({ id: match }, context).timeline[0]).toEqual({ on: '2026-07-30', kind: 'ending_told', title: 'The young person was told that the match is to end', detail: 'By Ola' })
  })

  it('is withdrawn, and the match goes on', () => {
    planEnding()
    matchesService.withdrawEnding({ matchId: match }, context)
    expect([life().ending, matchesService.open({ id: match }, context).match.endedOn, coming()]).toEqual([null, null, []])
    expect(() => matchesService.withdrawEnding({ matchId: match }, context)).toThrow('no such plan of an ending')
    expect(() => matchesService.recordToldOfEnding({ matchId: match, on: TODAY }, context)).toThrow('no such plan of an ending')
  })

  it('stays as it was planned when the match has ended, and leaves the calendar', () => {
    planEnding()
    matchesService.end({ matchId: match, on: '2026-07-31', reason: 'moved_away', decidedBy: 'visitor', basis: null, noticeOn: null, plan: null, remains: null, friendshipContinues: null, rematch: false }, context)
    expect(life().ending).toEqual(PLAN)
    expect(matchesService.open({ id: match }, context).match.endExpectedOn).toBeNull()
    expect(coming()).toEqual(['2026-07-31 match_end past'])
    expect(() => planEnding()).toThrow('has ended')
    expect(() => matchesService.withdrawEnding({ matchId: match }, context)).toThrow('has ended')
  })

  it('is held to its rules: nothing before the start, nobody told on a day to come', () => {
    expect(() => planEnding({ expectedOn: '2021-04-30' })).toThrow('The match started on 1 May 2021')
    expect(() => planEnding({ toldOn: '2026-08-02' })).toThrow('still to come')
    planEnding()
    expect(() => matchesService.recordToldOfEnding({ matchId: match, on: '2026-08-02' }, context)).toThrow('still to come')
  })

  it('goes with a match that is called off', () => {
    run(made.db, sql`update matches set startedOn = '2026-08-20' where id = ${match}`)
    planEnding({ tellOn: null })
    matchesService.callOff({ matchId: match, on: TODAY, reason: 'Ola moves' }, context)
    expect(all(made.db, sql`select id from endingPlans`)).toEqual([])
  })
})

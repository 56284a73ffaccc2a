import { beforeEach, describe, expect, it } from 'vitest'
import { awaitedItems } from '../calendar/awaited-items.ts'
import { calendarItems } from '../calendar/calendar-items.ts'
import type { CommandContext } from '../context.ts'
import { run, sql } from '../database/sql.ts'
import { dueOn } from '../due/due-today.ts'
import type { HandMade } from '../figures/hand-made-for-tests.ts'
import { handMade } from '../figures/hand-made-for-tests.ts'
import { matchesService } from '../matches/matches-service.ts'
import { youngPeopleService as service } from './young-people-service.ts'

const TODAY = '2026-11-24'
let made: HandMade
let context: CommandContext
let id: number
let visitor: number
let match: number

beforeEach(() => {
  made = handMade()
  context = { db: made.db, who: 'coordinator', today: TODAY, now: () => `${TODAY}T10:00:00.000Z` }
  id = made.youngPerson({ firstName: 'Rhys', bornOn: '2009-02-14', inCareFrom: '2020-01-01' })
  visitor = made.activeVolunteer('2024-01-01')
  match = made.match({ youngPersonId: id, volunteerId: visitor, startedOn: '2024-03-01' })
})
const opened = (): ReturnType<typeof service.open> => service.open({ id }, context)
const events = (event: string, today = TODAY): unknown[] => calendarItems(made.db, { from: '2026-01-01', to: '2027-12-31' }, today, ['growing_up']).filter((item) => item.event === event).map(({ on, state, who, detail }) => ({ on, state, who, detail }))

describe('a return home', () => {
  const goesHome = (fromOn = '2026-08-31'): number => {
    service.recordCare({ youngPersonId: id, fromOn, care: 'returned_home', legalStatus: null }, context)
    return opened().careStatuses.find(({ care }) => care === 'returned_home')!.id
  }

  it('is in the calendar six months later until it was looked at again', () => {
    const status = goesHome()
    expect(events('return_review')).toEqual([{ on: '2027-02-28', state: 'coming', who: 'Rhys', detail: 'Went home 31 Aug 2026' }])
    expect(events('return_review', '2027-03-01')).toMatchObject([{ state: 'overdue' }])
    service.reviewReturn({ id: status, on: '2026-11-20' }, context)
    expect(events('return_review')).toEqual([])
    expect(opened().careStatuses.find((each) => each.id === status)?.reviewedOn).toBe('2026-11-20')
  })

  it('is nobody’s question once nobody visits or waits', () => {
    goesHome()
    matchesService.end({ matchId: match, on: TODAY, reason: 'no_longer_looked_after', decidedBy: 'both', basis: 'ceased_looked_after', noticeOn: null, plan: null, remains: null, friendshipContinues: true, rematch: false }, context)
    expect(events('return_review')).toEqual([])
  })

  it('of a child: that the match goes on is written down, says nothing of 18, and is asked anew when care ends anew (R2.5, trap 6)', () => {
    run(made.db, sql`update youngPeople set bornOn = '2014-02-14' where id = ${id}`)
    const due = (today = TODAY): string[] => dueOn(made.db, today).lines.map(({ kind }) => kind).filter((kind) => kind === 'no_longer_looked_after' || kind === 'turning_18')
    const decide = (): unknown => matchesService.goOnAfterCare({ matchId: match, on: '2026-11-20', decidedBy: 'Head of service', reason: 'Paid from the placement budget' }, context)
    expect(decide).toThrow('No day is recorded on which care ended before 18')
    goesHome()
    expect([due(), matchesService.life({ id: match }, context).afterCare]).toEqual([['no_longer_looked_after'], { endedOn: '2026-08-31', goesOn: null }])
    decide()
    expect([due(), matchesService.life({ id: match }, context).afterCare?.goesOn]).toEqual([[], { decidedOn: '2026-11-20', decidedBy: 'Head of service', reason: 'Paid from the placement budget' }])
    expect([opened().matches[0]!.goesOnAfterCare, opened().matches[0]!.fundedAfter18, due('2032-02-14')]).toEqual([true, null, ['turning_18']])
    expect(matchesService.open({ id: match }, context).timeline[0]).toMatchObject({ on: '2026-11-20', title: 'Decided that the match goes on after care', detail: 'Head of service: Paid from the placement budget' })
    run(made.db, sql`update youngPeople set inCareTo = '2026-11-22' where id = ${id}`)
    expect([due(), matchesService.life({ id: match }, context).afterCare]).toEqual([['no_longer_looked_after'], { endedOn: '2026-11-22', goesOn: null }])
  })

  it('that was none forgets that it was looked at', () => {
    const status = goesHome()
    service.reviewReturn({ id: status, on: '2026-11-20' }, context)
    service.correctCare({ id: status, fromOn: '2026-08-31', care: 'adopted', legalStatus: null }, context)
    expect(opened().careStatuses.find((each) => each.id === status)?.reviewedOn).toBeNull()
  })

  it.each<[string, (status: number) => { id: number; on: string }, string]>([
    ['before they went', (status) => ({ id: status, on: '2026-08-30' }), 'They went home on 31 Aug 2026'],
    ['on a day to come', (status) => ({ id: status, on: '2026-11-25' }), 'The day must be today or in the past'],
    ['of care that goes on', () => ({ id: opened().careStatuses.find(({ care }) => care === 'looked_after')!.id, on: TODAY }), 'Only a return home is looked at again'],
    ['that nobody recorded', () => ({ id: 999, on: TODAY }), 'There is no such care status'],
  ])('is not looked at %s', (_what, input, words) => {
    const status = goesHome()
    expect(() => service.reviewReturn(input(status), context)).toThrow(words)
  })
})

describe('towards eighteen', () => {
  it('is in the calendar half a year before, with what is still to be decided', () => {
    expect(events('growing_up_asked')).toMatchObject([{ on: '2026-08-14', state: 'overdue', who: 'Rhys', detail: expect.stringContaining('Permission to go on') as string }])
    for (const step of ['wish', 'permission', 'funding', 'adult_dbs', 'training'] as const) {
      expect(events('growing_up_asked')).toHaveLength(1)
      matchesService.takeGrowingUpStep({ matchId: match, on: TODAY, step, outcome: 'yes', untilOn: null, decidedBy: null, note: null }, context)
    }
    expect(events('growing_up_asked')).toEqual([])
  })

  it('is what is due, once the birthday has come', () => expect(events('growing_up_asked', '2027-02-14')).toEqual([]))

  const toSeeTo = (today: string): unknown[] => awaitedItems(made.db, today).items.filter(({ event }) => event === 'growing_up_asked').map(({ on, label, detail }) => [on, label, detail])
  it('is still to be seen to once permission is there, before the birthday and after it (R3.3, trap 6)', () => {
    expect(toSeeTo(TODAY)).toEqual([])
    const take = (step: 'permission' | 'funding' | 'adult_dbs'): unknown => matchesService.takeGrowingUpStep({ matchId: match, on: TODAY, step, outcome: 'yes', untilOn: null, decidedBy: null, note: null }, context)
    take('permission')
    expect([toSeeTo('2026-08-13'), toSeeTo(TODAY), toSeeTo('2027-02-14')]).toEqual([
      [], [['2026-08-14', 'Towards 18: to be decided', 'What the young person wishes, Funding after 18, DBS check reviewed for adults, Training on leaving care']], [['2026-08-14', 'After 18: to be decided', 'Funding after 18, DBS check reviewed for adults']],
    ])
    take('funding')
    take('adult_dbs')
    expect(toSeeTo('2027-02-14')).toEqual([])
  })

  it('is to be seen to from the first day of a match that began at 18, and asks for permission too', () => {
    run(made.db, sql`update youngPeople set bornOn = '2008-02-14' where id = ${id}`)
    run(made.db, sql`update matches set startedOn = '2026-03-01' where id = ${match}`)
    expect(toSeeTo(TODAY)).toEqual([['2026-03-01', 'After 18: to be decided', 'Permission to go on, Funding after 18, DBS check reviewed for adults']])
    matchesService.takeGrowingUpStep({ matchId: match, on: TODAY, step: 'permission', outcome: 'no', untilOn: null, decidedBy: null, note: null }, context)
    expect(toSeeTo(TODAY)).toEqual([])
  })

  it('tells of each visitor for which work their certificates hold, and what they were trained in beyond what everybody is', () => {
    const module = made.put('trainingModules', { name: 'Leaving care', isRequired: 0, position: 99 })
    made.put('trainingRecords', { volunteerId: visitor, moduleId: module, trainedOn: '2026-05-02' })
    made.put('dbsChecks', { level: 'enhanced', volunteerId: visitor, workforce: 'child', issuedOn: '2024-01-01', decision: 'accepted', decidedOn: '2024-01-05' })
    expect(matchesService.life({ id: match }, context).visitorsTowards18).toEqual([{ name: 'Ann Bell', workforces: ['child'], trainedIn: [{ module: 'Leaving care', on: '2026-05-02' }] }])
  })
})

it('a risk assessment of a parent says whether it covers their own child, and is corrected', () => {
  service.recordRiskAssessment({ youngPersonId: id, askedOn: null, receivedOn: '2026-10-01', reviewOn: '2027-04-01', author: null, coversChild: true }, context)
  expect(opened().riskAssessments).toMatchObject([{ receivedOn: '2026-10-01', coversChild: true }])
  service.correctRiskAssessment({ id: opened().riskAssessments[0]!.id, askedOn: null, receivedOn: '2026-10-01', reviewOn: null, author: null, coversChild: null }, context)
  expect(opened().riskAssessments).toMatchObject([{ reviewOn: null, coversChild: null }])
})

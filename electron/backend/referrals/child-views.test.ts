import { beforeEach, describe, expect, it } from 'vitest'
import type { ChildsViewInput } from '#contract/referral-records.ts'
import type { CommandContext } from '../context.ts'
import { all, one, run, sql } from '../database/sql.ts'
import type { HandMade } from '../figures/hand-made-for-tests.ts'
import { handMade } from '../figures/hand-made-for-tests.ts'
import { matchesService } from '../matches/matches-service.ts'
import { youngPeopleService } from '../young-people/young-people-service.ts'
import { deleteChildView, writeChildView } from './child-views.ts'
import { openFollowingReferral } from './following-referral.ts'
import { referralsService as service } from './referrals-service.ts'

const TODAY = '2026-11-22'
let made: HandMade
let context: CommandContext
let ben: number
let referral: number

beforeEach(() => {
  made = handMade()
  context = { db: made.db, who: 'k.lowes', today: TODAY, now: () => `${TODAY}T10:00:00.000Z` }
  ben = made.youngPerson({ firstName: 'Ben', lastName: 'Nixon' })
  referral = made.referral({ youngPersonId: ben, receivedOn: '2026-01-10', waitingReason: 'seeking_visitor' })
})
const WANTS: ChildsViewInput = { childView: 'wants', understanding: null, viewOn: '2026-02-01', viewTakenBy: 'Jo Marsh', viewReasons: 'Somebody to go climbing with' }
const OBJECTS: ChildsViewInput = { childView: 'objects', understanding: 'yes', viewOn: '2026-08-01', viewTakenBy: 'Omar Reid', viewReasons: null }
const says = (view: ChildsViewInput, id = referral): unknown => service.recordView({ id, ...view }, context)
const opened = (): ReturnType<typeof youngPeopleService.open> => youngPeopleService.open({ id: ben }, context)
const views = (): unknown[] => opened().views.map(({ childView, viewOn }) => [childView, viewOn])
const kept = (id = referral): Record<string, unknown> => one<Record<string, unknown>>(made.db, sql`select childView, understanding, viewOn, viewTakenBy, childAgrees, state from referrals where id = ${id}`)!
const timeline = (): unknown[] => opened().timeline.filter(({ kind }) => kind === 'view').map(({ on, title, detail }) => [on, title, detail])
const idOf = (viewOn: string | null): number => opened().views.find((view) => view.viewOn === viewOn)!.id
const takeOff = (viewOn: string): null => youngPeopleService.takeOff({ record: 'view', id: idOf(viewOn), reason: 'Was Bo’s' }, context)

describe('what a young person says to a visitor (R2.2, H01)', () => {
  it('stays when they say something else; the latest governs, and the timeline tells each', () => {
    says(WANTS)
    says({ ...WANTS, childView: 'unsure', viewOn: '2026-05-01', viewReasons: null })
    expect(views()).toEqual([['unsure', '2026-05-01'], ['wants', '2026-02-01']])
    expect(kept()).toMatchObject({ childView: 'unsure', viewOn: '2026-05-01', childAgrees: null })
    says(OBJECTS)
    expect(kept()).toMatchObject({ childView: 'objects', viewOn: '2026-08-01', childAgrees: 0, state: 'declined_by_child' })
    expect(timeline()).toEqual([
      ['2026-08-01', 'Asked about a visitor: does not want one', 'Understands what it means, by Omar Reid'], ['2026-05-01', 'Asked about a visitor: is not sure', 'By Jo Marsh'],
      ['2026-02-01', 'Asked about a visitor: wants one', 'By Jo Marsh. Somebody to go climbing with'],
    ])
  })

  it('written down later of an earlier day does not govern', () => {
    says({ ...WANTS, viewOn: '2026-05-01' })
    expect(says({ ...OBJECTS, viewOn: '2026-03-01' })).toEqual({ isClosed: false })
    expect([views(), kept()['childView'], kept()['state']]).toEqual([[['wants', '2026-05-01'], ['objects', '2026-03-01']], 'wants', 'waiting'])
  })

  it('of one day is what was written down last', () => {
    says(WANTS)
    says({ ...WANTS, childView: 'unsure' })
    expect(kept()['childView']).toBe('unsure')
    expect(() => says({ ...WANTS, childView: 'unsure' })).toThrow('This is written down already, with the same day.')
  })

  it('a wish before the match stands on its page, whatever is said since', () => {
    run(made.db, sql`update referrals set state = 'matched', closedOn = '2026-03-01'`)
    const match = made.match({ youngPersonId: ben, referralId: referral, startedOn: '2026-03-01' })
    says(WANTS)
    matchesService.recordView({ matchId: match, ...OBJECTS }, context)
    expect(matchesService.open({ id: match }, context).timeline.filter(({ kind }) => kind === 'view').map(({ on }) => on)).toEqual(['2026-08-01', '2026-02-01'])
    expect(matchesService.life({ id: match }, context).view).toMatchObject({ childView: 'objects' })
    expect(timeline()).toHaveLength(2)
  })

  it('keeps a workbook’s yes without a day, once something else is said', () => {
    run(made.db, sql`update referrals set childAgrees = 1`)
    says({ ...WANTS, childView: 'unsure' })
    expect(views()).toEqual([['unsure', '2026-02-01'], ['wants', null]])
    takeOff('2026-02-01')
    expect(kept()).toMatchObject({ childView: 'wants', viewOn: null, childAgrees: 1 })
  })

  it.each<[number, ChildsViewInput['childView'], ChildsViewInput]>([
    [1, 'wants', WANTS], [1, 'wants', { ...WANTS, viewOn: null }], [0, 'objects', { ...OBJECTS, understanding: 'not_assessed' }],
  ])('keeps a workbook’s %i also where the same is said since', (childAgrees, childView, view) => {
    run(made.db, sql`update referrals set childAgrees = ${childAgrees}`)
    writeChildView(made.db, { youngPersonId: ben, referralId: referral }, view, TODAY)
    expect(views()).toEqual([[childView, view.viewOn], [childView, null]])
    deleteChildView(made.db, opened().views[0]!.id)
    expect(kept()).toMatchObject({ childView, viewOn: null, childAgrees })
  })

  it('of which a workbook says the very same is one', () => {
    run(made.db, sql`update referrals set childAgrees = 1`)
    writeChildView(made.db, { youngPersonId: ben, referralId: referral }, { ...WANTS, viewOn: null, viewTakenBy: null, viewReasons: null }, TODAY)
    expect(views()).toEqual([['wants', null]])
  })

  it('that nobody asked is no fact, and takes nothing back that was said', () => {
    const NOBODY: ChildsViewInput = { childView: 'not_ascertained', understanding: null, viewOn: null, viewTakenBy: null, viewReasons: null }
    says(NOBODY)
    expect([views(), kept()['childView']]).toEqual([[], 'not_ascertained'])
    says(WANTS)
    expect(() => says(NOBODY)).toThrow('What they said on 1 Feb 2026 is on record. Correct it, or take it off where it was never said.')
  })
})

describe('what was written down wrongly of it', () => {
  const correct = (viewOn: string, to: Partial<ChildsViewInput>): unknown => service.correctView({ viewId: idOf(viewOn), ...WANTS, ...to }, context)

  it('is corrected, and governs as corrected', () => {
    says(WANTS)
    says({ ...WANTS, childView: 'unsure', viewOn: '2026-05-01' })
    correct('2026-05-01', { childView: 'unable_to_express', viewOn: '2026-01-15' })
    expect([views(), kept()['childView']]).toEqual([[['wants', '2026-02-01'], ['unable_to_express', '2026-01-15']], 'wants'])
  })

  it('to an objection means what it means everywhere', () => {
    says(WANTS)
    expect(correct('2026-02-01', { childView: 'objects', understanding: 'yes' })).toEqual({ isClosed: true })
    expect(kept()['state']).toBe('declined_by_child')
  })

  it.each<[string, Partial<ChildsViewInput>, string]>([
    ['a day to come', { viewOn: '2026-11-23' }, 'today or in the past'], ['nobody who asked', { viewTakenBy: null }, 'Enter who asked them'], ['an objection without understanding', { childView: 'objects' }, 'understand'],
    ['nothing', { childView: 'not_ascertained', viewOn: null }, 'What was never said is taken off the record instead'],
  ])('is refused with %s', (_what, to, words) => {
    says(WANTS)
    expect(() => correct('2026-02-01', to)).toThrow(words)
  })

  it('is refused where there is none', () => expect(() => service.correctView({ viewId: 99, ...WANTS }, context)).toThrow('no such record'))

  it('is taken off where they never said it; what they said before holds again, and that it stood there stays', () => {
    says(WANTS)
    says({ ...WANTS, childView: 'unsure', viewOn: '2026-05-01' })
    takeOff('2026-05-01')
    expect([views(), kept()['childView']]).toEqual([[['wants', '2026-02-01']], 'wants'])
    expect(opened().takenOff).toMatchObject([{ what: 'View of a visitor, asked 1 May 2026', reason: 'Was Bo’s' }])
    takeOff('2026-02-01')
    expect(kept()).toMatchObject({ childView: 'not_ascertained', viewOn: null, childAgrees: null })
  })

  it('taken off leaves an objection that was said before, and with it everything stops', () => {
    says({ ...OBJECTS, viewOn: '2026-03-01', understanding: 'not_assessed' })
    says({ ...WANTS, viewOn: '2026-05-01' })
    run(made.db, sql`update childViews set understanding = 'yes' where viewOn = '2026-03-01'`)
    takeOff('2026-05-01')
    expect(kept()).toMatchObject({ childView: 'objects', state: 'declined_by_child' })
  })

  it('in a match without a referral is corrected and taken off alike', () => {
    const eva = made.youngPerson({ firstName: 'Eva' })
    const match = made.match({ youngPersonId: eva, startedOn: '2026-03-01' })
    matchesService.recordView({ matchId: match, ...WANTS }, context)
    matchesService.recordView({ matchId: match, ...WANTS, childView: 'unsure', viewOn: '2026-05-01' }, context)
    const of = (): unknown => [matchesService.life({ id: match }, context).view?.childView, all(made.db, sql`select viewOn from childViews where youngPersonId = ${eva} order by viewOn`).length]
    expect(of()).toEqual(['unsure', 2])
    const id = youngPeopleService.open({ id: eva }, context).views[0]!.id
    service.correctView({ viewId: id, ...WANTS, childView: 'unsure', viewOn: '2026-01-20' }, context)
    expect(of()).toEqual(['wants', 2])
    youngPeopleService.takeOff({ record: 'view', id, reason: 'Was Bo’s' }, context)
    expect(of()).toEqual(['wants', 1])
    expect(() => matchesService.recordView({ matchId: match, childView: 'not_ascertained', understanding: null, viewOn: null, viewTakenBy: null, viewReasons: null }, context)).toThrow('is on record')
  })
})

describe('what a referral that follows carries on', () => {
  it('is corrected and taken off with it, until something is said on it', () => {
    says(WANTS)
    run(made.db, sql`update referrals set state = 'matched', closedOn = '2026-03-01'`)
    const next = openFollowingReferral(made.db, referral, '2026-09-01')
    expect([kept(next)['childView'], views()]).toEqual(['wants', [['wants', '2026-02-01']]])
    service.correctView({ viewId: idOf('2026-02-01'), ...WANTS, childView: 'unsure' }, context)
    expect(kept(next)['childView']).toBe('unsure')
    says({ ...WANTS, viewOn: '2026-09-02' }, next)
    expect([kept(referral)['childView'], kept(next)['childView'], views()]).toEqual(['unsure', 'wants', [['wants', '2026-09-02'], ['unsure', '2026-02-01']]])
    takeOff('2026-09-02')
    expect(kept(next)).toMatchObject({ childView: 'unsure', viewOn: '2026-02-01' })
    takeOff('2026-02-01')
    expect([kept(referral)['childView'], kept(next)['childView']]).toEqual(['not_ascertained', 'not_ascertained'])
  })
})

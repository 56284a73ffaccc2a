import { beforeEach, describe, expect, it } from 'vitest'
import { calendarItems } from '../calendar/calendar-items.ts'
import type { CommandContext } from '../context.ts'
import { all, one, run, sql } from '../database/sql.ts'
import { dueOn } from '../due/due-today.ts'
import type { HandMade } from '../figures/hand-made-for-tests.ts'
import { handMade } from '../figures/hand-made-for-tests.ts'
import { matchesService } from './matches-service.ts'

const TODAY = '2026-08-01'
let made: HandMade
let context: CommandContext
let ben: number
let referral: number
let nathan: number
let ola: number
let match: number

beforeEach(() => {
  made = handMade()
  context = { db: made.db, who: 'k.lowes', today: TODAY, now: () => `${TODAY}T10:00:00.000Z` }
  ben = made.youngPerson({ firstName: 'Ben', lastName: 'Nixon', bornOn: '2008-12-12' })
  referral = made.referral({ key: 'R0012', youngPersonId: ben, receivedOn: '2021-02-01', state: 'matched', closedOn: '2021-05-01', childAgrees: 1, riskAssessmentOn: '2021-02-10' })
  nathan = made.activeVolunteer()
  ola = made.activeVolunteer()
  match = made.match({ key: 'M0001', youngPersonId: ben, referralId: referral, volunteerId: nathan, secondVolunteerId: ola, startedOn: '2021-05-01' })
})

const life = (): ReturnType<typeof matchesService.life> => matchesService.life({ id: match }, context)
const row = (): Record<string, unknown> => one<Record<string, unknown>>(made.db, sql`select * from matches where id = ${match}`)!
const ENDING = { reason: 'visitor_circumstances', decidedBy: 'visitor', basis: 'visitor_resigned', noticeOn: '2026-07-01', plan: 'A last day at the sea', remains: 'A book of pictures', friendshipContinues: false, rematch: false } as const
const AGREED = { youngPersonAnswer: 'yes', youngPersonAnsweredOn: '2026-06-30', youngPersonWords: 'He likes dogs', volunteersAgreedOn: '2026-06-29' } as const
const end = (more: object = {}): number | null => matchesService.end({ matchId: match, on: '2026-07-31', ...ENDING, ...more }, context).referralId
const dueKinds = (on: string): string[] => dueOn(made.db, on).lines.filter((line) => line.subject.kind === 'match').map((line) => line.kind)

describe('a match while it goes on', () => {
  it('has its own rhythm, objectives, a trial, and a day on which it was recorded on the child’s file', () => {
    matchesService.agreeRhythm({ matchId: match, rhythmDays: 21 }, context)
    matchesService.setObjective({ matchId: match, on: '2026-07-01', what: 'Take the bus alone', tagIds: [] }, context)
    matchesService.reachObjective({ objectiveId: life().objectives[0]!.id, on: '2026-07-20', note: null }, context)
    matchesService.setTrial({ matchId: match, untilOn: '2026-09-01' }, context)
    matchesService.endTrial({ matchId: match, outcome: 'longer', untilOn: '2026-10-01' }, context)
    matchesService.recordOnFile({ matchId: match, on: '2026-07-02' }, context)
    expect(row()).toMatchObject({ rhythmDays: 21, trialUntilOn: '2026-10-01', trialOutcome: 'longer', recordedOnFileOn: '2026-07-02' })
    expect(life().objectives).toMatchObject([{ what: 'Take the bus alone', setOn: '2026-07-01', reachedOn: '2026-07-20' }])
  })

  it('is paused with its reason and goes on', () => {
    matchesService.pause({ matchId: match, on: '2026-07-01', reason: 'Exams', expectedOn: '2026-08-15' }, context)
    expect(life().pause).toEqual({ fromOn: '2026-07-01', reason: 'Exams', expectedOn: '2026-08-15' })
    expect(made.at('matches.paused', TODAY)).toBe(1)
    expect(() => matchesService.pause({ matchId: match, on: '2026-07-10', reason: 'x', expectedOn: null }, context)).toThrow('paused already')
    expect(() => matchesService.resume({ matchId: match, on: '2026-06-01' }, context)).toThrow('The pause began on 1 Jul 2026')
    matchesService.resume({ matchId: match, on: '2026-07-20' }, context)
    expect([life().pause, made.at('matches.paused', TODAY)]).toEqual([null, 0])
    expect(() => matchesService.resume({ matchId: match, on: '2026-07-21' }, context)).toThrow('not paused')
  })

  it.each<[string, () => unknown, string]>([
    ['a visitor is suspended (R3.1)', () => made.status(ola, 'suspended', '2026-07-10'), 'Ann Bell is not cleared: suspended since 10 Jul 2026.'],
    ['a suspended visitor rests, which lifts nothing (R3.9)', () => { made.status(ola, 'suspended', '2026-07-10'); made.status(ola, 'inactive', '2026-07-15') }, 'Ann Bell is not cleared: suspended since 10 Jul 2026.'],
    ['an allegation is open (R3.9)', () => made.put('concerns', { kind: 'allegation', raisedOn: '2026-07-01', volunteerId: nathan, summary: 'x' }), 'Ann Bell is not cleared: an allegation of 1 Jul 2026 is open.'],
    ['the young person objects and understands (R2.2)', () => run(made.db, sql`update referrals set childView = 'objects', understanding = 'yes', viewOn = '2026-07-10'`), 'The young person does not want a visitor and understands what that means, so nobody may be appointed.'],
  ])('does not go on while %s, and says so beside the button', (_what, make, words) => {
    matchesService.pause({ matchId: match, on: '2026-07-01', reason: 'Exams', expectedOn: null }, context)
    expect(life().staysPausedBecause).toEqual([])
    make()
    expect(life().staysPausedBecause).toEqual([words])
    expect(() => matchesService.resume({ matchId: match, on: TODAY }, context)).toThrow(words)
    expect(life().pause).not.toBeNull()
  })

  it('does not go on from a day on which a visitor was suspended', () => {
    matchesService.pause({ matchId: match, on: '2026-07-01', reason: 'x', expectedOn: null }, context)
    made.status(ola, 'suspended', '2026-07-02')
    made.status(ola, 'active', '2026-07-20')
    expect(() => matchesService.resume({ matchId: match, on: '2026-07-10' }, context)).toThrow('was not cleared on 10 Jul 2026: suspended since 2 Jul 2026')
    matchesService.resume({ matchId: match, on: '2026-07-20' }, context)
    expect(life()).toMatchObject({ pause: null, staysPausedBecause: [] })
  })

  it('changes a visitor of a couple from a day, and asks the gate of who comes', () => {
    const cy = made.activeVolunteer()
    matchesService.changeVisitor({ matchId: match, on: '2026-07-01', leavesId: nathan, comesId: cy, reason: 'Moved away', agreement: AGREED }, context)
    expect(row()).toMatchObject({ volunteerId: cy, secondVolunteerId: ola })
    expect(life().pastVisitors).toMatchObject([{ fromOn: '2021-05-01', toOn: '2026-07-01', reason: 'Moved away' }])
    matchesService.changeVisitor({ matchId: match, on: '2026-07-10', leavesId: cy, comesId: null, reason: 'Ill', agreement: null }, context)
    expect(row()).toMatchObject({ volunteerId: ola, secondVolunteerId: null })
    expect(life().pastVisitors[0]).toMatchObject({ fromOn: '2026-07-01', toOn: '2026-07-10' })
    expect(matchesService.open({ id: match }, context).timeline.filter(({ kind }) => kind === 'visitor_change').map(({ on, title, detail }) => [on, title, detail])).toEqual([
      ['2026-07-10', 'Ann Bell visits no more', 'Ill'], ['2026-07-01', 'Ann Bell visits no more', 'Moved away'], ['2026-07-01', 'Ann Bell visits from now on', null],
      ['2026-06-30', 'The young person said yes to Ann Bell: He likes dogs', null], ['2026-06-29', 'Said yes to visiting', 'Ann Bell'],
    ])
    expect(() => matchesService.changeVisitor({ matchId: match, on: '2026-07-11', leavesId: ola, comesId: null, reason: 'x', agreement: null }, context)).toThrow('End the match instead')
    made.status(cy, 'suspended', '2026-07-20')
    expect(() => matchesService.changeVisitor({ matchId: match, on: '2026-07-21', leavesId: null, comesId: cy, reason: 'x', agreement: AGREED }, context)).toThrow('is not cleared: suspended since 20 Jul 2026')
    expect(row()).toMatchObject({ volunteerId: ola, secondVolunteerId: null })
  })

  it.each<[string, () => object, string]>([
    ['without a yes of the young person or of who comes (R2.2)', () => ({ agreement: null }), 'Ann Bell has not said yes yet. Ben has not said yes yet.'],
    ['where the young person says no', () => ({ agreement: { ...AGREED, youngPersonAnswer: 'no' } }), 'Ben said no.'],
    ['before the young person said yes', () => ({ agreement: { ...AGREED, youngPersonAnsweredOn: '2026-07-02' } }), 'Ben said yes only on 2 Jul 2026.'],
    ['before who comes said yes', () => ({ agreement: { ...AGREED, volunteersAgreedOn: '2026-07-02' } }), 'Ann Bell said yes only on 2 Jul 2026.'],
    ['on a yes still to come', () => ({ agreement: { ...AGREED, youngPersonAnsweredOn: '2026-08-02' } }), 'still to come'],
    ['before who comes was approved (R3.1)', () => ({ comesId: made.activeVolunteer('2026-07-02') }), 'Ann Bell was not cleared on 1 Jul 2026: no approval is recorded.'],
    ['against an objection that came during the match (R2.2)', () => { run(made.db, sql`update referrals set childView = 'objects', understanding = 'yes', viewOn = '2026-06-30'`); return {} }, 'does not want a visitor and understands'],
    ['where somebody objects and nobody has asked whether they understand', () => { run(made.db, sql`update referrals set childAgrees = 0`); return {} }, 'Record whether they understand'],
  ])('takes nobody in %s, and nothing is written', (_what, make, words) => {
    const change = { matchId: match, on: '2026-07-01', leavesId: nathan, comesId: made.activeVolunteer(), reason: 'Moved away', agreement: AGREED, ...make() }
    expect(() => matchesService.changeVisitor(change, context)).toThrow(words)
    expect([row()['volunteerId'], all(made.db, sql`select id from pastVisitors`)]).toEqual([nathan, []])
  })

  it('has its only visitor replaced by nobody, since that makes another match (R6.2), while a second one comes', () => {
    run(made.db, sql`update matches set secondVolunteerId = null`)
    const change = { matchId: match, on: '2026-07-01', comesId: made.activeVolunteer(), reason: 'Moved away', agreement: AGREED }
    expect(() => matchesService.changeVisitor({ ...change, leavesId: nathan }, context)).toThrow('End this one and look for another visitor')
    expect([row()['volunteerId'], all(made.db, sql`select id from pastVisitors`)]).toEqual([nathan, []])
    matchesService.changeVisitor({ ...change, leavesId: null }, context)
    expect(row()).toMatchObject({ volunteerId: nathan, secondVolunteerId: change.comesId })
  })

  it('takes somebody in where the young person’s view was never written down, since they are asked for their yes', () => {
    run(made.db, sql`update referrals set childAgrees = null`)
    const cy = made.activeVolunteer()
    matchesService.changeVisitor({ matchId: match, on: '2026-07-01', leavesId: nathan, comesId: cy, reason: 'Moved away', agreement: AGREED }, context)
    expect(row()['volunteerId']).toBe(cy)
  })

  it.each<[string, () => unknown, string]>([
    ['before its start', () => matchesService.pause({ matchId: match, on: '2021-04-30', reason: 'x', expectedOn: null }, context), 'The match started on 1 May 2021'],
    ['on a day to come', () => matchesService.recordOnFile({ matchId: match, on: '2026-08-02' }, context), 'still to come'],
    ['after its end', () => { end(); return matchesService.agreeRhythm({ matchId: match, rhythmDays: 7 }, context) }, 'has ended'],
    ['where there is none', () => matchesService.agreeRhythm({ matchId: 999, rhythmDays: 7 }, context), 'no such match'],
  ])('lets nothing happen %s', (_what, work, words) => expect(work).toThrow(words))
})

describe('the end of a match', () => {
  it('has its reason, whose choice it was, its basis and what remains, and ends an open pause', () => {
    run(made.db, sql`insert into matchPauses (matchId, fromOn) values (${match}, '2026-06-01')`)
    expect(end()).toBeNull()
    expect(row()).toMatchObject({ endedOn: '2026-07-31', endReason: 'visitor_circumstances', endDecidedBy: 'visitor', endBasis: 'visitor_resigned', endNoticeOn: '2026-07-01', endPlan: 'A last day at the sea', remains: 'A book of pictures', friendshipContinues: 0 })
    expect(all(made.db, sql`select toOn from matchPauses`)).toEqual([{ toOn: '2026-07-31' }])
    expect([life().considerFurther, life().waitsUnder]).toEqual([true, null])
    expect(() => end()).toThrow('has ended')
  })

  it('may be followed by nobody for now, with why, until it is considered again (R2.5, R2.3)', () => {
    run(made.db, sql`update youngPeople set bornOn = '2011-12-12' where id = ${ben}`)
    const nobody = (on: string): null => matchesService.considerFurther({ matchId: match, on, reason: 'Wants a break' }, context)
    expect(() => nobody(TODAY)).toThrow()
    end()
    expect(() => nobody('2026-07-30')).toThrow()
    expect(() => nobody('2026-08-02')).toThrow()
    nobody(TODAY)
    expect(life()).toMatchObject({ considerFurther: false, furtherDecision: { decidedOn: TODAY, reason: 'Wants a break', considerAgainOn: '2027-02-01' } })
    expect(matchesService.life({ id: match }, { ...context, today: '2027-02-01' }).considerFurther).toBe(true)
  })

  it('with another visitor wanted: a referral that follows, the first one’s day kept, no new referral counted', () => {
    const following = end({ rematch: true })
    expect(one(made.db, sql`select key, receivedOn, state, reopensId from referrals where id = ${following}`)).toEqual({ key: 'R0012~2', receivedOn: '2026-07-31', state: 'waiting', reopensId: referral })
    expect(made.figure('referrals.received', '2026-01-01', '2026-12-31')).toBe(0)
    expect(life()).toMatchObject({ waitsUnder: following, considerFurther: false })
    const { matchId } = matchesService.record({ youngPersonId: ben, referralId: null, volunteerId: made.activeVolunteer(), secondVolunteerId: null, type: 'standard', introducedOn: null, startedOn: TODAY, rhythmDays: null, trialUntilOn: null, previousProvider: null, firstMatchedOn: null, spotProvider: null, spotPencePerYear: null, spotReason: null, despite: null, agreement: AGREED }, context)
    expect(matchesService.life({ id: matchId }, context)).toMatchObject({ rematchesId: match, firstReferredOn: '2021-02-01', waitsUnder: null })
  })

  it('of a match that came without a referral, with another visitor wanted: none is counted, and the next match follows it (R6.2)', () => {
    run(made.db, sql`update matches set referralId = null where id = ${match}`)
    run(made.db, sql`delete from referrals`)
    const following = end({ rematch: true })
    expect(one(made.db, sql`select key, receivedOn, state, reopensId, followsMatchId from referrals where id = ${following}`)).toEqual({ key: 'M0001~2', receivedOn: '2026-07-31', state: 'waiting', reopensId: null, followsMatchId: match })
    expect([made.figure('referrals.received', '2026-01-01', '2026-12-31'), made.figure('waiting.total', '2026-01-01', TODAY)]).toEqual([0, 1])
    run(made.db, sql`update referrals set childAgrees = 1, riskAssessmentOn = '2026-07-31'`)
    const { matchId } = matchesService.record({ youngPersonId: ben, referralId: null, volunteerId: made.activeVolunteer(), secondVolunteerId: null, type: 'standard', introducedOn: null, startedOn: TODAY, rhythmDays: null, trialUntilOn: null, previousProvider: null, firstMatchedOn: null, spotProvider: null, spotPencePerYear: null, spotReason: null, despite: null, agreement: AGREED }, context)
    expect(matchesService.life({ id: matchId }, context)).toMatchObject({ rematchesId: match, waitsUnder: null })
    expect(made.figure('referrals.received', '2026-01-01', '2026-12-31')).toBe(0)
  })

  it('is not before a visit that is recorded', () => {
    made.visit({ matchId: match, visitedOn: '2026-07-30' })
    expect(() => end({ on: '2026-07-29' })).toThrow('A visit is recorded on 30 Jul 2026. Let the match end on that day or later.')
    expect(row()['endedOn']).toBeNull()
    end({ on: '2026-07-30' })
    expect(row()['endedOn']).toBe('2026-07-30')
  })

  it('may be followed later, once', () => {
    end()
    const { referralId } = matchesService.rematch({ matchId: match, on: TODAY }, context)
    expect(life().waitsUnder).toBe(referralId)
    expect(() => matchesService.rematch({ matchId: match, on: TODAY }, context)).toThrow('waits for a visitor already')
  })

  it('is not followed by a further appointment where care has ended', () => {
    run(made.db, sql`update youngPeople set inCareTo = '2026-07-01' where id = ${ben}`)
    end()
    expect(life()).toMatchObject({ considerFurther: false, statutoryEndOn: '2026-07-01' })
  })
})

describe('towards eighteen (R2.5): birthday 12 Dec 2026', () => {
  it('the list asks from 12 Jun 2026, and not the day before', () => {
    expect(dueKinds('2026-06-11')).not.toContain('turning_18')
    expect(dueKinds('2026-06-12')).toContain('turning_18')
  })

  it('with permission the match goes on after 18, and leaves the list', () => {
    matchesService.takeGrowingUpStep({ matchId: match, step: 'wish', outcome: 'yes', on: '2026-07-01', untilOn: null, decidedBy: 'Ben', note: null }, context)
    expect(dueKinds('2026-12-13')).toContain('turning_18')
    matchesService.takeGrowingUpStep({ matchId: match, step: 'permission', outcome: 'yes', on: '2026-07-02', untilOn: null, decidedBy: 'Commissioner', note: null }, context)
    run(made.db, sql`update youngPeople set inCareTo = '2026-12-12' where id = ${ben}`)
    expect(row()['fundedAfter18']).toBe(1)
    expect(dueKinds('2026-12-13').filter((kind) => kind === 'turning_18' || kind === 'no_longer_looked_after')).toEqual([])
    expect(made.at('matches.funded_18_to_25', '2026-12-13')).toBe(1)
  })

  it('without it nothing ends by itself; the list says that care has ended until somebody ends it', () => {
    matchesService.takeGrowingUpStep({ matchId: match, step: 'permission', outcome: 'no', on: '2026-07-02', untilOn: null, decidedBy: 'Commissioner', note: null }, context)
    run(made.db, sql`update youngPeople set inCareTo = '2026-12-12' where id = ${ben}`)
    expect([row()['fundedAfter18'], row()['endedOn'], life().statutoryEndOn]).toEqual([0, null, '2026-12-12'])
    expect(dueKinds('2026-12-13')).toContain('no_longer_looked_after')
  })

  it('refused, with no day of the end of care recorded: the list, the page and the calendar say so from the birthday on', () => {
    matchesService.takeGrowingUpStep({ matchId: match, step: 'permission', outcome: 'no', on: '2026-07-02', untilOn: null, decidedBy: 'Commissioner', note: null }, context)
    const after18 = (on: string): string[] => dueKinds(on).filter((kind) => kind === 'turning_18' || kind === 'no_longer_looked_after')
    expect([after18('2026-12-11'), after18('2026-12-12'), after18('2027-06-01')]).toEqual([[], ['no_longer_looked_after'], ['no_longer_looked_after']])
    expect(calendarItems(made.db, { from: '2026-12-01', to: '2026-12-31' }, '2026-12-20', ['growing_up']).map((item) => `${item.on} ${item.event}`)).toEqual(['2026-12-12 no_longer_looked_after'])
  })

  it('a step taken anew replaces what stood there, and funding refused takes it back', () => {
    const take = (step: 'permission' | 'funding', outcome: 'yes' | 'no'): void => void matchesService.takeGrowingUpStep({ matchId: match, step, outcome, on: '2026-07-02', untilOn: null, decidedBy: null, note: null }, context)
    take('permission', 'no')
    take('permission', 'yes')
    expect(row()['fundedAfter18']).toBe(1)
    take('funding', 'no')
    expect([row()['fundedAfter18'], life().growingUp.length]).toEqual([0, 2])
  })
})

describe('a match that began elsewhere', () => {
  const record = (more: object = {}): number => matchesService.record({
    youngPersonId: ben, referralId: null, volunteerId: made.activeVolunteer('2018-01-01'), secondVolunteerId: null, type: 'trusted_adult', introducedOn: null, startedOn: '2019-03-01', rhythmDays: null, trialUntilOn: null, previousProvider: 'Lantern Visitors', firstMatchedOn: null, spotProvider: null,
    spotPencePerYear: null, spotReason: null, despite: null, agreement: { ...AGREED, youngPersonAnsweredOn: '2019-02-20', volunteersAgreedOn: '2019-02-10' }, ...more,
  }, context).matchId

  it('keeps its true first day with the provider before: only how long it has lasted counts from it, and nobody is asked about a day before they met here (N26)', () => {
    end({ rematch: true })
    const asked = { ...AGREED, youngPersonAnsweredOn: '2026-07-10', volunteersAgreedOn: '2026-07-10' }
    const volunteerId = made.activeVolunteer('2026-06-01')
    const transferred = (more: object = {}): number => record({ volunteerId, startedOn: '2026-07-31', agreement: asked, ...more })
    expect(() => transferred({ startedOn: '2019-03-01' })).toThrow('not cleared')
    expect(() => transferred({ firstMatchedOn: '2026-07-31' })).toThrow('It started here on 31 Jul 2026')
    expect(() => transferred({ firstMatchedOn: '2019-03-01', previousProvider: null })).toThrow('Enter the provider')
    const id = transferred({ firstMatchedOn: '2019-03-01' })
    expect(matchesService.life({ id }, context)).toMatchObject({ firstMatchedOn: '2019-03-01', previousProvider: 'Lantern Visitors' })
    expect(['matches.over_5_years', 'matches.longest_months', 'matches.active'].map((figure) => made.figure(figure, '2026-07-01', '2026-07-31'))).toEqual([1, 88, 1])
    expect([made.figure('matches.started', '2026-07-01', '2026-07-31'), made.figure('matches.started', '2019-01-01', '2019-12-31')]).toEqual([1, 0])
    expect(matchesService.open({ id }, context).match).toMatchObject({ startedOn: '2026-07-31', months: 0 })
  })

  it('keeps its original start and the provider before', () => {
    end({ rematch: true })
    expect(one(made.db, sql`select key, type, startedOn, previousProvider from matches where id = ${record()}`)).toEqual({ key: 'M0002', type: 'trusted_adult', startedOn: '2019-03-01', previousProvider: 'Lantern Visitors' })
  })

  it('keeps what they said to each other, of both of a couple, where other matches have it', () => {
    end({ rematch: true })
    made.match({ youngPersonId: ben, startedOn: '2020-01-01' })
    const matchId = record({ secondVolunteerId: made.activeVolunteer('2018-01-01'), introducedOn: '2019-02-25', despite: 'Two visitors' })
    expect(one(made.db, sql`select begunOn, despite, volunteerAnswer, volunteerAnsweredOn, secondAnswer, secondAnsweredOn, youngPersonAnswer, youngPersonAnsweredOn, youngPersonWords, introducedOn from pairings where matchId = ${matchId}`)).toEqual({
      begunOn: '2019-02-10', despite: 'Two visitors', volunteerAnswer: 'yes', volunteerAnsweredOn: '2019-02-10', secondAnswer: 'yes', secondAnsweredOn: '2019-02-10', youngPersonAnswer: 'yes', youngPersonAnsweredOn: '2019-02-20', youngPersonWords: 'He likes dogs', introducedOn: '2019-02-25',
    })
  })

  it('closes the referral it answers no earlier than that was received', () => {
    const waits = end({ rematch: true })
    record()
    expect(one(made.db, sql`select state, receivedOn = closedOn as sameDay from referrals where id = ${waits}`)).toEqual({ state: 'matched', sameDay: 1 })
  })

  it.each<[string, () => number, string]>([
    ['past a closed gate', () => { end({ rematch: true }); made.status(nathan, 'suspended', '2026-07-01'); return record({ volunteerId: nathan, despite: 'Needed' }) }, 'is not cleared: suspended'],
    ['past the gate of the second', () => { end({ rematch: true }); made.status(ola, 'left', '2026-07-01'); return record({ secondVolunteerId: ola }) }, 'is not cleared: no longer a volunteer'],
    ['beside another match without a reason', () => { made.referral({ youngPersonId: ben, childAgrees: 1, riskAssessmentOn: '2026-01-01' }); return record() }, 'in a match already'],
    ['for somebody of whom no referral says what they want', () => record({ youngPersonId: made.youngPerson() }), 'Receive a referral that says it first'],
    ['against an objection', () => { made.referral({ youngPersonId: ben, childAgrees: 0 }); return record() }, 'does not want a visitor'],
    ['before the visitor was approved (R3.1)', () => { end({ rematch: true }); return record({ volunteerId: made.activeVolunteer('2019-03-02') }) }, 'Ann Bell was not cleared on 1 Mar 2019: no approval is recorded.'],
    ['where they were introduced before the visitor was approved', () => { end({ rematch: true }); return record({ volunteerId: made.activeVolunteer('2019-03-01'), introducedOn: '2019-02-28' }) }, 'Ann Bell was not cleared on 28 Feb 2019'],
    ['without anybody’s yes (R2.2), of whichever type', () => { end({ rematch: true }); return record({ agreement: null, type: 'standard' }) }, 'Ann Bell has not said yes yet. Ben has not said yes yet.'],
    ['against the young person’s no', () => { end({ rematch: true }); return record({ agreement: { ...AGREED, youngPersonAnswer: 'no' } }) }, 'Ben said no.'],
    ['before the young person’s yes', () => { end({ rematch: true }); return record({ agreement: { ...AGREED, youngPersonAnsweredOn: '2019-03-02', volunteersAgreedOn: '2019-02-10' } }) }, 'Ben said yes only on 2 Mar 2019.'],
    ['with a yes still to come', () => { end({ rematch: true }); return record({ agreement: { ...AGREED, volunteersAgreedOn: '2026-08-02' } }) }, 'still to come'],
    ['for nobody', () => record({ youngPersonId: 999 }), 'no such young person'],
  ])('does not come in %s', (_what, work, words) => expect(work).toThrow(words))
})

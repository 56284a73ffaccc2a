import Database from 'better-sqlite3'
import { beforeEach, describe, expect, it } from 'vitest'
import { Refusal } from '#contract/refusal.ts'
import type { QueryContext } from '../context.ts'
import { asWritable, handleOf } from '../database/database.ts'
import { migrate } from '../database/migrate.ts'
import { volunteersService } from './volunteers-service.ts'

let context: QueryContext

const STAGES = ['application', 'identity', 'interview_1', 'reference_1', 'reference_2', 'dbs', 'training', 'interview_2', 'shadowing']
const cleared = (id: number, on: string): string => STAGES.map((stage) => `(${id}, '${stage}', 'complete', '${on}', '${on}')`).join(', ')

beforeEach(() => {
  const db = asWritable(new Database(':memory:'))
  migrate(db, { now: () => '2023-10-31T10:00:00.000Z' })
  handleOf(db).exec(`
    insert into volunteers (id, key, firstName, lastName, bornOn, gender, phone, postcode, enquiredOn, source, drives, maxMiles) values
      (1, 'V1', 'Alan', 'Young', '1980-02-29', 'male', '01632 960001', 'DH1 2GL', '2021-05-01', 'website', 1, 20),
      (2, 'V2', 'Beth', 'Young', null, null, null, null, null, null, null, null),
      (3, 'V3', 'Cy', 'Tait', null, null, null, null, '2021-01-01', null, null, null),
      (4, 'V4', 'Farah', 'Nixon', null, 'female', null, null, '2023-08-21', null, 0, null),
      (5, 'V5', 'Gus', 'Arden', null, null, null, null, null, null, null, null),
      (6, 'V6', 'Hal', 'Zane', null, null, null, null, null, null, null, null), (7, 'V7', 'Ivy', 'Lapsed', null, null, null, null, null, null, null, null);
    insert into statusPeriods (volunteerId, status, fromOn, reason) values
      (1, 'applicant', '2021-05-01', null), (1, 'active', '2021-08-01', null), (2, 'active', '2021-01-01', null), (2, 'active', '2022-01-01', null), (3, 'active', '2023-05-01', null), (3, 'left', '2023-11-09', 'moves to Leeds'),
      (4, 'applicant', '2023-08-21', null), (7, 'active', '2023-01-01', null), (5, 'active', '2019-01-01', null), (5, 'inactive', '2023-06-01', 'new baby');
    insert into stages (volunteerId, stage, state, requestedOn, completedOn) values ${cleared(1, '2021-07-01')}, ${cleared(2, '2020-09-30')}, ${cleared(3, '2023-04-30')}, (7, 'dbs', 'failed', '2023-01-01', '2023-02-01');
    insert into stages (volunteerId, stage, state, requestedOn, completedOn, hours, safeAction, signedOffBy) values
      (4, 'application', 'complete', '2023-08-21', '2023-08-29', null, 'Read and scored', 'K Lowes'), (4, 'identity', 'complete', null, null, null, null, null), (4, 'interview_1', 'complete', '2023-09-05', '2023-09-14', null, null, null),
      (4, 'reference_1', 'complete', '2023-09-14', '2023-11-02', null, null, null), (4, 'reference_2', 'requested', '2023-10-17', null, null, null, null), (4, 'training', 'complete', '2023-09-30', '2023-10-21', 30, 'recorded', 'K Lowes');
    insert into youngPeople (id, key, firstName, lastName) values (1, 'Y1', 'Rhys', 'Abbott'), (2, 'Y2', 'Zoë', null);
    insert into matches (id, key, youngPersonId, volunteerId, secondVolunteerId, startedOn, endedOn, endReason, friendshipContinues) values
      (1, 'M1', 1, 2, 1, '2022-08-01', null, null, null), (2, 'M2', 2, 1, null, '2021-09-01', '2022-03-01', 'moved_away', 1), (3, 'M3', 2, 1, null, '2023-11-05', null, null, null), (4, 'M4', 2, 5, null, '2021-01-01', '2023-10-31', null, null);
    insert into matchPauses (matchId, fromOn, toOn) values (1, '2023-10-20', null);
    insert into visits (matchId, visitedOn, minutes, mode, outcome, activity, miles) values
      (1, '2022-10-30', 60, 'in_person', 'held', null, 4), (1, '2022-11-01', 150, 'in_person', 'held', 'climbing wall', 12.5), (1, '2023-10-02', 45, 'phone', 'held', null, null), (1, '2023-10-16', null, null, 'no_show', null, null),
      (1, '2023-11-09', 60, 'in_person', 'held', null, 9), (2, '2022-01-01', 60, 'in_person', 'held', null, null);
    insert into supervisions (volunteerId, dueOn, heldOn, mode, impact, enjoying, notes) values
      (1, '2023-06-07', '2023-06-07', 'phone', 1, 1, 'Enjoys the wall.'), (1, '2023-08-30', '2023-09-01', null, 1, null, null), (1, '2023-08-30', '2023-09-01', null, 0, null, 'Long drive.'), (1, '2023-11-24', null, null, null, null, null);
    insert into concerns (kind, raisedOn, matchId, volunteerId, summary, resolvedOn) values ('safeguarding', '2023-03-03', 1, null, 'Not sleeping.', '2023-11-20'), ('complaint', '2023-04-04', 1, 2, 'Late three times.', '2023-04-06');
    insert into claims (key, volunteerId, matchId, claimedOn, kind, amountPence, paidOn) values
      ('C1', 1, 1, '2022-11-01', 'activity', 3395, '2022-12-01'), ('C2', 1, 1, '2022-11-01', 'mileage', 4032, null), ('C3', 2, 1, '2022-11-01', 'activity', 100, null);`)
  context = { db, today: '2023-10-31', now: () => '2023-10-31T10:00:00.000Z' }
})

describe('the list of volunteers', () => {
  const listed = <Value>(pick: (row: ReturnType<typeof volunteersService.list>['rows'][number]) => Value): Record<string, Value> =>
    Object.fromEntries(volunteersService.list(null, context).rows.map((row) => [row.name, pick(row)]))

  it('stands by last name', () => {
    expect(volunteersService.list(null, context).rows.map((row) => row.name)).toEqual(['Gus Arden', 'Ivy Lapsed', 'Farah Nixon', 'Cy Tait', 'Alan Young', 'Beth Young', 'Hal Zane'])
  })

  it('says where each stands today, and since when without a break', () => {
    expect(listed((row) => [row.status, row.statusSinceOn])).toEqual({
      'Alan Young': ['active', '2021-08-01'], 'Beth Young': ['active', '2021-01-01'], 'Cy Tait': ['active', '2023-05-01'], 'Farah Nixon': ['applicant', '2023-08-21'], 'Gus Arden': ['inactive', '2023-06-01'], 'Hal Zane': [null, null], 'Ivy Lapsed': ['active', '2023-01-01'],
    })
  })

  it('has as many ready as the waiting list counts: a planned match leaves nobody free', () => {
    const ready = (): string[] => volunteersService.list(null, context).rows.filter((row) => row.isReady).map((row) => row.name)
    handleOf(context.db).exec(`update matches set endedOn = '2023-10-01'; insert into matches (key, youngPersonId, volunteerId, startedOn) values ('M9', 2, 2, '2023-12-01')`)
    expect([ready(), volunteersService.countReady(null, context)]).toEqual([['Cy Tait', 'Alan Young'], 2])
  })

  it('gives the first reason why a gate is closed, and who is ready', () => {
    expect(listed((row) => [row.gateReason, row.isReady])).toEqual({
      'Alan Young': [null, false], 'Beth Young': ['DBS recheck was due 30 Sep 2023', false], 'Cy Tait': [null, true], 'Farah Nixon': ['Identity is not signed off', false],
      'Gus Arden': [null, false], 'Hal Zane': ['Application is not recorded', false], 'Ivy Lapsed': ['DBS check is failed, not complete', false],
    })
  })

  it('names whom each visits today, also as second visitor, and the last visit', () => {
    expect(listed((row) => [row.matches.map((match) => match.youngPerson), row.lastVisitOn])).toMatchObject({
      'Alan Young': [['Rhys Abbott'], '2023-10-02'], 'Beth Young': [['Rhys Abbott'], '2023-10-02'], 'Cy Tait': [[], null], 'Gus Arden': [[], null],
    })
  })

  it('gives the next supervision twelve weeks after the last, and none to who is not active', () => {
    expect(listed((row) => [row.lastSupervisedOn, row.supervisionDueOn])).toMatchObject({ 'Alan Young': ['2023-09-01', '2023-11-24'], 'Cy Tait': [null, '2023-07-24'], 'Gus Arden': [null, null], 'Farah Nixon': [null, null] })
  })

  it('counts how far an applicant is and how long it has been', () => {
    expect(listed((row) => row.path)).toMatchObject({ 'Alan Young': null, 'Farah Nixon': { done: 4, required: 12, stage: 'First reference', daysSinceApplied: 71, daysInStage: 47 } })
  })

  it('shows the district of a postcode and no more of the address', () => expect(listed((row) => row.area)).toMatchObject({ 'Alan Young': 'DH1', 'Beth Young': null }))
})

describe('one volunteer', () => {
  it('has the stages in their order, as they stood today', () => {
    const { stages } = volunteersService.open({ id: 4 }, context)
    expect(stages.map((stage) => [stage.stage, stage.state, stage.completedOn])).toEqual([
      ['application', 'complete', '2023-08-29'], ['identity', 'complete', null], ['interview_1', 'complete', '2023-09-14'], ['reference_1', 'requested', null], ['reference_2', 'requested', null],
      ['dbs', null, null], ['independence', null, null], ['training', 'complete', '2023-10-21'], ['interview_2', null, null], ['shadowing', null, null], ['agreements', null, null], ['approval', null, null],
    ])
  })

  it('has every reason why the gate is closed, in parts and in words', () => {
    expect(volunteersService.open({ id: 4 }, context).gateReasons.map(({ reason, stage, state }) => [reason, stage, state])).toEqual([
      ['stage_not_signed', 'identity', null], ['stage_not_signed', 'interview_1', null], ['stage_incomplete', 'reference_1', 'requested'], ['stage_incomplete', 'reference_2', 'requested'],
      ['stage_not_recorded', 'dbs', null], ['stage_not_recorded', 'independence', null], ['stage_not_recorded', 'interview_2', null], ['stage_not_recorded', 'shadowing', null], ['stage_not_recorded', 'agreements', null], ['never_approved', null, null],
    ])
    expect(volunteersService.open({ id: 2 }, context).gateReasons).toMatchObject([{ reason: 'dbs_lapsed', sinceOn: '2023-09-30', words: 'DBS recheck was due 30 Sep 2023' }, { reason: 'training_lapsed' }])
  })

  it('has as missing data what the gate calls so: of nobody who applies, and of somebody approved only what is required', () => {
    const told = (id: number): [boolean, string[]] => [volunteersService.open({ id }, context).isApproved, volunteersService.open({ id }, context).missing]
    expect(told(1)).toEqual([true, ['independence', 'agreements']])
    expect(told(4)).toEqual([false, []])
    handleOf(context.db).exec(`update pathStages set isRequired = 0 where stage = 'agreements'; insert into statusPeriods (volunteerId, status, fromOn) values (1, 'left', '2023-10-01'), (1, 'applicant', '2023-10-20')`)
    expect(told(2)).toEqual([true, ['independence']])
    expect(told(1)).toEqual([false, []])
  })

  it('has matches with their state, the other visitor and what was visited, newest first', () => {
    expect(volunteersService.open({ id: 1 }, context).matches.map((match) => [match.youngPerson, match.state, match.together, match.months, match.visits, match.pausedFrom])).toEqual([
      ['Zoë', 'planned', null, 0, 0, null], ['Rhys Abbott', 'paused', 'Beth Young', 14, 3, '2023-10-20'], ['Zoë', 'ended', null, 6, 1, null],
    ])
  })

  it('has supervision in beats, with what was said; two on one day are one, and one no is a no', () => {
    const { beats } = volunteersService.open({ id: 1 }, context)
    expect(beats.slice(-3).map((beat) => [beat.dueOn, beat.state, beat.daysLate, beat.impact, beat.notes])).toEqual([
      ['2023-06-07', 'on_time', 0, true, 'Enjoys the wall.'], ['2023-08-30', 'late', 2, false, 'Long drive.'], ['2023-11-24', 'due', 0, null, null],
    ])
    expect(beats.slice(0, -3).every((beat) => beat.state === 'not_recorded')).toBe(true)
  })

  it('counts visits, hours, miles and money in twelve months, and nothing from before or after', () => {
    const { months } = volunteersService.open({ id: 1 }, context)
    expect([months.length, months[0], months.at(-1)]).toEqual([
      12,
      { month: '2022-11', visits: 1, minutes: 150, miles: 12.5, claimedPence: 7427, unpaidPence: 4032 },
      { month: '2023-10', visits: 1, minutes: 45, miles: 0, claimedPence: 0, unpaidPence: 0 },
    ])
  })

  it('counts no visit that is only planned', () => {
    expect(volunteersService.open({ id: 1 }, { ...context, today: '2023-11-05' }).months.at(-1)).toMatchObject({ month: '2023-11', visits: 0 })
  })

  it('has the concerns that name them, and those about a match of theirs that name nobody', () => {
    const concerns = (id: number): (string | null)[][] => volunteersService.open({ id }, context).concerns.map((concern) => [concern.summary, concern.youngPerson?.name ?? null, concern.resolvedOn])
    expect(concerns(1)).toEqual([['Not sleeping.', 'Rhys Abbott', null]])
    expect(concerns(2)).toEqual([['Late three times.', 'Rhys Abbott', '2023-04-06'], ['Not sleeping.', 'Rhys Abbott', null]])
  })

  it('tells everything that happened up to today, newest first', () => {
    const { timeline } = volunteersService.open({ id: 1 }, context)
    const told = timeline.map((entry) => `${entry.on} ${entry.title}${entry.detail === null ? '' : `: ${entry.detail}`}`)
    expect(told.filter((line) => !line.endsWith('complete'))).toEqual([
      '2023-10-16 Visit to Rhys: did not happen',
      '2023-10-02 Visited Rhys: 45 min, phone',
      '2023-09-01 Supervision: Sees an impact',
      '2023-09-01 Supervision: Not: sees an impact, Long drive.',
      '2023-06-07 Supervision: Sees an impact, enjoys it, Enjoys the wall.',
      '2023-03-03 Safeguarding concern: Not sleeping, still open',
      '2022-11-01 Visited Rhys: Climbing wall, 2½ hours',
      '2022-11-01 Claimed £74.27: Activity and mileage',
      '2022-10-30 Visited Rhys: 1 hour',
      '2022-08-01 Matched with Rhys Abbott',
      '2022-03-01 Match with Zoë ended: Moved away, they stay friends',
      '2022-01-01 Visited Zoë: 1 hour',
      '2021-09-01 Matched with Zoë',
      '2021-08-01 Became an active volunteer',
      '2021-05-01 Enquired: Heard of us through website',
      '2021-05-01 Applied',
    ])
    expect(told).toContain('2021-07-01 DBS check complete')
    expect(volunteersService.open({ id: 4 }, context).timeline.map((entry) => `${entry.title}: ${entry.detail}`)).toContain('Training complete: 30 hours, K Lowes')
  })

  it('that is gone is refused in words', () => expect(() => volunteersService.open({ id: 99 }, context)).toThrow(Refusal))
})

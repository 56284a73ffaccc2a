import Database from 'better-sqlite3'
import { beforeEach, describe, expect, it } from 'vitest'
import { Refusal } from '#contract/refusal.ts'
import type { QueryContext } from '../context.ts'
import { asWritable, handleOf } from '../database/database.ts'
import { migrate } from '../database/migrate.ts'
import { run, sql } from '../database/sql.ts'
import { matchesService } from './matches-service.ts'

let context: QueryContext

beforeEach(() => {
  const db = asWritable(new Database(':memory:'))
  migrate(db, { now: () => '2023-10-31T10:00:00.000Z' })
  handleOf(db).exec(`
    insert into volunteers (id, key, firstName, lastName) values (1, 'V1', 'Alan', 'Young'), (2, 'V2', 'Beth', 'Young'), (3, 'V3', 'Cy', 'Tait');
    insert into statusPeriods (volunteerId, status, fromOn) values (1, 'active', '2021-01-01'), (2, 'active', '2021-01-01'), (3, 'active', '2021-01-01');
    insert into youngPeople (id, key, firstName, lastName, bornOn, socialWorker, languages) values (1, 'Y1', 'Rhys', 'Abbott', '2010-05-06', 'Aisha Khan', 'English'), (2, 'Y2', 'Zoë', null, null, null, null);
    insert into placements (youngPersonId, fromOn, placementType) values (1, null, 'foster'), (1, '2023-02-01', 'residential');
    insert into referrals (id, key, youngPersonId, receivedOn, referredBy, state, closedOn) values (1, 'R1', 1, '2022-06-01', 'social worker', 'matched', '2022-08-01');
    insert into matches (id, key, youngPersonId, referralId, volunteerId, secondVolunteerId, introducedOn, startedOn, endedOn, endReason, friendshipContinues) values
      (1, 'M1', 1, 1, 1, 2, '2022-07-25', '2022-08-01', null, null, null), (2, 'M2', 2, null, 3, null, null, '2021-03-01', '2023-10-31', 'friendship', 1), (3, 'M3', 2, null, 3, null, null, '2023-11-05', null, null, null);
    insert into matchPauses (matchId, fromOn, toOn) values (1, '2023-01-05', '2023-01-20');
    insert into visits (matchId, visitedOn, minutes, mode, outcome, activity) values
      (1, '2023-06-01', 150, 'in_person', 'held', 'climbing wall'), (1, '2023-07-01', 45, 'phone', 'held', null), (1, '2023-08-02', 60, 'in_person', 'held', null), (1, '2023-09-01', null, null, 'no_show', null), (1, '2023-11-09', 60, 'in_person', 'held', null);
    insert into supervisions (volunteerId, heldOn, impact, enjoying) values (1, '2023-06-07', 1, 0), (1, '2022-01-07', 1, 1), (3, '2023-06-08', 1, 1);
    insert into careReviews (youngPersonId, reviewedOn, attendedBy, feedback) values (1, '2023-05-05', 'both', 'positive');
    insert into feedback (matchId, givenOn, givenBy, occasion, rating, quote) values (1, '2023-09-22', 'young_person', 'annual_visit', 5, 'She listens');
    insert into concerns (kind, raisedOn, matchId, summary) values ('safeguarding', '2023-03-03', 1, 'Not sleeping.');
    insert into claims (key, volunteerId, matchId, claimedOn, kind, amountPence) values ('C1', 1, 1, '2023-06-01', 'activity', 3395);`)
  context = { db, today: '2023-10-31', now: () => '2023-10-31T10:00:00.000Z' }
})

describe('the list of matches', () => {
  it('says where each stands today, newest first', () => {
    const { rows } = matchesService.list(null, context)
    expect(rows.map((row) => [row.key, row.state, row.months, row.volunteers.map((volunteer) => volunteer.name)])).toEqual([
      ['M3', 'planned', 0, ['Cy Tait']],
      ['M1', 'active', 14, ['Alan Young', 'Beth Young']],
      ['M2', 'ended', 31, ['Cy Tait']],
    ])
  })

  it('says which is not cleared, of the second visitor and of a planned one too, and of none that has ended', () => {
    const notCleared = (): string[] => matchesService.list(null, context).rows.filter((row) => row.isNotCleared).map((row) => row.key)
    expect(notCleared()).toEqual([])
    const db = asWritable(handleOf(context.db))
    run(db, sql`insert into statusPeriods (volunteerId, status, fromOn) values (2, 'suspended', '2023-10-01'), (3, 'suspended', '2023-10-01')`)
    expect(notCleared()).toEqual(['M3', 'M1'])
    expect(matchesService.open({ id: 1 }, context).match.isNotCleared).toBe(true)
    expect(matchesService.open({ id: 2 }, context).match.isNotCleared).toBe(false)
  })

  it('counts held visits up to today, and says what is not known as not known', () => {
    const { rows } = matchesService.list(null, context)
    expect(rows.map((row) => [row.youngPerson.name, row.age, row.visits, row.lastVisitOn])).toEqual([['Zoë', null, 0, null], ['Rhys Abbott', 13, 3, '2023-08-02'], ['Zoë', null, 0, null]])
  })
})

describe('whose visits rest', () => {
  it.each([['2023-01-04', []], ['2023-01-05', ['Rhys Abbott']], ['2023-01-19', ['Rhys Abbott']], ['2023-01-20', []]])('on %s it is %j', (today, names) => expect(matchesService.paused(null, { ...context, today })).toEqual(names))

  it('is nobody whose match has ended meanwhile', () => {
    const db = asWritable(handleOf(context.db))
    run(db, sql`update matches set endedOn = '2023-01-10' where id = 1`)
    expect(matchesService.paused(null, { ...context, today: '2023-01-12' })).toEqual([])
  })
})

describe('one match', () => {
  it('tells whose declaration is out of date and who is linked to the home, and of neither once it has ended (R2.4)', () => {
    const db = asWritable(handleOf(context.db))
    run(db, sql`update placements set provider = 'Northlight' where fromOn is not null`)
    run(db, sql`insert into independenceDeclarations (volunteerId, declaredOn, isCouncillor, homeProvider, outcome, decidedBy) values (1, '2022-10-30', 0, null, 'independent', 'C'), (2, '2022-10-31', 0, 'Northlight', 'independent', 'C'), (3, '2020-01-01', 0, null, 'independent', 'C')`)
    const told = (id: number): unknown => {
      const { declareAgain, homeLinks, match } = matchesService.open({ id }, context)
      return [declareAgain, homeLinks, match.isNotCleared]
    }
    expect(told(1)).toEqual([[{ id: 1, name: 'Alan Young', againOn: '2023-10-30' }], [{ id: 2, name: 'Beth Young', provider: 'Northlight', sinceOn: '2023-02-01' }], false])
    expect(told(2)).toEqual([[], [], false])
    expect(told(3)).toEqual([[{ id: 3, name: 'Cy Tait', againOn: '2021-01-01' }], [], false])
  })

  it.each([
    ['2023-10-31', [{ month: '2023-06', pence: 3395 }]],
    ['2024-05-31', [{ month: '2023-06', pence: 3395 }, { month: '2023-11', pence: 700 }, { month: '2024-05', pence: 1250 }]],
    ['2024-06-01', [{ month: '2023-11', pence: 700 }, { month: '2024-05', pence: 1250 }]],
  ] as const)('tells on %s what was claimed in its twelve months, and nothing of another match, of none or of later', (today, claimed) => {
    run(asWritable(handleOf(context.db)), sql`insert into claims (key, volunteerId, matchId, claimedOn, kind, amountPence) values
      ('C2', 2, 1, '2023-11-02', 'mileage', 450), ('C3', 1, 1, '2023-11-30', 'activity', 250), ('C4', 1, 1, '2024-05-31', 'activity', 1250), ('C5', 3, 2, '2023-10-01', 'activity', 999), ('C6', 1, null, '2023-10-02', 'activity', 888), ('C7', 1, 1, '2024-06-02', 'activity', 777)`)
    expect(matchesService.open({ id: 1 }, { ...context, today }).claimed).toEqual(claimed)
  })

  it('knows the people, their rhythm and what is near', () => {
    expect(matchesService.open({ id: 1 }, context)).toMatchObject({
      introducedOn: '2022-07-25', referredOn: '2022-06-01', usualGapDays: 31, heldInYear: 3, expectedInYear: 12, socialWorker: 'Aisha Khan', placementType: 'residential', turns18On: '2028-05-06', pausedFrom: null,
    })
  })

  it('that has ended is not called uncleared when its visitor leaves, and one that goes on is', () => {
    handleOf(context.db).exec(`insert into statusPeriods (volunteerId, status, fromOn) values (3, 'left', '2023-10-31'), (1, 'suspended', '2023-10-31')`)
    expect(matchesService.open({ id: 2 }, context).gateReasons).toEqual([])
    expect(matchesService.open({ id: 1 }, context).gateReasons).toMatchObject([{ name: 'Alan Young' }])
  })

  it('tells everything that happened, newest first, and nothing of other matches', () => {
    const { timeline } = matchesService.open({ id: 1 }, context)
    expect(timeline.map((entry) => `${entry.on} ${entry.title}${entry.detail === null ? '' : `: ${entry.detail}`}`)).toEqual([
      '2023-11-09 Visit: 1 hour',
      '2023-09-22 Visit after a year, from the young person: 5 of 5, “She listens”',
      '2023-09-01 Visit: did not happen',
      '2023-08-02 Visit: 1 hour',
      '2023-07-01 Phone call in between: 45 min',
      '2023-06-07 Supervision with Alan Young: Sees an impact, not: enjoys it',
      '2023-06-01 Visit, climbing wall: 2½ hours',
      '2023-06-01 Claim for activity: £33.95',
      '2023-05-05 Care review: Attended by coordinator and visitor, positive feedback',
      '2023-03-03 Safeguarding concern: Not sleeping, still open',
      '2023-01-20 Match resumed',
      '2023-01-05 Match paused',
      '2022-08-01 Match started: Rhys Abbott and Alan Young and Beth Young',
      '2022-07-25 Introduced to each other',
      '2022-06-01 Referral received: From social worker',
    ])
  })

  it('that is gone is refused in words', () => expect(() => matchesService.open({ id: 99 }, context)).toThrow(Refusal))
})

import Database from 'better-sqlite3'
import { beforeEach, describe, expect, it } from 'vitest'
import { Refusal } from '#contract/refusal.ts'
import { youngPeopleContract } from '#contract/young-people.ts'
import type { QueryContext } from '../context.ts'
import { asWritable, handleOf } from '../database/database.ts'
import { migrate } from '../database/migrate.ts'
import { askFigures } from '../figures/ask-figures.ts'
import { youngPeopleService } from './young-people-service.ts'

let context: QueryContext

beforeEach(() => {
  const db = asWritable(new Database(':memory:'))
  migrate(db, { now: () => '2023-10-31T10:00:00.000Z' })
  handleOf(db).exec(`
    insert into volunteers (id, key, firstName, lastName) values (1, 'V1', 'Alan', 'Young'), (2, 'V2', 'Beth', 'Young'), (3, 'V3', 'Cy', 'Tait');
    insert into youngPeople (id, key, caseNumber, firstName, lastName, bornOn, inCareFrom, inCareTo, socialWorker, legalStatus, familyContact, asylumSeeking, languages, interests) values
      (1, 'Y1', '7918123', 'Rhys', 'Abbott', '2005-12-06', '2017-02-02', null, 'Aisha Khan', 'care_order', 'limited', 0, 'English', 'climbing; dance'),
      (2, 'Y2', null, 'Zoë', null, null, null, '2023-07-01', null, null, null, null, null, null),
      (3, 'Y3', null, 'Ben', 'Nixon', '2015-03-01', '2020-01-01', null, null, null, null, 1, 'Tigrinya', null),
      (4, 'Y4', null, 'Mary', 'Okafor', '2005-10-31', null, null, null, null, null, null, null, null),
      (5, 'Y5', null, 'Ewa', 'Carr', '2010-10-31', null, null, null, null, null, null, null, null);
    insert into placements (youngPersonId, fromOn, placementType, postcode, outOfArea) values (1, null, 'foster', 'DH1 4GN', 0), (1, '2023-02-01', 'residential', 'LS9 7TF', 1), (1, '2023-12-01', 'independent', 'DH2 1AA', 0);
    insert into referrals (id, key, youngPersonId, receivedOn, referredBy, state, closedOn, childAgrees, waitingReason) values
      (1, 'R1', 1, '2022-06-01', 'social worker', 'matched', '2022-08-01', 1, null),
      (2, 'R2', 3, '2023-05-03', null, 'waiting', null, null, 'awaiting_accommodation'),
      (3, 'R3', 4, '2022-02-01', null, 'matched', '2022-03-01', 1, null), (4, 'R4', 4, '2023-01-01', null, 'declined_by_child', '2023-02-01', 0, null);
    insert into matches (id, key, youngPersonId, referralId, volunteerId, secondVolunteerId, startedOn, endedOn, endReason) values
      (1, 'M1', 1, 1, 1, 2, '2022-08-01', null, null), (2, 'M2', 2, null, 3, null, '2021-03-01', null, null), (3, 'M3', 4, 3, 3, null, '2022-03-01', '2023-01-01', 'friendship'), (4, 'M4', 5, null, 3, null, '2023-11-05', null, null);
    insert into matchPauses (matchId, fromOn, toOn) values (1, '2023-01-05', '2023-01-20'), (2, '2023-09-01', null), (2, '2023-10-01', null);
    insert into visits (matchId, visitedOn, minutes, mode, outcome, activity) values (1, '2023-06-01', 150, 'in_person', 'held', 'climbing wall'), (1, '2023-07-01', 45, 'phone', 'cancelled_by_child', null);
    insert into careReviews (youngPersonId, matchId, reviewedOn, attendedBy, feedback) values (1, 1, '2023-05-31', 'both', 'positive'), (1, null, '2022-11-30', 'none', null), (2, null, '2023-01-01', null, null);
    insert into feedback (matchId, givenOn, givenBy, occasion, rating, quote, mayQuote) values (1, '2023-09-22', 'young_person', 'annual_visit', 5, 'He listens', 0);
    insert into concerns (kind, raisedOn, youngPersonId, matchId, summary, resolvedOn) values ('safeguarding', '2023-03-03', 1, 1, 'Not sleeping.', null), ('complaint', '2023-03-04', null, 1, 'Late.', '2023-03-05'), ('complaint', '2023-03-06', null, 2, 'Other.', null);`)
  context = { db, today: '2023-10-31', now: () => '2023-10-31T10:00:00.000Z' }
})

const open = (id: number): ReturnType<typeof youngPeopleService.open> => youngPeopleService.open({ id }, context)

describe('the list of young people', () => {
  it('says where each stands today, by name', () => {
    const { rows } = youngPeopleService.list(null, context)
    expect(rows.map((row) => [row.name, row.standing, row.visitors.map((visitor) => visitor.name), row.waitingDays, row.matchedMonths])).toEqual([
      ['Ben Nixon', 'waiting', [], 181, null],
      ['Ewa Carr', 'planned', ['Cy Tait'], null, null],
      ['Mary Okafor', 'none', [], null, null],
      ['Rhys Abbott', 'matched', ['Alan Young', 'Beth Young'], null, 14],
      ['Zoë', 'paused', ['Cy Tait'], null, 31],
    ])
  })

  it('says who is in care, and what is not known as not known', () => {
    const { rows } = youngPeopleService.list(null, context)
    expect(rows.map((row) => [row.name, row.age, row.careEnded, row.turns18On, row.outOfArea, row.referrals])).toEqual([
      ['Ben Nixon', 8, false, '2033-03-01', null, 1],
      ['Ewa Carr', 13, false, '2028-10-31', null, 0],
      ['Mary Okafor', 18, true, '2023-10-31', null, 2],
      ['Rhys Abbott', 17, false, '2023-12-06', true, 1],
      ['Zoë', null, true, null, null, 0],
    ])
  })

  it('remembers for somebody with no visitor how the last match and the last referral ended', () => {
    expect(youngPeopleService.list(null, context).rows[2]).toMatchObject({ lastEndedOn: '2023-01-01', lastReferralState: 'declined_by_child' })
  })

  it('agrees with the figures: one row for each active match, and for each of those with care ended', () => {
    const figure = (id: string): number | null => askFigures(context.db, { from: '2023-10-31', to: '2023-10-31', only: [id] })[0]!.value
    const { rows } = youngPeopleService.list(null, context)
    expect(rows.filter((row) => row.standing === 'matched')).toHaveLength(figure('matches.active') ?? -1)
    expect(rows.filter((row) => row.standing === 'paused')).toHaveLength(figure('matches.paused') ?? -1)
    expect(rows.filter((row) => row.waitingDays !== null)).toHaveLength(figure('waiting.total') ?? -1)
    handleOf(context.db).exec(`update matchPauses set toOn = '2023-10-15'`)
    const resumed = youngPeopleService.list(null, context).rows
    expect(resumed.filter((row) => row.standing === 'matched' && row.careEnded)).toHaveLength(figure('matches.care_leavers') ?? -1)
  })

  it('comes at once with ten thousand', () => {
    handleOf(context.db).exec(`
      with recursive n (i) as (select 100 union all select i + 1 from n where i < 10100) insert into youngPeople (id, key, firstName, bornOn) select i, 'Y' || i, 'Young ' || i, '2010-01-01' from n;
      insert into placements (youngPersonId, fromOn, placementType) select id, '2020-01-01', 'foster' from youngPeople where id >= 100 union all select id, '2022-01-01', 'residential' from youngPeople where id >= 100;
      insert into referrals (key, youngPersonId, receivedOn, state) select 'R' || key, id, '2023-01-01', 'waiting' from youngPeople where id >= 100;
      insert into matches (key, youngPersonId, volunteerId, startedOn) select 'M' || key, id, 1, '2022-01-01' from youngPeople where id >= 100 and id % 2;`)
    const began = performance.now()
    expect(youngPeopleService.list(null, context).rows.length).toBeGreaterThan(10_000)
    expect(performance.now() - began).toBeLessThan(4000)
  })
})

describe('one young person', () => {
  it('has what is known of them, in the shape that was promised', () => {
    const opened = open(1)
    expect(youngPeopleContract.open.output.parse(opened)).toEqual(opened)
    expect(opened).toMatchObject({ firstName: 'Rhys', caseNumber: '7918123', bornOn: '2005-12-06', legalStatus: 'care_order', familyContact: 'limited', asylumSeeking: false, socialWorker: 'Aisha Khan' })
  })

  it('lives where the latest placement begun by today is, told by district only', () => {
    expect(open(1).placements).toMatchObject([
      { fromOn: '2023-12-01', placementType: 'independent', outOfArea: false, district: 'DH2' },
      { fromOn: '2023-02-01', placementType: 'residential', outOfArea: true, district: 'LS9' },
      { fromOn: null, placementType: 'foster', outOfArea: false, district: 'DH1' },
    ])
    expect(open(1).person).toMatchObject({ placementType: 'residential', outOfArea: true })
    expect(JSON.stringify(open(1))).not.toMatch(/4GN|7TF|1AA/)
  })

  it('has referrals and matches as periods', () => {
    expect(open(1).referrals).toMatchObject([{ receivedOn: '2022-06-01', closedOn: '2022-08-01', isWaiting: false, days: 61 }])
    expect(open(1).matches).toMatchObject([{ state: 'active', visitors: [{ firstName: 'Alan' }, { firstName: 'Beth' }], startedOn: '2022-08-01', endedOn: null, months: 14, visits: 1, lastVisitOn: '2023-06-01' }])
    expect(open(3).referrals).toMatchObject([{ isWaiting: true, days: 181, childAgrees: null }])
    expect(open(4).matches).toMatchObject([{ state: 'ended', months: 10, endReason: 'friendship' }])
    expect(open(5).matches).toMatchObject([{ state: 'planned', months: 0 }])
  })

  it('is reviewed six months after the last review, while care goes on', () => {
    expect([open(1).careReviews.length, open(1).nextReviewOn, open(2).nextReviewOn, open(3).nextReviewOn]).toEqual([2, '2023-11-30', null, null])
  })

  it('has what was said, with whether it may be quoted, and the concerns about them and their matches only', () => {
    expect(open(1).feedback).toMatchObject([{ quote: 'He listens', mayQuote: false, rating: 5 }])
    expect(open(1).concerns.map((concern) => concern.summary)).toEqual(['Late.', 'Not sleeping.'])
  })

  it('tells everything that happened once, newest first, and nothing of others', () => {
    expect(open(1).timeline.map((entry) => `${entry.on} ${entry.title}${entry.detail === null ? '' : `: ${entry.detail}`}`)).toEqual([
      '2023-09-22 Visit after a year, from the young person: 5 of 5, “He listens”',
      '2023-07-01 Visit: cancelled by the young person: Phone',
      '2023-06-01 Visit, climbing wall: 2½ hours',
      '2023-05-31 Care review: Attended by coordinator and visitor, positive feedback',
      '2023-03-04 Complaint: Late',
      '2023-03-03 Safeguarding concern: Not sleeping, still open',
      '2023-02-01 Moved: residential home: Out of area, LS9',
      '2023-01-20 Match resumed',
      '2023-01-05 Match paused',
      '2022-11-30 Care review: Attended by nobody',
      '2022-08-01 Match started: Rhys Abbott and Alan Young and Beth Young',
      '2022-06-01 Referral received: From social worker',
      '2017-02-02 Came into care',
    ])
    expect(open(4).timeline.map((entry) => entry.title)).toEqual(['Turned 18', 'Referral closed: young person said no', 'Match ended', 'Referral received', 'Match started', 'Referral received'])
  })

  it('that is gone is refused in words', () => expect(() => open(99)).toThrow(Refusal))
})

import { beforeEach, describe, expect, it } from 'vitest'
import { aboutWhom } from '../concerns/about-whom.ts'
import type { WritableDatabase } from '../database/database.ts'
import { handleOf } from '../database/database.ts'
import { all, sql, value } from '../database/sql.ts'
import { listExclusions } from '../matching/exclusions.ts'
import { chronologyRecordOf } from '../matches/chronology-repository.ts'
import { visitorsThen } from '../matches/visitors-then.ts'
import { listPurgesDue } from '../recruitment/purge.ts'
import { perform } from '../transaction.ts'
import { openEmptyService } from '../workbook/open-for-tests.ts'
import { eraseVolunteer } from './erase-volunteer.ts'

/* Zoe was visited by Ann since 2015; Bo came beside her in 2018. Before that, Bo was asked about Kit and said no, and is kept apart from Kit. */

const TODAY = '2026-11-22'
let db: WritableDatabase
const did = (work: () => unknown): unknown => perform({ db, path: '', vaultId: '', auditKey: new Uint8Array(32), close: () => undefined }, { who: 'k.lowes', procedure: 'test', now: () => `${TODAY}T10:00:00.000Z` }, work)
const made = (text: string): unknown => did(() => handleOf(db).exec(text))

beforeEach(() => {
  db = openEmptyService()
  made(`
    insert into volunteers (id, key, firstName, lastName) values (1, 'V1', 'Ann', 'Bell'), (2, 'V2', 'Bo', 'Marmalade'), (3, 'V3', 'Bo', 'Marmaladeson');
    insert into youngPeople (id, key, firstName) values (1, 'Y1', 'Zoe'), (2, 'Y2', 'Kit');
    insert into statusPeriods (volunteerId, status, fromOn) values (1, 'active', '2015-01-01'), (2, 'active', '2017-01-01'), (2, 'left', '2019-02-01');
    insert into referrals (id, key, youngPersonId, receivedOn, state) values (1, 'R1', 2, '2017-05-01', 'waiting');
    insert into matches (id, key, youngPersonId, volunteerId, secondVolunteerId, startedOn, endedOn) values (1, 'M1', 1, 1, 2, '2015-01-01', '2019-01-31');
    insert into pairings (referralId, volunteerId, begunOn, volunteerAnswer, volunteerWords, stoppedOn, stopReason, stallReason) values
      (1, 2, '2017-06-01', 'no', 'my mother is ill', '2017-06-03', 'Bo said no: my mother is ill', 'Bo Marmalade is abroad'), (1, 2, '2017-07-01', null, null, '2017-07-03', 'The young person said no: he smokes', null);
    insert into steps (kind, takenOn, what, volunteerId, matchId) values ('step', '2018-06-01', 'Visits from this day', 2, 1), ('step', '2018-05-20', 'Said yes to visiting', 2, 1);
    insert into steps (kind, takenOn, what, matchId) values ('step', '2018-05-21', 'The young person said yes to Bo Marmalade: She makes me laugh', 1);
    insert into steps (kind, takenOn, what, referralId) values ('step', '2017-09-01', 'The match with Bo Marmaladeson and Bo Marmalade, planned, was called off: Kit moved', 1);
    insert into steps (kind, takenOn, what, volunteerId, youngPersonId) values ('letter', '2017-06-01', 'Profile for the volunteer by e-mail: Bo has a new address', 2, 2);
    insert into exclusions (youngPersonId, volunteerId, reason, sinceOn) values (2, 2, 'Frightened him', '2017-12-01');
    insert into concerns (id, kind, raisedOn, resolvedOn, matchId, summary) values (1, 'complaint', '2016-03-01', '2016-04-01', 1, 'Late'), (2, 'complaint', '2018-08-01', '2018-09-01', 1, 'Late again');`)
})

const visitorsOn = (on: string): unknown => all<{ id: number }>(db, visitorsThen(sql`1`, sql`${on}`)).map(({ id }) => id).sort()
const story = (): unknown => [
  chronologyRecordOf(db, 1, TODAY).visitors.map(({ fromOn, toOn }) => [fromOn, toOn]), ['2016-01-01', '2018-06-02'].map(visitorsOn), all(db, sql`select * from (${aboutWhom(sql`true`)}) order by 1, 2`),
  listExclusions(db, 'young_person', 2).map(({ reason, sinceOn, liftedOn }) => ({ reason, sinceOn, liftedOn })), value(db, sql`select count(*) from steps`),
]

describe('a visitor who is erased (domain.md R5.3)', () => {
  it('leaves who visited when, whom a concern is about, and whom a young person is kept apart from', () => {
    const before = story()
    did(() => eraseVolunteer(db, 2, TODAY))
    expect(story()).toEqual(before)
    expect(visitorsOn('2016-01-01')).toEqual([1])
  })

  it('is called by the key in what stays of others, with what the young person said', () => {
    did(() => eraseVolunteer(db, 2, TODAY))
    expect(all(db, sql`select stopReason, stallReason from pairings order by id`)).toEqual([{ stopReason: 'Volunteer V2 said no', stallReason: 'Volunteer V2 is abroad' }, { stopReason: 'The young person said no: he smokes', stallReason: null }])
    expect(all<{ what: string }>(db, sql`select what from steps order by id`).map(({ what }) => what)).toEqual([
      'Visits from this day', 'Said yes to visiting', 'The young person said yes to Volunteer V2: She makes me laugh', 'The match with Bo Marmaladeson and Volunteer V2, planned, was called off: Kit moved', 'Profile for the volunteer by e-mail',
    ])
    expect(JSON.stringify(all(db, sql`select record from _before`))).not.toMatch(/Marmalade\b|mother/)
  })

  it('lets a young person’s records become part of another, with what names them', () => {
    did(() => eraseVolunteer(db, 2, TODAY))
    made('update steps set youngPersonId = 1 where youngPersonId = 2; update exclusions set youngPersonId = 1')
    expect(value(db, sql`select count(*) from steps where youngPersonId = 1`)).toBe(1)
    expect(() => made(`insert into steps (kind, takenOn, what, volunteerId, youngPersonId) values ('letter', '2026-11-20', 'Profile', 2, 2)`)).toThrow('is erased')
  })

  it.each([
    ['whom they visited', 1], ['whom they were asked to visit and are kept apart from', 2],
  ])('stays while records of somebody are held %s', (_whom, youngPersonId) => {
    const kept = (): unknown => listPurgesDue(db, TODAY).find(({ volunteerId }) => volunteerId === 2)?.keptBecause
    expect(kept()).toEqual([])
    made(`insert into legalHolds (youngPersonId, reason, fromOn) values (${youngPersonId}, 'Inquiry', '2026-11-01')`)
    expect(kept()).toEqual(['Records of a young person that name them are held since 1 Nov 2026'])
  })

  it.each([
    ['pairings', 'delete from exclusions; delete from steps where youngPersonId = 2'], ['exclusions', 'delete from pairings; delete from steps where youngPersonId = 2'], ['steps', 'delete from pairings; delete from exclusions'],
  ])('is reached by a hold through %s alone', (_table, without) => {
    made(`${without}; insert into legalHolds (youngPersonId, reason, fromOn) values (2, 'Inquiry', '2026-11-01')`)
    expect(listPurgesDue(db, TODAY).find(({ volunteerId }) => volunteerId === 2)?.keptBecause).toHaveLength(1)
  })

  it.each([
    ['a match', 'delete from statusPeriods where status = \'active\' and volunteerId = 2'],
    ['one from which they went', `delete from statusPeriods where status = 'active' and volunteerId = 2; update matches set secondVolunteerId = null; insert into pastVisitors (matchId, volunteerId, fromOn, toOn) values (1, 2, '2018-06-01', '2019-01-31')`],
    ['a visit', `delete from statusPeriods where status = 'active' and volunteerId = 2; update matches set secondVolunteerId = null; insert into visits (id, matchId, visitedOn, outcome) values (1, 1, '2018-07-01', 'held'); insert into attendances (visitId, volunteerId) values (1, 2)`],
  ])('is a leaver also where only %s tells that they visited', (_what, text) => {
    made(text)
    expect(listPurgesDue(db, TODAY).find(({ volunteerId }) => volunteerId === 2)).toMatchObject({ what: 'leaver', dueOn: '2025-02-01' })
  })
})

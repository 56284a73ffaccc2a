import { beforeEach, describe, expect, it } from 'vitest'
import { historyService } from '../history/history-service.ts'
import type { CommandContext } from '../context.ts'
import type { WritableDatabase } from '../database/database.ts'
import { handleOf } from '../database/database.ts'
import { all, one, run, sql, value, verbatim } from '../database/sql.ts'
import { takeBack } from '../history/take-back.ts'
import { listToBringUp } from '../matches/further-appointment.ts'
import { perform } from '../transaction.ts'
import { openEmptyService } from '../workbook/open-for-tests.ts'
import { eraseYoungPerson } from './erase-young-person.ts'
import { listErasuresDue } from './erasure-due.ts'
import { mergeYoungPeople } from './merge-young-people.ts'
import { NAMES_A_YOUNG_PERSON } from './naming-young-person.ts'
import { AT_ERASURE, OF_THEIR_MATCHES, OF_THEIR_REFERRALS } from './what-is-theirs.ts'
import { youngPeopleService } from './young-people-service.ts'

/* A young person whose match ended in 2025, of whom something was written down in every place there is, each time with a word that must be nowhere afterwards. */

const TODAY = '2026-11-22'
let db: WritableDatabase
let context: CommandContext
const did = (work: () => unknown, procedure = 'test'): number => perform({ db, path: '', vaultId: '', auditKey: new Uint8Array(32), close: () => undefined }, { who: 'k.lowes', procedure, now: () => `${TODAY}T10:00:00.000Z` }, work).entry!
const sqlOf = (text: string): unknown => handleOf(db).exec(text)

beforeEach(() => {
  db = openEmptyService()
  context = { db, today: TODAY, now: () => `${TODAY}T10:00:00.000Z`, who: 'k.lowes' }
  did(() => sqlOf(`
    pragma foreign_keys = on;
    insert into volunteers (id, key, firstName, lastName) values (1, 'V1', 'Ann', 'Bell'), (2, 'V2', 'Ben', 'Carr');
    insert into youngPeople (id, key, firstName, lastName, bornOn, gender, caseNumber, nationality, languages, interests, inCareFrom, inCareTo, socialWorker, socialWorkerEmail, reviewingOfficer, notes) values
      (1, 'Y1', 'Marmalade', 'Marmalade', '2012-05-14', 'female', 'Marmalade', 'Marmalade', 'Marmalade', 'Marmalade', '2018-01-01', '2025-09-01', 'Marmalade', 'Marmalade', 'Marmalade', 'Marmalade'), (2, 'Y2', 'Sam', null, null, null, null, null, null, null, null, null, null, null, null, null);
    insert into placements (youngPersonId, fromOn, placementType, postcode, provider, area) values (1, '2018-01-01', 'foster', 'Marmalade', 'Marmalade', 'Marmalade');
    insert into careStatuses (youngPersonId, fromOn, care) values (1, '2018-01-01', 'looked_after'), (1, '2025-09-01', 'returned_home');
    insert into contacts (youngPersonId, role, name) values (1, 'carer', 'Marmalade');
    insert into wishes (youngPersonId, saidOn, words) values (1, '2019-01-01', 'Marmalade');
    insert into riskAssessments (youngPersonId, receivedOn, author) values (1, '2019-01-01', 'Marmalade');
    insert into offers (youngPersonId, foundOn, isOffered, offeredBy) values (1, '2018-12-01', 1, 'Marmalade');
    insert into referrals (id, key, youngPersonId, receivedOn, closedOn, state, referredBy, notes, owner, viewReasons) values (1, 'R1', 1, '2018-05-01', '2018-07-01', 'matched', 'Marmalade', 'Marmalade', 'Marmalade', 'Marmalade');
    insert into waitingPeriods (referralId, fromOn, reason, note) values (1, '2018-05-01', 'seeking_visitor', 'Marmalade');
    insert into pairings (referralId, volunteerId, begunOn, despite, volunteerWords, youngPersonWords, introductionPlace, stopReason) values (1, 1, '2018-06-10', 'Marmalade', 'Marmalade', 'Marmalade', 'Marmalade', 'Marmalade');
    insert into matches (id, key, youngPersonId, referralId, volunteerId, startedOn, endedOn, endPlan, remains, recordedOnFileOn) values (1, 'M1', 1, 1, 1, '2018-07-01', '2025-09-01', 'Marmalade', 'Marmalade', '2025-09-10');
    insert into matchPauses (matchId, fromOn, toOn, reason) values (1, '2020-03-01', '2020-06-01', 'Marmalade');
    insert into visits (id, matchId, visitedOn, outcome, minutes, costPence, activity, notes) values (1, 1, '2018-08-18', 'held', 120, 500, 'Marmalade', 'Marmalade');
    insert into attendances (visitId, volunteerId) values (1, 1);
    insert into feedback (matchId, givenOn, givenBy, occasion, rating, quote) values (1, '2019-07-01', 'young_person', 'annual_visit', 5, 'Marmalade');
    insert into objectives (id, matchId, setOn, what, note) values (1, 1, '2019-01-01', 'Marmalade', 'Marmalade');
    insert into pastVisitors (matchId, volunteerId, fromOn, toOn, reason) values (1, 2, '2018-07-01', '2018-09-01', 'Marmalade');
    insert into steps (kind, takenOn, what, who, volunteerId, matchId) values ('step', '2018-09-01', 'Visits from this day', null, 1, 1);
    insert into steps (kind, takenOn, what, who, youngPersonId) values ('call', '2019-01-02', 'Marmalade', 'Marmalade', 1); insert into steps (kind, takenOn, what, volunteerId, matchId) values ('letter', '2019-01-02', 'Marmalade', 1, 1);
    insert into matchReviews (matchId, reviewedOn, who, said) values (1, '2018-10-01', 'Marmalade', 'Marmalade');
    insert into endingPlans (matchId, expectedOn, endReason, goodbye) values (1, '2025-09-01', 'no_longer_looked_after', 'Marmalade');
    insert into growingUpSteps (matchId, step, decidedOn, outcome, note) values (1, 'wish', '2025-01-01', 'no', 'Marmalade');
    insert into afterCareDecisions (matchId, careEndedOn, decidedOn, reason) values (1, '2025-09-01', '2025-09-01', 'Marmalade');
    insert into upperAgeDecisions (matchId, age, decidedOn, reason) values (1, 25, '2025-09-01', 'Marmalade');
    insert into furtherDecisions (matchId, decidedOn, reason, considerAgainOn) values (1, '2025-09-02', 'Marmalade', '2026-03-02');
    insert into supervisions (id, volunteerId, matchId, heldOn, notes) values (1, 1, 1, '2019-01-01', 'Tired');
    insert into spokenOf (supervisionId, matchId, isSpokenOf) values (1, 1, 1);
    insert into claims (key, volunteerId, matchId, claimedOn, kind, amountPence, paidOn) values ('C1', 1, 1, '2019-01-16', 'activity', 500, '2019-02-01');
    insert into careReviews (youngPersonId, matchId, reviewedOn, attendedBy, notes, officerFeedback) values (1, 1, '2019-02-01', 'visitor', 'Marmalade', 'Marmalade');
    insert into concerns (kind, raisedOn, resolvedOn, youngPersonId, summary) values ('complaint', '2019-05-17', '2019-06-01', 1, 'Late.');
    insert into exclusions (youngPersonId, volunteerId, reason, sinceOn) values (1, 2, 'Marmalade', '2018-10-01');
    insert into distances (youngPersonId, volunteerId, miles, toldOn, toDistrict) values (1, 1, 7, '2018-06-01', 'Marmalade');
    insert into childViews (youngPersonId, childView, viewOn, viewReasons, notedOn) values (1, 'wants', '2019-01-01', 'Marmalade', '2019-01-01');
    insert into removedRecords (youngPersonId, kind, what, reason, removedOn, removedBy) values (1, 'wish', 'Marmalade', 'Marmalade', '2019-10-03', 'K Lowes');
    insert into mergedRecords (youngPersonId, wasId, wasKey, mergedOn) values (1, 9, 'marmalade-2', '2019-01-01');
    insert into legalHolds (youngPersonId, reason, fromOn, untilOn) values (1, 'Marmalade', '2020-11-02', '2020-11-12');
    insert into snoozes (kind, key, dueOn, untilOn, reason) values ('visit_gap', 'M1', '2020-09-01', '2020-10-01', 'Marmalade'), ('waiting_no_step', 'R1', '2018-06-01', '2018-07-01', 'Marmalade'), ('visit_gap', 'M11', '2026-10-01', '2026-12-01', 'Away');`))
})

/* Everything that is in the file, with the words of the search and what is kept to take changes back. */
const wholeFile = (): string => {
  const tables = all<{ name: string }>(db, sql`select name from sqlite_schema where type = 'table' and name not like 'sqlite%' and name not like 'search%'`).map(({ name }) => name)
  return JSON.stringify([...tables.map((name) => all(db, sql`select * from ${verbatim(name)}`)), all(db, sql`select title, body from search`), all(db, sql`select * from noted`)], (_name, each: unknown) => (each instanceof Uint8Array ? '' : each))
}
const stillSaid = (): number => wholeFile().match(/marmalade/gi)?.length ?? 0
const erases = (): number => did(() => eraseYoungPerson(db, 1, TODAY))

describe('what is known of a young person, erased (domain.md R5.3)', () => {
  it('was in every place that names one, their matches or their referrals', () => {
    for (const table of NAMES_A_YOUNG_PERSON) expect(value<number>(db, sql`select count(*) from ${verbatim(table)} where youngPersonId = 1`), table).toBeGreaterThan(0)
    for (const table of Object.keys(OF_THEIR_MATCHES)) expect(value<number>(db, sql`select count(*) from ${verbatim(table)} where matchId = 1`), table).toBeGreaterThan(0)
    const naming = (column: string): string[] => all<{ name: string }>(db, sql`select tables.name from sqlite_schema as tables, pragma_table_info(tables.name) as columns where tables.type = 'table' and columns.name = ${column} order by 1`).map(({ name }) => name)
    expect([...new Set([...Object.keys(OF_THEIR_MATCHES), ...Object.keys(AT_ERASURE), 'pairings'])]).toEqual(expect.arrayContaining(naming('matchId')))
    expect([...Object.keys(OF_THEIR_REFERRALS), ...Object.keys(AT_ERASURE)]).toEqual(expect.arrayContaining(naming('referralId')))
    expect(wholeFile().match(/Marmalade/g)!.length).toBeGreaterThan(50)
  })

  it('is nowhere any more: not in a record, in the words of the search, nor in what is kept to take changes back', () => {
    did(() => sqlOf(`update youngPeople set notes = 'Marmalade rang' where id = 1; update visits set notes = 'Marmalade too'; delete from wishes; delete from contacts`))
    erases()
    expect(stillSaid()).toBe(0)
  })

  it('leaves what the figures count, and what is the volunteer’s', () => {
    erases()
    expect(one(db, sql`select key, firstName, lastName, bornOn, gender, inCareFrom, erasedOn from youngPeople where id = 1`)).toEqual({ key: 'Y1', firstName: 'Young person', lastName: 'Y1', bornOn: '2012-05-14', gender: 'female', inCareFrom: '2018-01-01', erasedOn: TODAY })
    expect(one(db, sql`select visitedOn, minutes, costPence, activity, notes from visits`)).toEqual({ visitedOn: '2018-08-18', minutes: 120, costPence: 500, activity: null, notes: null })
    expect(all(db, sql`select what from steps union all select what from objectives union all select notes from supervisions union all select summary from concerns`).map((row) => Object.values(row as object)[0])).toEqual(['Visits from this day', 'Objective', 'Tired', 'Late.'])
    expect(all(db, sql`select reason from snoozes`)).toEqual([{ reason: 'Away' }])
    expect(youngPeopleService.open({ id: 1 }, context)).toMatchObject({ erasedOn: TODAY, erasureDue: null, person: { name: 'Young person Y1' } })
  })

  it('does not come back out of what is kept of a merge that was taken back, on the other record either', () => {
    did(() => sqlOf(`insert into youngPeople (id, key, firstName, notes) values (3, 'Y3', 'Cy', 'Likes boats'); insert into wishes (youngPersonId, saidOn, words) values (3, '2020-01-01', 'To the sea')`))
    const merge = did(() => mergeYoungPeople(context, { keptId: 3, otherId: 1, fromOther: [], equalities: 'kept', care: 'other', homes: 'other' }))
    did(() => takeBack(db, merge, TODAY), 'history.undo')
    erases()
    expect(stillSaid()).toBe(0)
    expect(one(db, sql`select notes from youngPeople where id = 3`)).toEqual({ notes: 'Likes boats' })
  })

  it('goes with what was being typed of them, and of the record that became theirs', () => {
    did(() => sqlOf(`update pairings set id = 71; update wishes set id = 74; update mergedRecords set wasId = 75; update childViews set id = 76; update careReviews set id = 77`))
    const typed = (formKey: string, value = '{"words":"x"}'): unknown => did(() => run(db, sql`insert into _drafts (formKey, value, savedAt) values (${formKey}, ${value}, '2026-11-22T09:00:00.000Z')`))
    for (const key of ['wish of 1', 'wish 74', 'care of 75', 'matches.end 1', 'matching.answer 71 1', 'view of referral 1', 'snooze visit_gap M1 x 2026-11-01', 'youngPeople.endContact 1']) typed(key)
    typed('supervisions.record 2', '{"notes":"Spoke of Marmalade Marmalade"}')
    typed('reason for something', 'Marmalade Marmalade, plain')
    typed('reason for something else', 'plain')
    for (const key of ['wish of 88', 'snooze visit_gap M11 x 2026-11-01', 'terms 1']) typed(key)
    typed('concerns.record young-person=1')
    // The same number of another kind of record, and a name that is only part of a word or a field, are not theirs.
    for (const key of ['supervisions.record 74', 'visits.log 76', 'matches.end 77']) typed(key)
    typed('visits.log 90', '{"marmalade marmalade":"Marmalades of plum"}')
    erases()
    expect(all<{ formKey: string }>(db, sql`select formKey from _drafts order by 1`).map(({ formKey }) => formKey)).toEqual(['concerns.record young-person=1', 'matches.end 77', 'reason for something else', 'snooze visit_gap M11 x 2026-11-01', 'supervisions.record 74', 'terms 1', 'visits.log 76', 'visits.log 90', 'wish of 88'])
  })

  it('is brought up by Today no more', () => {
    did(() => sqlOf(`update youngPeople set inCareTo = null where id = 1; update matches set endedOn = '2026-08-01' where id = 1`))
    const toConsider = (): number[] => listToBringUp(db, TODAY).map(({ matchId }) => matchId)
    expect(toConsider()).toEqual([1])
    erases()
    expect(toConsider()).toEqual([])
  })

  it.each<[string, () => unknown]>([
    ['their name', () => run(db, sql`update youngPeople set firstName = 'x' where id = 1`)],
    ['a wish', () => youngPeopleService.recordWish({ youngPersonId: 1, saidOn: '2026-11-01', words: 'x', toldTo: null }, context)],
    ['a home', () => run(db, sql`update placements set postcode = 'x' where youngPersonId = 1`)],
    ['a referral', () => run(db, sql`insert into referrals (key, youngPersonId, receivedOn, state) values ('R9', 1, '2026-11-01', 'waiting')`)],
    ['what a referral says', () => run(db, sql`update referrals set notes = 'x' where id = 1`)],
    ['a match', () => run(db, sql`insert into matches (key, youngPersonId, volunteerId, startedOn) values ('M9', 1, 1, '2026-11-01')`)],
    ['what a match says', () => run(db, sql`update matches set remains = 'x' where id = 1`)],
    ['a visit', () => run(db, sql`update visits set notes = 'x' where id = 1`)],
    ['a step', () => run(db, sql`insert into steps (kind, takenOn, what, matchId) values ('call', '2020-01-01', 'x', 1)`)],
    ['a merge', () => mergeYoungPeople(context, { keptId: 2, otherId: 1, fromOther: [], equalities: 'kept', care: 'both', homes: 'both' })],
  ])('is not written to by %s', (_what, write) => {
    erases()
    const before = wholeFile()
    expect(() => did(write)).toThrow('is erased')
    expect(wholeFile() === before).toBe(true)
  })

  it('still has put right what is a volunteer’s, and concerns and holds written down', () => {
    erases()
    did(() => sqlOf(`
      update matches set endedOn = '2025-08-31' where id = 1; update pastVisitors set toOn = '2018-08-02'; update supervisions set notes = 'x'; update attendances set volunteerId = 2;
      insert into concerns (kind, raisedOn, youngPersonId, summary) values ('safeguarding', '${TODAY}', 1, 'x'); insert into legalHolds (youngPersonId, reason, fromOn) values (1, 'x', '${TODAY}')`))
    expect(value(db, sql`select endedOn from matches`)).toBe('2025-08-31')
  })

  it('does not come back with what was taken out, or merged, shortly before', () => {
    did(() => sqlOf(`insert into youngPeople (id, key, firstName, notes) values (3, 'Y3', 'Marmalade', 'Marmalade'); insert into wishes (youngPersonId, saidOn, words) values (3, '2020-01-01', 'Marmalade')`))
    const merge = did(() => mergeYoungPeople(context, { keptId: 1, otherId: 3, fromOther: [], equalities: 'kept', care: 'kept', homes: 'kept' }))
    const removed = did(() => sqlOf('delete from wishes; delete from attendances; delete from visits; delete from contacts'))
    erases()
    expect(stillSaid()).toBe(0)
    for (const entry of [merge, removed]) expect(() => did(() => takeBack(db, entry, TODAY), 'history.undo')).toThrow()
    expect(stillSaid()).toBe(0)
  })
})

describe('the record of a young person whose match ended', () => {
  const due = (): unknown => listErasuresDue(db, TODAY)
  const set = (text: string): unknown => { handleOf(db).pragma('query_only = off'); return sqlOf(text) }
  it('is due twelve months after, says what goes and what stays, is erased once, and it stands in the history without a name', () => {
    expect(due()).toEqual([{ youngPersonId: 1, name: 'Marmalade Marmalade', dueOn: '2026-09-01', keptBecause: [] }])
    const preview = youngPeopleService.previewErasure({ id: 1 }, context)
    expect(preview).toMatchObject({ due: { dueOn: '2026-09-01', keptBecause: [] }, councilFileUntil: '2087-05-14' })
    expect([preview.goes.slice(1), preview.stays.slice(1)]).toEqual([
      ['1 contact around them', '1 wish', '1 volunteer they are kept apart from', '2 steps, calls and letters', '1 postcode or provider of a home', '1 care review’s words', '1 visit’s words', '1 quote in feedback', '1 objective’s words', '1 review of a match',
        '1 answer of theirs to having a visitor', '1 step towards 18', '3 decisions on how a match goes on, or whether another follows', '1 plan for the end of a match'],
      ['1 referral, by its days and how it ended', '1 match, with who visited from when to when', '1 visit, by its day, length and cost', '1 care review, by its day and who went', '1 feedback, by its rating', '1 concern, whole', '1 supervision of a volunteer that names a match of theirs', '1 pairing, by its days'],
    ])
    did(() => youngPeopleService.erase({ id: 1 }, context))
    expect(value(db, sql`select event from _audit order by id desc limit 1`)).toBe('[{"event":"young-person-erased"}]')
    expect([due(), youngPeopleService.erasuresDue(null, context).erased]).toEqual([[], { youngPeople: 1, lastOn: TODAY }])
    expect(() => youngPeopleService.previewErasure({ id: 1 }, context)).toThrow('no such young person')
    expect(historyService.ofRecord({ table: 'youngPeople', id: 1 }, context).entries[0]).toMatchObject({ canUndo: false })
  })

  it.each([
    ['as long as the service has set', `insert into settings (name, value) values ('child_record_months', '24')`],
    ['while they are in a match', `update matches set endedOn = null`], ['while one is to end', `update matches set endedOn = '2026-12-01'`],
    ['while they wait', `insert into referrals (key, youngPersonId, receivedOn, state) values ('R2', 1, '2026-01-01', 'waiting')`],
    ['after a referral was closed later', `insert into referrals (key, youngPersonId, receivedOn, closedOn, state) values ('R2', 1, '2026-01-01', '2026-02-01', 'withdrawn')`],
    ['while a decision is under review', `update youngPeople set inCareTo = null; update referrals set decision = 'not_appointed', considerAgainOn = '2027-01-01'`],
    ['while one is that was decided after they were referred again', `update youngPeople set inCareTo = null; update matches set startedOn = '2020-06-01', endedOn = '2021-01-01'; update referrals set decision = 'not_appointed', decidedOn = '2021-06-01', considerAgainOn = '2027-01-01'; insert into referrals (key, youngPersonId, receivedOn, closedOn, state) values ('R2', 1, '2021-05-01', '2021-06-01', 'withdrawn'); delete from furtherDecisions`],
    ['while one is, and was received twice', `update youngPeople set inCareTo = null; update matches set startedOn = '2020-06-01', endedOn = '2021-01-01'; update referrals set decision = 'not_appointed', decidedOn = '2021-06-01', considerAgainOn = '2027-01-01'; insert into referrals (key, youngPersonId, receivedOn, closedOn, state, duplicateOfId) values ('R2', 1, '2021-07-01', '2021-08-01', 'withdrawn', 1); delete from furtherDecisions`],
    ['while a refusal is that a workbook tells without a decision', `update youngPeople set inCareTo = null; update matches set startedOn = '2020-06-01', endedOn = '2021-01-01'; insert into referrals (key, youngPersonId, receivedOn, closedOn, state) values ('R2', 1, '2021-05-01', '2021-06-01', 'declined_by_child'); delete from furtherDecisions`],
    ['while a further appointment is to be considered', `insert into settings (name, value) values ('child_record_months', '3'); update youngPeople set inCareTo = null; update matches set endedOn = '2026-01-01'; delete from furtherDecisions`],
    ['while that is, where the other record was closed as received twice since', `insert into settings (name, value) values ('child_record_months', '3'); update youngPeople set inCareTo = null; update matches set endedOn = '2026-01-01'; delete from furtherDecisions; insert into referrals (key, youngPersonId, receivedOn, closedOn, state, duplicateOfId) values ('R2', 1, '2026-02-01', '2026-02-02', 'withdrawn', 1)`],
    ['while nobody is appointed for now', `update youngPeople set inCareTo = null`],
  ])('stays %s', (_what, make) => {
    set(make)
    expect(due()).toEqual([])
    expect(() => youngPeopleService.erase({ id: 1 }, context)).toThrow('Their time is not over')
  })

  it('of whoever was never served is due after the end of care', () => {
    set(`update youngPeople set inCareTo = '2025-03-01' where id = 2`)
    expect(due()).toMatchObject([{ youngPersonId: 2, dueOn: '2026-03-01' }, { youngPersonId: 1 }])
  })

  it.each([
    ['records are held', `insert into legalHolds (youngPersonId, reason, fromOn) values (1, 'Inquiry', '2026-11-01')`, 'Held since 1 Nov 2026: Inquiry'],
    ['records of a volunteer who visited them are held', `insert into legalHolds (volunteerId, reason, fromOn) values (2, 'Insurance claim', '2026-11-01')`, 'Records of a volunteer who visited them are held since 1 Nov 2026'],
    ['an allegation is open', `insert into concerns (kind, raisedOn, youngPersonId, summary) values ('allegation', '2026-10-02', 1, 'x')`, 'An allegation of 2 Oct 2026 is open'],
    ['an allegation was raised once', `insert into concerns (kind, raisedOn, resolvedOn, matchId, summary) values ('allegation', '2019-10-02', '2019-11-01', 1, 'x')`, 'An allegation of 2 Oct 2019 is on record'],
    ['an allegation names a volunteer alone who visited them', `insert into concerns (kind, raisedOn, resolvedOn, volunteerId, summary) values ('allegation', '2021-10-02', '2021-11-01', 2, 'x')`, 'An allegation of 2 Oct 2021 is on record'],
    ['a concern is open', `insert into concerns (kind, raisedOn, matchId, summary) values ('safeguarding', '2026-10-02', 1, 'x')`, 'A concern of 2 Oct 2026 is open'],
    ['a match is not on the child’s file', `update matches set recordedOnFileOn = null`, 'That the match which ended on 1 Sep 2025 is on the child’s file at the council is not recorded on the match yet'],
  ])('stays while %s', (_what, make, because) => {
    set(make)
    expect(due()).toMatchObject([{ keptBecause: [because] }])
    expect(() => youngPeopleService.erase({ id: 1 }, context)).toThrow(because)
    expect(value(db, sql`select firstName from youngPeople where id = 1`)).toBe('Marmalade')
  })
})

import Database from 'better-sqlite3'
import { beforeEach, describe, expect, it } from 'vitest'
import { Refusal } from '#contract/refusal.ts'
import { watchChanges } from '../database/audit.ts'
import type { WritableDatabase } from '../database/database.ts'
import { asWritable, handleOf } from '../database/database.ts'
import { migrate } from '../database/migrate.ts'
import { all, one, sql, value, verbatim } from '../database/sql.ts'
import { undoEntry } from '../history/undo-entry.ts'
import { perform } from '../transaction.ts'
import { NAMES_A_VOLUNTEER, NAMING_TABLES } from './hanging-on-volunteer.ts'
import { previewMerge } from './merge-preview.ts'
import type { MergeChoice } from './merge-volunteers.ts'
import { mergeVolunteers } from './merge-volunteers.ts'

/* Ann Bell of 2021, who visits, and an enquiry of Anne Bell in 2026, of whom a little was recorded too. */

let db: WritableDatabase
const AT = '2026-11-22T10:00:00.000Z'
const USUAL: MergeChoice = { keptId: 1, otherId: 2, fromOther: ['email'], equalities: 'kept', statuses: 'kept', stagesFromOther: [], papers: 'kept' }

beforeEach(() => {
  db = asWritable(new Database(':memory:'))
  migrate(db, { now: () => AT })
  watchChanges(db)
  handleOf(db).exec(`
    pragma foreign_keys = on;
    insert into volunteers (id, key, firstName, lastName, phone, email, gender) values (1, 'V1', 'Ann', 'Bell', '01632 960417', null, 'female'), (2, 'V2', 'Anne', 'Bell', '01632 960418', 'anne@example.org', null), (3, 'V3', 'Cy', 'Tait', null, null, null);
    insert into youngPeople (id, key, firstName) values (1, 'Y1', 'Rhys'), (2, 'Y2', 'Zoë');
    insert into referrals (id, key, youngPersonId, receivedOn, state) values (1, 'R1', 1, '2021-01-01', 'matched');
    insert into statusPeriods (volunteerId, status, fromOn) values (1, 'applicant', '2021-05-01'), (1, 'active', '2021-08-01'), (2, 'applicant', '2021-05-01'), (2, 'applicant', '2026-10-01');
    insert into commitments (volunteerId, agreedOn, untilOn) values (2, '2026-10-01', '2027-10-01');
    insert into stages (volunteerId, stage, state, completedOn) values (1, 'dbs', 'requested', null), (1, 'training', 'complete', '2021-07-01'), (2, 'dbs', 'complete', '2026-11-01'), (2, 'training', 'requested', null), (2, 'identity', 'complete', '2026-10-20');
    insert into referees (volunteerId, stage, name) values (1, 'reference_1', 'T Hall'), (2, 'reference_1', 'J Dunn'), (2, 'reference_2', 'M Low');
    insert into interviews (volunteerId, stage) values (2, 'interview_1');
    insert into dbsChecks (volunteerId, level, workforce) values (2, 'enhanced', 'child');
    insert into identityChecks (volunteerId, checkedOn, checkedBy, route, viewing) values (2, '2026-10-20', 'K Lowes', 1, 'in_person');
    insert into overseasStays (volunteerId, country, fromOn, toOn) values (2, 'Spain', '2018-01-01', '2019-01-01');
    insert into independenceDeclarations (volunteerId, declaredOn, isCouncillor, outcome, decidedBy) values (2, '2026-10-20', 0, 'independent', 'K Lowes');
    insert into trainingRecords (volunteerId, moduleId, trainedOn) values (2, 1, '2026-10-30');
    insert into agreements (volunteerId, agreement, signedOn) values (1, 'confidentiality', '2021-07-01'), (2, 'confidentiality', '2026-10-01'), (2, 'conduct', '2026-10-01');
    insert into inductionItems (id, kind, name, position) values (1, 'policy', 'Lone working', 1), (2, 'induction', 'Forms', 2);
    insert into inductionRecords (volunteerId, itemId, doneOn) values (1, 1, '2021-07-01'), (2, 1, '2021-07-01'), (2, 2, '2026-10-01');
    insert into vehiclePapers (volunteerId, insuredUntilOn) values (1, '2022-01-01'), (2, '2027-01-01');
    insert into steps (kind, takenOn, what, volunteerId) values ('call', '2026-10-02', 'Rang back', 2);
    insert into matches (id, key, youngPersonId, volunteerId, startedOn) values (1, 'M1', 1, 1, '2021-09-01');
    insert into matches (id, key, youngPersonId, volunteerId, secondVolunteerId, startedOn) values (2, 'M2', 2, 3, 2, '2026-11-01');
    insert into pairings (referralId, volunteerId, begunOn) values (1, 2, '2026-11-10');
    insert into supervisions (volunteerId, heldOn) values (1, '2022-01-01'), (2, '2026-11-15');
    insert into claims (key, volunteerId, claimedOn, kind, amountPence) values ('C1', 2, '2026-11-16', 'activity', 500);
    insert into concerns (kind, raisedOn, volunteerId, summary) values ('complaint', '2026-11-17', 2, 'Late.');
    insert into distances (youngPersonId, volunteerId, miles, toldOn) values (1, 1, 7, '2026-10-01'), (1, 2, 9, '2026-10-02'), (2, 2, 12, '2026-10-02');
    insert into helpedDays (volunteerId, helpedOn, what, isOvernight) values (2, '2026-10-03', 'Group day', 0);
    insert into levelDecisions (volunteerId, decidedOn, decidedBy, reason) values (2, '2026-10-04', 'J', 'Never alone');
    insert into exclusions (youngPersonId, volunteerId, reason, sinceOn) values (1, 1, 'Neighbours', '2024-01-01'), (1, 2, 'Works at the school', '2026-10-10'), (2, 2, 'Aunt', '2026-10-11');
    insert into visits (id, matchId, visitedOn, outcome) values (1, 2, '2026-11-18', 'held'), (2, 1, '2021-09-20', 'held');
    insert into attendances (visitId, volunteerId) values (1, 2), (1, 3), (2, 1), (2, 2);
    insert into addresses (volunteerId, fromOn, address) values (2, '2020-01-01', '1 Mill Lane');
    insert into mergedRecords (volunteerId, wasId, wasKey, mergedOn) values (2, 9, 'V9', '2025-01-01');
    insert into removedRecords (volunteerId, kind, what, reason, removedOn, removedBy) values (2, 'contact', 'Contact of 2 Oct 2026', 'Was Cy’s', '2026-10-03', 'K Lowes');
    insert into pastVisitors (matchId, volunteerId, fromOn, toOn, reason) values (1, 2, '2021-09-01', '2021-10-01', 'Tried');
    insert into legalHolds (volunteerId, reason, fromOn, untilOn) values (2, 'Insurance claim', '2026-11-02', '2026-11-12');
    delete from noted;`)
})

const vault = () => ({ db, path: '', vaultId: '', auditKey: new Uint8Array(32), close: () => undefined })
const asker = (procedure: string) => ({ who: 'k.lowes', procedure, now: () => AT })
const everything = (): unknown => Object.fromEntries(['volunteers', ...NAMING_TABLES].map((table) => [table, all(db, sql`select * from ${verbatim(table)} order by id`)]))
const merge = (choice: Partial<MergeChoice> = {}): number => perform(vault(), asker('volunteers.merge'), () => mergeVolunteers(db, { ...USUAL, ...choice }, '2026-11-22')).entry!

describe('before two records are made one', () => {
  it('each says what it has, with what is usual, and what would move is counted', () => {
    const preview = previewMerge(db, 1, 2, '2026-11-22')
    expect(preview.fields).toEqual([
      { field: 'firstName', kept: 'Ann', other: 'Anne', usual: 'kept' }, { field: 'lastName', kept: 'Bell', other: 'Bell', usual: 'kept' }, { field: 'phone', kept: '01632 960417', other: '01632 960418', usual: 'kept' },
      { field: 'email', kept: null, other: 'anne@example.org', usual: 'other' },
    ])
    expect(preview.stages.map(({ name, kept, other, usual }) => [name, kept, other, usual])).toEqual([['DBS check', 'requested', 'complete', 'other'], ['Training', 'complete', 'requested', 'kept']])
    expect([preview.objections, preview.equalities, preview.papers]).toEqual([[], { kept: 1, other: 0, usual: 'kept' }, { kept: true, other: true }])
    expect(preview.moves).toContain('1 match')
    expect(preview.moves).toHaveLength(NAMING_TABLES.length)
  })
})

describe('two records made one', () => {
  it('leave nothing that names the one that went', () => {
    merge()
    expect(value(db, sql`select count(*) from volunteers where id = 2`)).toBe(0)
    for (const table of NAMING_TABLES) for (const column of NAMES_A_VOLUNTEER[table]) expect(value(db, sql`select count(*) from ${verbatim(table)} where ${verbatim(column)} = 2`), table).toBe(0)
    expect(handleOf(db).pragma('foreign_key_check')).toEqual([])
  })

  it('say what was chosen', () => {
    merge({ fromOther: ['email', 'firstName'], equalities: 'other' })
    expect(one(db, sql`select key, firstName, phone, email, gender from volunteers where id = 1`)).toEqual({ key: 'V1', firstName: 'Anne', phone: '01632 960417', email: 'anne@example.org', gender: null })
  })

  it.each([
    ['kept', ['2021-05-01 applicant', '2021-08-01 active']], ['other', ['2021-05-01 applicant', '2026-10-01 applicant']], ['both', ['2021-05-01 applicant', '2021-08-01 active', '2026-10-01 applicant']],
  ] as const)('have the status history of %s', (statuses, history) => {
    merge({ statuses })
    expect(all<{ line: string }>(db, sql`select fromOn || ' ' || status as line from statusPeriods where volunteerId = 1 order by fromOn`).map((row) => row.line)).toEqual(history)
  })

  it('have each stage, referee and paper once, as was chosen, and the rest of both', () => {
    merge({ stagesFromOther: ['dbs', 'reference_1'], papers: 'other' })
    const lines = (query: ReturnType<typeof sql>): string[] => all<{ line: string }>(db, query).map((row) => row.line)
    expect(lines(sql`select stage || ' ' || state as line from stages where volunteerId = 1 order by stage`)).toEqual(['dbs complete', 'identity complete', 'training complete'])
    expect(lines(sql`select name as line from referees where volunteerId = 1 order by stage`)).toEqual(['J Dunn', 'M Low'])
    expect(lines(sql`select insuredUntilOn as line from vehiclePapers`)).toEqual(['2027-01-01'])
    expect(lines(sql`select agreement || ' ' || signedOn as line from agreements where volunteerId = 1 order by agreement`)).toEqual(['conduct 2026-10-01', 'confidentiality 2021-07-01'])
    expect(lines(sql`select reason || ' ' || sinceOn as line from exclusions where volunteerId = 1 order by youngPersonId`)).toEqual(['Neighbours; Works at the school 2024-01-01', 'Aunt 2026-10-11'])
    expect(lines(sql`select youngPersonId || ' ' || miles as line from distances where volunteerId = 1 order by youngPersonId`)).toEqual(['1 7.0', '2 12.0'])
    expect(one(db, sql`select secondVolunteerId from matches where id = 2`)).toEqual({ secondVolunteerId: 1 })
  })

  it.each([
    ['the one that stays is held', `insert into legalHolds (volunteerId, reason, fromOn) values (1, 'A claim', '2026-11-01')`, 'Held since 1 Nov 2026: A claim. Merge them once that is over'],
    ['the one that goes is held', `insert into legalHolds (volunteerId, reason, fromOn) values (2, 'A claim.', '2026-11-01')`, 'Held since 1 Nov 2026: A claim. Merge them once that is over'],
    ['an allegation about one is open', `insert into concerns (kind, raisedOn, volunteerId, summary) values ('allegation', '2026-11-17', 2, 'x')`, 'An allegation of 17 Nov 2026 is open. Merge them once that is over'],
  ])('are not, while %s', (_when, given, words) => {
    handleOf(db).exec(given)
    const before = everything()
    expect(() => merge()).toThrow(words)
    expect(everything()).toEqual(before)
  })

  it('are two again when it is taken back, to the last field', () => {
    const before = everything()
    const entry = merge({ stagesFromOther: ['dbs'], papers: 'other', equalities: 'other', statuses: 'both' })
    expect(everything()).not.toEqual(before)
    perform(vault(), asker('history.undo'), () => undoEntry(db, entry, '2026-11-22'))
    expect(everything()).toEqual(before)
  })

  it('are recorded by counts, without a name', () => {
    const entry = merge()
    const event = value<string>(db, sql`select event from _audit where id = ${entry}`)!
    expect(JSON.parse(event)).toMatchObject([{ event: 'volunteers-merged', facts: { moved: { matches: 1, referees: 2 } } }])
    expect(event).not.toMatch(/Ann|Bell|V2/)
  })

  it.each<[string, string, string]>([
    ['visit together', 'update matches set secondVolunteerId = 2 where id = 1', 'The two visit Rhys together, so they are two people. If that is wrong, mend the match first.'],
    ['are being matched together', 'update pairings set secondVolunteerId = 1', 'The two are being matched with Rhys together. End that first.'],
  ])('are refused where they %s', (_what, change, words) => {
    handleOf(db).exec(change)
    const before = everything()
    expect(() => merge()).toThrow(new Refusal('not-right', { words: words.slice(0, -1) }))
    expect(everything()).toEqual(before)
  })

  it('are refused where they are the same', () => expect(() => merge({ otherId: 1 })).toThrow('These are the same record'))
})

import { beforeEach, describe, expect, it } from 'vitest'
import type { CommandContext } from '../context.ts'
import type { WritableDatabase } from '../database/database.ts'
import { handleOf } from '../database/database.ts'
import { all, one, run, sql, value, verbatim } from '../database/sql.ts'
import { inventService } from '../demo/invent-service.ts'
import { figuresForCommandLine } from '../figures/command-line-figures.ts'
import { undoEntry } from '../history/undo-entry.ts'
import { listPurgesDue } from '../recruitment/purge.ts'
import { recruitmentService } from '../recruitment/recruitment-service.ts'
import { perform } from '../transaction.ts'
import { importWorkbook } from '../workbook/import-workbook.ts'
import { openEmptyService } from '../workbook/open-for-tests.ts'
import { eraseVolunteer } from './erase-volunteer.ts'
import { NAMING_TABLES } from './hanging-on-volunteer.ts'
import { volunteerRecordService } from './volunteer-record-service.ts'

/* A volunteer who left in 2020, of whom something was written down in every place there is, each time with a word that must be nowhere afterwards. */

const TODAY = '2026-11-22'
let db: WritableDatabase
let context: CommandContext
const did = (work: () => unknown): number => perform({ db, path: '', vaultId: '', auditKey: new Uint8Array(32), close: () => undefined }, { who: 'k.lowes', procedure: 'test', now: () => `${TODAY}T10:00:00.000Z` }, work).entry!

beforeEach(() => {
  db = openEmptyService()
  context = { db, today: TODAY, now: () => `${TODAY}T10:00:00.000Z`, who: 'k.lowes' }
  did(() => handleOf(db).exec(`
    pragma foreign_keys = on;
    insert into volunteers (id, key, firstName, lastName, bornOn, gender, nationality, email, phone, address, postcode, enquiredOn, source, cohort, languages, interests, maxMiles, notes, availability, travels) values
      (1, 'V1', 'Marmalade', 'Marmalade', '1980-01-01', 'female', 'Marmalade', 'Marmalade', 'Marmalade', 'Marmalade', 'Marmalade', '2018-01-01', 'radio', 'Spring', 'Marmalade', 'Marmalade', 5, 'Marmalade', 'Marmalade', 'Marmalade'),
      (2, 'V2', 'Ben', 'Carr', null, null, null, null, null, null, null, null, null, null, null, null, null, null, null, null);
    insert into youngPeople (id, key, firstName) values (1, 'Y1', 'Rhys');
    insert into statusPeriods (volunteerId, status, fromOn, reason) values (1, 'active', '2018-06-01', 'Marmalade'), (1, 'left', '2020-10-01', 'Marmalade'), (2, 'active', '2019-01-01', null);
    insert into commitments (volunteerId, agreedOn, untilOn) values (1, '2018-06-01', '2019-06-01');
    insert into stages (volunteerId, stage, state, requestedOn, completedOn, outcome, reference, safeAction, notes) values (1, 'dbs', 'complete', '2018-02-01', '2018-03-01', 'Marmalade', 'Marmalade', 'Marmalade', 'Marmalade');
    insert into dbsChecks (id, volunteerId, level, workforce, certificateNumber, nameOnCertificate, note) values (1, 1, 'enhanced', 'child', '001234567890', 'Marmalade', 'Marmalade');
    insert into updateServiceChecks (dbsCheckId, checkedOn, checkedBy, result) values (1, '2019-01-01', 'Marmalade', 'blank_no_new');
    insert into identityChecks (id, volunteerId, checkedOn, checkedBy, route, viewing, rationale) values (1, 1, '2018-02-01', 'K Lowes', 1, 'in_person', 'Marmalade');
    insert into identityDocuments (identityCheckId, kind, lastFour) values (1, 'Marmalade', '4417');
    insert into referees (volunteerId, stage, name) values (1, 'reference_1', 'Marmalade');
    insert into interviews (volunteerId, stage, notes) values (1, 'interview_1', 'Marmalade');
    insert into overseasStays (volunteerId, country, fromOn, toOn) values (1, 'Marmalade', '2010-01-01', '2011-01-01');
    insert into independenceDeclarations (volunteerId, declaredOn, isCouncillor, outcome, decidedBy, notes) values (1, '2018-02-01', 0, 'independent', 'K Lowes', 'Marmalade');
    insert into trainingRecords (volunteerId, moduleId, trainedOn, trainer) values (1, 1, '2018-04-01', 'Marmalade');
    insert into agreements (volunteerId, agreement, signedOn) values (1, 'confidentiality', '2018-05-01');
    insert into inductionItems (id, kind, name, position) values (1, 'policy', 'Lone working', 1);
    insert into inductionRecords (volunteerId, itemId, doneOn, version) values (1, 1, '2018-05-01', 'Marmalade');
    insert into vehiclePapers (volunteerId, insuredUntilOn) values (1, '2019-01-01');
    insert into steps (kind, takenOn, what, who, volunteerId) values ('call', '2019-01-02', 'Marmalade', 'Marmalade', 1);
    insert into matches (id, key, youngPersonId, volunteerId, startedOn, endedOn) values (1, 'M1', 1, 1, '2018-07-01', '2020-09-01');
    insert into referrals (id, key, youngPersonId, receivedOn, state) values (1, 'R1', 1, '2018-05-01', 'matched');
    insert into pairings (referralId, volunteerId, secondVolunteerId, begunOn, volunteerWords, secondWords, youngPersonWords) values (1, 1, 2, '2018-06-10', 'Marmalade', 'Glad to', 'She is kind');
    insert into supervisions (volunteerId, heldOn, impact, notes) values (1, '2019-01-01', 1, 'Marmalade');
    insert into claims (key, volunteerId, claimedOn, kind, amountPence, paidOn) values ('C1', 1, '2019-01-16', 'activity', 500, '2019-02-01');
    insert into concerns (kind, raisedOn, resolvedOn, volunteerId, summary) values ('complaint', '2019-05-17', '2019-06-01', 1, 'Late.');
    insert into distances (youngPersonId, volunteerId, miles, toldOn, fromDistrict) values (1, 1, 7, '2018-06-01', 'Marmalade');
    insert into helpedDays (volunteerId, helpedOn, what, isOvernight) values (1, '2019-10-03', 'Marmalade', 0);
    insert into levelDecisions (volunteerId, decidedOn, decidedBy, reason) values (1, '2019-10-04', 'J', 'Marmalade');
    insert into exclusions (youngPersonId, volunteerId, reason, sinceOn) values (1, 1, 'Marmalade', '2020-10-01');
    insert into visits (id, matchId, visitedOn, outcome) values (1, 1, '2018-08-18', 'held');
    insert into attendances (visitId, volunteerId) values (1, 1);
    insert into addresses (volunteerId, fromOn, address) values (1, '2010-01-01', 'Marmalade');
    insert into removedRecords (volunteerId, kind, what, reason, removedOn, removedBy) values (1, 'contact', 'Marmalade', 'Marmalade', '2019-10-03', 'K Lowes');
    insert into pastVisitors (matchId, volunteerId, fromOn, toOn, reason) values (1, 1, '2018-07-01', '2018-08-01', 'Marmalade');
    insert into legalHolds (volunteerId, reason, fromOn, untilOn) values (1, 'Marmalade', '2020-11-02', '2020-11-12');`))
})

/* Everything that is in the file, with the words of the search and what is kept to take changes back. */
const wholeFile = (): string => {
  const tables = all<{ name: string }>(db, sql`select name from sqlite_schema where type = 'table' and name not like 'sqlite%' and name not like 'search%'`).map(({ name }) => name)
  return JSON.stringify([...tables.map((name) => all(db, sql`select * from ${verbatim(name)}`)), all(db, sql`select title, body from search`), all(db, sql`select * from noted`)], (_name, each: unknown) => (each instanceof Uint8Array ? '' : each))
}

describe('what is known of a volunteer, erased (domain.md R5.3)', () => {
  it('was in every place that names one', () => {
    for (const table of NAMING_TABLES) expect(value<number>(db, sql`select count(*) from ${verbatim(table)} where volunteerId = 1`), table).toBeGreaterThan(0)
    expect(wholeFile().match(/Marmalade/g)!.length).toBeGreaterThan(40)
  })

  it('is nowhere any more: not in a record, in the words of the search, nor in what is kept to take changes back', () => {
    did(() => run(db, sql`update volunteers set notes = 'Marmalade rang' where id = 1`))
    did(() => eraseVolunteer(db, 1, TODAY))
    expect(wholeFile()).not.toContain('Marmalade')
    expect(one(db, sql`select key, firstName, lastName, bornOn, gender, source, cohort, enquiredOn, erasedOn from volunteers where id = 1`)).toEqual({ key: 'V1', firstName: 'Volunteer', lastName: 'V1', bornOn: '1980-01-01', gender: 'female', source: 'radio', cohort: 'Spring', enquiredOn: '2018-01-01', erasedOn: TODAY })
    expect(handleOf(db).pragma('foreign_key_check')).toEqual([])
  })

  it('leaves what others said: the second visitor’s and the young person’s words, and a concern', () => {
    did(() => eraseVolunteer(db, 1, TODAY))
    expect(one(db, sql`select volunteerWords, secondWords, youngPersonWords from pairings`)).toEqual({ volunteerWords: null, secondWords: 'Glad to', youngPersonWords: 'She is kind' })
    expect(value(db, sql`select summary from concerns`)).toBe('Late.')
    expect(one(db, sql`select impact, notes from supervisions`)).toEqual({ impact: 1, notes: null })
  })

  it('cannot be taken back, and nothing is added to it', () => {
    const entry = did(() => eraseVolunteer(db, 1, TODAY))
    expect(() => undoEntry(db, entry, TODAY)).toThrow()
    expect(() => volunteerRecordService.takeStatus({ id: 1, status: 'applicant', fromOn: TODAY, reason: null, backOn: null }, context)).toThrow('What was known of this volunteer is erased')
  })
})

describe('a volunteer who left', () => {
  const due = (): unknown => listPurgesDue(db, TODAY).filter(({ what }) => what === 'leaver')
  it('is due six years after, is erased once, and it stands in the history without a name', () => {
    expect(due()).toEqual([{ volunteerId: 1, name: 'Marmalade Marmalade', what: 'leaver', dueOn: '2026-10-01', keptBecause: [] }])
    did(() => recruitmentService.purge({ volunteerId: 1, what: 'leaver' }, context))
    expect(value(db, sql`select event from _audit order by id desc limit 1`)).toBe('[{"event":"volunteer-erased","facts":{"what":"leaver"}}]')
    expect([due(), recruitmentService.purgesDue(null, context).erased, recruitmentService.open({ volunteerId: 1 }, context).erasedOn]).toEqual([[], { volunteers: 1, lastOn: TODAY }, TODAY])
  })

  it('stays for as long as the service has set', () => {
    handleOf(db).pragma('query_only = off')
    run(db, sql`insert into settings (name, value) values ('volunteer_years', '7')`)
    expect(due()).toEqual([])
    expect(() => recruitmentService.purge({ volunteerId: 1, what: 'leaver' }, context)).toThrow('Their time is not over')
    run(db, sql`update settings set value = '1' where name = 'volunteer_years'`)
    expect(due()).toMatchObject([{ dueOn: '2021-10-01' }])
  })

  it.each([
    ['records are held', `insert into legalHolds (volunteerId, reason, fromOn) values (1, 'Insurance claim', '2026-11-01')`, 'Held since 1 Nov 2026: Insurance claim'],
    ['records of somebody they visited are held', `insert into legalHolds (youngPersonId, reason, fromOn) values (1, 'Inquiry', '2026-11-01')`, 'Records of somebody they visited are held since 1 Nov 2026'],
    ['an allegation is open', `insert into concerns (kind, raisedOn, volunteerId, summary) values ('allegation', '2026-10-02', 1, 'x')`, 'An allegation of 2 Oct 2026 is open'],
    ['an allegation was raised once', `insert into concerns (kind, raisedOn, resolvedOn, matchId, summary) values ('allegation', '2019-10-02', '2019-11-01', 1, 'x')`, 'An allegation of 2 Oct 2019 is on record'],
    ['a concern is open', `insert into concerns (kind, raisedOn, volunteerId, summary) values ('safeguarding', '2026-10-02', 1, 'x')`, 'A concern of 2 Oct 2026 is open'],
    ['a claim is not paid', `update claims set paidOn = null`, 'A claim of theirs is not paid'],
  ])('stays while %s', (_what, make, because) => {
    handleOf(db).pragma('query_only = off')
    handleOf(db).exec(make)
    expect(due()).toMatchObject([{ keptBecause: [because] }])
    expect(() => recruitmentService.purge({ volunteerId: 1, what: 'leaver' }, context)).toThrow(because)
    expect(recruitmentService.purgeAll({ what: 'leaver' }, context)).toEqual({ volunteers: 0 })
    expect(value(db, sql`select lastName from volunteers where id = 1`)).toBe('Marmalade')
  })
})

describe('everybody who went, erased from a whole service', () => {
  const invented = inventService({ seed: 1989, today: TODAY })
  const gone = (): number[] => all<{ id: number }>(db, sql`select id from volunteers where (select status from statusPeriods where volunteerId = volunteers.id order by fromOn desc, id desc limit 1) in ('left', 'withdrawn', 'rejected', 'deselected')`).map(({ id }) => id)
  beforeEach(() => {
    db = openEmptyService()
    did(() => importWorkbook(db, invented, { today: TODAY }))
  })

  it('changes no figure of any year', () => {
    const years = ['2023', '2024', '2025', '2026']
    const figures = (): unknown => years.map((year) => figuresForCommandLine(db, { from: `${year}-01-01`, to: year === '2026' ? TODAY : `${year}-12-31` }))
    const before = figures()
    did(() => { for (const id of gone()) eraseVolunteer(db, id, TODAY) })
    expect(gone().length).toBeGreaterThan(20)
    expect(figures()).toEqual(before)
  })

  it('is not brought in again by the same workbook', () => {
    did(() => { for (const id of gone()) eraseVolunteer(db, id, TODAY) })
    const rows = (): unknown => NAMING_TABLES.map((table) => [table, value(db, sql`select count(*) from ${verbatim(table)}`)])
    const before = rows()
    did(() => importWorkbook(db, invented, { today: TODAY }))
    expect(rows()).toEqual(before)
    expect(value(db, sql`select count(*) from volunteers where erasedOn is not null and lastName <> key`)).toBe(0)
  })
})

import { beforeEach, describe, expect, it } from 'vitest'
import type { CommandContext } from '../context.ts'
import type { WritableDatabase } from '../database/database.ts'
import { handleOf } from '../database/database.ts'
import { all, one, run, sql, value, verbatim } from '../database/sql.ts'
import { inventService } from '../demo/invent-service.ts'
import { figuresForCommandLine } from '../figures/command-line-figures.ts'
import { takeBack } from '../history/take-back.ts'
import { undoEntry } from '../history/undo-entry.ts'
import { listPurgesDue } from '../recruitment/purge.ts'
import { recruitmentService } from '../recruitment/recruitment-service.ts'
import { perform } from '../transaction.ts'
import type { ImportReport } from '../workbook/import-workbook.ts'
import { importWorkbook } from '../workbook/import-workbook.ts'
import { openEmptyService } from '../workbook/open-for-tests.ts'
import { eraseVolunteer } from './erase-volunteer.ts'
import { NAMING_TABLES } from './hanging-on-volunteer.ts'
import { mergeVolunteers } from './merge-volunteers.ts'
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
    insert into exclusions (youngPersonId, volunteerId, reason, sinceOn) values (1, 1, 'Frightened him', '2020-10-01');
    insert into visits (id, matchId, visitedOn, outcome) values (1, 1, '2018-08-18', 'held');
    insert into attendances (visitId, volunteerId) values (1, 1);
    insert into addresses (volunteerId, fromOn, address) values (1, '2010-01-01', 'Marmalade');
    insert into mergedRecords (volunteerId, wasId, wasKey, mergedOn) values (1, 9, 'V9', '2019-01-01');
    insert into removedRecords (volunteerId, kind, what, reason, removedOn, removedBy) values (1, 'contact', 'Marmalade', 'Marmalade', '2019-10-03', 'K Lowes');
    insert into pastVisitors (matchId, volunteerId, fromOn, toOn, reason) values (1, 1, '2018-07-01', '2018-08-01', 'Marmalade');
    insert into snoozes (kind, key, dueOn, untilOn, reason) values ('supervision', 'V1', '2020-09-01', '2020-10-01', 'Marmalade'), ('reference_chase', 'V1 reference_1', '2018-03-01', '2018-04-01', 'Marmalade'), ('supervision', 'V11', '2026-10-01', '2026-12-01', 'Away');
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
    expect(one(db, sql`select reason, sinceOn from exclusions`)).toEqual({ reason: 'Frightened him', sinceOn: '2020-10-01' })
    expect(all(db, sql`select key from snoozes`)).toEqual([{ key: 'V11' }])
  })

  it('goes with what was being typed of them', () => {
    const typed = (formKey: string, words = 'x'): unknown => did(() => run(db, sql`insert into _drafts (formKey, value, savedAt) values (${formKey}, ${JSON.stringify({ words })}, '2026-11-22T09:00:00.000Z')`))
    for (const key of ['volunteer 1', 'supervisions.record 1', 'commitment 9 new', 'snooze supervision V1 x 2026-11-01', 'recruitment.recordStage 1 interview']) typed(key)
    typed('visits.log 88', 'With Marmalade Marmalade')
    for (const key of ['volunteer 88', 'snooze supervision V11 x 2026-11-01', 'concerns.record volunteer=1']) typed(key)
    did(() => eraseVolunteer(db, 1, TODAY))
    expect(all<{ formKey: string }>(db, sql`select formKey from _drafts order by 1`).map(({ formKey }) => formKey)).toEqual(['concerns.record volunteer=1', 'snooze supervision V11 x 2026-11-01', 'volunteer 88'])
  })

  it('cannot be taken back, and nothing is added to it', () => {
    const entry = did(() => eraseVolunteer(db, 1, TODAY))
    expect(() => undoEntry(db, entry, TODAY)).toThrow()
    expect(() => volunteerRecordService.takeStatus({ id: 1, status: 'applicant', fromOn: TODAY, reason: null, backOn: null }, context)).toThrow('What was known of this volunteer is erased')
  })

  const period = (status: string): number => value<number>(db, sql`select id from statusPeriods where volunteerId = 1 and status = ${status}`)!
  it.each<[string, () => unknown]>([
    ['taking back that they left', () => volunteerRecordService.removeStatus({ periodId: period('left') }, context)],
    ['another day of a status', () => volunteerRecordService.correctStatus({ periodId: period('left'), fromOn: '2020-10-02', reason: 'Marmalade', backOn: null }, context)],
    ['an address', () => run(db, sql`insert into addresses (volunteerId, fromOn, address) values (1, '2020-01-01', 'x')`)],
    ['a supervision', () => run(db, sql`update supervisions set notes = 'x' where volunteerId = 1`)],
    ['a call', () => run(db, sql`insert into steps (kind, takenOn, what, volunteerId) values ('call', '2020-01-01', 'x', 1)`)],
    ['their name', () => run(db, sql`update volunteers set firstName = 'x' where id = 1`)],
    ['a pairing', () => run(db, sql`insert into pairings (referralId, volunteerId, begunOn) values (1, 1, '2026-11-01')`)],
    ['a merge', () => mergeVolunteers(db, { keptId: 1, otherId: 2, fromOther: [], equalities: 'kept', statuses: 'other', stagesFromOther: [], papers: 'kept' }, TODAY)],
  ])('is not written to by %s', (_what, write) => {
    did(() => eraseVolunteer(db, 1, TODAY))
    const before = wholeFile()
    expect(() => did(write)).toThrow('is erased')
    expect(wholeFile()).toBe(before)
  })

  it('still has put right what is a young person’s, and is renamed with everybody', () => {
    did(() => eraseVolunteer(db, 1, TODAY))
    did(() => handleOf(db).exec(`
      update matches set endedOn = '2020-08-31' where id = 1; update pastVisitors set toOn = '2018-08-02'; update volunteers set cohort = 'Summer';
      insert into concerns (kind, raisedOn, volunteerId, summary) values ('safeguarding', '${TODAY}', 1, 'x'); insert into legalHolds (volunteerId, reason, fromOn) values (1, 'x', '${TODAY}');
      insert into steps (kind, takenOn, what, volunteerId, matchId) values ('step', '2018-07-02', 'Visits from this day', 1, 1)`))
    expect(one(db, sql`select cohort from volunteers where id = 1`)).toEqual({ cohort: 'Summer' })
  })

  it('does not come back with what was taken out, or merged, shortly before', () => {
    const merge = did(() => {
      handleOf(db).exec(`insert into volunteers (id, key, firstName, lastName, email) values (3, 'V3', 'Marmalade', 'Marmalade', 'Marmalade'); insert into statusPeriods (volunteerId, status, fromOn, reason) values (3, 'applicant', '2017-01-01', 'Marmalade')`)
    }) > 0 && did(() => mergeVolunteers(db, { keptId: 1, otherId: 3, fromOther: [], equalities: 'kept', statuses: 'both', stagesFromOther: [], papers: 'kept' }, TODAY))
    const removed = did(() => { handleOf(db).exec(`delete from addresses; delete from identityDocuments; delete from identityChecks; delete from updateServiceChecks; delete from dbsChecks; delete from steps`) })
    did(() => eraseVolunteer(db, 1, TODAY))
    expect(wholeFile()).not.toContain('Marmalade')
    for (const entry of [merge, removed]) expect(() => did(() => takeBack(db, Number(entry), TODAY))).toThrow()
    expect(wholeFile()).not.toContain('Marmalade')
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
    ['records of somebody they visited are held', `insert into legalHolds (youngPersonId, reason, fromOn) values (1, 'Inquiry', '2026-11-01')`, 'Records of a young person that name them are held since 1 Nov 2026'],
    ['an allegation is open', `insert into concerns (kind, raisedOn, volunteerId, summary) values ('allegation', '2026-10-02', 1, 'x')`, 'An allegation of 2 Oct 2026 is open'],
    ['an allegation names a young person alone whom they visited', `insert into concerns (kind, raisedOn, resolvedOn, youngPersonId, summary) values ('allegation', '2021-10-02', '2021-11-01', 1, 'x')`, 'An allegation of 2 Oct 2021 is on record'],
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

  it('is not brought in again by the same workbook, in any word', () => {
    const words = (id: number): string[] => {
      const { key, ...person } = one<Record<string, string | null>>(db, sql`select key, firstName || ' ' || lastName as name, email, phone, address, postcode, notes from volunteers where id = ${id}`)!
      const more = all<Record<string, string | null>>(db, sql`select outcome, reference, safeAction, notes from stages where volunteerId = ${id} union all select reason, null, null, null from statusPeriods where volunteerId = ${id} union all select notes, null, null, null from supervisions where volunteerId = ${id}`)
      return [person, ...more].flatMap((row) => Object.values(row)).filter((word): word is string => word !== null && word.length > 5 && word !== key)
    }
    const others = new Set(all<{ id: number }>(db, sql`select id from volunteers`).flatMap(({ id }) => (gone().includes(id) ? [] : words(id))))
    const erased = gone().flatMap(words).filter((word) => !others.has(word))
    expect(erased.length).toBeGreaterThan(50)
    const known = (): string[] => { const file = wholeFile(); return erased.filter((word) => file.includes(JSON.stringify(word))) }
    expect(known().length).toBeGreaterThan(50)
    did(() => { for (const id of gone()) eraseVolunteer(db, id, TODAY) })
    const before = [known(), tables()]
    const { warnings, tables: counts } = importAgain()
    expect([known(), tables()]).toEqual(before)
    expect(known()).toEqual([])
    expect(counts.volunteers).toMatchObject({ imported: 0, filled: 0, different: gone().length })
    expect(warnings.filter(({ message }) => message.endsWith('was erased in Mainstay. Nothing of it was brought in.')).length).toBe(gone().length)
  })

  it('is found by the same workbook also where a key had the name in it, and the name is in no key any more', () => {
    const id = gone()[0]!
    const { key, firstName, lastName } = one<{ key: string; firstName: string; lastName: string }>(db, sql`select key, firstName, lastName from volunteers where id = ${id}`)!
    const named = `${lastName.toLowerCase()}.${firstName.toLowerCase()}`
    const renamed = { ...invented, tables: new Map([...invented.tables].map(([name, read]) => [name, { ...read, rows: read.rows.map((row) => row.map((each) => (each === key ? named : each))) }])) }
    db = openEmptyService()
    did(() => importWorkbook(db, renamed, { today: TODAY }))
    did(() => eraseVolunteer(db, id, TODAY))
    expect(wholeFile()).not.toContain(named)
    const before = tables()
    did(() => importWorkbook(db, renamed, { today: TODAY }))
    expect(tables()).toEqual(before)
  })

  const tables = (): unknown => [...NAMING_TABLES, 'volunteers', 'matches', 'claims', 'concerns'].map((table) => [table, all(db, sql`select * from ${verbatim(table)}`)])
  const importAgain = (): ImportReport => {
    let report: ImportReport
    did(() => { report = importWorkbook(db, invented, { today: TODAY }) })
    return report!
  }
})

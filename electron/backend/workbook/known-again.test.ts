import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { CommandContext } from '../context.ts'
import type { WritableDatabase } from '../database/database.ts'
import { handleOf } from '../database/database.ts'
import { all, one, run, sql, value } from '../database/sql.ts'
import { historyService } from '../history/history-service.ts'
import { perform } from '../transaction.ts'
import { mergeVolunteers } from '../volunteers/merge-volunteers.ts'
import { layDownContact } from '../young-people/contacts.ts'
import { mergeYoungPeople } from '../young-people/merge-young-people.ts'
import { takeOff, takeOffToldContact } from '../young-people/take-off.ts'
import type { ImportReport } from './import-workbook.ts'
import { importWorkbook } from './import-workbook.ts'
import { openEmptyService } from './open-for-tests.ts'
import { readWorkbook } from './read-workbook.ts'

/* The workbook of a service brought in once more, after two records were made one and after something was taken off. */

const today = '2026-11-22'
let folder: string
let db: WritableDatabase
let context: CommandContext

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'known-'))
  db = openEmptyService()
  context = { db, who: 'k.lowes', today, now: () => `${today}T10:00:00.000Z` }
  put({
    volunteers: 'volunteer,first_name,last_name,phone\nV1,Ann,Young,\nV2,Anne,Young,0111\nV3,Cy,Tait,\n',
    volunteer_status: 'volunteer,status,from_date\nV1,active,2022-01-01\nV2,applicant,2026-01-01\n',
    stages: 'volunteer,stage,state\nV1,dbs,complete\nV2,dbs,requested\n',
    young_people: 'young_person,first_name,placement_type,postcode,legal_status,in_care_from\nY1,Sam,foster,DH1 1AA,section_20,2020-01-01\nY2,Sammy,,,,\n',
    referrals: 'referral,young_person,received_on,risk_assessment_on,state\nR2,Y2,2022-06-01,2022-06-20,matched\n',
    matches: 'match,young_person,volunteer,started_on\nM1,Y2,V2,2022-08-01\n',
    visits: 'match,date,minutes,outcome\nM1,2026-09-01,60,held\n',
    supervisions: 'volunteer,held_on\nV1,2026-03-01\nV2,2026-03-01\nV2,2026-05-01\n',
    care_reviews: 'young_person,date,attended_by,notes\nY1,2026-02-01,none,\nY2,2026-02-01,none,\nY2,2026-04-01,both,First words\n',
    concerns: 'kind,raised_on,young_person,summary\nsafeguarding,2026-04-01,Y2,Not sleeping.\n',
  })
  await bringIn()
})
afterEach(() => rmSync(folder, { recursive: true }))

const put = (tables: Readonly<Record<string, string>>): void => Object.entries(tables).forEach(([name, text]) => writeFileSync(join(folder, `${name}.csv`), text))
async function bringIn(): Promise<ImportReport> {
  const workbook = await readWorkbook(folder)
  let report: ImportReport | undefined
  did(() => { report = importWorkbook(db, workbook, { today }) })
  expect(report!.problems).toEqual([])
  return report!
}
function did(work: () => unknown, procedure = 'test'): number {
  return perform({ db, path: '', vaultId: '', auditKey: new Uint8Array(32), close: () => undefined }, { who: 'k.lowes', procedure, now: () => `${today}T10:00:00.000Z` }, work).entry!
}
const mergeChildren = (): number => did(() => mergeYoungPeople(context, { keptId: 1, otherId: 2, fromOther: [], equalities: 'kept', care: 'kept', homes: 'kept' }))
const mergeVisitors = (): number => did(() => mergeVolunteers(db, { keptId: 1, otherId: 2, fromOther: [], equalities: 'kept', statuses: 'kept', stagesFromOther: [], papers: 'kept' }, today))
const TABLES = ['volunteers', 'statusPeriods', 'stages', 'youngPeople', 'placements', 'referrals', 'matches', 'visits', 'supervisions', 'careReviews', 'concerns']
const everything = (): unknown => Object.fromEntries(TABLES.map((table) => [table, handleOf(db).prepare(`select * from ${table} order by id`).all()]))
const imported = ({ tables }: ImportReport): number => Object.values(tables).reduce((sum, each) => sum + each.imported + each.filled, 0)

describe('after two records were made one the same workbook', () => {
  it.each<[string, () => unknown, string]>([['young people', mergeChildren, 'Y2 and Y1 were made one record'], ['volunteers', mergeVisitors, 'V2 and V1 were made one record']])('brings nothing back of %s, and says which record it is now', async (_whose, merge, words) => {
    merge()
    const before = everything()
    const report = await bringIn()
    expect(everything()).toEqual(before)
    expect(imported(report)).toBe(0)
    expect(report.warnings.map(({ message }) => message).join(' ')).toContain(words)
    expect(await bringIn().then(imported)).toBe(0)
  })

  it('brings nothing back after the one that stayed went into a third, too', async () => {
    did(() => run(db, sql`insert into youngPeople (id, key, firstName) values (9, 'Y9', 'Samuel')`))
    mergeChildren()
    did(() => mergeYoungPeople(context, { keptId: 9, otherId: 1, fromOther: [], equalities: 'other', care: 'other', homes: 'other' }))
    const before = everything()
    expect(imported(await bringIn())).toBe(0)
    expect(everything()).toEqual(before)
  })

  it('knows a row again that was corrected before they were', async () => {
    did(() => run(db, sql`update careReviews set notes = 'Other words' where reviewedOn = '2026-04-01'`))
    mergeChildren()
    expect(imported(await bringIn())).toBe(0)
    expect(value(db, sql`select count(*) from careReviews`)).toBe(2)
  })

  it('brings in what is new of either under the one that stays', async () => {
    mergeChildren()
    put({ care_reviews: 'young_person,date,attended_by\nY2,2026-10-01,both\n' })
    expect(imported(await bringIn())).toBe(1)
    expect(value(db, sql`select youngPersonId from careReviews where reviewedOn = '2026-10-01'`)).toBe(1)
  })

  it('finds both again once it is taken back', async () => {
    const before = everything()
    const entry = mergeChildren()
    did(() => historyService.undo({ entry }, context), 'history.undo')
    expect(imported(await bringIn())).toBe(0)
    expect(everything()).toEqual(before)
  })
})

describe('what was taken off a young person', () => {
  const home = (): unknown => all(db, sql`select placementType, postcode from placements where youngPersonId = 1`)

  it('stays off when the same workbook comes again, and it says so: their home', async () => {
    const id = value<number>(db, sql`select id from placements where youngPersonId = 1`)!
    did(() => takeOff({ record: 'placement', id, reason: 'Was Zoë’s' }, context))
    const report = await bringIn()
    expect(home()).toEqual([])
    expect(report.tables.young_people).toMatchObject({ filled: 0, different: 1 })
    expect(report.warnings.map(({ column, message }) => [column, message])).toContainEqual(['postcode', 'DH1 1AA stood as postcode of Y1 in Mainstay and was taken off. It stays taken off.'])
  })

  it('a home that is new comes in', async () => {
    const id = value<number>(db, sql`select id from placements where youngPersonId = 1`)!
    did(() => takeOff({ record: 'placement', id, reason: 'Was Zoë’s' }, context))
    put({ young_people: 'young_person,first_name,placement_type,postcode\nY1,Sam,residential,DH9\n' })
    await bringIn()
    expect(home()).toEqual([{ placementType: 'residential', postcode: 'DH9' }])
  })

  it('comes back with Undo, and goes again when that is taken back', async () => {
    const id = value<number>(db, sql`select id from placements where youngPersonId = 1`)!
    const entry = did(() => takeOff({ record: 'placement', id, reason: 'Was Zoë’s' }, context))
    const undone = did(() => historyService.undo({ entry }, context), 'history.undo')
    expect(value(db, sql`select count(*) from formerRows`)).toBe(0)
    did(() => historyService.undo({ entry: undone }, context), 'history.undo')
    await bringIn()
    expect(home()).toEqual([])
  })

  it('so does care', async () => {
    did(() => run(db, sql`insert into careStatuses (youngPersonId, fromOn, care, legalStatus) values (1, '2020-01-01', 'looked_after', 'section_20')`))
    did(() => takeOff({ record: 'care', id: 1, reason: 'Was Zoë’s' }, context))
    await bringIn()
    expect(one(db, sql`select inCareFrom, legalStatus from youngPeople where id = 1`)).toEqual({ inCareFrom: null, legalStatus: null })
  })

  it('so does a care review', async () => {
    const id = value<number>(db, sql`select id from careReviews where reviewedOn = '2026-04-01'`)!
    did(() => takeOff({ record: 'care_review', id, reason: 'Was Zoë’s' }, context))
    const report = await bringIn()
    expect(value(db, sql`select count(*) from careReviews`)).toBe(2)
    expect(report.tables.care_reviews).toMatchObject({ imported: 0, unchanged: 2, different: 1 })
  })

  it.each<[string, () => void]>([
    ['whom the workbook alone told of', () => takeOffToldContact({ youngPersonId: 1, role: 'social_worker', reason: 'Was Zoë’s' }, context)],
    ['who has a record of their own by now', () => { layDownContact(db, 1, 'social_worker'); takeOff({ record: 'contact', id: 1, reason: 'Was Zoë’s' }, context) }],
  ])('so does a social worker %s', async (_who, goes) => {
    put({ young_people: 'young_person,first_name,social_worker,social_worker_email\nY1,Sam,Dee Marsh,dee@example.org\n' })
    await bringIn()
    expect(value(db, sql`select socialWorker from youngPeople where id = 1`)).toBe('Dee Marsh')
    did(goes)
    const report = await bringIn()
    expect(one(db, sql`select socialWorker, socialWorkerEmail from youngPeople where id = 1`)).toEqual({ socialWorker: null, socialWorkerEmail: null })
    expect(report.tables.young_people).toMatchObject({ filled: 0, different: 1 })
  })

  it('so does the day of a risk assessment on the referral', async () => {
    did(() => run(db, sql`update referrals set riskAssessmentOn = null`))
    await bringIn()
    expect(value(db, sql`select riskAssessmentOn from referrals`)).toBeNull()
  })
})

describe('a volunteer’s status', () => {
  const statuses = (): unknown => all(db, sql`select status, fromOn from statusPeriods where volunteerId = 1 order by fromOn`)
  it.each<[string, () => void, unknown]>([
    ['that was taken out stays out', () => run(db, sql`delete from statusPeriods where volunteerId = 1`), []],
    ['that was given another day comes back on none', () => run(db, sql`update statusPeriods set fromOn = '2022-02-01' where volunteerId = 1`), [{ status: 'active', fromOn: '2022-02-01' }]],
    ['of which the reason alone was corrected is known again', () => run(db, sql`update statusPeriods set reason = 'x' where volunteerId = 1`), [{ status: 'active', fromOn: '2022-01-01' }]],
  ])('%s when the same workbook comes again', async (_what, corrects, stay) => {
    did(corrects)
    const report = await bringIn()
    expect([statuses(), imported(report)]).toEqual([stay, 0])
    if (!_what.includes('known again')) expect(report.warnings.map(({ message }) => message)).toContain('The status active of V1 was taken out in Mainstay, or given another day. It stays so.')
  })

  it('comes back with Undo, and is known again then', async () => {
    const entry = did(() => run(db, sql`delete from statusPeriods where volunteerId = 1`))
    did(() => historyService.undo({ entry }, context), 'history.undo')
    expect(imported(await bringIn())).toBe(0)
    expect(statuses()).toEqual([{ status: 'active', fromOn: '2022-01-01' }])
  })

  it('that was written down here and taken out again comes in where a workbook has it', async () => {
    did(() => run(db, sql`insert into statusPeriods (volunteerId, status, fromOn) values (1, 'inactive', '2024-01-01')`))
    did(() => run(db, sql`delete from statusPeriods where status = 'inactive'`))
    put({ volunteer_status: 'volunteer,status,from_date\nV1,inactive,2024-01-01\n' })
    expect(imported(await bringIn())).toBe(1)
  })
})

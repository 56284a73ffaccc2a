import { mkdtempSync, readFileSync, rmSync, writeFileSync, mkdirSync, existsSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { TABLES } from '#domain/workbook/workbook-format.ts'
import type { WritableDatabase } from '../database/database.ts'
import { handleOf } from '../database/database.ts'
import { all, one, run, sql, value } from '../database/sql.ts'
import type { ImportReport } from './import-workbook.ts'
import { importWorkbook } from './import-workbook.ts'
import { openEmptyService } from './open-for-tests.ts'
import { readWorkbook } from './read-workbook.ts'
import { writeRefusedRows } from './refused-rows.ts'

const today = '2026-11-22'
const fixtures = new URL('../../../test/fixtures/', import.meta.url).pathname
let folder: string
let db: WritableDatabase
let made = 0

beforeAll(() => { folder = mkdtempSync(join(tmpdir(), 'import-')) })
afterAll(() => rmSync(folder, { recursive: true }))
beforeEach(() => { db = openEmptyService() })

/** A folder of CSV files with these texts. */
function folderOf(tables: Readonly<Record<string, string>>): string {
  const path = join(folder, String(made += 1))
  mkdirSync(path)
  for (const [name, text] of Object.entries(tables)) writeFileSync(join(path, `${name}.csv`), text)
  return path
}

async function bringIn(tables: Readonly<Record<string, string>>, check = false): Promise<ImportReport> {
  return importWorkbook(db, await readWorkbook(folderOf(tables)), { today, check })
}

const said = (list: ImportReport['problems']): string[] => list.map(({ table, row, column, message }) => `${table} ${row} ${column}: ${message}`)
const people = {
  volunteers: 'volunteer,first_name,last_name,date_of_birth,phone\nV1,Ann,Young,1980-01-01,\n',
  young_people: 'young_person,first_name,placement_type,postcode\nY1,Sam,foster,\n',
  matches: 'match,young_person,volunteer,started_on\nM1,Y1,V1,2022-08-01\n',
}

describe.each(['durham', 'thurrock'])('the example service %s', (name) => {
  const path = join(fixtures, name)

  it('comes in whole, with every row of its tables, without a problem or a warning, and a second time adds nothing', async () => {
    expect(existsSync(path), `${path} holds the example service`).toBe(true)
    const workbook = await readWorkbook(path)
    const first = importWorkbook(db, workbook, { today })
    expect(first.problems).toEqual([])
    expect(first.warnings).toEqual([])
    for (const table of TABLES) {
      /* Neither example has a line break within a cell, so its lines are its rows. */
      const rows = readFileSync(join(path, `${table.name}.csv`), 'utf8').trimEnd().split('\n').length - 1
      expect([table.name, first.tables[table.name]]).toEqual([table.name, { rows, imported: rows, unchanged: 0, filled: 0, different: 0 }])
    }
    const second = importWorkbook(db, workbook, { today })
    for (const table of TABLES) expect([table.name, second.tables[table.name]]).toEqual([table.name, { ...first.tables[table.name], imported: 0, unchanged: first.tables[table.name]!.rows }])
    expect(second.warnings).toEqual([])
  })

  it('is only looked at by a check, which comes to the same counts', async () => {
    const workbook = await readWorkbook(path)
    const checked = importWorkbook(db, workbook, { today, check: true })
    expect(checked.broughtIn).toBe(false)
    expect(value(db, sql`select count(*) from volunteers`)).toBe(0)
    expect(importWorkbook(db, workbook, { today }).tables).toEqual(checked.tables)
  })
})

describe('bringing a workbook in', () => {
  it('keeps histories where they belong', async () => {
    await bringIn({ ...people, matches: 'match,young_person,volunteer,started_on,paused_from,paused_to\nM1,Y1,V1,2022-08-01,2022-09-01,2022-10-01\n' })
    expect(one(db, sql`select placementType, postcode, fromOn from placements join youngPeople on youngPeople.id = youngPersonId where key = 'Y1'`)).toEqual({ placementType: 'foster', postcode: null, fromOn: null })
    expect(one(db, sql`select fromOn, toOn from matchPauses`)).toEqual({ fromOn: '2022-09-01', toOn: '2022-10-01' })
    expect(value(db, sql`select type from matches`)).toBe('standard')
  })

  it('is all or nothing: one problem keeps every row out, and each problem says where it is and what would be right', async () => {
    const report = await bringIn({ ...people, visits: 'match,date,outcome,cost_gbp\nM1,31/02/2023,held,1.005\nM9,2023-01-01,held,\nM1,,lost,\n' })
    expect(said(report.problems)).toEqual([
      'visits 2 date: 31/02/2023 is not a real date. Enter a date such as 2023-10-31.',
      'visits 2 cost_gbp: 1.005 has more than two decimals. Enter pounds and pence, such as 30.50.',
      'visits 4 date: date is empty. Every row of visits needs it.',
      'visits 4 outcome: lost is not one of the values here. Enter one of: held, cancelled_by_child, cancelled_by_visitor, no_show.',
      'visits 3 match: M9 is not in matches. Enter a key that is in matches, or add its row there.',
    ])
    expect(report.broughtIn).toBe(false)
    expect(report.tables.volunteers).toEqual({ rows: 1, imported: 0, unchanged: 0, filled: 0, different: 0 })
    expect(value(db, sql`select count(*) from volunteers`)).toBe(0)
  })

  it('needs the columns that every row needs, and leaves out what it does not know', async () => {
    const report = await bringIn({ visits: 'date,outcome,mood\n2023-01-01,held,good\n', weather: 'a\n1\n' })
    expect(said(report.problems)).toEqual(['visits 1 match: visits has no column match. Add it: every row needs it.'])
    expect(said(report.warnings)).toEqual([
      'weather null null: weather is not a table of the service workbook and was left out.',
      expect.stringContaining('visits 1 mood: visits has no use for the column mood; it was left out.'),
    ])
  })

  it('numbers rows as a spreadsheet does, below titles and with line breaks within cells', async () => {
    const report = await bringIn({ volunteers: '\uFEFFOur volunteers\r\n\r\nVolunteer;First name;Last name;Notes;Date of birth\r\nV1;Ann;Young;"two\r\nlines";1980-01-01\r\n\r\nV2;Bo;Old;;1980-13-01\r\n' })
    expect(said(report.problems)).toEqual(['volunteers 6 date_of_birth: 1980-13-01 is not a real date. Enter a date such as 2023-10-31.'])
  })

  it('reads Windows-1252 as a spreadsheet saves it', async () => {
    const path = folderOf({})
    writeFileSync(join(path, 'volunteers.csv'), Buffer.from('volunteer;first_name;last_name\nV1;Zo\xeb;O\x92Neil\n', 'latin1'))
    importWorkbook(db, await readWorkbook(path), { today })
    expect(one(db, sql`select firstName, lastName from volunteers`)).toEqual({ firstName: 'Zoë', lastName: 'O’Neil' })
  })

  it('takes two equal visits for two, and adds of each only what is not there yet', async () => {
    const visit = 'M1,2022-09-01,held\n'
    const twice = { ...people, visits: `match,date,outcome\n${visit}${visit}` }
    expect((await bringIn(twice)).tables.visits).toMatchObject({ imported: 2, unchanged: 0 })
    expect((await bringIn(twice)).tables.visits).toMatchObject({ imported: 0, unchanged: 2 })
    expect((await bringIn({ visits: `match,date,outcome\n${visit}${visit}${visit}` })).tables.visits).toMatchObject({ imported: 1, unchanged: 2 })
    expect(value(db, sql`select count(*) from visits`)).toBe(3)
  })

  it('never overwrites: what differs is kept and told of, what was not known is filled in', async () => {
    await bringIn(people)
    const report = await bringIn({
      volunteers: 'volunteer,first_name,last_name,date_of_birth,phone\nV1,Anna,Young,,01632 960001\n',
      young_people: 'young_person,first_name,placement_type,postcode\nY1,Sam,Foster,RM17 6SL\n',
    })
    expect(report.tables.volunteers).toEqual({ rows: 1, imported: 0, unchanged: 0, filled: 0, different: 1 })
    expect(report.tables.young_people).toEqual({ rows: 1, imported: 0, unchanged: 0, filled: 1, different: 0 })
    expect(said(report.warnings)).toEqual(['volunteers 2 first_name: Mainstay holds Ann as first_name of V1; the workbook has Anna. What Mainstay holds was kept.'])
    expect(one(db, sql`select firstName, bornOn, phone from volunteers`)).toEqual({ firstName: 'Ann', bornOn: '1980-01-01', phone: '01632 960001' })
    expect(all(db, sql`select placementType, postcode from placements`)).toEqual([{ placementType: 'foster', postcode: 'RM17 6SL' }])
  })

  it('records the past as it was, and tells of what was not safe', async () => {
    const report = await bringIn({ ...people, volunteer_status: 'volunteer,status,from_date\nV1,active,2022-09-01\n', visits: 'match,date,outcome\nM1,2022-07-31,held\nM1,2027-01-01,held\n' })
    expect(report.broughtIn).toBe(true)
    expect(said(report.warnings)).toEqual([
      'matches 2 started_on: M1 started on 2022-08-01, before V1 was first active on 2022-09-01.',
      'matches 2 started_on: M1 started on 2022-08-01, before V1 had completed every stage: no stage is recorded.',
      'visits 2 date: The visit is before M1 started on 2022-08-01.',
      'visits 3 date: The visit is marked held, but 2027-01-01 is still to come.',
    ])
  })

  it('lists a value without a category once, and not at all once the coordinator mapped it', async () => {
    const text = 'young_person,first_name,ethnicity,placement_type\nY1,Sam,Martian,boat\nY2,Kim,Martian,foster\nY3,Lee,white_british,foster\n'
    const report = await bringIn({ young_people: text }, true)
    expect(said(report.warnings)).toEqual([
      expect.stringContaining('young_people 2 ethnicity: Martian has no category here and is counted as other. It stands in 2 rows.'),
      expect.stringContaining('young_people 2 placement_type: boat has no category here and is counted as other. Categories are:'),
    ])
    run(db, sql`insert into mappings (field, given, category) values ('ethnicity', 'Martian', 'other')`)
    expect((await bringIn({ young_people: text }, true)).warnings).toHaveLength(1)
  })

  it('keeps a certificate number as text, and tells of one that lost its noughts', async () => {
    const report = await bringIn({ ...people, stages: 'volunteer,stage,state,reference\nV1,dbs,complete,0012 3456 7890\nV1,training,complete,12345678901\n' })
    expect(value(db, sql`select reference from stages where stage = 'dbs'`)).toBe('001234567890')
    expect(said(report.warnings).filter((line) => line.startsWith('stages'))).toEqual([])
    const other = await bringIn({ stages: 'volunteer,stage,state,reference\nV1,dbs,complete,1234567890\n' }, true)
    expect(said(other.warnings)[0]).toBe('stages 2 reference: 1234567890 is not a certificate number, which has 12 digits. It may have lost the noughts it begins with in a spreadsheet. Look at the certificate.')
  })

  it('reads each setting as what it is, and leaves out one that it does not have', async () => {
    const report = await bringIn({ service: 'setting,value\nService name,Open Door\ncontract_monthly_rate_gbp,"£1,224.4"\nweather,fine\n' })
    expect(all(db, sql`select name, value from settings order by id`)).toEqual([{ name: 'service_name', value: 'Open Door' }, { name: 'contract_monthly_rate_gbp', value: '1224.40' }])
    expect(said(report.warnings)).toEqual([expect.stringContaining('service 4 setting: weather is not a setting of Mainstay and was left out.')])
    expect(said((await bringIn({ service: 'setting,value\nyear_start_month,13\ndelivery,by post\n' })).problems)).toEqual([
      'service 2 value: 13 is too large. Enter a whole number from 1 to 12.',
      'service 3 value: by post is not one of the values here. Enter one of: in_house, commissioned, spot_purchase, mixed.',
    ])
  })

  it('leaves counts in the audit trail and no names', async () => {
    const report = await bringIn(people)
    expect(value(db, sql`select count(*) from noted`)).toBe(0)
    const event = JSON.parse(value<string>(db, sql`select event from notedEvents`)!) as unknown
    expect(event).toEqual({ event: 'workbookBroughtIn', facts: { tables: report.tables, warnings: report.warnings.length } })
    expect(JSON.stringify(event)).not.toMatch(/Ann|Young|Sam/)
  })

  it('leaves nothing in the audit trail after a check, and goes on noting', async () => {
    await bringIn(people, true)
    expect(value(db, sql`select count(*) from notedEvents`)).toBe(0)
    handleOf(db).exec(`insert into volunteers (key, firstName, lastName) values ('V9', 'Bo', 'Old')`)
    expect(value(db, sql`select count(*) from noted`)).toBe(1)
  })
})

describe('the file of refused rows', () => {
  it('holds just the rows with problems as they were given, each with what is wrong, and comes back without a warning for that', async () => {
    const workbook = await readWorkbook(folderOf({ ...people, visits: 'match,date,outcome,activity\nM1,2023-01-01,held,chess\nM1,31/02/2023,held,=walk\n' }))
    const { problems } = importWorkbook(db, workbook, { today, check: true })
    const path = join(folder, 'refused.xlsx')
    expect(await writeRefusedRows(path, workbook, problems)).toBe(1)
    const again = await readWorkbook(path)
    expect([...again.tables.keys()]).toEqual(['visits'])
    expect(again.tables.get('visits')!.rows).toEqual([['M1', null, null, null, 'held', '=walk', null, null, null]])
    expect(said(again.problems)).toEqual(['visits 2 date: 31/02/2023 is not a real date. Enter a date such as 2023-10-31.'])
    expect(again.warnings).toEqual([])
  })
})

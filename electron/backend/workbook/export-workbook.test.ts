import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { TABLES } from '#domain/workbook/workbook-format.ts'
import type { WritableDatabase } from '../database/database.ts'
import { handleOf } from '../database/database.ts'
import { all, run, sql, verbatim } from '../database/sql.ts'
import { exportWorkbook } from './export-workbook.ts'
import { importWorkbook } from './import-workbook.ts'
import { openEmptyService } from './open-for-tests.ts'
import { openSource } from './workbook-source.ts'
import { wholeFile } from './zip-archive.ts'
import { readWorkbook } from './read-workbook.ts'
import { writeTemplate } from './template.ts'

const today = '2026-11-22'
const fixtures = new URL('../../../test/fixtures/', import.meta.url).pathname
const SHAPES = ['out.xlsx', 'out.zip', 'out'] as const
let folder: string
beforeAll(() => { folder = mkdtempSync(join(tmpdir(), 'export-')) })
afterAll(() => rmSync(folder, { recursive: true }))

/** Every record of every table that the workbook knows, without the ids that only the file knows. */
function everything(db: WritableDatabase): unknown {
  const tables = all<{ name: string }>(db, sql`select name from sqlite_schema where type = 'table' and name not like '\\_%' escape '\\' and name not like 'search%' and name not like 'sqlite%'`).map((row) => row.name)
  return tables.map((table) => [table, all(db, sql`select * from ${verbatim(table)} order by id`)])
}

async function comeBack(db: WritableDatabase, path: string): Promise<WritableDatabase> {
  rmSync(path, { recursive: true, force: true })
  await exportWorkbook(db, path)
  const other = openEmptyService()
  const report = importWorkbook(other, await readWorkbook(path), { today })
  expect(report.problems).toEqual([])
  return other
}

describe('a workbook handed out', () => {
  it.each(SHAPES)('as %s and brought in again is the same service, record for record', async (name) => {
    for (const example of ['durham', 'thurrock']) {
      const db = openEmptyService()
      importWorkbook(db, await readWorkbook(join(fixtures, example)), { today })
      const path = join(folder, name)
      expect(everything(await comeBack(db, path))).toEqual(everything(db))
      const again = importWorkbook(db, await readWorkbook(path), { today })
      expect(again.warnings).toEqual([])
      expect(Object.values(again.tables).map((counts) => counts.rows - counts.unchanged)).toEqual(TABLES.map(() => 0))
    }
  })

  it.each(SHAPES)('as %s brings back text of every kind as it was', async (name) => {
    const db = openEmptyService()
    const texts = ['=1+1', '+44 1632 960001', '-5', '@SUM(A1)', "'t Hooft", "'=1", "''", 'two\r\nlines', 'tab\there', 'a, "b"; c', 'Zoë – £5', '_x000D_', '_x005F_', '\u0001', '<&>"', '007', '1e5', 'TRUE', '2023-10-31', '00123456789012345678', 'yes', '#REF!', '🙂']
    texts.forEach((text, index) => run(db, sql`insert into volunteers (key, firstName, lastName, notes) values (${`V${index}`}, ${text}, ${text}, ${text})`))
    const other = await comeBack(db, join(folder, name))
    expect(all<{ notes: string }>(other, sql`select notes from volunteers order by id`).map((row) => row.notes)).toEqual(texts)
  })

  it('brings back whatever text there may be', async () => {
    const unit = fc.oneof(fc.constantFrom("'", '=', '+', '-', '@', '\t', '\r', '\n', '"', ',', ';', '_', 'x', '0', '<', '&'), fc.string({ unit: 'grapheme', minLength: 1, maxLength: 1 }))
    const texts = fc.sample(fc.string({ unit, minLength: 1, maxLength: 12 }).map((text) => text.trimEnd()).filter((text) => text.trim() !== ''), { numRuns: 400, seed: 7 })
    const db = openEmptyService()
    texts.forEach((text, index) => run(db, sql`insert into volunteers (key, firstName, lastName, notes) values (${`V${index}`}, 'A', 'B', ${text})`))
    for (const name of SHAPES) {
      const other = await comeBack(db, join(folder, name))
      expect(all<{ notes: string }>(other, sql`select notes from volunteers order by id`).map((row) => row.notes)).toEqual(texts)
    }
  })

  it('has no cell in CSV that a spreadsheet would run', async () => {
    const db = openEmptyService()
    for (const [index, text] of ['=cmd()', '+1', '-1', '@x', '\t=1', '\r=1'].entries()) run(db, sql`insert into volunteers (key, firstName, lastName) values (${`=V${index}`}, ${text}, ${text})`)
    await exportWorkbook(db, join(folder, 'guarded'))
    const lines = readFileSync(join(folder, 'guarded', 'volunteers.csv'), 'utf8').split('\r\n').slice(1)
    expect(lines.filter((line) => /(^|,)"?[=+\-@\t\r]/.test(line))).toEqual([])
    expect(lines[0]).toMatch(/^'=V0,'=cmd\(\),/)
  })

  it('has real dates, numbers and certificate numbers as text in Excel', async () => {
    const db = openEmptyService()
    handleOf(db).exec(`insert into volunteers (id, key, firstName, lastName, bornOn) values (1, 'V1', 'Ann', 'Young', '1980-01-02');
      insert into stages (volunteerId, stage, state, reference) values (1, 'dbs', 'complete', '001234567890');
      insert into claims (key, volunteerId, claimedOn, kind, amountPence) values ('C1', 1, '2023-10-31', 'food', 1250)`)
    const path = join(folder, 'typed.xlsx')
    await exportWorkbook(db, path)
    const source = await openSource(path)
    if (source.kind !== 'xlsx') throw new Error('no Excel workbook')
    const parts = await Promise.all(source.archive.names.filter((name) => name.includes('worksheets')).map(async (name) => (await wholeFile(source.archive, name, 1_000_000)).toString()))
    source.archive.close()
    const xml = parts.join('')
    expect(xml).toContain('<c r="D2" s="2"><v>29222</v></c>')
    expect(xml).toMatch(/t="inlineStr"><is><t xml:space="preserve">001234567890</)
    expect(xml).toContain('<c r="F2" s="4"><v>12.50</v></c>')
    expect(xml).not.toContain('<f>')
  })

  it('begins again where records change meanwhile, and refuses where they never rest', async () => {
    const db = openEmptyService()
    importWorkbook(db, await readWorkbook(join(fixtures, 'thurrock')), { today })
    let changes = 1
    const change = (): void => {
      if (changes > 0) run(db, sql`update volunteers set notes = ${`${(changes -= 1)}`} where id = 1`)
    }
    const path = join(folder, 'restless.zip')
    await exportWorkbook(db, path, { progress: change })
    const back = await readWorkbook(path)
    expect(back.tables.get('volunteers')!.rows[0]!.at(-1)).toBe('0')
    changes = 1000
    await expect(exportWorkbook(db, join(folder, 'never.zip'), { progress: change })).rejects.toMatchObject({ code: 'busy' })
    expect(readdirSync(folder).filter((name) => name.includes('never') || name.endsWith('.part'))).toEqual([])
  })

  it('leaves nothing behind where it is cancelled, and never writes over a folder with something in it', async () => {
    const db = openEmptyService()
    const control = new AbortController()
    control.abort()
    for (const name of ['cancelled.xlsx', 'cancelled']) await expect(exportWorkbook(db, join(folder, name), { signal: control.signal })).rejects.toMatchObject({ code: 'cancelled' })
    expect(readdirSync(folder).filter((name) => name.includes('cancelled'))).toEqual([])
    await exportWorkbook(db, join(folder, 'full'))
    writeFileSync(join(folder, 'full', 'mine.txt'), 'mine')
    await expect(exportWorkbook(db, join(folder, 'full'))).rejects.toMatchObject({ code: 'workbook-not-written', details: { why: 'the folder is not empty' } })
    expect(readFileSync(join(folder, 'full', 'mine.txt'), 'utf8')).toBe('mine')
    await expect(exportWorkbook(db, join(folder, 'nowhere', 'out.xlsx'))).rejects.toMatchObject({ code: 'workbook-not-written' })
  })
})

describe('the empty template', () => {
  it('has every table, and brings in nothing without a word', async () => {
    const path = join(folder, 'template.xlsx')
    await writeTemplate(path)
    const workbook = await readWorkbook(path)
    expect([...workbook.tables.keys()]).toEqual(TABLES.map((table) => table.name))
    expect([...workbook.problems, ...workbook.warnings]).toEqual([])
    expect([...workbook.tables.values()].flatMap((table) => table.rows)).toEqual([])
  })
})

import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeEach, expect, it } from 'vitest'
import { listsContract } from '#contract/lists.ts'
import type { Shell, TaskContext } from '../context.ts'
import { watchChanges } from '../database/audit.ts'
import type { WritableDatabase } from '../database/database.ts'
import { all, sql } from '../database/sql.ts'
import { emptyService } from '../due/workbook-for-tests.ts'
import { readSheet } from '../workbook/xlsx-sheet.ts'
import { openXlsx } from '../workbook/xlsx-workbook.ts'
import { openArchive } from '../workbook/zip-archive.ts'
import { listsService } from './lists-service.ts'

const folder = mkdtempSync(join(tmpdir(), 'lists-'))
afterAll(() => rmSync(folder, { recursive: true }))

const asked = {
  list: 'claims' as const, people: 3,
  sheet: {
    columns: [{ header: 'Name', kind: 'words' as const }, { header: '=HYPERLINK("x")', kind: 'date' as const }, { header: 'Amount', kind: 'pence' as const }, { header: 'Miles', kind: 'number' as const }],
    rows: [['Zebedee Quillfeather', '2026-11-22', 74_68, 12.5], ['=cmd|calc', null, 500, null]],
  },
}
let db: WritableDatabase
let suggested: string

beforeEach(() => {
  db = emptyService()
  watchChanges(db)
  for (const name of readdirSync(folder)) rmSync(join(folder, name))
})

function saving(place: string | null, more: Partial<TaskContext> = {}): TaskContext {
  const choosePlaceToSave: Shell['choosePlaceToSave'] = (ask) => {
    suggested = ask.suggested
    return Promise.resolve(place)
  }
  return { session: { vault: {} }, today: '2026-11-22', read: (work: (db: WritableDatabase) => unknown) => work(db), transaction: (work: (db: WritableDatabase) => unknown) => work(db), shell: { choosePlaceToSave }, ...more } as unknown as TaskContext
}
const recorded = (): unknown[] => all<{ event: string }>(db, sql`select event from notedEvents`).map((row) => JSON.parse(row.event) as unknown)

async function cellsOfXlsx(path: string): Promise<unknown[]> {
  const archive = await openArchive(path)
  const { sheets, world } = await openXlsx(archive)
  const rows: unknown[] = []
  await readSheet(archive.read(sheets[0]!.part), sheets[0]!.name, world, (cells) => rows.push(cells))
  archive.close()
  return rows
}

it('writes what was shown, with real days, money and numbers, and nothing that a spreadsheet would run', async () => {
  const path = join(folder, 'Claims.xlsx')
  expect(await listsService.save(asked, saving(path))).toEqual({ path, fileName: 'Claims.xlsx', rows: 2 })
  expect(await cellsOfXlsx(path)).toEqual([
    ['Name', '\'=HYPERLINK("x")', 'Amount', 'Miles'],
    ['Zebedee Quillfeather', { on: '2026-11-22' }, 74.68, 12.5],
    ['\'=cmd|calc', null, 5],
  ])
})

it('suggests a name without anybody’s in it, and records which list and columns, how many rows, about how many people and what for', async () => {
  await listsService.save(asked, saving(join(folder, 'Claims.xlsx')))
  expect(suggested).toBe('Claims 2026-11-22.xlsx')
  expect(recorded()).toEqual([{ event: 'listHandedOut', facts: { list: 'claims', rows: 2, people: 3, columns: ['Name', '=HYPERLINK("x")', 'Amount', 'Miles'], purpose: null } }])
  await listsService.save({ ...asked, purpose: 'For my manager' }, saving(join(folder, 'Claims.xlsx')))
  expect(recorded()[1]).toMatchObject({ facts: { purpose: 'For my manager' } })
})

it('writes and records nothing where the person changed their mind', async () => {
  expect(await listsService.save(asked, saving(null))).toBeNull()
  expect([readdirSync(folder), recorded()]).toEqual([[], []])
})

it('says where it could not be written, and records nothing', async () => {
  await expect(listsService.save(asked, saving(join(folder, 'gone', 'Claims.xlsx')))).rejects.toMatchObject({ code: 'spreadsheet-not-written', message: 'The spreadsheet could not be written: its folder is not there. Choose another place.' })
  expect(recorded()).toEqual([])
})

it('is refused while locked, before anything is asked or written', async () => {
  suggested = ''
  await expect(listsService.save(asked, saving(join(folder, 'Claims.xlsx'), { session: { vault: null } } as unknown as Partial<TaskContext>))).rejects.toMatchObject({ code: 'locked' })
  expect([suggested, readdirSync(folder)]).toEqual(['', []])
})

it.each([
  ['a row with a cell too few', [['Ann', '2026-11-22', 1]]],
  ['a day that is none', [['Ann', '2026-02-30', 1, 1]]],
  ['half a penny', [['Ann', null, 1.5, 1]]],
  ['words where a number is', [['Ann', null, 1, 'many']]],
])('%s is no list', (_, rows) => expect(listsContract.save.input.safeParse({ ...asked, sheet: { ...asked.sheet, rows } }).success).toBe(false))

it('ten thousand rows of sixteen columns are checked and written in seconds', async () => {
  const columns = Array.from({ length: 16 }, (_, place) => ({ header: `Column ${place}`, kind: 'words' as const }))
  const sheet = { columns, rows: Array.from({ length: 10_000 }, (_, row) => columns.map((__, place) => `Cell ${row} ${place}`)) }
  const began = performance.now()
  expect(listsContract.save.input.safeParse({ list: 'volunteers', people: 1, sheet }).success).toBe(true)
  await listsService.save({ list: 'volunteers', people: 1, sheet }, saving(join(folder, 'Volunteers.xlsx')))
  expect(performance.now() - began).toBeLessThan(15_000)
})

import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import type { TaskContext } from '../context.ts'
import { watchChanges } from '../database/audit.ts'
import type { WritableDatabase } from '../database/database.ts'
import { all, sql } from '../database/sql.ts'
import { emptyService, put } from '../due/workbook-for-tests.ts'
import { saveForOutlook } from './save-for-outlook.ts'

const folder = mkdtempSync(join(tmpdir(), 'calendar-'))
const asked = { from: '2023-10-01', to: '2023-10-31', withNames: false }
let db: WritableDatabase

beforeEach(() => {
  db = emptyService()
  put(db, 'volunteers', { id: 1, key: 'V1', firstName: 'Zebedee', lastName: 'Quillfeather' })
  put(db, 'supervisions', { volunteerId: 1, dueOn: '2023-10-05', heldOn: '2023-10-09' })
  watchChanges(db)
})
afterEach(() => {
  for (const name of readdirSync(folder)) rmSync(join(folder, name))
})

function saving(place: string | null): TaskContext {
  return {
    today: '2023-10-31', now: () => '2023-10-31T10:00:00.000Z', read: (work: (db: WritableDatabase) => unknown) => work(db), transaction: (work: (db: WritableDatabase) => unknown) => work(db),
    shell: { choosePlaceToSave: () => Promise.resolve(place) },
  } as unknown as TaskContext
}

function recorded(): unknown[] {
  return all<{ event: string }>(db, sql`select event from notedEvents`).map((row) => JSON.parse(row.event) as unknown)
}

it('writes what is shown without names, and records how much was handed out', async () => {
  const path = join(folder, 'October.ics')
  expect(await saveForOutlook(asked, saving(path))).toEqual({ path, fileName: 'October.ics', events: 1 })
  const text = readFileSync(path, 'utf8')
  expect(text).toContain('DTSTART;VALUE=DATE:20231009\r\n')
  expect(text).toContain('SUMMARY:Supervision\r\n')
  expect(text).not.toMatch(/Zebedee|Quillfeather/)
  expect(recorded()).toEqual([{ event: 'calendarHandedOut', facts: { from: '2023-10-01', to: '2023-10-31', events: 1, withNames: false, purpose: null } }])
})

it('writes names where they are asked for, and records that it did and what for', async () => {
  const path = join(folder, 'October.ics')
  await saveForOutlook({ ...asked, withNames: true, purpose: 'For the council' }, saving(path))
  expect(readFileSync(path, 'utf8')).toContain('SUMMARY:Supervision: Zebedee Quillfeather\r\n')
  expect(recorded()).toMatchObject([{ facts: { withNames: true, purpose: 'For the council' } }])
})

it('writes and records nothing where the person changed their mind', async () => {
  expect(await saveForOutlook(asked, saving(null))).toBeNull()
  expect(readdirSync(folder)).toEqual([])
  expect(recorded()).toEqual([])
})

it('says where it could not be written, and records nothing', async () => {
  await expect(saveForOutlook(asked, saving(join(folder, 'gone', 'October.ics')))).rejects.toMatchObject({ code: 'calendar-not-written', message: 'The calendar could not be written: its folder is not there. Choose another place.' })
  expect(recorded()).toEqual([])
})

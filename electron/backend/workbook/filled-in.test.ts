import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { changeInWords } from '#domain/field-words.ts'
import type { HistoryEntry, HistoryTable } from '#contract/history.ts'
import { verifyAudit } from '../database/audit.ts'
import type { WritableDatabase } from '../database/database.ts'
import { handleOf } from '../database/database.ts'
import { all, one, run, sql } from '../database/sql.ts'
import { historyService } from '../history/history-service.ts'
import { undoEntry } from '../history/undo-entry.ts'
import { perform } from '../transaction.ts'
import { importWorkbook } from './import-workbook.ts'
import { openEmptyService } from './open-for-tests.ts'
import { readWorkbook } from './read-workbook.ts'

/* Every change of a record is recorded with its fields (trust.md), also where a workbook makes it; what a workbook adds is counted. */

const today = '2026-11-22'
const auditKey = new Uint8Array(32)
let folder: string
let db: WritableDatabase
let made = 0

beforeAll(() => { folder = mkdtempSync(join(tmpdir(), 'filled-')) })
afterAll(() => rmSync(folder, { recursive: true }))
beforeEach(() => {
  db = openEmptyService()
  handleOf(db).pragma('query_only = on')
})

function did(procedure: string, work: (open: WritableDatabase) => unknown): number | null {
  return perform({ db, path: '', vaultId: '', auditKey, close: () => undefined }, { who: 'k.lowes', procedure, now: () => `${today}T10:00:00.000Z` }, work).entry
}

async function bringIn(tables: Readonly<Record<string, string>>, check = false): Promise<number | null> {
  const path = join(folder, String(made += 1))
  mkdirSync(path)
  for (const [name, text] of Object.entries(tables)) writeFileSync(join(path, `${name}.csv`), text)
  const workbook = await readWorkbook(path)
  return did('workbook.bringIn', (open) => importWorkbook(open, workbook, { today, check }))
}

function history(table: HistoryTable, id: number): HistoryEntry[] {
  return historyService.ofRecord({ table, id }, { db, today, now: () => '' }).entries as HistoryEntry[]
}
const told = (table: HistoryTable, id: number): string[] => history(table, id).flatMap((entry) => entry.changes.map((change) => `${entry.isOfWorkbook ? 'workbook' : entry.who}: ${changeInWords(change, change.table === table)}`))
const noted = (): unknown[] => all(db, sql`select tableName, action, firstId, lastId, fields from _auditChanges order by auditId, tableName, firstId`)

const before = {
  volunteers: 'volunteer,first_name,last_name,phone\nV1,Ann,Young,\nV2,Ben,Shaw,\nV3,Cy,Tait,01632 960003\n',
  young_people: 'young_person,first_name,placement_type,postcode\nY1,Sam,foster,\nY2,Kim,,\n',
  matches: 'match,young_person,volunteer,started_on\nM1,Y1,V1,2022-08-01\n',
}

describe('what a workbook fills in on records that were there before', () => {
  it('is noted field by field, and what it adds is not', async () => {
    await bringIn(before)
    expect(noted()).toEqual([])
    await bringIn({
      volunteers: 'volunteer,first_name,last_name,phone,email\nV1,Ann,Young,01632 960001,\nV2,Ben,Shaw,01632 960002,\nV3,Cy,Tait,01632 960009,cy@example.org\nV4,Di,Ward,01632 960004,\n',
      young_people: 'young_person,first_name,placement_type,postcode,notes\nY1,Sam,foster,RM17 6SL,Likes chess\nY2,Kim,residential,,\n',
      matches: 'match,young_person,volunteer,started_on,paused_from\nM1,Y1,V1,2022-08-01,2022-09-01\n',
    })
    expect(noted()).toEqual([
      { tableName: 'matchPauses', action: 'insert', firstId: 1, lastId: 1, fields: '' },
      { tableName: 'placements', action: 'update', firstId: 1, lastId: 1, fields: 'postcode' },
      { tableName: 'placements', action: 'insert', firstId: 2, lastId: 2, fields: '' },
      { tableName: 'volunteers', action: 'update', firstId: 1, lastId: 2, fields: 'phone' },
      { tableName: 'volunteers', action: 'update', firstId: 3, lastId: 3, fields: 'email' },
      { tableName: 'youngPeople', action: 'update', firstId: 1, lastId: 1, fields: 'notes' },
    ])
    expect(told('volunteers', 3)).toEqual(['workbook: E-mail changed'])
    expect(told('volunteers', 4)).toEqual([])
    expect(told('youngPeople', 1).sort()).toEqual(['workbook: Notes changed', 'workbook: Placement: postcode changed'])
    expect(verifyAudit(db, auditKey)).toEqual({ entries: 2, brokenAt: null })
  })

  it('is noted of a referral that was there and now follows what the workbook brings', async () => {
    await bringIn({ young_people: before.young_people, referrals: 'referral,young_person,received_on,state\nR1~2,Y1,2024-01-01,waiting\n' })
    await bringIn({ referrals: 'referral,young_person,received_on,state\nR1,Y1,2022-01-01,matched\nR2,Y2,2022-01-01,matched\nR2~2,Y2,2024-01-01,waiting\n' })
    expect(all(db, sql`select key, reopensId from referrals order by id`)).toEqual([{ key: 'R1~2', reopensId: 2 }, { key: 'R1', reopensId: null }, { key: 'R2', reopensId: null }, { key: 'R2~2', reopensId: 3 }])
    expect(noted()).toEqual([{ tableName: 'referrals', action: 'update', firstId: 1, lastId: 1, fields: 'reopensId' }])
  })

  it('is noted of nothing that only was checked, and of nothing that was known', async () => {
    await bringIn(before)
    expect(await bringIn({ volunteers: 'volunteer,first_name,last_name,phone\nV1,Ann,Young,01632 960001\n' }, true)).toBeNull()
    await bringIn(before)
    expect(noted()).toEqual([])
  })

  it('is not taken back by itself, and says what to do instead; what is changed afterwards is noted again', async () => {
    await bringIn(before)
    const entry = (await bringIn({ volunteers: 'volunteer,first_name,last_name,phone\nV1,Ann,Young,01632 960001\n' }))!
    expect(history('volunteers', 1).map(({ canUndo }) => canUndo)).toEqual([false])
    expect(() => did('history.undo', (open) => undoEntry(open, entry, today))).toThrow(expect.objectContaining({ code: 'workbook-stays' }))
    expect(one(db, sql`select phone from volunteers where id = 1`)).toEqual({ phone: '01632 960001' })
    did('volunteers.correct', (open) => run(open, sql`update volunteers set phone = null where id = 1`))
    expect(told('volunteers', 1)[0]).toBe('k.lowes: Phone changed; before, 01632 960001')
  })
})

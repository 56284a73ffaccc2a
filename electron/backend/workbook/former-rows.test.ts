import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { VisitFacts } from '#contract/visits.ts'
import type { CommandContext } from '../context.ts'
import type { WritableDatabase } from '../database/database.ts'
import { all, sql, value } from '../database/sql.ts'
import { historyService } from '../history/history-service.ts'
import { supervisionsService } from '../supervisions/supervisions-service.ts'
import { perform } from '../transaction.ts'
import { visitsService } from '../visits/visits-service.ts'
import type { TableCounts } from './import-table.ts'
import { importWorkbook } from './import-workbook.ts'
import { openEmptyService } from './open-for-tests.ts'
import { readWorkbook } from './read-workbook.ts'

const today = '2026-11-22'
let folder: string
let db: WritableDatabase
let context: CommandContext

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'former-'))
  db = openEmptyService()
  context = { db, who: 'k.lowes', today, now: () => `${today}T10:00:00.000Z` }
  put({
    volunteers: 'volunteer,first_name,last_name\nV1,Ann,Young\n',
    volunteer_status: 'volunteer,status,from_date\nV1,active,2022-01-01\n',
    young_people: 'young_person,first_name\nY1,Sam\n',
    matches: 'match,young_person,volunteer,started_on\nM1,Y1,V1,2022-08-01\n',
    visits: 'match,date,minutes,outcome,notes\nM1,2026-09-01,60,held,Bowling\nM1,2026-10-01,45,held,\n',
    supervisions: 'volunteer,due_on\nV1,2026-11-20\n',
  })
})
afterEach(() => rmSync(folder, { recursive: true }))

const put = (tables: Readonly<Record<string, string>>): void => Object.entries(tables).forEach(([name, text]) => writeFileSync(join(folder, `${name}.csv`), text))
async function bringIn(): Promise<{ readonly visits: TableCounts; readonly supervisions: TableCounts }> {
  const workbook = await readWorkbook(folder)
  let tables = {}
  did(() => { tables = importWorkbook(db, workbook, { today }).tables })
  return tables as Awaited<ReturnType<typeof bringIn>>
}
function did(work: () => unknown, procedure = 'test'): number {
  return perform({ db, path: '', vaultId: '', auditKey: new Uint8Array(32), close: () => undefined }, { who: 'k.lowes', procedure, now: () => `${today}T10:00:00.000Z` }, work).entry!
}
const visitOf = (on: string): number => value<number>(db, sql`select id from visits where visitedOn = ${on}`)!
const bowling: VisitFacts = { visitedOn: '2026-09-01', outcome: 'held', mode: null, minutes: 60, isOvernight: null, activity: null, costPence: null, miles: null, notes: 'Bowling', attendedBy: [1], tagIds: [] }
const correct = (minutes: number): number => did(() => visitsService.correct({ ...bowling, id: visitOf('2026-09-01'), minutes }, context))
const remove = (on: string): number => did(() => visitsService.remove({ id: visitOf(on) }, context))
const minutes = (): unknown[] => all<{ minutes: number }>(db, sql`select minutes from visits order by visitedOn, minutes`).map((row) => row.minutes)

describe('the same workbook brought in again', () => {
  beforeEach(async () => { await bringIn() })

  it('adds no visit that was corrected since, and says that it differs', async () => {
    correct(90)
    expect((await bringIn()).visits).toEqual({ rows: 2, imported: 0, unchanged: 1, filled: 0, different: 1 })
    correct(120)
    expect((await bringIn()).visits.imported).toBe(0)
    expect(minutes()).toEqual([120, 45])
  })

  it('brings back none that was taken out', async () => {
    remove('2026-10-01')
    expect((await bringIn()).visits).toMatchObject({ imported: 0, different: 1 })
    expect(minutes()).toEqual([60])
  })

  it('adds no second supervision beside the day that was kept for one', async () => {
    did(() => supervisionsService.record({ volunteerId: 1, heldOn: '2026-11-21', mode: 'phone', impact: null, enjoying: null, childSafe: null, notes: null, nextOn: null, spokenOf: [] }, context))
    expect((await bringIn()).supervisions).toMatchObject({ imported: 0, different: 1 })
    expect(all(db, sql`select dueOn, heldOn from supervisions`)).toEqual([{ dueOn: '2026-11-20', heldOn: '2026-11-21' }])
  })

  it('adds a row that it has more of than was changed', async () => {
    correct(90)
    put({ visits: 'match,date,minutes,outcome,notes\nM1,2026-09-01,60,held,Bowling\nM1,2026-09-01,60,held,Bowling\n' })
    expect((await bringIn()).visits).toMatchObject({ imported: 1, different: 1 })
  })

  it('forgets what was taken back, and keeps nothing of a change that the workbook has no word for', async () => {
    const entry = correct(90)
    did(() => historyService.undo({ entry }, context), 'history.undo')
    correct(60)
    expect(value(db, sql`select count(*) from formerRows where digest in (select digest from formerRows group by digest having count(*) > 1)`)).toBe(0)
    put({ visits: 'match,date,minutes,outcome,notes\nM1,2026-09-01,60,held,Bowling\nM1,2026-09-01,60,held,Bowling\n' })
    expect((await bringIn()).visits.imported).toBe(1)
  })

  it('still knows one that was taken out, came back by Undo and was taken out again', async () => {
    const entry = remove('2026-10-01')
    did(() => historyService.undo({ entry }, context), 'history.undo')
    remove('2026-10-01')
    expect((await bringIn()).visits.imported).toBe(0)
  })
})

it('a visit that was written down by hand, and taken out as a workbook has it, comes in with the workbook', async () => {
  put({ visits: 'match,date,minutes,outcome\n' })
  await bringIn()
  did(() => visitsService.log({ ...bowling, matchId: 1 }, context))
  remove('2026-09-01')
  put({ visits: 'match,date,minutes,outcome,notes\nM1,2026-09-01,60,held,Bowling\n' })
  expect((await bringIn()).visits.imported).toBe(1)
})

import Database from 'better-sqlite3'
import { beforeEach, describe, expect, it } from 'vitest'
import { changeInWords } from '#domain/field-words.ts'
import { RECORD_WORDS } from '#domain/record-words.ts'
import type { HistoryTable } from '#contract/history.ts'
import { recordEvent, watchChanges, withoutNoting } from '../database/audit.ts'
import type { WritableDatabase } from '../database/database.ts'
import { asWritable, handleOf } from '../database/database.ts'
import { migrate } from '../database/migrate.ts'
import { all, run, sql } from '../database/sql.ts'
import { inTransaction } from '../transaction.ts'
import { historyService } from './history-service.ts'

let db: WritableDatabase
let clock = 0

function at(day: string, work: (open: WritableDatabase) => unknown, procedure = 'test'): void {
  inTransaction({ db, path: '', vaultId: '', auditKey: new Uint8Array(32).fill(7), close: () => undefined }, { who: 'k.lowes', procedure, now: () => `${day}T10:00:00.000Z` }, work)
}

function bringIn(day: string, tables: Readonly<Record<string, number>>, work: (open: WritableDatabase) => void): void {
  at(day, (open) => {
    withoutNoting(open, () => work(open))
    recordEvent(open, { event: 'workbookBroughtIn', facts: { tables: Object.fromEntries(Object.entries(tables).map(([name, imported]) => [name, { rows: imported + 1, imported }])), warnings: 0 } })
  })
}

function addVolunteer(open: WritableDatabase): void {
  clock += 1
  run(open, sql`insert into volunteers (key, firstName, lastName) values (${`V${clock}`}, 'Ann', 'Young')`)
}

function told(table: HistoryTable, id: number): string[] {
  return historyService.ofRecord({ table, id }, { db, today: '2023-10-31', now: () => '' }).entries.map((entry) => `${entry.at.slice(0, 10)} ${entry.who} ${entry.changes.map((change) => changeInWords(change, change.table === table)).join('; ')}`)
}
const broughtIn = (id: number): unknown => historyService.ofRecord({ table: 'volunteers', id }, { db, today: '2023-10-31', now: () => '' }).broughtIn

beforeEach(() => {
  db = asWritable(new Database(':memory:'))
  migrate(db, { now: () => '2023-01-01T10:00:00.000Z' })
  watchChanges(db)
  handleOf(db).pragma('query_only = on')
})

describe('the history of a record', () => {
  it('says which other records an entry changed, which taking it back would change again', () => {
    at('2023-02-01', (open) => { addVolunteer(open); clock += 1; addVolunteer(open) })
    at('2023-02-02', (open) => run(open, sql`update volunteers set phone = '01632 960001' where id = 1`))
    at('2023-02-03', (open) => run(open, sql`insert into stages (volunteerId, stage, state) values (1, 'dbs', 'requested')`))
    const { entries } = historyService.ofRecord({ table: 'volunteers', id: 1 }, { db, today: '2023-02-04', now: () => '' })
    expect(entries.map(({ canUndo, others }) => [canUndo, others])).toEqual([[true, []], [true, []], [false, [{ table: 'volunteers', count: 1 }]]])
  })

  it('says who changed what and when, newest first, and nothing of others', () => {
    at('2023-02-01', addVolunteer)
    at('2023-02-02', addVolunteer)
    at('2023-02-03', (open) => run(open, sql`update volunteers set phone = '01632 960001', email = 'a@example.org' where id = 1`))
    at('2023-02-04', (open) => {
      run(open, sql`insert into stages (volunteerId, stage, state) values (1, 'dbs', 'requested')`)
      run(open, sql`update volunteers set notes = 'x' where id = 1`)
    })
    at('2023-02-05', (open) => run(open, sql`update stages set state = 'complete', completedOn = '2023-02-05' where volunteerId = 1`))
    expect(told('volunteers', 1)).toEqual([
      '2023-02-05 k.lowes Recruitment stage DBS check: state and day it was done changed; before, state requested',
      '2023-02-04 k.lowes Notes changed; Recruitment stage DBS check added',
      '2023-02-03 k.lowes E-mail and phone changed',
      '2023-02-01 k.lowes Volunteer added',
    ])
    expect(told('volunteers', 2)).toEqual(['2023-02-02 k.lowes Volunteer added'])
  })

  it('begins where the record itself was added, though another had its number before, and goes on past an Undo', () => {
    at('2023-02-01', addVolunteer)
    at('2023-02-02', (open) => run(open, sql`delete from volunteers`))
    at('2023-02-03', (open) => run(open, sql`insert into volunteers (id, key, firstName, lastName) values (1, 'V9', 'Zoë', 'Lund')`))
    expect(told('volunteers', 1)).toEqual(['2023-02-03 k.lowes Volunteer added'])
    at('2023-02-04', (open) => run(open, sql`delete from volunteers`))
    at('2023-02-05', (open) => run(open, sql`insert into volunteers (id, key, firstName, lastName) values (1, 'V9', 'Zoë', 'Lund')`), 'history.undo')
    expect(told('volunteers', 1).map((line) => line.slice(0, 10))).toEqual(['2023-02-05', '2023-02-04', '2023-02-03'])
  })

  it('counts what was added alike, and names one by its day', () => {
    at('2023-02-01', (open) => {
      addVolunteer(open)
      run(open, sql`insert into youngPeople (key, firstName) values ('Y1', 'Rhys')`)
      run(open, sql`insert into matches (key, youngPersonId, volunteerId, startedOn) values ('M1', 1, 1, '2023-01-01'), ('M2', 1, 1, '2023-01-02')`)
      for (const match of [1, 1, 2, 1]) run(open, sql`insert into visits (matchId, visitedOn, outcome) values (${match}, '2023-01-20', 'held')`)
    })
    at('2023-02-02', (open) => run(open, sql`update visits set minutes = 60 where id = 4`))
    expect(told('matches', 1)).toEqual(['2023-02-02 k.lowes Visit of 20 Jan 2023: length changed', '2023-02-01 k.lowes Match added; 3 visits added'])
  })

  it('leaves out a part that is gone: nobody can say whose it was', () => {
    at('2023-02-01', (open) => {
      addVolunteer(open)
      run(open, sql`insert into claims (key, volunteerId, claimedOn, kind, amountPence) values ('C1', 1, '2023-01-01', 'food', 100)`)
    })
    at('2023-02-02', (open) => run(open, sql`delete from claims`))
    at('2023-02-03', (open) => run(open, sql`insert into claims (key, volunteerId, claimedOn, kind, amountPence) values ('C2', 1, '2023-01-02', 'food', 100)`))
    expect(told('volunteers', 1).map((line) => line.slice(0, 10))).toEqual(['2023-02-03', '2023-02-01'])
  })
})

describe('what came in with a workbook', () => {
  it('is told by the import that gave its number', () => {
    bringIn('2023-03-01', { volunteers: 2 }, (open) => { addVolunteer(open); addVolunteer(open) })
    at('2023-03-02', addVolunteer)
    bringIn('2023-03-03', { volunteers: 1, stages: 5 }, addVolunteer)
    expect([1, 2, 3, 4].map(broughtIn)).toEqual([{ at: '2023-03-01T10:00:00.000Z', who: 'k.lowes' }, { at: '2023-03-01T10:00:00.000Z', who: 'k.lowes' }, null, { at: '2023-03-03T10:00:00.000Z', who: 'k.lowes' }])
    expect(told('volunteers', 1)).toEqual([])
  })

  it('is only said to have come in so where it cannot be told with which', () => {
    bringIn('2023-03-01', { volunteers: 0 }, addVolunteer)
    expect(broughtIn(1)).toEqual({ at: null, who: null })
  })

  it('is nothing where no workbook ever was', () => {
    expect(broughtIn(1)).toBeNull()
  })
})

it('tells of a volunteer also at which visits they were and whom they no longer visit, and of both whom a supervision spoke of', () => {
  at('2023-02-01', (open) => {
    addVolunteer(open)
    handleOf(open).exec(`
      insert into youngPeople (key, firstName) values ('Y1', 'Kim');
      insert into matches (key, youngPersonId, volunteerId, startedOn, type) values ('M1', 1, 1, '2023-01-01', 'standard');
      insert into visits (matchId, visitedOn, outcome) values (1, '2023-01-05', 'held');
      insert into supervisions (volunteerId, heldOn) values (1, '2023-01-06');`)
  })
  at('2023-02-02', (open) => run(open, sql`insert into attendances (visitId, volunteerId) values (1, 1)`))
  at('2023-02-03', (open) => run(open, sql`insert into spokenOf (supervisionId, matchId, isSpokenOf) values (1, 1, 1)`))
  at('2023-02-04', (open) => run(open, sql`insert into pastVisitors (matchId, volunteerId, fromOn, toOn) values (1, 1, '2023-01-01', '2023-01-31')`))
  expect(told('volunteers', 1).slice(0, 3)).toEqual([
    '2023-02-04 k.lowes Visitor who left of 31 Jan 2023 added', '2023-02-03 k.lowes Match in a supervision of 6 Jan 2023 added', '2023-02-02 k.lowes Attendance of 5 Jan 2023 added',
  ])
  expect(told('matches', 1)[1]).toBe('2023-02-03 k.lowes Match in a supervision of 6 Jan 2023 added')
})

it('has a word for every field of every record', () => {
  const without = Object.entries(RECORD_WORDS).flatMap(([table, words]) => {
    const columns = all<{ name: string }>(db, sql`select name from pragma_table_info(${table})`).map((column) => column.name)
    expect(columns.length).toBeGreaterThan(2)
    return columns.filter((column) => column !== 'id' && !(column in words.fields) && !/^(volunteer|youngPerson|match|referral|concern|visit|objective|supervision|tag)Id$/.test(column)).map((column) => `${table}.${column}`)
  })
  expect(without).toEqual([])
})

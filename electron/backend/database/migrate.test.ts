import { readFileSync, writeFileSync } from 'node:fs'
import Database from 'better-sqlite3'
import { describe, expect, it } from 'vitest'
import { Refusal } from '#contract/refusal.ts'
import { asWritable, handleOf } from './database.ts'
import type { Migration } from './migrate.ts'
import { MIGRATIONS, migrate, SCHEMA_VERSION, schemaVersionOf } from './migrate.ts'
import { all, run, sql, value } from './sql.ts'

const now = (): string => '2026-11-22T10:00:00.000Z'
const schemaFile = new URL('./schema.sql', import.meta.url)

function emptyDatabase(): ReturnType<typeof asWritable> {
  return asWritable(new Database(':memory:'))
}

describe('the schema', () => {
  it('is what schema.sql shows (MAINSTAY_WRITE_SCHEMA=1 writes it anew)', () => {
    const db = emptyDatabase()
    migrate(db, { now })
    const written = all<{ sql: string }>(db, sql`select sql from sqlite_schema where sql is not null and name not like 'sqlite%' and name not like 'search\\_%' escape '\\' order by rowid`).map((row) => `${row.sql};\n`).join('\n')
    if (process.env['MAINSTAY_WRITE_SCHEMA'] !== undefined) writeFileSync(schemaFile, written)
    expect(written).toBe(readFileSync(schemaFile, 'utf8'))
  })

  it('is strict everywhere, so that no text can stand where a number is meant', () => {
    const db = emptyDatabase()
    migrate(db, { now })
    expect(all(db, sql`select name from pragma_table_list where schema = 'main' and type = 'table' and strict = 0 and name not like 'sqlite%'`)).toEqual([])
  })

  it('numbers its steps one after the other', () => {
    expect(MIGRATIONS.map((step) => step.number)).toEqual(MIGRATIONS.map((_step, index) => index + 1))
  })
})

describe('migrating', () => {
  const next: Migration = { number: SCHEMA_VERSION + 1, name: 'next', sql: `alter table volunteers add column nickname text; update volunteers set nickname = 'Vee'` }

  it('takes an empty file to the newest schema and notes each step', () => {
    const db = emptyDatabase()
    expect(migrate(db, { now })).toBe(SCHEMA_VERSION)
    expect(all(db, sql`select number, name, appliedAt from _migrations order by number`)).toEqual(MIGRATIONS.map(({ number, name }) => ({ number, name, appliedAt: now() })))
    expect(migrate(db, { now })).toBe(0)
  })

  it('keeps the records that are there, and copies the file aside before it touches them', () => {
    const db = emptyDatabase()
    migrate(db, { now })
    run(db, sql`insert into volunteers (key, firstName, lastName) values ('V1', 'Ann', 'Young')`)
    const order: string[] = []
    migrate(db, { now, migrations: [...MIGRATIONS, next], beforeMigrating: () => order.push(`copied at schema ${schemaVersionOf(db)}`) })
    expect(order).toEqual([`copied at schema ${SCHEMA_VERSION}`])
    expect(value(db, sql`select nickname from volunteers`)).toBe('Vee')
  })

  it('gives a file of the first schema a place for drafts, and leaves its records', () => {
    const db = emptyDatabase()
    migrate(db, { now, migrations: MIGRATIONS.slice(0, 1) })
    run(db, sql`insert into volunteers (key, firstName, lastName) values ('V1', 'Ann', 'Young')`)
    migrate(db, { now, migrations: MIGRATIONS.slice(0, 2) })
    run(db, sql`insert into _drafts (formKey, value, savedAt) values ('settings.service', '{}', ${now()})`)
    expect(value(db, sql`select firstName from volunteers`)).toBe('Ann')
  })

  it('makes the search of a file anew whose index had kept what was changed, and keeps it true from then on', () => {
    const db = emptyDatabase()
    const indexed = (): unknown[] => [value(db, sql`select count(*) from search where search match 'notes'`), handleOf(db).pragma('integrity_check', { simple: true })]
    const work = (from: number): void => [[145, 741], [62, 248], [178], [128], [295, 141], [115]].forEach(([notes, swimming], index) => {
      handleOf(db).transaction(() => {
        run(db, sql`update volunteers set notes = ${'notes '.repeat(notes!)} where key = 'V1'`)
        if (swimming !== undefined) run(db, sql`insert into volunteers (key, firstName, lastName, notes) values (${`X${from + index}`}, 'Ann', 'Young', ${'swimming '.repeat(swimming)})`)
      })()
    })
    migrate(db, { now, migrations: MIGRATIONS.slice(0, 5) })
    run(db, sql`insert into volunteers (key, firstName, lastName) values ('V1', 'Ann', 'Young')`)
    work(0)
    expect(indexed()).toEqual([2, expect.stringContaining('fts5')])
    migrate(db, { now, migrations: MIGRATIONS.slice(0, 6) })
    expect(indexed()).toEqual([1, 'ok'])
    for (let round = 1; round <= 20; round += 1) work(round * 10)
    expect(indexed()).toEqual([1, 'ok'])
  })

  it('makes each thing that a young person said to a visitor a fact of its own, and what is only carried on none', () => {
    const db = emptyDatabase()
    migrate(db, { now, migrations: MIGRATIONS.slice(0, MIGRATIONS.findIndex(({ name }) => name === 'child-views')) })
    handleOf(db).exec(`
      insert into youngPeople (id, key, firstName) values (1, 'Y1', 'Ben'), (2, 'Y2', 'Eva');
      insert into referrals (id, key, youngPersonId, receivedOn, state, childAgrees, childView, understanding, viewOn, viewTakenBy, viewReasons, reopensId) values
        (1, 'R1', 1, '2024-01-10', 'matched', 0, 'objects', 'no', '2024-01-12', 'Jo Marsh', 'Has nobody else', null), (2, 'R1~2', 1, '2025-01-10', 'matched', 0, 'objects', 'no', '2024-01-12', 'Jo Marsh', 'Has nobody else', 1),
        (3, 'R1~3', 1, '2026-01-10', 'waiting', 1, 'wants', null, '2026-01-11', 'Jo Marsh', null, 2), (4, 'R4', 2, '2024-01-10', 'waiting', null, 'not_ascertained', null, null, null, null, null), (5, 'R5', 2, '2023-01-10', 'withdrawn', 1, null, null, null, null, null, null);
      insert into viewsInMatches (youngPersonId, childView, viewOn, viewTakenBy, viewReasons, notedOn) values (2, 'unsure', '2025-02-02', 'Ida Moss', 'Misses Ann', '2025-02-03');
      insert into removedRecords (id, youngPersonId, kind, what, reason, removedOn, removedBy) values (7, 1, 'wish', 'Wish of 1 Mar 2024', 'Was Zoë’s', '2024-03-02', 'K Lowes');`)
    migrate(db, { now })
    expect(all(db, sql`select youngPersonId, referralId, childView, understanding, viewOn, viewTakenBy, viewReasons, notedOn from childViews order by id`)).toEqual([
      { youngPersonId: 1, referralId: 1, childView: 'objects', understanding: 'no', viewOn: '2024-01-12', viewTakenBy: 'Jo Marsh', viewReasons: 'Has nobody else', notedOn: '2024-01-12' },
      { youngPersonId: 1, referralId: 3, childView: 'wants', understanding: null, viewOn: '2026-01-11', viewTakenBy: 'Jo Marsh', viewReasons: null, notedOn: '2026-01-11' },
      { youngPersonId: 2, referralId: null, childView: 'unsure', understanding: null, viewOn: '2025-02-02', viewTakenBy: 'Ida Moss', viewReasons: 'Misses Ann', notedOn: '2025-02-03' },
    ])
    expect(all(db, sql`select id, kind, what, reason from removedRecords`)).toEqual([{ id: 7, kind: 'wish', what: 'Wish of 1 Mar 2024', reason: 'Was Zoë’s' }])
  })

  it('leaves everything as it was when a step fails', () => {
    const db = emptyDatabase()
    migrate(db, { now })
    const broken: Migration = { ...next, sql: `${next.sql}; insert into nowhere values (1)` }
    expect(() => migrate(db, { now, migrations: [...MIGRATIONS, broken] })).toThrow()
    expect(schemaVersionOf(db)).toBe(SCHEMA_VERSION)
    expect(all(db, sql`select name from pragma_table_info('volunteers') where name = 'nickname'`)).toEqual([])
  })

  it('refuses a file from a newer Mainstay and does not touch it', () => {
    const db = emptyDatabase()
    migrate(db, { now, migrations: [...MIGRATIONS, next] })
    expect(() => migrate(db, { now })).toThrow(Refusal)
    expect(schemaVersionOf(db)).toBe(SCHEMA_VERSION + 1)
  })
})

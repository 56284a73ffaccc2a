import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { WritableDatabase } from '../database/database.ts'
import { asWritable, handleOf } from '../database/database.ts'
import { dueKnownOn } from './due-known.ts'
import { emptyService, put } from './workbook-for-tests.ts'

const TODAY = '2026-11-22'
let folder: string
let db: WritableDatabase
let volunteer: number

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'mainstay-due-'))
  const made = emptyService()
  handleOf(made).exec(`vacuum into '${join(folder, 'service.db')}'`)
  handleOf(made).close()
  db = asWritable(new Database(join(folder, 'service.db')))
  volunteer = put(db, 'volunteers', { key: 'V1', firstName: 'Alan', lastName: 'Young' })
  put(db, 'statusPeriods', { volunteerId: volunteer, status: 'active', fromOn: '2026-09-01' })
})
afterEach(() => {
  handleOf(db).close()
  rmSync(folder, { recursive: true })
})

const supervised = { sql: 'insert into supervisions (volunteerId, heldOn) values (?, ?)', on: '2026-11-20' }
const kinds = (on = TODAY): string[] => dueKnownOn(db, on).lines.map((line) => line.kind)

describe('what is due, worked out once for each state of the file', () => {
  it('is the same answer while nothing changes', () => {
    expect(kinds()).toEqual(['supervision'])
    expect(dueKnownOn(db, TODAY)).toBe(dueKnownOn(db, TODAY))
  })

  it('is another one on another day', () => expect([kinds(), kinds('2026-09-02'), kinds()]).toEqual([['supervision'], [], ['supervision']]))

  it('is another one after a change', () => {
    expect(kinds()).toEqual(['supervision'])
    handleOf(db).prepare(supervised.sql).run(volunteer, supervised.on)
    expect(kinds()).toEqual([])
    handleOf(db).exec('delete from supervisions')
    expect(kinds()).toEqual(['supervision'])
  })

  it('is another one after a change by another connection', () => {
    expect(kinds()).toEqual(['supervision'])
    const other = new Database(join(folder, 'service.db'))
    other.prepare(supervised.sql).run(volunteer, supervised.on)
    other.close()
    expect(kinds()).toEqual([])
  })

  it('is not kept of a transaction that is rolled back', () => {
    handleOf(db).exec('begin')
    handleOf(db).prepare(supervised.sql).run(volunteer, supervised.on)
    expect(kinds()).toEqual([])
    handleOf(db).exec('rollback')
    expect(kinds()).toEqual(['supervision'])
  })
})

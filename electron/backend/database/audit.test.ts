import Database from 'better-sqlite3'
import { beforeEach, describe, expect, it } from 'vitest'
import { recordEvent, verifyAudit, watchChanges, withoutNoting } from './audit.ts'
import type { WritableDatabase } from './database.ts'
import { asWritable, handleOf } from './database.ts'
import { inTransaction } from '../transaction.ts'
import { migrate } from './migrate.ts'
import { all, run, sql, value } from './sql.ts'

const now = (): string => '2026-11-22T10:00:00.000Z'
const auditKey = new Uint8Array(32).fill(7)
let db: WritableDatabase

function inVault<Result>(procedure: string, work: (db: WritableDatabase) => Result): Result {
  return inTransaction({ db, path: '', vaultId: '', auditKey, close: () => undefined }, { who: 'coordinator', procedure, now }, work)
}

function addVolunteer(key: string): void {
  inVault('volunteers.add', (open) => run(open, sql`insert into volunteers (key, firstName, lastName) values (${key}, 'Ann', 'Young')`))
}

beforeEach(() => {
  db = asWritable(new Database(':memory:'))
  migrate(db, { now })
  watchChanges(db)
  handleOf(db).pragma('query_only = on')
})

describe('the audit trail', () => {
  it('says who changed which fields of which record, when and by what', () => {
    addVolunteer('V1')
    inVault('volunteers.correct', (open) => run(open, sql`update volunteers set phone = '01632 960001', firstName = 'Anna' where key = 'V1'`))
    expect(all(db, sql`select at, who, procedure, tableName, action, firstId, lastId, fields from _audit join _auditChanges on auditId = id order by id`)).toEqual([
      { at: now(), who: 'coordinator', procedure: 'volunteers.add', tableName: 'volunteers', action: 'insert', firstId: 1, lastId: 1, fields: '' },
      { at: now(), who: 'coordinator', procedure: 'volunteers.correct', tableName: 'volunteers', action: 'update', firstId: 1, lastId: 1, fields: 'firstName phone' },
    ])
  })

  it('repeats nothing that stood in a field', () => {
    addVolunteer('V1')
    inVault('volunteers.correct', (open) => run(open, sql`update volunteers set notes = 'a secret worth keeping' where key = 'V1'`))
    expect(JSON.stringify(all(db, sql`select * from _auditChanges`)) + JSON.stringify(all(db, sql`select event from _audit`))).not.toContain('secret')
  })

  it('makes no entry where nothing changed, and none of what was rolled back', () => {
    inVault('volunteers.look', () => undefined)
    expect(() => inVault('volunteers.fail', (open) => {
      run(open, sql`insert into volunteers (key, firstName, lastName) values ('V2', 'Ben', 'Shaw')`)
      throw new Error('stop')
    })).toThrow('stop')
    addVolunteer('V1')
    expect(all(db, sql`select procedure from _audit`)).toEqual([{ procedure: 'volunteers.add' }])
    expect(value(db, sql`select count(*) from _auditChanges`)).toBe(1)
  })

  it('writes a thousand neighbours as one line, and a workbook as its counts', () => {
    inVault('volunteers.addMany', (open) => {
      for (let n = 0; n < 1000; n += 1) run(open, sql`insert into volunteers (key, firstName, lastName) values (${`V${n}`}, 'Ann', 'Young')`)
    })
    inVault('workbook.bringIn', (open) => {
      withoutNoting(open, () => run(open, sql`insert into volunteers (key, firstName, lastName) values ('W1', 'Cy', 'Tait')`))
      recordEvent(open, { event: 'brought-in', facts: { volunteers: 1 } })
    })
    expect(all(db, sql`select firstId, lastId from _auditChanges`)).toEqual([{ firstId: 1, lastId: 1000 }])
    expect(all(db, sql`select event from _audit where event is not null`)).toEqual([{ event: '[{"event":"brought-in","facts":{"volunteers":1}}]' }])
    expect(verifyAudit(db, auditKey)).toEqual({ entries: 2, brokenAt: null })
  })

  it.each([
    ['an entry is changed', sql`update _audit set who = 'somebody else' where id = 2`, 2],
    ['the time of an entry is changed', sql`update _audit set at = '2020-01-01T00:00:00.000Z' where id = 1`, 1],
    ['a seal is cut', sql`update _audit set mac = x'00' where id = 2`, 2],
    ['a change of none of the entries is put in', sql`insert into _auditChanges values (0, 'visits', 'insert', 1, 1, '')`, null],
    ['a change is put in', sql`insert into _auditChanges values (2, 'visits', 'insert', 1, 1, '')`, 2],
    ['a change is taken out', sql`delete from _auditChanges where auditId = 3`, 3],
    ['an entry is taken out', sql`delete from _audit where id = 2`, 3],
    ['the fields of a change are rewritten', sql`update _auditChanges set tableName = 'visits' where auditId = 1`, 1],
  ])('shows it when %s', (_what, tampering, brokenAt) => {
    for (const key of ['V1', 'V2', 'V3']) addVolunteer(key)
    expect(verifyAudit(db, auditKey)).toEqual({ entries: 3, brokenAt: null })
    handleOf(db).pragma('query_only = off')
    handleOf(db).pragma('foreign_keys = off')
    run(db, tampering)
    expect(verifyAudit(db, auditKey).brokenAt).toBe(brokenAt)
  })

  it('is gone through again as often as asked, also where it broke off before its end', () => {
    for (const key of ['V1', 'V2', 'V3']) addVolunteer(key)
    expect(verifyAudit(db, new Uint8Array(32).fill(8)).brokenAt).toBe(1)
    expect(verifyAudit(db, auditKey)).toEqual({ entries: 3, brokenAt: null })
    addVolunteer('V4')
    expect(verifyAudit(db, auditKey)).toEqual({ entries: 4, brokenAt: null })
  })

  it('cannot be sealed anew without the key', () => {
    addVolunteer('V1')
    expect(verifyAudit(db, new Uint8Array(32).fill(8)).brokenAt).toBe(1)
  })

  it('leaves the file read-only between transactions', () => {
    expect(() => run(db, sql`insert into mappings (field, given, category) values ('gender', 'x', 'other')`)).toThrow(/readonly/)
  })
})

import Database from 'better-sqlite3'
import { beforeEach, describe, expect, it } from 'vitest'
import { watchChanges } from '../database/audit.ts'
import { forgetBefore, forgetHowItStood } from '../database/before.ts'
import type { WritableDatabase } from '../database/database.ts'
import { asWritable, handleOf } from '../database/database.ts'
import { migrate } from '../database/migrate.ts'
import type { Sql } from '../database/sql.ts'
import { all, one, run, sql } from '../database/sql.ts'
import { perform } from '../transaction.ts'
import { canUndo, undoEntry } from './undo-entry.ts'

let db: WritableDatabase
let day: string

beforeEach(() => {
  day = '2026-11-01'
  db = asWritable(new Database(':memory:'))
  migrate(db, { now: () => `${day}T10:00:00.000Z` })
  watchChanges(db)
  handleOf(db).pragma('foreign_keys = on')
})

function did(...statements: readonly Sql[]): number {
  const vault = { db, path: '', vaultId: '', auditKey: new Uint8Array(32), close: () => undefined }
  return perform(vault, { who: 'k.lowes', procedure: 'test', now: () => `${day}T10:00:00.000Z` }, () => statements.forEach((statement) => run(db, statement))).entry!
}
function undo(entry: number): number {
  const vault = { db, path: '', vaultId: '', auditKey: new Uint8Array(32), close: () => undefined }
  return perform(vault, { who: 'k.lowes', procedure: 'history.undo', now: () => `${day}T10:00:00.000Z` }, () => undoEntry(db, entry, day)).entry!
}
const volunteers = (): unknown[] => all(db, sql`select id, firstName, phone from volunteers order by id`)
const ann = sql`insert into volunteers (key, firstName, lastName, phone) values ('V1', 'Ann', 'Bell', '1')`

describe('taking back', () => {
  it('removes what was added', () => {
    undo(did(ann))
    expect(volunteers()).toEqual([])
  })

  it('brings back what stood in the fields that were changed, and leaves the others', () => {
    did(ann)
    const changed = did(sql`update volunteers set phone = '2'`)
    expect(canUndo(db, changed, day)).toBe(true)
    undo(changed)
    expect(volunteers()).toEqual([{ id: 1, firstName: 'Ann', phone: '1' }])
  })

  it('brings back what was removed with its number, and what hung on it', () => {
    did(ann, sql`insert into stages (volunteerId, stage, state) values (1, 'dbs', 'requested')`)
    undo(did(sql`delete from stages`, sql`delete from volunteers`))
    expect(all(db, sql`select volunteerId, stage, state from stages`)).toEqual([{ volunteerId: 1, stage: 'dbs', state: 'requested' }])
    expect(volunteers()).toEqual([{ id: 1, firstName: 'Ann', phone: '1' }])
  })

  it('takes a record that was changed twice at once back to how it stood before', () => {
    did(ann)
    undo(did(sql`update volunteers set phone = '2'`, sql`update volunteers set phone = '3'`))
    expect(volunteers()).toEqual([{ id: 1, firstName: 'Ann', phone: '1' }])
  })

  it('takes a record that was changed twice at once, each time another field, wholly back', () => {
    did(ann)
    undo(did(sql`update volunteers set phone = '2'`, sql`update volunteers set firstName = 'Anna'`))
    expect(volunteers()).toEqual([{ id: 1, firstName: 'Ann', phone: '1' }])
  })

  /* What an entry before step 27 of the schema did to a view stands on the referral alone; the step has written the list of views since. */
  it.each<[string, Sql[], Sql[], boolean]>([
    ['a view that stands in the list of views since', [], [sql`update referrals set childView = 'unsure', viewOn = '2026-10-01'`], true],
    ['one that was corrected to nobody having asked', [sql`delete from childViews`], [sql`update referrals set childView = 'not_ascertained', viewOn = null`], true],
    ['one that changed with its list', [], [sql`update referrals set childView = 'unsure', viewOn = '2026-10-01'`, sql`insert into childViews (youngPersonId, referralId, childView, viewOn, notedOn) values (1, 1, 'unsure', '2026-10-01', '2026-10-01')`], false],
    ['something else of the referral', [], [sql`update referrals set owner = 'Jo'`], false],
  ])('is refused where the list of what they said would contradict the referral: %s', (_what, before, changes, isRefused) => {
    did(
      sql`insert into youngPeople (key, firstName) values ('Y1', 'Ben')`, sql`insert into referrals (key, youngPersonId, receivedOn, state, childView, viewOn) values ('R1', 1, '2026-09-01', 'waiting', 'wants', '2026-09-05')`,
      sql`insert into childViews (youngPersonId, referralId, childView, viewOn, notedOn) values (1, 1, 'wants', '2026-09-05', '2026-09-05')`,
    )
    if (before.length > 0) did(...before)
    const entry = did(...changes)
    const stands = (): unknown => one(db, sql`select childView, viewOn, owner from referrals`)
    const stood = stands()
    expect(canUndo(db, entry, day)).toBe(!isRefused)
    if (isRefused) expect(() => undo(entry)).toThrow('changed since')
    else undo(entry)
    expect(stands()).toEqual(isRefused ? stood : { childView: 'wants', viewOn: '2026-09-05', owner: null })
  })

  it('can itself be taken back', () => {
    did(ann)
    undo(undo(did(sql`update volunteers set phone = '2'`)))
    expect(volunteers()).toEqual([{ id: 1, firstName: 'Ann', phone: '2' }])
  })

  it('refuses where the record was changed since, and changes nothing', () => {
    did(ann)
    const changed = did(sql`update volunteers set phone = '2'`)
    did(sql`update volunteers set firstName = 'Anna'`)
    expect(canUndo(db, changed, day)).toBe(false)
    expect(() => undo(changed)).toThrow(expect.objectContaining({ code: 'changed-since' }))
    expect(volunteers()).toEqual([{ id: 1, firstName: 'Anna', phone: '2' }])
  })

  it('refuses where something hangs on what was added', () => {
    const added = did(ann)
    did(sql`insert into stages (volunteerId, stage, state) values (1, 'dbs', 'requested')`)
    expect(() => undo(added)).toThrow(expect.objectContaining({ code: 'changed-since' }))
    expect(volunteers()).toHaveLength(1)
  })

  it('refuses after a month, and what stood in free text is gone by then', () => {
    did(ann)
    const changed = did(sql`update volunteers set phone = '2', bornOn = '1990-01-01', maxMiles = 5`)
    day = '2026-12-02'
    expect(() => undo(changed)).toThrow(expect.objectContaining({ code: 'too-old-to-undo' }))
    handleOf(db).pragma('query_only = off')
    forgetBefore(db, day)
    expect(one(db, sql`select record from _before`)).toEqual({ record: '{"id":1,"bornOn":null,"enquiredOn":null,"erasedOn":null}' })
  })

  it.each<[string, Sql | null, boolean]>([
    ['nothing', null, false],
    ['a hold on the volunteer', sql`insert into legalHolds (volunteerId, reason, fromOn) values (1, 'Claim', '2026-11-01')`, true],
    ['no hold on somebody else', sql`insert into legalHolds (volunteerId, reason, fromOn) values (2, 'Claim', '2026-11-01')`, false],
    ['no hold that was lifted', sql`insert into legalHolds (volunteerId, reason, fromOn, untilOn) values (1, 'Claim', '2026-11-01', '2026-12-02')`, false],
    ['an allegation that is open', sql`insert into concerns (kind, raisedOn, volunteerId, summary) values ('allegation', '2026-11-01', 1, 'x')`, true],
  ])('what stood in free text of a volunteer and their records is kept by %s (R5.3, trap 4)', (_what, keeps, isKept) => {
    did(ann, sql`insert into volunteers (key, firstName, lastName) values ('V2', 'Beth', 'Bell')`, sql`insert into dbsChecks (volunteerId, level, workforce, note) values (1, 'enhanced', 'child', 'An old address')`)
    did(sql`update volunteers set phone = '2'`, sql`update dbsChecks set note = null`)
    handleOf(db).pragma('query_only = off')
    if (keeps !== null) run(db, keeps)
    forgetBefore(db, '2026-12-02')
    const stood = all<{ tableName: string; recordId: number; record: string }>(db, sql`select tableName, recordId, record from _before where tableName <> 'concerns' and tableName <> 'legalHolds'`)
    const told = (table: string, id: number): string => stood.find((each) => each.tableName === table && each.recordId === id)!.record
    expect([told('volunteers', 1).includes('Ann'), told('dbsChecks', 1).includes('An old address'), told('volunteers', 2).includes('Beth')]).toEqual([isKept, isKept, _what === 'no hold on somebody else'])
  })

  it('keeps after a month what a gate hung on, of a reference too: days and how it came out, and no name', () => {
    did(ann)
    did(sql`insert into referees (volunteerId, stage, name, kind, receivedOn, outcome, notes) values (1, 'reference_1', 'Ms Ward', 'employer', '2024-04-10', 'satisfactory', 'Warm')`)
    did(sql`update referees set outcome = 'unsatisfactory', name = 'Mrs Ward', receivedOn = '2024-04-11', notes = null`)
    day = '2026-12-02'
    handleOf(db).pragma('query_only = off')
    forgetBefore(db, day)
    const { record } = one<{ record: string }>(db, sql`select record from _before where tableName = 'referees'`)!
    expect(JSON.parse(record)).toMatchObject({ kind: 'employer', receivedOn: '2024-04-10', outcome: 'satisfactory' })
    expect(record).not.toMatch(/Ward|Warm/)
  })

  it.each<[string, Sql]>([['changed', sql`update volunteers set phone = '2'`], ['taken out', sql`delete from volunteers`]])('refuses what was %s and erased since, and says so rather than that it is long ago', (_what, statement) => {
    did(ann)
    const changed = did(statement)
    expect(canUndo(db, changed, day)).toBe(true)
    handleOf(db).pragma('query_only = off')
    forgetHowItStood(db, 'volunteers', 1)
    expect(canUndo(db, changed, day)).toBe('erased')
    expect(() => undo(changed)).toThrow(expect.objectContaining({ code: 'erased-since' }))
  })

  it('does not call erased what was made and changed at once', () => {
    const made = did(ann, sql`update volunteers set phone = '2'`)
    expect(canUndo(db, made, day)).toBe(true)
    undo(made)
    expect(volunteers()).toEqual([])
  })

  it('refuses what is not there', () => {
    expect(() => undo(99)).toThrow(expect.objectContaining({ code: 'nothing-to-undo' }))
  })
})

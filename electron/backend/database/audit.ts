import { createHmac, timingSafeEqual } from 'node:crypto'
import type { Instant } from '#domain/civil-date.ts'
import type { ReadableDatabase, WritableDatabase } from './database.ts'
import { handleOf } from './database.ts'
import { all, each, one, run, sql, value } from './sql.ts'

/* Who changed which fields of which record, when, and with what question: one entry a transaction, each sealed with an HMAC over
   itself and the seal before it. Temporary triggers, made for every table when the file is opened, note the changes,
   so that no feature can forget to. What stood in a field is no part of the entry; how a record stood before is kept apart, in _before,
   so that a mistake can be taken back (before.ts), and loses its free text after a month (domain.md R5.5). */

/** What is asked of whom and when, for the entry of one transaction. */
export interface AuditEntry {
  readonly at: Instant
  readonly who: string
  readonly procedure: string
}

/** One run of neighbouring records of a table that were changed alike. */
export interface AuditChange {
  readonly tableName: string
  readonly action: 'insert' | 'update' | 'delete'
  readonly firstId: number
  readonly lastId: number
  readonly fields: string
}

/** Something done that changed no record but must be known: a disclosure, a backup, words shown. Facts are counts and kinds, never names. */
export interface AuditEvent {
  readonly event: string
  readonly facts?: Readonly<Record<string, unknown>>
}

/** An entry as it was sealed. */
export interface SealedEntry {
  readonly id: number
  readonly at: Instant
  readonly mac: Uint8Array
}

const FIRST_SEAL = Buffer.alloc(32)

/** Makes the triggers that note every change; once for each opened file. */
export function watchChanges(db: WritableDatabase): void {
  const handle = handleOf(db)
  handle.exec(`
    create temp table if not exists noted (tableName text not null, action text not null, recordId integer not null, fields text not null, record text);
    create temp table if not exists notedEvents (event text not null);
    create temp table if not exists watching (isOn integer not null);
    delete from watching; insert into watching values (1);`)
  for (const { name } of all<{ name: string }>(db, sql`select name from sqlite_schema where type = 'table' and sql not like 'create virtual%' and name not like '\\_%' escape '\\' and name not like 'search%' and name not like 'sqlite%'`)) {
    const columns = all<{ name: string }>(db, sql`select name from pragma_table_info(${name}) where name <> 'id'`).map((column) => column.name)
    const record = `json_object('id', old.id, ${columns.map((column) => `'${column}', old.${column}`).join(', ')})`
    const changed = columns.map((column) => `case when old.${column} is not new.${column} then ' ${column}' else '' end`).join(' || ')
    handle.exec(`
      create temp trigger if not exists ${name}NotedInsert after insert on main.${name} when (select isOn from watching) begin insert into noted values ('${name}', 'insert', new.id, '', null); end;
      create temp trigger if not exists ${name}NotedUpdate after update on main.${name} when (select isOn from watching) begin insert into noted values ('${name}', 'update', new.id, trim(${changed}), ${record}); end;
      create temp trigger if not exists ${name}NotedDelete after delete on main.${name} when (select isOn from watching) begin insert into noted values ('${name}', 'delete', old.id, '', ${record}); end;`)
  }
}

/** Does work whose entry will carry counts instead of records: what a workbook brings that is new. The caller records the event. */
export function withoutNoting<Result>(db: WritableDatabase, work: () => Result): Result {
  return watching(db, 0, work)
}

/** Does, within work that is not noted, what is: what befalls a record that was there before. */
export function noting<Result>(db: WritableDatabase, work: () => Result): Result {
  return watching(db, 1, work)
}

function watching<Result>(db: WritableDatabase, isOn: 0 | 1, work: () => Result): Result {
  const was = value<number>(db, sql`select isOn from watching`) ?? 1
  run(db, sql`update watching set isOn = ${isOn}`)
  try {
    return work()
  } finally {
    run(db, sql`update watching set isOn = ${was}`)
  }
}

/** Adds an event to the entry of the transaction that is open. */
export function recordEvent(db: WritableDatabase, event: AuditEvent): void {
  run(db, sql`insert into notedEvents values (${JSON.stringify(event)})`)
}

/** Writes the entry of the open transaction, if anything was noted in it, and seals it; null where nothing was noted. */
export function sealEntry(db: WritableDatabase, entry: AuditEntry, key: Uint8Array): SealedEntry | null {
  const changes = runsOf(all<{ tableName: string; action: AuditChange['action']; recordId: number; fields: string }>(db, sql`select tableName, action, recordId, fields from noted order by rowid`))
  const events = all<{ event: string }>(db, sql`select event from notedEvents order by rowid`).map((row) => row.event)
  if (changes.length === 0 && events.length === 0) return null
  const before = findLastEntry(db)
  const id = (before?.id ?? 0) + 1
  const event = events.length === 0 ? null : `[${events.join(',')}]`
  const mac = sealOf({ ...entry, id, event }, changes, before?.mac ?? FIRST_SEAL, key)
  run(db, sql`insert into _audit (id, at, who, procedure, event, mac) values (${id}, ${entry.at}, ${entry.who}, ${entry.procedure}, ${event}, ${mac})`)
  for (const change of changes) {
    run(db, sql`insert into _auditChanges (auditId, tableName, action, firstId, lastId, fields) values (${id}, ${change.tableName}, ${change.action}, ${change.firstId}, ${change.lastId}, ${change.fields})
      on conflict do update set lastId = max(lastId, excluded.lastId)`)
  }
  keepBefore(db, id)
  forgetNoted(db)
  return { id, at: entry.at, mac }
}

/* The first note of a record tells how it stood before the transaction; one that the transaction itself made stood nowhere. */
function keepBefore(db: WritableDatabase, auditId: number): void {
  run(db, sql`insert into _before (auditId, tableName, recordId, record)
    select ${auditId}, tableName, recordId, record from noted where rowid in (select min(rowid) from noted group by tableName, recordId) and record is not null`)
}

/** The last entry there is. */
export function findLastEntry(db: ReadableDatabase): SealedEntry | undefined {
  return one<SealedEntry>(db, sql`select id, at, mac from _audit order by id desc limit 1`)
}

/** The seal of one entry. */
export function findSealOf(db: ReadableDatabase, id: number): Buffer | undefined {
  const mac = value<Uint8Array>(db, sql`select mac from _audit where id = ${id}`)
  return mac === undefined ? undefined : Buffer.from(mac)
}

/** Forgets what was noted; for a transaction that was rolled back. */
export function forgetNoted(db: WritableDatabase): void {
  run(db, sql`delete from noted`)
  run(db, sql`delete from notedEvents`)
}

/** Whether every entry is as it was sealed: how many there are, and the first that is not. */
export function verifyAudit(db: ReadableDatabase, key: Uint8Array): { readonly entries: number; readonly brokenAt: number | null } {
  let before: Uint8Array = FIRST_SEAL
  let entries = 0
  // Both tables are read in their order, a row at a time: the trail of years is long, and is gone through before the file is open.
  const changes = each<AuditChange & { auditId: number }>(db, sql`select auditId, tableName, action, firstId, lastId, fields from _auditChanges order by auditId`)
  let next = changes.next()
  try {
    for (const entry of each<AuditEntry & { id: number; event: string | null; mac: Uint8Array }>(db, sql`select id, at, who, procedure, event, mac from _audit order by id`)) {
      entries += 1
      const own: AuditChange[] = []
      while (next.done !== true && next.value.auditId <= entry.id) {
        if (next.value.auditId === entry.id) own.push(next.value)
        next = changes.next()
      }
      const seal = sealOf(entry, own, before, key)
      // A seal may have been cut, too.
      if (entry.id !== entries || entry.mac.length !== seal.length || !timingSafeEqual(seal, entry.mac)) return { entries, brokenAt: entry.id }
      before = entry.mac
    }
  } finally {
    changes.return?.()
  }
  return { entries, brokenAt: null }
}

function sealOf(entry: AuditEntry & { readonly id: number; readonly event: string | null }, changes: readonly AuditChange[], before: Uint8Array, key: Uint8Array): Buffer {
  const lines = changes.map((change) => JSON.stringify([change.tableName, change.action, change.firstId, change.lastId, change.fields])).sort()
  return createHmac('sha256', key).update(before).update(JSON.stringify([entry.id, entry.at, entry.who, entry.procedure, entry.event, ...lines])).digest()
}

/* A thousand rows inserted one after the other are one line. A record changed twice alike in a transaction is one line too. */
function runsOf(noted: readonly { tableName: string; action: AuditChange['action']; recordId: number; fields: string }[]): AuditChange[] {
  const changes = new Map<string, AuditChange>()
  let last: AuditChange | undefined
  for (const { tableName, action, recordId, fields } of noted) {
    if (last !== undefined && last.tableName === tableName && last.action === action && last.fields === fields && last.lastId + 1 === recordId) {
      last = { ...last, lastId: recordId }
    } else {
      last = { tableName, action, firstId: recordId, lastId: recordId, fields }
    }
    const key = JSON.stringify([tableName, action, last.firstId, fields])
    const known = changes.get(key)
    changes.set(key, known === undefined || known.lastId < last.lastId ? last : known)
  }
  return [...changes.values()]
}

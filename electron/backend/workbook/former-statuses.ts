import type BetterSqlite3 from 'better-sqlite3'
import type { CivilDate } from '#domain/civil-date.ts'
import type { Value } from '#domain/workbook/cell.ts'
import type { WritableDatabase } from '../database/database.ts'
import { all, one, run, sql, value } from '../database/sql.ts'
import { keyNow } from '../history/merged-records.ts'
import { digestOf, isByHand } from './former-rows.ts'

/* A status is known again by whose it is, its day and what it says. Taken out by hand, or given another day, it is not, and the same workbook would bring back the one that was wrong: so how it stood is kept as a digest, beside those of
   whole rows (former-rows.ts). */

interface Status {
  readonly volunteerId: number
  readonly status: string
  readonly fromOn: CivilDate
}

/** Keeps how each status stood that the open transaction changed or took out. To be called before its entry is sealed, so that it is taken back with it. */
export function rememberFormerStatuses(db: WritableDatabase): void {
  if (value<number>(db, sql`select count(*) from temp.sqlite_schema where name = 'noted'`) === 0) return
  for (const { id, record } of all<{ id: number; record: string }>(db, sql`select recordId as id, record from noted where record is not null and rowid in (select min(rowid) from noted where tableName = 'statusPeriods' group by recordId)`)) {
    const was = JSON.parse(record) as Status
    const now = one<Status>(db, sql`select volunteerId, status, fromOn from statusPeriods where id = ${id}`)
    // What was written down here and taken out again was a mistake: where a workbook has it, it comes in.
    if (now === undefined ? isByHand(db, 'statusPeriods', id) : now.status === was.status && now.fromOn === was.fromOn) continue
    const key = keyNow(db, 'volunteers', was.volunteerId)
    if (key !== undefined) run(db, sql`insert into formerRows (tableName, digest) values ('statusPeriods', ${digestOfStatus(key, was.status, was.fromOn)})`)
  }
}

/** Whether a row of volunteer_status stood so here and was taken out or given another day. */
export function formerStatuses(handle: BetterSqlite3.Database): (row: readonly Value[]) => boolean {
  const former = new Set(handle.prepare(`select digest from formerRows where tableName = 'statusPeriods'`).pluck().all() as string[])
  return ([key, status, fromOn]) => former.size > 0 && former.has(digestOfStatus(String(key), String(status), String(fromOn)))
}

function digestOfStatus(key: string, status: string, fromOn: string): string {
  return digestOf([key, status, fromOn].join('\u0000'))
}

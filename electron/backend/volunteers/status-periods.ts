import type { CivilDate } from '#domain/civil-date.ts'
import type { StatusStep } from '#domain/status-step.ts'
import type { VolunteerStatusPeriod } from '#contract/volunteer-record.ts'
import type { ReadableDatabase, WritableDatabase } from '../database/database.ts'
import { all, one, run, runOnOne, sql } from '../database/sql.ts'

type Dated = Omit<StatusStep, 'fromOn'> & { readonly fromOn: CivilDate }

/** Every status of a volunteer, newest first. */
export function listStatusPeriods(db: ReadableDatabase, volunteerId: number): VolunteerStatusPeriod[] {
  return all(db, sql`select id, status, fromOn, reason, backOn from statusPeriods where volunteerId = ${volunteerId} order by fromOn desc, id desc`)
}

/** Whose a status is; undefined where it is gone. */
export function whoseStatus(db: ReadableDatabase, periodId: number): number | undefined {
  return one<{ volunteerId: number }>(db, sql`select volunteerId from statusPeriods where id = ${periodId}`)?.volunteerId
}

export function insertStatusPeriod(db: WritableDatabase, volunteerId: number, { status, fromOn, reason, backOn }: Dated): void {
  run(db, sql`insert into statusPeriods (volunteerId, status, fromOn, reason, backOn) values (${volunteerId}, ${status}, ${fromOn}, ${reason}, ${backOn})`)
}

export function saveStatusPeriod(db: WritableDatabase, periodId: number, { fromOn, reason, backOn }: Omit<Dated, 'status'>): void {
  runOnOne(db, sql`update statusPeriods set fromOn = ${fromOn}, reason = ${reason}, backOn = ${backOn} where id = ${periodId}`)
}

export function removeStatusPeriod(db: WritableDatabase, periodId: number): void {
  runOnOne(db, sql`delete from statusPeriods where id = ${periodId}`)
}

import type { CivilDate } from '#domain/civil-date.ts'
import type { StatusStep } from '#domain/status-step.ts'
import { countsAs, supersededBy, wrongInStep } from '#domain/status-step.ts'
import type { VolunteerStatusPeriod } from '#contract/volunteer-record.ts'
import type { ReadableDatabase, WritableDatabase } from '../database/database.ts'
import type { Sql } from '../database/sql.ts'
import { all, one, run, runOnOne, sql } from '../database/sql.ts'
import { refuseWrong } from '../refuse-wrong.ts'

type Dated = Omit<StatusStep, 'fromOn'> & { readonly fromOn: CivilDate }

/** The status of a row as it is recorded of one person: an applicant's application may be on hold. */
export const RECORDED_AS: Sql = sql`case when isOnHold then 'on_hold' else status end`

/** Every status of a volunteer, newest first. */
export function listStatusPeriods(db: ReadableDatabase, volunteerId: number): VolunteerStatusPeriod[] {
  return all(db, sql`select id, ${RECORDED_AS} as status, fromOn, reason, backOn from statusPeriods where volunteerId = ${volunteerId} order by fromOn desc, id desc`)
}

/** Whose a status is; undefined where it is gone. */
export function whoseStatus(db: ReadableDatabase, periodId: number): number | undefined {
  return one<{ volunteerId: number }>(db, sql`select volunteerId from statusPeriods where id = ${periodId}`)?.volunteerId
}

/** Takes a step of somebody's status, and drops what was agreed for later and falls to it. Refuses a step that is wrong. */
export function takeStatus(db: WritableDatabase, volunteerId: number, step: Dated, today: CivilDate): void {
  const periods = listStatusPeriods(db, volunteerId)
  refuseWrong(wrongInStep(step, periods, today))
  for (const { id } of supersededBy(step, periods, today)) removeStatusPeriod(db, id)
  insertStatusPeriod(db, volunteerId, step)
}

export function insertStatusPeriod(db: WritableDatabase, volunteerId: number, { status, fromOn, reason, backOn }: Dated): void {
  run(db, sql`insert into statusPeriods (volunteerId, status, isOnHold, fromOn, reason, backOn) values (${volunteerId}, ${countsAs(status)}, ${Number(status === 'on_hold')}, ${fromOn}, ${reason}, ${backOn})`)
}

export function saveStatusPeriod(db: WritableDatabase, periodId: number, { fromOn, reason, backOn }: Omit<Dated, 'status'>): void {
  runOnOne(db, sql`update statusPeriods set fromOn = ${fromOn}, reason = ${reason}, backOn = ${backOn} where id = ${periodId}`)
}

export function removeStatusPeriod(db: WritableDatabase, periodId: number): void {
  runOnOne(db, sql`delete from statusPeriods where id = ${periodId}`)
}

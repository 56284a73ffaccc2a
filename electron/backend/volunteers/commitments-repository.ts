import type { CivilDate } from '#domain/civil-date.ts'
import { COMMITMENT_SETTING, USUAL_COMMITMENT_MONTHS } from '#domain/commitment.ts'
import type { ReadableDatabase, WritableDatabase } from '../database/database.ts'
import { all, one, run, runOnOne, sql } from '../database/sql.ts'
import { settingsKeptOn } from '../service/dated-settings.ts'

export interface KeptCommitment {
  readonly id: number
  readonly agreedOn: CivilDate
  readonly untilOn: CivilDate
}

/** What a volunteer agreed to, newest first. */
export function listCommitments(db: ReadableDatabase, volunteerId: number): KeptCommitment[] {
  return all(db, sql`select id, agreedOn, untilOn from commitments where volunteerId = ${volunteerId} order by agreedOn desc, id desc`)
}

/** Whose a commitment is; undefined where it is gone. */
export function whoseCommitment(db: ReadableDatabase, commitmentId: number): number | undefined {
  return one<{ volunteerId: number }>(db, sql`select volunteerId from commitments where id = ${commitmentId}`)?.volunteerId
}

export function insertCommitment(db: WritableDatabase, volunteerId: number, agreedOn: CivilDate, untilOn: CivilDate): void {
  run(db, sql`insert into commitments (volunteerId, agreedOn, untilOn) values (${volunteerId}, ${agreedOn}, ${untilOn})`)
}

export function saveCommitment(db: WritableDatabase, commitmentId: number, agreedOn: CivilDate, untilOn: CivilDate): void {
  runOnOne(db, sql`update commitments set agreedOn = ${agreedOn}, untilOn = ${untilOn} where id = ${commitmentId}`)
}

export function removeCommitment(db: WritableDatabase, commitmentId: number): void {
  runOnOne(db, sql`delete from commitments where id = ${commitmentId}`)
}

/** For how many months the service asks somebody to commit; a setting that the workbook has no row for. */
export function commitmentMonths(db: ReadableDatabase, on: CivilDate): number {
  return Number(settingsKeptOn(db, [COMMITMENT_SETTING], on).get(COMMITMENT_SETTING) ?? USUAL_COMMITMENT_MONTHS)
}

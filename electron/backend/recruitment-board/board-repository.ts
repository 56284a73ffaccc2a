import type { CivilDate } from '#domain/civil-date.ts'
import type { BoardStage } from '#domain/recruitment/board.ts'
import type { ReadableDatabase } from '../database/database.ts'
import { volunteersHeld } from '../calendar/planned-events.ts'
import { all, sql } from '../database/sql.ts'

export interface ApplicantRow {
  readonly id: number
  readonly name: string
  readonly enquiredOn: CivilDate | null
}

export function listApplicantRows(db: ReadableDatabase, ids: readonly number[]): ApplicantRow[] {
  return all(db, sql`select id, firstName || ' ' || lastName as name, enquiredOn from volunteers where id in (select value from json_each(${JSON.stringify(ids)})) order by lastName, firstName, id`)
}

/** Why each of these applicants' applications is on hold on the day, and when they are expected back, by volunteer. */
export function listHoldReasons(db: ReadableDatabase, ids: readonly number[], on: CivilDate): Map<number, { readonly reason: string | null; readonly backOn: CivilDate | null }> {
  return new Map(all<{ id: number; reason: string | null; backOn: CivilDate | null }>(db, sql`
    select volunteers.id, held.reason, held.backOn from ${volunteersHeld(on)} where held.isOnHold and volunteers.id in (select value from json_each(${JSON.stringify(ids)}))`).map(({ id, ...why }) => [id, why]))
}

type StageDays = Pick<BoardStage, 'chasedOn' | 'plannedOn'>

/** When somebody was last asked again, and for when an interview that was not held is planned, by volunteer and stage. */
export function listStageDays(db: ReadableDatabase, ids: readonly number[], on: CivilDate): Map<number, Map<string, StageDays>> {
  const rows = all<StageDays & { readonly volunteerId: number; readonly stage: string }>(db, sql`
    select volunteerId, stage, max(chasedOn) as chasedOn, max(plannedOn) as plannedOn from (
      select volunteerId, stage, takenOn as chasedOn, null as plannedOn from steps where kind = 'chase' and stage is not null and takenOn <= ${on}
      union all select volunteerId, stage, null, plannedOn from interviews where heldOn is null
    ) where volunteerId in (select value from json_each(${JSON.stringify(ids)})) group by volunteerId, stage`)
  const days = new Map<number, Map<string, StageDays>>()
  for (const { volunteerId, stage, ...known } of rows) days.set(volunteerId, (days.get(volunteerId) ?? new Map<string, StageDays>()).set(stage, known))
  return days
}

import type { CivilDate } from '#domain/civil-date.ts'
import type { ReadableDatabase } from '../database/database.ts'
import { all, sql } from '../database/sql.ts'

/** When somebody was last in touch with each of these applicants by the day: a contact written down, a letter to them, a reminder, the application form or an interview they were asked for or came to. What was asked of a referee is none with them. */
export function listLastContacts(db: ReadableDatabase, ids: readonly number[], on: CivilDate): Map<number, CivilDate> {
  const rows = all<{ readonly volunteerId: number; readonly lastOn: CivilDate }>(db, sql`
    select volunteerId, max(contactOn) as lastOn from (
      select volunteerId, takenOn as contactOn from steps where volunteerId in (select value from json_each(${JSON.stringify(ids)})) and takenOn <= ${on} and youngPersonId is null
        and (kind = 'call' or (kind in ('letter', 'chase') and (stage is null or stage not in (select stage from pathStages where kind = 'reference'))))
      union all select volunteerId, heldOn from interviews where volunteerId in (select value from json_each(${JSON.stringify(ids)})) and heldOn <= ${on}
      union all select volunteerId, requestedOn from stages join pathStages on pathStages.stage = stages.stage
        where kind in ('application', 'interview') and volunteerId in (select value from json_each(${JSON.stringify(ids)})) and requestedOn <= ${on}
    ) group by volunteerId`)
  return new Map(rows.map(({ volunteerId, lastOn }) => [volunteerId, lastOn]))
}

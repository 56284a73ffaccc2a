import type { ReadableDatabase } from '../database/database.ts'
import { all, sql, value } from '../database/sql.ts'

/* Whether a match goes on after 18 is one field, which a workbook fills in and the steps towards 18 overwrite; what stood there beside the steps is read from the history, so that a step taken out as a mistake loses no answer of a workbook. */

interface Change {
  readonly was: number | null
  readonly isOfStep: number
}

/** What is known of a match going on after 18 (1, 0 or null) apart from the steps towards it: what anything but a step wrote last or, where only steps did, what stood there before them. To be asked before the steps change it. */
export function goesOnWithoutSteps(db: ReadableDatabase, matchId: number): number | null {
  const changes = all<Change>(db, sql`
    select json_extract(record, '$.fundedAfter18') as was, exists (select 1 from _auditChanges as step where step.auditId = changed.auditId and step.tableName = 'growingUpSteps') as isOfStep
    from _auditChanges as changed left join _before on _before.auditId = changed.auditId and _before.tableName = 'matches' and _before.recordId = ${matchId}
    where changed.tableName = 'matches' and changed.action = 'update' and ${matchId} between firstId and lastId and ' ' || fields || ' ' like '% fundedAfter18 %' order by changed.auditId`)
  const last = changes.findLastIndex(({ isOfStep }) => isOfStep === 0)
  const after = changes[last + 1]
  return after === undefined ? value<number | null>(db, sql`select fundedAfter18 from matches where id = ${matchId}`) ?? null : after.was
}

import type { CivilDate } from '#domain/civil-date.ts'
import { addDays } from '#domain/civil-date.ts'
import { heldBefore } from '../legal-holds/held-records.ts'
import type { WritableDatabase } from './database.ts'
import type { Sql } from './sql.ts'
import { run, sql, value, verbatim } from './sql.ts'

/** For so many days what was done can be taken back. */
export const UNDO_DAYS = 30

/* Fields that hold a word of a closed list; with days and numbers they are all that stays. */
const CODED = [
  'status', 'stage', 'state', 'level', 'workforce', 'disclosure', 'decision', 'updateService', 'result', 'viewing', 'directorate', 'householdLink', 'kind', 'type', 'criterion', 'waitingReason', 'familyContact', 'care',
  'childView', 'understanding', 'notAppointedReason', 'genderStrength', 'backgroundStrength', 'preferenceOf', 'role', 'volunteerAnswer', 'secondAnswer', 'youngPersonAnswer', 'trialOutcome', 'endReason', 'endDecidedBy', 'endBasis', 'step', 'visitorDecision', 'cause', 'answer', 'agreement',
]

/* What came of these is one of a few words, of others it is what somebody typed. */
const OUTCOME_IS_CODED = ['referees', 'interviews', 'independenceDeclarations']

/**
 * Empties what is kept of how records stood more than a month ago down to days, numbers and words of closed lists: what is corrected or removed
 * must not live on in a corner of the file, while what a gate or a decision hung on stays to be told (domain.md R5.3, R5.5). What is of somebody whose records are held stays whole until it is let go.
 */
export function forgetBefore(db: WritableDatabase, today: CivilDate): void {
  const last = value<number>(db, sql`select max(id) from _audit where at < ${addDays(today, -UNDO_DAYS)}`)
  if (last === undefined) return
  run(db, sql`
    update _before set isEmptied = 1, record = (
      select json_group_object(key, value) from json_each(record)
      where key = 'id' or key glob '*On' or type in ('integer', 'real') or key in (select value from json_each(${JSON.stringify(CODED)})) or (key = 'outcome' and tableName in (select value from json_each(${JSON.stringify(OUTCOME_IS_CODED)}))))
    where isEmptied = 0 and auditId <= ${last} and not ${heldBefore(db, today) ?? sql`false`}`)
}

/**
 * Forgets what stood in a field of a record, in this transaction and before: what is destroyed must be gone, and cannot be taken back. Without a
 * field the whole record is forgotten.
 */
export function forgetHowItStood(db: WritableDatabase, table: string, id: number, field: string | null = null): void {
  const which = sql`where tableName = ${table} and recordId = ${id}`
  if (field === null) run(db, sql`delete from _before ${which}`)
  else run(db, sql`update _before set record = json_remove(record, ${`$.${field}`}) ${which}`)
  if (value<number>(db, sql`select count(*) from temp.sqlite_schema where name = 'noted'`) === 1) run(db, sql`update ${verbatim('noted')} set record = null ${which}`)
}

/** Forgets how all of those records stood, in this transaction and before; `which` is a condition over `tableName`, `recordId` and `record`. */
export function forgetAll(db: WritableDatabase, which: Sql): void {
  run(db, sql`delete from _before where ${which}`)
  if (value<number>(db, sql`select count(*) from temp.sqlite_schema where name = 'noted'`) === 1) run(db, sql`update noted set record = null where record is not null and (${which})`)
}

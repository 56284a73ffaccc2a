import type { CivilDate } from '#domain/civil-date.ts'
import { addDays, daysBetween } from '#domain/civil-date.ts'
import { spokenDate } from '#domain/spoken.ts'
import type { ReadableDatabase, WritableDatabase } from '../database/database.ts'
import type { Sql } from '../database/sql.ts'
import { all, one, run, runOnOne, sql } from '../database/sql.ts'
import { barsOfStart } from '../matching/meetings-ahead.ts'
import { IS_PUT_OFF } from './is-put-off.ts'

/* No match begins by itself past a gate that has closed since it was planned (domain.md R3.1). On its first day it is asked once more; where a visitor is not cleared then, the two are kept apart, or the young person objects (R2.2), the start is put off, and stays so
   until somebody chooses its day anew, which asks the gate, or calls the match off. What a workbook brings in, with whatever first day, and what was recorded as begun, was not planned here and is not touched. */

/** So far ahead a start stands that is put off: it is planned for no day that anybody chose. */
const DAYS_AHEAD = 7

interface Planned {
  readonly id: number
  readonly youngPersonId: number
  readonly referralId: number | null
  readonly volunteerId: number
  readonly secondVolunteerId: number | null
  readonly startedOn: CivilDate
  readonly plannedFor: CivilDate
  readonly trialUntilOn: CivilDate | null
  readonly isPutOff: number
}

/** The planned matches whose first day has come and of which nobody has asked yet whether they may begin. */
function listPlansThatHaveCome(db: ReadableDatabase, today: CivilDate): Planned[] {
  return all(db, sql`select id, youngPersonId, referralId, volunteerId, secondVolunteerId, startedOn, plannedFor, trialUntilOn, ${IS_PUT_OFF} as isPutOff from matches where (${IS_PUT_OFF} or (plannedFor = startedOn and putOffTo is null)) and startedOn <= ${today} and endedOn is null order by id`)
}

/** Whether any planned match is to be asked about; where none is, nothing is written. */
export function hasPlansThatHaveCome(db: ReadableDatabase, today: CivilDate): boolean {
  return listPlansThatHaveCome(db, today).length > 0 || one(db, sql`select id from matches where ${wasPlannedBefore(today)} limit 1`) !== undefined
}

/* A start ahead that was written down by hand before step 26 of the schema, which keeps for which day it was planned: it is asked about on that day like any other. What a workbook brings in is counted, and not noted record by record. */
function wasPlannedBefore(today: CivilDate): Sql {
  return sql`plannedFor is null and startedOn > ${today} and endedOn is null
    and exists (select 1 from _auditChanges where tableName = 'matches' and action = 'insert' and matches.id between firstId and lastId and auditId not in (select id from _audit where event like '%"workbookBroughtIn"%'))`
}

/** Lets every planned match begin whose first day has come and which nothing bars on that day, and puts off the start of every other; gives how many were put off newly. What was planned before plans were kept is kept as one. */
export function putOffStarts(db: WritableDatabase, today: CivilDate): number {
  run(db, sql`update matches set plannedFor = startedOn where ${wasPlannedBefore(today)}`)
  let count = 0
  for (const match of listPlansThatHaveCome(db, today)) {
    const wasPutOff = match.isPutOff === 1
    const bars = wasPutOff || haveMet(db, match) ? [] : barsOfStart(db, match, match.startedOn)
    if (!wasPutOff && bars.length === 0) {
      runOnOne(db, sql`update matches set plannedFor = null where id = ${match.id}`)
      continue
    }
    const startsOn = addDays(today, DAYS_AHEAD)
    runOnOne(db, sql`update matches set startedOn = ${startsOn}, putOffTo = ${startsOn}, trialUntilOn = ${trialAfter(match, startsOn)} where id = ${match.id}`)
    run(db, sql`update referrals set closedOn = max(${startsOn}, receivedOn) where id = ${match.referralId} and state = 'matched' and closedOn = max(${match.startedOn}, receivedOn)`)
    if (wasPutOff) continue
    run(db, sql`insert into steps (kind, takenOn, what, matchId) values ('step', ${today}, ${`The start planned for ${spokenDate(match.plannedFor)} was put off: ${bars.join('; ')}`}, ${match.id})`)
    count += 1
  }
  return count
}

/* Where they have met, more happened than a plan. A concern says no such thing: it may be what closed the gate. */
function haveMet(db: ReadableDatabase, { id, startedOn }: Planned): boolean {
  return one(db, sql`select id from visits where matchId = ${id} and outcome = 'held' and visitedOn >= ${startedOn} limit 1`) !== undefined
}

/** The last day of a trial that lasts as long after another first day as after the one it had; null where there is none. */
export function trialAfter({ startedOn, trialUntilOn }: { readonly startedOn: CivilDate; readonly trialUntilOn: CivilDate | null }, startsOn: CivilDate): CivilDate | null {
  return trialUntilOn === null ? null : addDays(trialUntilOn, daysBetween(startedOn, startsOn))
}

/** For which day a match was planned whose start is put off; null where it is not. */
export function putOffFrom(db: ReadableDatabase, matchId: number): CivilDate | null {
  return one<{ plannedFor: CivilDate }>(db, sql`select plannedFor from matches where id = ${matchId} and ${IS_PUT_OFF}`)?.plannedFor ?? null
}

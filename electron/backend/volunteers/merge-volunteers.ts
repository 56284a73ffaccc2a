import type { CivilDate } from '#domain/civil-date.ts'
import type { MergedField, Side } from '#domain/merging.ts'
import { Refusal } from '#contract/refusal.ts'
import { recordEvent } from '../database/audit.ts'
import type { WritableDatabase } from '../database/database.ts'
import { join, run, runOnOne, sql, verbatim } from '../database/sql.ts'
import { noteMerged } from '../history/merged-records.ts'
import { countNaming, NAMES_A_VOLUNTEER, NAMING_TABLES } from './hanging-on-volunteer.ts'
import { previewMerge } from './merge-preview.ts'

export interface MergeChoice {
  readonly keptId: number
  readonly otherId: number
  readonly fromOther: readonly MergedField[]
  readonly equalities: Side
  readonly statuses: Side | 'both'
  readonly stagesFromOther: readonly string[]
  readonly papers: Side
}

/* Of these there is one for each stage; which holds goes with the stage. */
const BY_STAGE = ['stages', 'referees', 'interviews'] as const

/** Makes one record of two: what was chosen, then everything that names the other names the one that stays, and the other goes. Refuses while records of either are held, or an allegation about either is open. */
export function mergeVolunteers(db: WritableDatabase, choice: MergeChoice, today: CivilDate): void {
  const { keptId, otherId } = choice
  const { objections } = previewMerge(db, keptId, otherId, today)
  if (objections[0] !== undefined) throw new Refusal('not-right', { words: objections[0] })
  const moved = Object.fromEntries(NAMING_TABLES.map((table) => [table, countNaming(db, table, otherId)] as const).filter(([, count]) => count > 0))

  takeFields(db, choice)
  settleStatuses(db, choice)
  settleStages(db, choice)
  settleSingles(db, choice)
  for (const table of NAMING_TABLES) {
    for (const column of NAMES_A_VOLUNTEER[table]) run(db, sql`update ${verbatim(table)} set ${verbatim(column)} = ${keptId} where ${verbatim(column)} = ${otherId}`)
  }
  noteMerged(db, 'volunteers', choice, today)
  runOnOne(db, sql`delete from volunteers where id = ${otherId}`)
  recordEvent(db, { event: 'volunteers-merged', facts: { moved } })
}

const EQUALITIES = ['gender', 'ethnicity', 'religion', 'nationality', 'disability'] as const

function takeFields(db: WritableDatabase, { keptId, otherId, fromOther, equalities }: MergeChoice): void {
  const taken = [...fromOther, ...(equalities === 'other' ? EQUALITIES : [])]
  if (taken.length === 0) return
  run(db, sql`update volunteers set ${join(taken.map((field) => sql`${verbatim(field)} = (select ${verbatim(field)} from volunteers as other where other.id = ${otherId})`))} where id = ${keptId}`)
}

/* A duplicate enquiry of somebody active must not make them an applicant, so that one history alone is usual. The same status on the same day is one. */
function settleStatuses(db: WritableDatabase, { keptId, otherId, statuses }: MergeChoice): void {
  if (statuses === 'kept') run(db, sql`delete from statusPeriods where volunteerId = ${otherId}`)
  if (statuses === 'other') run(db, sql`delete from statusPeriods where volunteerId = ${keptId}`)
  run(db, sql`delete from statusPeriods where volunteerId = ${otherId} and (fromOn, status) in (select fromOn, status from statusPeriods where volunteerId = ${keptId})`)
}

function settleStages(db: WritableDatabase, { keptId, otherId, stagesFromOther }: MergeChoice): void {
  const chosen = sql`(select value from json_each(${JSON.stringify(stagesFromOther)}))`
  for (const table of BY_STAGE) {
    const both = (id: number, against: number) => sql`volunteerId = ${id} and stage in (select stage from ${verbatim(table)} where volunteerId = ${against})`
    run(db, sql`delete from ${verbatim(table)} where ${both(keptId, otherId)} and stage in ${chosen}`)
    run(db, sql`delete from ${verbatim(table)} where ${both(otherId, keptId)} and stage not in ${chosen}`)
  }
}

/* Vehicle papers, one signature of an agreement, one exclusion of a young person in force and one distance to them, one attendance of a visit: one of each. An exclusion says what both said, since the earlier day. */
function settleSingles(db: WritableDatabase, { keptId, otherId, papers }: MergeChoice): void {
  const [goes, stays] = papers === 'other' ? [keptId, otherId] : [otherId, keptId]
  run(db, sql`delete from vehiclePapers where volunteerId = ${goes} and exists (select 1 from vehiclePapers where volunteerId = ${stays})`)
  run(db, sql`delete from attendances where volunteerId = ${otherId} and visitId in (select visitId from attendances where volunteerId = ${keptId})`)
  run(db, sql`delete from inductionRecords where volunteerId = ${otherId} and exists (select 1 from inductionRecords as kept where kept.volunteerId = ${keptId} and kept.itemId = inductionRecords.itemId and kept.doneOn = inductionRecords.doneOn)`)
  run(db, sql`delete from agreements where volunteerId = ${otherId} and agreement in (select agreement from agreements where volunteerId = ${keptId})`)
  run(db, sql`
    update exclusions set reason = iif(exclusions.reason = theirs.reason, exclusions.reason, exclusions.reason || '; ' || theirs.reason), sinceOn = min(exclusions.sinceOn, theirs.sinceOn)
    from (select youngPersonId as whose, reason, sinceOn from exclusions where volunteerId = ${otherId} and liftedOn is null) as theirs where volunteerId = ${keptId} and liftedOn is null and youngPersonId = theirs.whose`)
  run(db, sql`delete from exclusions where volunteerId = ${otherId} and liftedOn is null and youngPersonId in (select youngPersonId from exclusions where volunteerId = ${keptId} and liftedOn is null)`)
  run(db, sql`delete from distances where volunteerId = ${otherId} and youngPersonId in (select youngPersonId from distances where volunteerId = ${keptId})`)
}

import type { CivilDate } from '#domain/civil-date.ts'
import type { RefusalCode } from '#contract/refusal-words.ts'
import { Refusal } from '#contract/refusal.ts'
import type { ReadableDatabase, WritableDatabase } from '../database/database.ts'
import type { Sql } from '../database/sql.ts'
import { all, one, sql, value } from '../database/sql.ts'
import { isWaiting } from '../figures/referrals.ts'
import { lettingMeet } from '../matching/letting-meet.ts'
import { refuseKeptEntry } from './kept-entry.ts'
import { whyPutOffStays } from './put-off-entry.ts'
import { undoEntry } from './undo-entry.ts'

/* What is taken back comes back into a service that has gone on: whatever may not begin now does not begin by taking something back either. */

/** Takes back an entry, past the same gate as everything else. Refuses besides what `undoEntry` refuses whoever would meet a young person past it (domain.md R3.1), two of what there may be one alone, what would change held records (R5.3), and that a start was put off. */
export function takeBack(db: WritableDatabase, entry: number, today: CivilDate): void {
  refuseKeptEntry(db, entry, today)
  const putOff = whyPutOffStays(db, entry)
  if (putOff !== null) throw new Refusal('not-right', { words: putOff })
  const stoodOn = stoodUntil(db, entry)
  const before = listTooMany(db, today).map(({ key }) => key)
  comingBack(db, entry, today, stoodOn)
  const tooMany = listTooMany(db, today).find(({ key }) => !before.includes(key))
  if (tooMany !== undefined) throw new Refusal(tooMany.code)
}

/* Says why somebody does not come back in words of its own, and that everything is asked anew where something was recorded since, so that nobody wonders why what was so before keeps them apart now. */
function comingBack(db: WritableDatabase, entry: number, today: CivilDate, stoodOn: CivilDate | null): void {
  try {
    lettingMeet(db, today, () => undoEntry(db, entry, today), stoodOn)
  }
  catch (error) {
    if (!(error instanceof Refusal) || error.code !== 'may-not-meet') throw error
    throw new Refusal('may-not-come-back', { why: String(error.details['why']), since: stoodOn === null })
  }
}

/* Whatever a start asks about. */
const ASKED = [
  'statusPeriods', 'stages', 'dbsChecks', 'updateServiceChecks', 'trainingRecords', 'overseasStays', 'independenceDeclarations', 'concerns', 'referrals', 'childViews', 'exclusions', 'placements', 'pathStages', 'trainingModules', 'settings',
] as const

/*
 * The day on which everything stood as it does now, so that a match that was ended by mistake comes back as it was, also where it was not cleared. Null where anything was recorded since of
 * which a start is asked, and for what was itself taken back: to do it again is to begin it anew.
 */
function stoodUntil(db: ReadableDatabase, entry: number): CivilDate | null {
  const done = one<{ at: string; procedure: string }>(db, sql`select at, procedure from _audit where id = ${entry}`)
  if (done === undefined || done.procedure === 'history.undo') return null
  const since = value(db, sql`select 1 from _auditChanges where auditId > ${entry} and tableName in (select value from json_each(${JSON.stringify(ASKED)})) limit 1`)
  return since === undefined ? done.at.slice(0, 10) : null
}

interface TooMany {
  readonly key: string
  readonly code: Extract<RefusalCode, 'waits-already' | 'matched-already' | 'pairing-under-way' | 'referral-is-closed' | 'kept-apart-already'>
}

/* Two waits or two matches of one young person, two pairings under one referral, one under a referral that does not wait, and two who are kept apart twice. */
function listTooMany(db: ReadableDatabase, today: CivilDate): TooMany[] {
  const underWay = sql`pairings where stoppedOn is null and matchId is null`
  const of = (code: TooMany['code'], keys: Sql): TooMany[] => all<{ id: number }>(db, keys).map(({ id }) => ({ key: `${code} ${id}`, code }))
  return [
    ...of('waits-already', sql`select youngPersonId as id from referrals where ${isWaiting({ to: today })} group by youngPersonId having count(*) > 1`),
    ...of('matched-already', sql`select youngPersonId as id from matches where endedOn is null or endedOn > ${today} group by youngPersonId having count(*) > 1`),
    ...of('pairing-under-way', sql`select referralId as id from ${underWay} group by referralId having count(*) > 1`),
    ...of('kept-apart-already', sql`select min(id) as id from exclusions where liftedOn is null group by youngPersonId, volunteerId having count(*) > 1`),
    ...of('referral-is-closed', sql`select id from ${underWay} and referralId not in (select id from referrals where ${isWaiting({ to: today })})`),
  ]
}

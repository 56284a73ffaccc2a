import type { CivilDate } from '#domain/civil-date.ts'
import { addDays } from '#domain/civil-date.ts'
import { wrongInPause } from '#domain/pause.ts'
import type { Period } from '#domain/period.ts'
import { spokenDate } from '#domain/spoken.ts'
import type { MatchLife } from '#contract/match-life.ts'
import { Refusal } from '#contract/refusal.ts'
import type { CommandContext } from '../context.ts'
import type { ReadableDatabase, WritableDatabase } from '../database/database.ts'
import { all, one, runOnOne, sql } from '../database/sql.ts'
import { refuseWhileMatchKept } from '../history/removed-records.ts'
import { gatesInWords } from '../matching/gates-in-words.ts'
import { lettingMeet } from '../matching/letting-meet.ts'
import { refuseWrong } from '../refuse-wrong.ts'
import { CAME_LATER } from './came-later.ts'
import { matchOf } from './living-match.ts'
import { everVisitedIn, visitorsThen } from './visitors-then.ts'

/* A pause whose days were written down wrongly, or that never was. Days on which the match then went on are days on which they met, so whoever visited is asked of them as at any start (domain.md R3.1). */

export interface CorrectedPause {
  readonly pauseId: number
  readonly fromOn: CivilDate
  readonly toOn: CivilDate | null
  readonly reason: string
  readonly expectedOn: CivilDate | null
}

/** The pauses of a match, newest first. */
export function listPauses(db: ReadableDatabase, matchId: number): MatchLife['pauses'] {
  return all(db, sql`select id, fromOn, toOn, reason, expectedOn from matchPauses where matchId = ${matchId} order by fromOn desc, id desc`)
}

/** Corrects a pause. Refuses days outside of the match or within another pause, and days on any of which somebody would have visited who was not cleared. */
export function correctPause(db: WritableDatabase, { pauseId, ...to }: CorrectedPause, today: CivilDate): void {
  const { matchId, ...was } = pauseOf(db, pauseId)
  const { startedOn, endedOn } = matchOf(db, matchId)
  const others = listPauses(db, matchId).filter(({ id }) => id !== pauseId)
  refuseWrong({ ...wrongInPause(to, { startedOn, endedOn, wasOpen: was.toOn === null, others }, today) })
  // The days that are given back: those that it covered, and covers no more.
  const wasUntil = was.toOn ?? addDays(today, 1)
  if (to.fromOn > was.fromOn) refuseNotCleared(db, matchId, { from: was.fromOn, to: addDays(to.fromOn < wasUntil ? to.fromOn : wasUntil, -1) })
  if (to.toOn !== null && was.toOn !== null && to.toOn < was.toOn) refuseNotCleared(db, matchId, { from: to.toOn > was.fromOn ? to.toOn : was.fromOn, to: addDays(was.toOn, -1) })
  lettingMeet(db, today, () => runOnOne(db, sql`update matchPauses set fromOn = ${to.fromOn}, toOn = ${to.toOn}, reason = ${to.reason}, expectedOn = ${to.expectedOn} where id = ${pauseId}`))
}

/** Takes out a pause that never was; asks of whoever visits what going on after it asks. */
export function removePause(context: Pick<CommandContext, 'db' | 'today'>, { pauseId }: { readonly pauseId: number }): void {
  const { db, today } = context
  const { matchId, fromOn, toOn } = pauseOf(db, pauseId)
  refuseWhileMatchKept(matchId, context)
  refuseNotCleared(db, matchId, { from: fromOn, to: toOn ?? today })
  lettingMeet(db, today, () => runOnOne(db, sql`delete from matchPauses where id = ${pauseId}`))
}

function refuseNotCleared(db: ReadableDatabase, matchId: number, period: Period): void {
  for (const day of daysToAsk(db, matchId, period)) {
    const visitors = all<{ id: number; name: string }>(db, sql`select id, firstName || ' ' || lastName as name from volunteers where id in (${visitorsThen(sql`${matchId}`, sql`${day}`)}) order by id`)
    const gates = gatesInWords(db, visitors.map(({ id }) => id), day)
    const why = visitors.flatMap(({ id, name }) => (gates.get(id) ?? []).map((reason) => `${name} was not cleared on ${spokenDate(day)}: ${reason}.`))
    if (why.length > 0) throw new Refusal('match-cannot-start', { why: why.join(' ') })
  }
}

/* A gate that was closed for some days only is found on a day on which something closed it, or on the last before something opened it again; so these are asked beside the first and the last. */
function daysToAsk(db: ReadableDatabase, matchId: number, { from, to }: Period): CivilDate[] {
  const theirs = sql`volunteerId in (${everVisitedIn(matchId)})`
  const within = all<{ day: CivilDate }>(db, sql`
    select distinct day from (
      select fromOn as day from statusPeriods where ${theirs}
      union all select raisedOn from concerns where kind = 'allegation'
      union all select takenOn from steps where matchId = ${matchId} and what = ${CAME_LATER}
      union all select toOn from pastVisitors where matchId = ${matchId}
      union all select date(trainedOn, '-1 day') from trainingRecords where ${theirs}
      union all select date(issuedOn, '-1 day') from dbsChecks where ${theirs}
      union all select date(checkedOn, '-1 day') from updateServiceChecks join dbsChecks on dbsChecks.id = dbsCheckId where ${theirs}
      union all select checkedOn from updateServiceChecks join dbsChecks on dbsChecks.id = dbsCheckId where ${theirs})
    where day between ${from} and ${to}`).map(({ day }) => day)
  return [...new Set([from, ...within, to])].sort()
}

function pauseOf(db: ReadableDatabase, id: number): { readonly matchId: number; readonly fromOn: CivilDate; readonly toOn: CivilDate | null } {
  const pause = one<{ matchId: number; fromOn: CivilDate; toOn: CivilDate | null }>(db, sql`select matchId, fromOn, toOn from matchPauses where id = ${id}`)
  if (pause === undefined) throw new Refusal('not-found', { what: 'such pause' })
  return pause
}

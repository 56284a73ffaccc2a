import type { CivilDate } from '#domain/civil-date.ts'
import { addDays } from '#domain/civil-date.ts'
import { wrongInPause } from '#domain/pause.ts'
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
import { matchOf } from './living-match.ts'
import { visitorsThen } from './visitors-then.ts'

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

/** Corrects a pause. Refuses days outside of the match or within another pause, and days on which somebody would have visited who was not cleared. */
export function correctPause(db: WritableDatabase, { pauseId, ...to }: CorrectedPause, today: CivilDate): void {
  const { matchId, ...was } = pauseOf(db, pauseId)
  const { startedOn, endedOn } = matchOf(db, matchId)
  const others = listPauses(db, matchId).filter(({ id }) => id !== pauseId)
  refuseWrong({ ...wrongInPause(to, { startedOn, endedOn, wasOpen: was.toOn === null, others }, today) })
  if (to.fromOn > was.fromOn) refuseNotCleared(db, matchId, [was.fromOn, addDays(to.fromOn, -1)])
  if (to.toOn !== null && was.toOn !== null && to.toOn < was.toOn) refuseNotCleared(db, matchId, [to.toOn, addDays(was.toOn, -1)])
  lettingMeet(db, today, () => runOnOne(db, sql`update matchPauses set fromOn = ${to.fromOn}, toOn = ${to.toOn}, reason = ${to.reason}, expectedOn = ${to.expectedOn} where id = ${pauseId}`))
}

/** Takes out a pause that never was; asks of whoever visits what going on after it asks. */
export function removePause(context: Pick<CommandContext, 'db' | 'today'>, { pauseId }: { readonly pauseId: number }): void {
  const { db, today } = context
  const { matchId, fromOn, toOn } = pauseOf(db, pauseId)
  refuseWhileMatchKept(matchId, context)
  refuseNotCleared(db, matchId, toOn === null ? [fromOn] : [fromOn, toOn])
  lettingMeet(db, today, () => runOnOne(db, sql`delete from matchPauses where id = ${pauseId}`))
}

function refuseNotCleared(db: ReadableDatabase, matchId: number, days: readonly CivilDate[]): void {
  for (const day of days) {
    const visitors = all<{ id: number; name: string }>(db, sql`select id, firstName || ' ' || lastName as name from volunteers where id in (${visitorsThen(sql`${matchId}`, sql`${day}`)}) order by id`)
    const gates = gatesInWords(db, visitors.map(({ id }) => id), day)
    const why = visitors.flatMap(({ id, name }) => (gates.get(id) ?? []).map((reason) => `${name} was not cleared on ${spokenDate(day)}: ${reason}.`))
    if (why.length > 0) throw new Refusal('match-cannot-start', { why: why.join(' ') })
  }
}

function pauseOf(db: ReadableDatabase, id: number): { readonly matchId: number; readonly fromOn: CivilDate; readonly toOn: CivilDate | null } {
  const pause = one<{ matchId: number; fromOn: CivilDate; toOn: CivilDate | null }>(db, sql`select matchId, fromOn, toOn from matchPauses where id = ${id}`)
  if (pause === undefined) throw new Refusal('not-found', { what: 'such pause' })
  return pause
}

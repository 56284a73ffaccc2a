import type { CivilDate } from '#domain/civil-date.ts'
import { spokenDate, together } from '#domain/spoken.ts'
import type { MatchLife } from '#contract/match-life.ts'
import { Refusal } from '#contract/refusal.ts'
import type { ReadableDatabase, WritableDatabase } from '../database/database.ts'
import { all, one, run, sql, value } from '../database/sql.ts'
import { refuseDayBefore, refuseDayToCome } from '../matching/days.ts'
import { gatesInWords } from '../matching/gates-in-words.ts'
import { lettingMeet } from '../matching/letting-meet.ts'
import { CAME_LATER, SAID_YES_TO_VISITING } from './came-later.ts'
import { matchOf } from './living-match.ts'

/* The day on which visitors of a match changed, written down wrongly. Visits of which nobody wrote down who was there belong to whoever visited on their day, so they go to whom they belong with it. */

interface Visitor {
  readonly id: number
  readonly name: string
}

interface Change {
  readonly on: CivilDate
  readonly leave: readonly Visitor[]
  readonly come: readonly Visitor[]
  readonly reason: string | null
}

export interface CorrectedChange {
  readonly matchId: number
  readonly wasOn: CivilDate
  readonly on: CivilDate
  readonly reason: string | null
}

/** The days on which visitors changed, newest first, with who left, who came, and why. */
export function listVisitorChanges(db: ReadableDatabase, matchId: number): MatchLife['visitorChanges'] {
  return changesOf(db, matchId).map(({ on, leave, come, reason }) => ({ on, leaves: named(leave), comes: named(come), reason })).reverse()
}

/**
 * Lets visitors have changed on another day. Refused is a day outside of the match, past another change, before who came had said yes or while somebody would have visited who was not cleared, and one that
 * contradicts who is written down as there at a visit.
 */
export function correctVisitorChange(db: WritableDatabase, { matchId, wasOn, on, reason }: CorrectedChange, today: CivilDate): void {
  const { startedOn, endedOn } = matchOf(db, matchId)
  const changes = changesOf(db, matchId)
  const change = changes.find((each) => each.on === wasOn)
  if (change === undefined) throw new Refusal('not-found', { what: 'such change of visitor' })
  refuseDayToCome('The change', on, today)
  refuseDayBefore('The match started', startedOn, on)
  if (endedOn !== null && on > endedOn) throw new Refusal('not-right', { words: `The match ended on ${spokenDate(endedOn)}. Enter that day or an earlier one` })
  mustStayInOrder(changes, change, on)
  mustHaveAgreed(db, matchId, change, on)
  mustBeCleared(db, change, on)
  mustAgreeWithVisits(db, matchId, change, on)
  lettingMeet(db, today, () => {
    const [leave, come] = [JSON.stringify(change.leave.map(({ id }) => id)), JSON.stringify(change.come.map(({ id }) => id))]
    run(db, sql`update pastVisitors set toOn = ${on}, reason = ${reason} where matchId = ${matchId} and toOn = ${wasOn} and volunteerId in (select value from json_each(${leave}))`)
    run(db, sql`update pastVisitors set fromOn = ${on} where matchId = ${matchId} and fromOn = ${wasOn} and volunteerId in (select value from json_each(${come}))`)
    run(db, sql`update steps set takenOn = ${on} where matchId = ${matchId} and what = ${CAME_LATER} and takenOn = ${wasOn}`)
  })
}

function changesOf(db: ReadableDatabase, matchId: number): Change[] {
  const left = all<Visitor & { on: CivilDate; reason: string | null }>(db, sql`select volunteers.id, firstName || ' ' || lastName as name, toOn as "on", reason from pastVisitors join volunteers on volunteers.id = volunteerId where matchId = ${matchId} order by pastVisitors.id`)
  const came = all<Visitor & { on: CivilDate }>(db, sql`select volunteers.id, firstName || ' ' || lastName as name, takenOn as "on" from steps join volunteers on volunteers.id = volunteerId where matchId = ${matchId} and what = ${CAME_LATER} order by steps.id`)
  return [...new Set([...left, ...came].map(({ on }) => on))].sort().map((on) => ({ on, leave: left.filter((each) => each.on === on), come: came.filter((each) => each.on === on), reason: left.find((each) => each.on === on)?.reason ?? null }))
}

function named(visitors: readonly Visitor[]): string | null {
  return visitors.length === 0 ? null : together(visitors.map(({ name }) => name))
}

function mustStayInOrder(changes: readonly Change[], { on: wasOn }: Change, on: CivilDate): void {
  const before = changes.findLast((each) => each.on < wasOn && each.on >= on)
  if (before !== undefined) throw new Refusal('not-right', { words: `Another change of visitor is recorded on ${spokenDate(before.on)}. Enter a later day` })
  const after = changes.find((each) => each.on > wasOn && each.on <= on)
  if (after !== undefined) throw new Refusal('not-right', { words: `Another change of visitor is recorded on ${spokenDate(after.on)}. Enter an earlier day` })
}

/* Nobody visits before the young person and they themselves have said yes (domain.md R2.2). */
function mustHaveAgreed(db: ReadableDatabase, matchId: number, { come, on: wasOn }: Change, on: CivilDate): void {
  for (const { id, name } of come) {
    const yes = value<CivilDate | null>(db, sql`
      select max(takenOn) from steps where matchId = ${matchId} and takenOn <= ${wasOn} and ((volunteerId = ${id} and what = ${SAID_YES_TO_VISITING}) or (volunteerId is null and what like ${`The young person said yes to ${name}%`}))`)
    if (yes != null && on < yes) throw new Refusal('not-right', { words: `They said yes only on ${spokenDate(yes)}. Enter that day or a later one` })
  }
}

/* Who came is asked of their first day, and who left of their last (domain.md R3.1). */
function mustBeCleared(db: ReadableDatabase, { leave, come, on: wasOn }: Change, on: CivilDate): void {
  const visitors = on < wasOn ? come : on > wasOn ? leave : []
  const ids = visitors.map(({ id }) => id)
  const [then, gates] = [gatesInWords(db, ids, wasOn), gatesInWords(db, ids, on)]
  const why = visitors.flatMap(({ id, name }) => (gates.get(id) ?? []).filter((reason) => on > wasOn || then.get(id)?.includes(reason) !== true).map((reason) => `${name} was not cleared on ${spokenDate(on)}: ${reason}.`))
  if (why.length > 0) throw new Refusal('match-cannot-start', { why: why.join(' ') })
}

function mustAgreeWithVisits(db: ReadableDatabase, matchId: number, { leave, come, on: wasOn }: Change, on: CivilDate): void {
  const ids = (visitors: readonly Visitor[]): string => JSON.stringify(visitors.map(({ id }) => id))
  const visit = one<{ visitedOn: CivilDate; name: string }>(db, sql`
    select visitedOn, firstName || ' ' || lastName as name from attendances join visits on visits.id = visitId join volunteers on volunteers.id = attendances.volunteerId
    where matchId = ${matchId} and ((volunteers.id in (select value from json_each(${ids(come)})) and visitedOn >= ${wasOn} and visitedOn < ${on}) or (volunteers.id in (select value from json_each(${ids(leave)})) and visitedOn > ${on} and visitedOn <= ${wasOn}))
    order by visitedOn limit 1`)
  if (visit !== undefined) throw new Refusal('not-right', { words: `${visit.name} is written down as there at the visit of ${spokenDate(visit.visitedOn)}. Correct that visit first, or enter a day that fits it` })
}

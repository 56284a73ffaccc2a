import type { CivilDate } from '#domain/civil-date.ts'
import { spokenDate } from '#domain/spoken.ts'
import type { MatchLife } from '#contract/match-life.ts'
import { Refusal } from '#contract/refusal.ts'
import type { CommandContext } from '../context.ts'
import type { ReadableDatabase, WritableDatabase } from '../database/database.ts'
import { all, one, run, runOnOne, sql } from '../database/sql.ts'
import { refuseWhileMatchKept } from '../history/removed-records.ts'
import { refuseDayBefore, refuseDayToCome } from '../matching/days.ts'
import { tagObjective } from '../outcome-tags/outcome-tags-repository.ts'
import type { OnADay } from './living-match.ts'
import { matchOf } from './living-match.ts'

/* What the people of a match want to reach, and which of the service's outcomes each is about (requirement H03). */

interface Aim {
  readonly on: CivilDate
  readonly what: string
  readonly tagIds: readonly number[]
}

/** The objectives of a match, those still to be reached first. */
export function listObjectives(db: ReadableDatabase, matchId: number): MatchLife['objectives'] {
  const tags = Map.groupBy(all<{ objectiveId: number; id: number; name: string }>(db, sql`
    select objectiveId, outcomeTags.id, name from objectiveTags join objectives on objectives.id = objectiveId join outcomeTags on outcomeTags.id = tagId where matchId = ${matchId} order by position`), (row) => row.objectiveId)
  return all<Omit<MatchLife['objectives'][number], 'tags'>>(db, sql`select id, setOn, what, reachedOn, note from objectives where matchId = ${matchId} order by reachedOn is not null, setOn, id`)
    .map((objective) => ({ ...objective, tags: (tags.get(objective.id) ?? []).map(({ id, name }) => ({ id, name })) }))
}

/** Sets an objective; its day has been looked at. */
export function setObjective(db: WritableDatabase, { matchId, on, what, tagIds }: OnADay & Aim): void {
  const { lastId } = run(db, sql`insert into objectives (matchId, setOn, what) values (${matchId}, ${on}, ${what})`)
  tagObjective(db, lastId, tagIds)
}

/** Corrects an objective, one that was reached too. Refuses a day to come, one before the match, and one after it was reached. */
export function correctObjective(db: WritableDatabase, { objectiveId, on, what, tagIds }: Aim & { readonly objectiveId: number }, today: CivilDate): void {
  refuseDayToCome('The objective', on, today)
  const { matchId, reachedOn, setOn } = objectiveOf(db, objectiveId)
  if (on !== setOn) refuseDayBefore('The match started', matchOf(db, matchId).startedOn, on)
  if (reachedOn !== null && on > reachedOn) throw new Refusal('not-right', { words: `It was reached on ${spokenDate(reachedOn)}. Enter that day or an earlier one` })
  runOnOne(db, sql`update objectives set setOn = ${on}, what = ${what} where id = ${objectiveId}`)
  tagObjective(db, objectiveId, tagIds)
}

/** That an objective was reached. Refuses a day to come, and one before it was set. */
export function reachObjective(db: WritableDatabase, { objectiveId, on, note }: { readonly objectiveId: number; readonly on: CivilDate; readonly note: string | null }, today: CivilDate): void {
  refuseDayToCome('The day', on, today)
  refuseDayBefore('The objective was set', objectiveOf(db, objectiveId).setOn, on)
  runOnOne(db, sql`update objectives set reachedOn = ${on}, note = ${note} where id = ${objectiveId}`)
}

/** Takes out an objective that nobody ever set. */
export function removeObjective(context: Pick<CommandContext, 'db' | 'today'>, { objectiveId }: { readonly objectiveId: number }): void {
  const { db } = context
  refuseWhileMatchKept(objectiveOf(db, objectiveId).matchId, context)
  run(db, sql`delete from objectiveTags where objectiveId = ${objectiveId}`)
  runOnOne(db, sql`delete from objectives where id = ${objectiveId}`)
}

function objectiveOf(db: ReadableDatabase, id: number): { readonly matchId: number; readonly setOn: CivilDate; readonly reachedOn: CivilDate | null } {
  const objective = one<{ matchId: number; setOn: CivilDate; reachedOn: CivilDate | null }>(db, sql`select matchId, setOn, reachedOn from objectives where id = ${id}`)
  if (objective === undefined) throw new Refusal('not-found', { what: 'such objective' })
  return objective
}

import type { CivilDate } from '#domain/civil-date.ts'
import { spokenDate } from '#domain/spoken.ts'
import { Refusal } from '#contract/refusal.ts'
import type { ReadableDatabase } from '../database/database.ts'
import { all, sql } from '../database/sql.ts'

/** A day on which something is recorded of a match, with what it is. */
export interface DayWithin {
  readonly day: CivilDate
  readonly what: string
}

/** The days that lie within a match, earliest first. */
export function listDaysWithin(db: ReadableDatabase, matchId: number): DayWithin[] {
  return all(db, sql`
    select visitedOn as day, 'A visit is recorded' as what from visits where matchId = ${matchId} union all select fromOn, 'A pause begins' from matchPauses where matchId = ${matchId}
    union all select setOn, 'An objective was set' from objectives where matchId = ${matchId} union all select toOn, 'A visitor left' from pastVisitors where matchId = ${matchId} union all select reviewedOn, 'A review was held' from matchReviews where matchId = ${matchId} order by day`)
}

/** Refuses an end before anything that is recorded of the match. */
export function refuseEndBefore(days: readonly DayWithin[], endsOn: CivilDate): void {
  const after = days.findLast(({ day }) => day > endsOn)
  if (after !== undefined) throw new Refusal('not-right', { words: `${after.what} on ${spokenDate(after.day)}. Let the match end on that day or later` })
}

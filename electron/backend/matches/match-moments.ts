import type { TimelineEntry } from '#contract/matches.ts'
import type { GrowingUpOutcome, GrowingUpStepName } from '#domain/match-words.ts'
import { GROWING_UP_OUTCOME, GROWING_UP_STEP } from '#domain/match-words.ts'
import { spokenDate } from '#domain/spoken.ts'
import type { ReadableDatabase } from '../database/database.ts'
import { all, sql } from '../database/sql.ts'
import { CAME_LATER } from './came-later.ts'
import { beginningMoments } from './match-beginning.ts'

/** What was agreed, reached, changed and decided in a match, for its timeline. */
export function momentsOf(db: ReadableDatabase, matchId: number): TimelineEntry[] {
  return [
    ...beginningMoments(db, matchId),
    ...all<{ on: string; what: string }>(db, sql`select setOn as "on", what from objectives where matchId = ${matchId}`).map(({ on, what }): TimelineEntry => ({ on, kind: 'objective', title: 'Objective set', detail: what })),
    ...all<{ on: string; what: string; note: string | null }>(db, sql`select reachedOn as "on", what, note from objectives where matchId = ${matchId} and reachedOn is not null`)
      .map(({ on, what, note }): TimelineEntry => ({ on, kind: 'objective', title: 'Objective reached', detail: note === null ? what : `${what}. ${note}` })),
    ...all<{ on: string; name: string; reason: string | null }>(db, sql`select toOn as "on", firstName || ' ' || lastName as name, reason from pastVisitors join volunteers on volunteers.id = volunteerId where matchId = ${matchId}`)
      .map(({ on, name, reason }): TimelineEntry => ({ on, kind: 'visitor_change', title: `${name} visits no more`, detail: reason })),
    ...all<{ on: string; name: string }>(db, sql`select takenOn as "on", firstName || ' ' || lastName as name from steps join volunteers on volunteers.id = volunteerId where matchId = ${matchId} and what = ${CAME_LATER}`)
      .map(({ on, name }): TimelineEntry => ({ on, kind: 'visitor_change', title: `${name} visits from now on`, detail: null })),
    // What was said to somebody who came later.
    ...all<{ on: string; what: string; name: string | null }>(db, sql`
      select takenOn as "on", what, firstName || ' ' || lastName as name from steps left join volunteers on volunteers.id = volunteerId where matchId = ${matchId} and kind = 'step' and what <> ${CAME_LATER}`)
      .map(({ on, what, name }): TimelineEntry => ({ on, kind: 'visitor_change', title: what, detail: name })),
    ...all<{ on: string; what: string }>(db, sql`select takenOn as "on", what from steps where matchId = ${matchId} and kind = 'letter'`).map(({ on, what }): TimelineEntry => ({ on, kind: 'handed_out', title: what, detail: null })),
    ...all<{ on: string; teller: string | null }>(db, sql`select toldOn as "on", teller from endingPlans where matchId = ${matchId} and toldOn is not null`)
      .map(({ on, teller }): TimelineEntry => ({ on, kind: 'ending_told', title: 'The young person was told that the match is to end', detail: teller === null ? null : `By ${teller}` })),
    ...all<{ on: string; step: GrowingUpStepName; outcome: GrowingUpOutcome; decidedBy: string | null; untilOn: string | null }>(db, sql`select decidedOn as "on", step, outcome, decidedBy, untilOn from growingUpSteps where matchId = ${matchId}`)
      .map(({ on, step, outcome, decidedBy, untilOn }): TimelineEntry => ({ on, kind: 'growing_up', title: `${GROWING_UP_STEP[step]}: ${GROWING_UP_OUTCOME[outcome].toLowerCase()}${untilOn === null ? '' : `, until ${spokenDate(untilOn)}`}`, detail: decidedBy })),
    ...all<{ on: string; decidedBy: string | null; reason: string | null }>(db, sql`select decidedOn as "on", decidedBy, reason from afterCareDecisions where matchId = ${matchId}`)
      .map(({ on, decidedBy, reason }): TimelineEntry => ({ on, kind: 'growing_up', title: 'Decided that the match goes on after care', detail: [decidedBy, reason].filter((part) => part !== null).join(': ') || null })),
    ...all<{ on: string; age: number; decidedBy: string | null; reason: string | null }>(db, sql`select decidedOn as "on", age, decidedBy, reason from upperAgeDecisions where matchId = ${matchId}`)
      .map(({ on, age, decidedBy, reason }): TimelineEntry => ({ on, kind: 'growing_up', title: `Decided that the match goes on past ${age}`, detail: [decidedBy, reason].filter((part) => part !== null).join(': ') || null })),
  ]
}

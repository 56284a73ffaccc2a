import type { CivilDate } from '#domain/civil-date.ts'
import type { EndingPlan } from '#domain/ending-plan.ts'
import { wrongInEndingPlan } from '#domain/ending-plan.ts'
import { Refusal } from '#contract/refusal.ts'
import type { ReadableDatabase, WritableDatabase } from '../database/database.ts'
import { one, run, runOnOne, sql } from '../database/sql.ts'
import { refuseWrong } from '../refuse-wrong.ts'
import type { OnADay } from './living-match.ts'
import { livingMatch, livingOn } from './living-match.ts'

/* What is planned for the end of a match while it goes on; the end itself is recorded when it has come, by whoever ends it. */

/** What was planned, also once the match has ended; null where nothing was. */
export function endingPlanOf(db: ReadableDatabase, matchId: number): EndingPlan | null {
  return one<EndingPlan>(db, sql`select expectedOn, endReason, teller, tellOn, toldOn, lastVisitOn, goodbye, remains from endingPlans where matchId = ${matchId}`) ?? null
}

/** Plans the end of a match, or plans it anew; refuses one that has ended. */
export function planEnding(db: WritableDatabase, { matchId, ...plan }: EndingPlan & { readonly matchId: number }, today: CivilDate): void {
  refuseWrong(wrongInEndingPlan(plan, livingMatch(db, matchId), today))
  run(db, sql`
    insert into endingPlans (matchId, expectedOn, endReason, teller, tellOn, toldOn, lastVisitOn, goodbye, remains)
    values (${matchId}, ${plan.expectedOn}, ${plan.endReason}, ${plan.teller}, ${plan.tellOn}, ${plan.toldOn}, ${plan.lastVisitOn}, ${plan.goodbye}, ${plan.remains})
    on conflict (matchId) do update set expectedOn = excluded.expectedOn, endReason = excluded.endReason, teller = excluded.teller, tellOn = excluded.tellOn, toldOn = excluded.toldOn,
      lastVisitOn = excluded.lastVisitOn, goodbye = excluded.goodbye, remains = excluded.remains`)
}

/** That the young person was told, and on which day. */
export function recordToldOfEnding(db: WritableDatabase, input: OnADay, today: CivilDate): void {
  const { id } = livingOn(db, input, 'The day', today)
  mustBePlanned(db, id)
  runOnOne(db, sql`update endingPlans set toldOn = ${input.on} where matchId = ${id}`)
}

/** Withdraws the plan: the match goes on as any other. */
export function withdrawEnding(db: WritableDatabase, matchId: number): void {
  const { id } = livingMatch(db, matchId)
  mustBePlanned(db, id)
  runOnOne(db, sql`delete from endingPlans where matchId = ${id}`)
}

function mustBePlanned(db: ReadableDatabase, matchId: number): void {
  if (endingPlanOf(db, matchId) === null) throw new Refusal('not-found', { what: 'such plan of an ending' })
}

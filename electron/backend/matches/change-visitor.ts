import type { CivilDate } from '#domain/civil-date.ts'
import { Refusal } from '#contract/refusal.ts'
import type { WritableDatabase } from '../database/database.ts'
import { run, runOnOne, sql, value } from '../database/sql.ts'
import { newcomerObstacles, refuseWhatMayNotStart } from '../matching/obstacles.ts'
import type { OnADay } from './living-match.ts'
import { livingOn } from './living-match.ts'

/** From the day on one visits no more, and somebody else comes or the other visits alone; or a second one comes. Who comes is asked what a start asks. */
export function changeVisitor(db: WritableDatabase, { leavesId, comesId, reason, ...input }: OnADay & { readonly leavesId: number | null; readonly comesId: number | null; readonly reason: string }, today: CivilDate): void {
  const match = livingOn(db, input, 'The change', today)
  const now = [match.volunteerId, match.secondVolunteerId].filter((id) => id !== null)
  if (leavesId !== null && !now.includes(leavesId)) throw new Refusal('not-found', { what: 'such visitor in this match' })
  if (comesId !== null && now.includes(comesId)) throw new Refusal('cannot-be-matched', { why: 'They visit in this match already.' })
  if (comesId !== null) refuseWhatMayNotStart(newcomerObstacles(db, match.youngPersonId, comesId, today), null)
  const stay = now.filter((id) => id !== leavesId)
  const next = comesId === null ? stay : leavesId === match.volunteerId ? [comesId, ...stay] : [...stay, comesId]
  if (next.length === 0) throw new Refusal('cannot-be-matched', { why: 'Nobody would visit any more. End the match instead, or name who comes.' })
  if (next.length > 2) throw new Refusal('cannot-be-matched', { why: 'Two visit in this match already. Name who leaves.' })
  if (leavesId !== null) run(db, sql`insert into pastVisitors (matchId, volunteerId, fromOn, toOn, reason) values (${match.id}, ${leavesId}, ${cameOn(db, match.id, leavesId) ?? match.startedOn}, ${input.on}, ${reason})`)
  runOnOne(db, sql`update matches set volunteerId = ${next[0]!}, secondVolunteerId = ${next[1] ?? null} where id = ${match.id}`)
  if (comesId !== null) run(db, sql`insert into steps (kind, takenOn, what, volunteerId, matchId) values ('step', ${input.on}, 'Visits from this day', ${comesId}, ${match.id})`)
}

/* Somebody who came later has the day of it. */
function cameOn(db: WritableDatabase, matchId: number, volunteerId: number): CivilDate | null {
  return value<CivilDate | null>(db, sql`select max(takenOn) from steps where matchId = ${matchId} and volunteerId = ${volunteerId} and what = 'Visits from this day'`) ?? null
}

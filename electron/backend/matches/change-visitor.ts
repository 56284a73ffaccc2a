import type { CivilDate } from '#domain/civil-date.ts'
import type { Agreement } from '#contract/match-life.ts'
import { Refusal } from '#contract/refusal.ts'
import type { WritableDatabase } from '../database/database.ts'
import { one, run, runOnOne, sql, value } from '../database/sql.ts'
import { newcomerObstacles, refuseWhatMayNotStart } from '../matching/obstacles.ts'
import { objectionsNow } from '../referrals/view-now.ts'
import { CAME_LATER, SAID_YES_TO_VISITING } from './came-later.ts'
import { answersOf } from './agreed.ts'
import type { LivingMatch, OnADay } from './living-match.ts'
import { livingOn } from './living-match.ts'

export interface Change extends OnADay {
  readonly leavesId: number | null
  readonly comesId: number | null
  readonly reason: string
  readonly agreement: Agreement | null
}

/** With another visitor alone it is another match (domain.md R6.2): made by the search for one, which counts no new referral. */
const ONLY_VISITOR = 'Whoever leaves is the only visitor, and with somebody else it is another match. End this one and look for another visitor: no new referral is counted, and the new match follows this one.'

/** From the day on one visits no more, and somebody else comes beside the other, or the other visits alone; or a second one comes. Refuses that the only visitor is replaced, which makes another match (domain.md R6.2). Who comes is asked what a start asks, on that day and today, and the young person chooses them (domain.md R2.2, R3.1). */
export function changeVisitor(db: WritableDatabase, { leavesId, comesId, reason, agreement, ...input }: Change, today: CivilDate): void {
  const match = livingOn(db, input, 'The change', today)
  const now = [match.volunteerId, match.secondVolunteerId].filter((id) => id !== null)
  if (leavesId !== null && !now.includes(leavesId)) throw new Refusal('not-found', { what: 'such visitor in this match' })
  if (comesId !== null && now.includes(comesId)) throw new Refusal('cannot-be-matched', { why: 'They visit in this match already.' })
  if (comesId !== null) {
    const days = { meetOn: input.on, startsOn: input.on, today }
    // What may be overruled is overruled by the reason of the change.
    refuseWhatMayNotStart(newcomerObstacles(db, match.youngPersonId, comesId, days, answersOf(agreement, today), objectionsNow(db, match.youngPersonId)), reason)
  }
  const stay = now.filter((id) => id !== leavesId)
  if (comesId !== null && stay.length === 0) throw new Refusal('cannot-be-matched', { why: ONLY_VISITOR })
  const next = comesId === null ? stay : leavesId === match.volunteerId ? [comesId, ...stay] : [...stay, comesId]
  if (next.length === 0) throw new Refusal('cannot-be-matched', { why: 'Nobody would visit any more. End the match instead, or name who comes.' })
  if (next.length > 2) throw new Refusal('cannot-be-matched', { why: 'Two visit in this match already. Name who leaves.' })
  if (leavesId !== null) run(db, sql`insert into pastVisitors (matchId, volunteerId, fromOn, toOn, reason) values (${match.id}, ${leavesId}, ${cameOn(db, match.id, leavesId) ?? match.startedOn}, ${input.on}, ${reason})`)
  runOnOne(db, sql`update matches set volunteerId = ${next[0]!}, secondVolunteerId = ${next[1] ?? null} where id = ${match.id}`)
  if (comesId === null) return
  run(db, sql`insert into steps (kind, takenOn, what, volunteerId, matchId) values ('step', ${input.on}, ${CAME_LATER}, ${comesId}, ${match.id})`)
  if (agreement !== null) keepAgreement(db, match, comesId, agreement)
}

/* Who came later has no pairing; what was said stands among the steps of the match, the young person's words with nobody else's record. */
function keepAgreement(db: WritableDatabase, { id }: LivingMatch, comesId: number, { youngPersonAnsweredOn, youngPersonWords, volunteersAgreedOn }: Agreement): void {
  const name = one<{ name: string }>(db, sql`select firstName || ' ' || lastName as name from volunteers where id = ${comesId}`)?.name ?? ''
  run(db, sql`insert into steps (kind, takenOn, what, volunteerId, matchId) values ('step', ${volunteersAgreedOn}, ${SAID_YES_TO_VISITING}, ${comesId}, ${id})`)
  run(db, sql`insert into steps (kind, takenOn, what, matchId) values ('step', ${youngPersonAnsweredOn}, ${`The young person said yes to ${name}${youngPersonWords === null ? '' : `: ${youngPersonWords}`}`}, ${id})`)
}

/* Somebody who came later has the day of it. */
function cameOn(db: WritableDatabase, matchId: number, volunteerId: number): CivilDate | null {
  return value<CivilDate | null>(db, sql`select max(takenOn) from steps where matchId = ${matchId} and volunteerId = ${volunteerId} and what = ${CAME_LATER}`) ?? null
}

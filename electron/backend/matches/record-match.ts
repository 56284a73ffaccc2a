import type { CivilDate } from '#domain/civil-date.ts'
import { Refusal } from '#contract/refusal.ts'
import type { WritableDatabase } from '../database/database.ts'
import { one, run, sql, value } from '../database/sql.ts'
import { isWaiting } from '../figures/referrals.ts'
import { obstaclesOf, obstaclesWithoutReferral, refuseWhatMayNotStart } from '../matching/obstacles.ts'
import { findSeeker } from '../matching/seeker.ts'
import type { NewMatch } from '../matching/start-match.ts'
import { addMatch } from '../matching/start-match.ts'

/** Records a match that began elsewhere, past the same gate as any other, and closes the referral under which the young person waits. */
export function recordMatch(db: WritableDatabase, { despite, ...match }: NewMatch & { readonly despite: string | null }, today: CivilDate): number {
  if (one(db, sql`select id from youngPeople where id = ${match.youngPersonId}`) === undefined) throw new Refusal('not-found', { what: 'such young person' })
  const ids = match.secondVolunteerId === null ? [match.volunteerId] : [match.volunteerId, match.secondVolunteerId]
  if (new Set(ids).size < ids.length) throw new Refusal('cannot-be-matched', { why: 'The two visitors are the same person.' })
  const referralId = match.referralId ?? value<number>(db, sql`select id from referrals where youngPersonId = ${match.youngPersonId} and ${isWaiting({ to: today })} order by receivedOn, id limit 1`) ?? null
  if (referralId !== null && one(db, sql`select id from referrals where id = ${referralId} and youngPersonId = ${match.youngPersonId}`) === undefined) throw new Refusal('not-found', { what: 'such referral of this young person' })
  refuseWhatMayNotStart(referralId === null ? obstaclesWithoutReferral(db, match.youngPersonId, ids, today) : obstaclesOf(db, findSeeker(db, referralId, today), ids, today, null), despite)
  const id = addMatch(db, { ...match, referralId })
  if (despite !== null) run(db, sql`insert into steps (kind, takenOn, what, matchId) values ('step', ${today}, ${`Started all the same: ${despite}`}, ${id})`)
  return id
}

import type { CivilDate } from '#domain/civil-date.ts'
import type { LegalHold } from '#domain/legal-hold.ts'
import { isInForce, wrongInHold } from '#domain/legal-hold.ts'
import type { legalHoldsContract } from '#contract/legal-holds.ts'
import { Refusal } from '#contract/refusal.ts'
import type { ReadableDatabase } from '../database/database.ts'
import { all, one, run, runOnOne, sql } from '../database/sql.ts'
import { refuseWrong } from '../refuse-wrong.ts'
import type { HandlersOf } from '../router.ts'
import { whyVolunteerIsKept, whyYoungPersonIsKept } from './held-records.ts'

/* Somebody's records held, and let go. */
export const legalHoldsService: HandlersOf<typeof legalHoldsContract> = {
  of: ({ volunteerId, youngPersonId }, { db, today }) => ({
    today,
    holds: all<LegalHold & { id: number; placedBy: string | null }>(db, sql`
      select id, reason, fromOn, untilOn, placedBy from legalHolds where volunteerId is ${volunteerId} and youngPersonId is ${youngPersonId} order by fromOn desc, id desc`)
      .map((hold) => ({ ...hold, isInForce: isInForce(hold, today) })),
    keptBecause: volunteerId !== null ? whyVolunteerIsKept(db, volunteerId, today) : youngPersonId === null ? [] : whyYoungPersonIsKept(db, youngPersonId, today),
  }),
  place: ({ volunteerId, youngPersonId, on, reason, placedBy }, { db, today }) => {
    mustBeThere(db, volunteerId, youngPersonId)
    refuseWrong({ ...wrongInHold({ reason, fromOn: on, untilOn: null }, today) })
    run(db, sql`insert into legalHolds (volunteerId, youngPersonId, reason, fromOn, placedBy) values (${volunteerId}, ${youngPersonId}, ${reason}, ${on}, ${placedBy})`)
    return null
  },
  lift: ({ holdId, on }, { db, today }) => {
    const hold = one<{ reason: string; fromOn: CivilDate; untilOn: CivilDate | null }>(db, sql`select reason, fromOn, untilOn from legalHolds where id = ${holdId}`)
    if (hold === undefined) throw new Refusal('not-found', { what: 'such hold' })
    if (hold.untilOn !== null) throw new Refusal('not-right', { words: 'This hold has been lifted already' })
    if (on > today) throw new Refusal('day-to-come', { what: 'The day' })
    refuseWrong({ ...wrongInHold({ ...hold, untilOn: on }, today) })
    runOnOne(db, sql`update legalHolds set untilOn = ${on} where id = ${holdId}`)
    return null
  },
}

function mustBeThere(db: ReadableDatabase, volunteerId: number | null, youngPersonId: number | null): void {
  const isThere = volunteerId !== null ? one(db, sql`select 1 from volunteers where id = ${volunteerId}`) : one(db, sql`select 1 from youngPeople where id = ${youngPersonId}`)
  if (isThere === undefined || (volunteerId !== null && youngPersonId !== null)) throw new Refusal('not-found', { what: 'such person' })
}

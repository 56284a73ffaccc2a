import type { CivilDate } from '#domain/civil-date.ts'
import type { Period } from '#domain/period.ts'
import type { ClaimKind } from '#domain/vocabulary.ts'
import type { ReadableDatabase, WritableDatabase } from '../database/database.ts'
import { all, one, runOnOne, sql, value } from '../database/sql.ts'

/** A claim with its people, as the database gives it. */
export interface ClaimRecord {
  readonly id: number
  readonly claimedOn: CivilDate
  readonly volunteerId: number
  readonly volunteerName: string
  readonly matchId: number | null
  readonly youngPersonName: string | null
  readonly kind: ClaimKind
  readonly miles: number | null
  readonly amountPence: number
  readonly approvedOn: CivilDate | null
  readonly paidOn: CivilDate | null
  readonly metThatDay: number | null
}

/** The claims dated in the days, latest first. */
export function listClaims(db: ReadableDatabase, { from, to }: Period): ClaimRecord[] {
  return all(db, sql`
    select claims.id, claimedOn, claims.volunteerId, volunteers.firstName || ' ' || volunteers.lastName as volunteerName, claims.matchId, concat_ws(' ', youngPeople.firstName, youngPeople.lastName) as youngPersonName,
      kind, claims.miles, amountPence, approvedOn, paidOn,
      case when claims.matchId is not null then exists (select 1 from visits where visits.matchId = claims.matchId and outcome = 'held' and visitedOn = claimedOn) end as metThatDay
    from claims
      join volunteers on volunteers.id = claims.volunteerId
      left join matches on matches.id = claims.matchId
      left join youngPeople on youngPeople.id = matches.youngPersonId
    where claimedOn between ${from} and ${to}
    order by claimedOn desc, claims.id desc`)
}

/** How many claims of other days than these were received by the day and not approved by it. */
export function countUnapprovedOutside(db: ReadableDatabase, { from, to }: Period, on: CivilDate): number {
  return value<number>(db, sql`
    select count(*) from claims where (approvedOn is null or approvedOn > ${on}) and (paidOn is null or paidOn > ${on}) and claimedOn <= ${on} and claimedOn not between ${from} and ${to}`) ?? 0
}

/** A claim by its days; undefined where there is none of that number. */
export function findClaim(db: ReadableDatabase, id: number): Pick<ClaimRecord, 'claimedOn' | 'approvedOn' | 'paidOn'> | undefined {
  return one(db, sql`select claimedOn, approvedOn, paidOn from claims where id = ${id}`)
}

export function writeApproval(db: WritableDatabase, id: number, on: CivilDate): void {
  runOnOne(db, sql`update claims set approvedOn = ${on} where id = ${id}`)
}

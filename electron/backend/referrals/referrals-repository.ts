import type { CivilDate } from '#domain/civil-date.ts'
import type { ReferralCriterion, ReferralState, WaitingReason } from '#domain/vocabulary.ts'
import type { ReadableDatabase } from '../database/database.ts'
import type { Sql } from '../database/sql.ts'
import { all, sql } from '../database/sql.ts'
import { isWaiting } from '../figures/referrals.ts'
import { firstReferredOn } from './following-referral.ts'

/** A referral that waits, with the young person and where they live. */
export interface WaitingRow {
  readonly id: number
  readonly key: string
  readonly receivedOn: CivilDate
  /** The day of the first referral, where this one follows another after a match ended. */
  readonly firstReferredOn: CivilDate | null
  readonly waitingReason: WaitingReason | null
  readonly referredBy: string | null
  readonly criterion: ReferralCriterion | null
  readonly childAgrees: number | null
  readonly riskAssessmentOn: CivilDate | null
  readonly notes: string | null
  readonly youngPersonId: number
  readonly youngPersonKey: string
  readonly firstName: string
  readonly name: string
  readonly bornOn: CivilDate | null
  readonly languages: string | null
  readonly interests: string | null
  readonly socialWorker: string | null
  readonly placementType: string | null
  readonly postcode: string | null
  readonly outOfArea: number | null
}

/** The placement on the day of each young person, or of the one: the latest begun by then; one without a date has been since ever. */
export function placementsOn(on: CivilDate, youngPersonId: number | null = null): Sql {
  return sql`
    select youngPersonId, placementType, postcode, outOfArea, provider, fromOn from (
      select youngPersonId, placementType, postcode, outOfArea, provider, fromOn, row_number() over (partition by youngPersonId order by fromOn desc, id desc) as latest
      from placements where (fromOn is null or fromOn <= ${on}) ${onlyOf(youngPersonId)})
    where latest = 1`
}

/** And only those of the young person, where one is named. */
export function onlyOf(youngPersonId: number | null): Sql {
  return youngPersonId === null ? sql`` : sql`and youngPersonId = ${youngPersonId}`
}

/** Every referral that waits at the close of the day, by the rule of the figures `waiting.*`, longest first. */
export function listWaiting(db: ReadableDatabase, on: CivilDate): WaitingRow[] {
  return all(db, sql`
    with placed as (${placementsOn(on)})
    select referrals.id, referrals.key, receivedOn, ${firstReferredOn(sql`referrals.id`)} as firstReferredOn, waitingReason, referredBy, criterion, childAgrees, riskAssessmentOn, referrals.notes,
      youngPeople.id as youngPersonId, youngPeople.key as youngPersonKey, firstName, concat_ws(' ', firstName, lastName) as name, bornOn, languages, interests, socialWorker,
      placed.placementType, placed.postcode, placed.outOfArea
    from referrals join youngPeople on youngPeople.id = referrals.youngPersonId left join placed on placed.youngPersonId = youngPeople.id
    where ${isWaiting({ to: on })}
    order by receivedOn, referrals.id`)
}

export interface ReferralRow {
  readonly id: number
  readonly receivedOn: CivilDate
  readonly referredBy: string | null
  readonly criterion: ReferralCriterion | null
  readonly childAgrees: number | null
  readonly riskAssessmentOn: CivilDate | null
  readonly state: ReferralState
  readonly closedOn: CivilDate | null
  readonly waitingReason: WaitingReason | null
  readonly notes: string | null
  readonly waits: number
  readonly duplicateOfId: number | null
}

/** Every referral of one young person, newest first. */
export function listReferralsOf(db: ReadableDatabase, youngPersonId: number, on: CivilDate): ReferralRow[] {
  return all(db, sql`
    select id, receivedOn, referredBy, criterion, childAgrees, riskAssessmentOn, state, closedOn, waitingReason, notes, duplicateOfId, ${isWaiting({ to: on })} as waits
    from referrals where youngPersonId = ${youngPersonId} order by receivedOn desc, id desc`)
}

import { objectionsOfReferral } from '#domain/childs-view.ts'
import type { CivilDate } from '#domain/civil-date.ts'
import type { ReferralCriterion, ReferralState } from '#domain/vocabulary.ts'
import type { OutputOf } from '#contract/procedure.ts'
import type { referralRecordsContract } from '#contract/referral-records.ts'
import { Refusal } from '#contract/refusal.ts'
import type { ReadableDatabase } from '../database/database.ts'
import { one, sql } from '../database/sql.ts'
import { isWaiting } from '../figures/referrals.ts'
import { nextReviewOf } from '../young-people/next-review.ts'
import { periodsOf, stepsOf } from './next-steps.ts'
import { referralDetails } from './referral-details.ts'

interface OpenedRow {
  readonly youngPersonId: number
  readonly name: string
  readonly firstName: string
  readonly receivedOn: CivilDate
  readonly referredBy: string | null
  readonly criterion: ReferralCriterion | null
  readonly notes: string | null
  readonly childAgrees: number | null
  readonly state: ReferralState
  readonly closedOn: CivilDate | null
  readonly waits: number
}

/** One referral with everything about its wait. */
export function openReferral(db: ReadableDatabase, id: number, today: CivilDate): OutputOf<typeof referralRecordsContract.open> {
  const row = one<OpenedRow>(db, sql`
    select youngPersonId, concat_ws(' ', firstName, lastName) as name, firstName, receivedOn, referredBy, criterion, referrals.notes, childAgrees, state, closedOn, ${isWaiting({ to: today })} as waits
    from referrals join youngPeople on youngPeople.id = youngPersonId where referrals.id = ${id}`)
  const detail = referralDetails(db, sql`id = ${id}`, today).get(id)
  if (row === undefined || detail === undefined) throw new Refusal('not-found', { what: 'such referral' })
  const { receivedOn, referredBy, criterion, notes } = row
  const { factors, isUrgent, isInCarePlan, carePlanOn, offeredOn, prefersGender, genderStrength, prefersBackground, backgroundStrength, preferenceOf } = detail
  return {
    id, today, detail, isWaiting: row.waits === 1, state: row.state, closedOn: row.closedOn,
    youngPerson: { id: row.youngPersonId, name: row.name, firstName: row.firstName },
    asked: { receivedOn, referredBy, criterion, notes, factors, isUrgent, isInCarePlan, carePlanOn, offeredOn, prefersGender, genderStrength, prefersBackground, backgroundStrength, preferenceOf },
    steps: stepsOf(db, id),
    periods: periodsOf(db, id),
    nextReviewOn: nextReviewOf(db, row.youngPersonId, today),
    objections: [...objectionsOfReferral({ ...detail, childAgrees: row.childAgrees === null ? null : row.childAgrees === 1 })],
  }
}

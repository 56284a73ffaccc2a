import type { CivilDate } from '#domain/civil-date.ts'
import type { WaitingReason } from '#domain/vocabulary.ts'
import type { WaitingCause } from '#domain/waiting-cause.ts'
import type { WaitingPeriod } from '#domain/waiting-days.ts'
import { daysOnHold } from '#domain/waiting-days.ts'
import type { ReferralDetail } from '#contract/referral-records.ts'
import type { ReadableDatabase } from '../database/database.ts'
import type { Sql } from '../database/sql.ts'
import { all, sql } from '../database/sql.ts'
import { yesNo } from '../database/yes-no.ts'
import { grouped } from '../due/volunteer-records.ts'
import { factorsOf } from './referral-record.ts'

type DetailRow = Omit<ReferralDetail, 'factors' | 'isUrgent' | 'isInCarePlan' | 'daysOnHold' | 'waitingCause'> & { readonly id: number; readonly receivedOn: CivilDate; readonly closedOn: CivilDate | null; readonly factors: string | null; readonly isUrgent: number | null; readonly isInCarePlan: number | null; readonly waitingReason: WaitingReason | null }

/** What is kept of each of the referrals that the condition names, beyond the list; two statements, however many they are. */
export function referralDetails(db: ReadableDatabase, where: Sql, today: CivilDate): ReadonlyMap<number, ReferralDetail> {
  const rows = all<DetailRow>(db, sql`
    select id, receivedOn, closedOn, waitingReason, decision, decidedOn, decidedBy, notAppointedReason, considerAgainOn, childView, understanding, viewOn, viewTakenBy, viewReasons, offeredOn, factors, isUrgent, isInCarePlan, carePlanOn,
      prefersGender, genderStrength, prefersBackground, backgroundStrength, preferenceOf, owner, nextStep, nextStepOn
    from referrals where ${where}`)
  const periods = grouped(all<WaitingPeriod & { referralId: number; cause: WaitingCause | null }>(db, sql`select referralId, fromOn, reason, cause from waitingPeriods where referralId in (select id from referrals where ${where})`), (period) => period.referralId)
  return new Map(rows.map(({ id, receivedOn, closedOn, waitingReason, factors, isUrgent, isInCarePlan, ...detail }) => [id, {
    ...detail, factors: factorsOf(factors), isUrgent: yesNo(isUrgent), isInCarePlan: yesNo(isInCarePlan),
    daysOnHold: daysOnHold(periods.get(id) ?? [], receivedOn, closedOn !== null && closedOn < today ? closedOn : today),
    waitingCause: causeOn(periods.get(id) ?? [], waitingReason, today),
  }]))
}

/* The cause of the reason that holds; a reason that was brought in since without its day has none. */
function causeOn(periods: readonly (WaitingPeriod & { readonly cause: WaitingCause | null })[], reason: WaitingReason | null, today: CivilDate): WaitingCause | null {
  const now = periods.filter((period) => period.fromOn <= today).sort((a, b) => (a.fromOn < b.fromOn ? 1 : -1))[0]
  return now === undefined || now.reason !== reason ? null : now.cause
}

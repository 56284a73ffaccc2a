import type { CivilDate } from '#domain/civil-date.ts'
import type { WaitingPeriod } from '#domain/waiting-days.ts'
import { daysOnHold } from '#domain/waiting-days.ts'
import type { ReferralDetail } from '#contract/referral-records.ts'
import type { ReadableDatabase } from '../database/database.ts'
import type { Sql } from '../database/sql.ts'
import { all, sql } from '../database/sql.ts'
import { grouped } from '../due/volunteer-records.ts'
import { factorsOf } from './referral-record.ts'

type DetailRow = Omit<ReferralDetail, 'factors' | 'isUrgent' | 'daysOnHold'> & { readonly id: number; readonly receivedOn: CivilDate; readonly closedOn: CivilDate | null; readonly factors: string | null; readonly isUrgent: number | null }

/** What is kept of each of the referrals that the condition names, beyond the list; two statements, however many they are. */
export function referralDetails(db: ReadableDatabase, where: Sql, today: CivilDate): ReadonlyMap<number, ReferralDetail> {
  const rows = all<DetailRow>(db, sql`
    select id, receivedOn, closedOn, decision, decidedOn, decidedBy, notAppointedReason, considerAgainOn, childView, understanding, viewOn, viewTakenBy, viewReasons, offeredOn, factors, isUrgent,
      prefersGender, genderStrength, prefersBackground, backgroundStrength, preferenceOf, owner, nextStep, nextStepOn
    from referrals where ${where}`)
  const periods = grouped(all<WaitingPeriod & { referralId: number }>(db, sql`select referralId, fromOn, reason from waitingPeriods where referralId in (select id from referrals where ${where})`), (period) => period.referralId)
  return new Map(rows.map(({ id, receivedOn, closedOn, factors, isUrgent, ...detail }) => [id, {
    ...detail, factors: factorsOf(factors), isUrgent: isUrgent === null ? null : isUrgent === 1,
    daysOnHold: daysOnHold(periods.get(id) ?? [], receivedOn, closedOn !== null && closedOn < today ? closedOn : today),
  }]))
}

import type { MileageRate, ServiceYear } from '#contract/service.ts'
import type { ReadableDatabase, WritableDatabase } from '../database/database.ts'
import { all, run, runOnOne, sql } from '../database/sql.ts'

/** The service's financial years, newest first. */
export function listYears(db: ReadableDatabase): (ServiceYear & { id: number })[] {
  return all(db, sql`select id, startOn, childrenInCare, targetReferrals, targetMatches, fundedMatches, budgetPence, staffFte from serviceYears order by startOn desc`)
}

/** Keeps the year; one that starts on the same day is replaced. */
export function saveYear(db: WritableDatabase, year: ServiceYear): void {
  run(db, sql`
    insert into serviceYears (startOn, childrenInCare, targetReferrals, targetMatches, fundedMatches, budgetPence, staffFte)
    values (${year.startOn}, ${year.childrenInCare}, ${year.targetReferrals}, ${year.targetMatches}, ${year.fundedMatches}, ${year.budgetPence}, ${year.staffFte})
    on conflict (startOn) do update set childrenInCare = excluded.childrenInCare, targetReferrals = excluded.targetReferrals, targetMatches = excluded.targetMatches,
      fundedMatches = excluded.fundedMatches, budgetPence = excluded.budgetPence, staffFte = excluded.staffFte`)
}

export function removeYear(db: WritableDatabase, id: number): void {
  runOnOne(db, sql`delete from serviceYears where id = ${id}`)
}

/** What a mile is paid, by the day from which it is, newest first. */
export function listRates(db: ReadableDatabase): (MileageRate & { id: number })[] {
  return all(db, sql`select id, fromOn, pencePerMile from mileageRates order by fromOn desc`)
}

/** Keeps the rate; one from the same day is replaced. */
export function saveRate(db: WritableDatabase, rate: MileageRate): void {
  run(db, sql`insert into mileageRates (fromOn, pencePerMile) values (${rate.fromOn}, ${rate.pencePerMile}) on conflict (fromOn) do update set pencePerMile = excluded.pencePerMile`)
}

export function removeRate(db: WritableDatabase, id: number): void {
  runOnOne(db, sql`delete from mileageRates where id = ${id}`)
}

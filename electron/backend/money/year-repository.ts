import type { CivilDate } from '#domain/civil-date.ts'
import type { Period } from '#domain/period.ts'
import type { BudgetLine, ClaimKind } from '#domain/vocabulary.ts'
import type { ReadableDatabase } from '../database/database.ts'
import { all, sql, value } from '../database/sql.ts'

/** What was spent of one kind in one calendar month, and what of it was approved and not paid by the last day counted. */
export interface SpentRecord {
  /** `'2023-10'` */
  readonly month: string
  readonly kind: ClaimKind
  readonly spentPence: number
  readonly committedPence: number
  readonly committedClaims: number
}

/** What was spent in the days, by month and kind of claim. */
export function listSpent(db: ReadableDatabase, { from, to }: Period): SpentRecord[] {
  return all(db, sql`
    select substr(claimedOn, 1, 7) as month, kind, sum(amountPence) as spentPence,
      coalesce(sum(amountPence) filter (where approvedOn <= ${to} and (paidOn is null or paidOn > ${to})), 0) as committedPence,
      count(*) filter (where approvedOn <= ${to} and (paidOn is null or paidOn > ${to})) as committedClaims
    from claims where claimedOn between ${from} and ${to} group by month, kind`)
}

/** What was agreed for each line of the year. */
export function listBudgetLines(db: ReadableDatabase, { from, to }: Period): { line: BudgetLine; amountPence: number }[] {
  return all(db, sql`select line, sum(amountPence) as amountPence from budgetLines where yearStartOn between ${from} and ${to} group by line`)
}

/** The first day that anything of money is known of: a claim, a budget, a year; nothing where there is none. */
export function findFirstDay(db: ReadableDatabase): CivilDate | undefined {
  return value<CivilDate | null>(db, sql`
    select min(first) from (select min(claimedOn) as first from claims union all select min(yearStartOn) from budgetLines union all select min(startOn) from serviceYears)`) ?? undefined
}

/** What a mile is paid on the day, in pence; nothing before the first rate. */
export function findRate(db: ReadableDatabase, on: CivilDate): number | null {
  return value<number>(db, sql`select pencePerMile from mileageRates where fromOn <= ${on} order by fromOn desc limit 1`) ?? null
}

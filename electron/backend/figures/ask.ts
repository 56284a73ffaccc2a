import type { CivilDate } from '#domain/civil-date.ts'
import { addDays, addMonths } from '#domain/civil-date.ts'
import type { CountedField } from '#domain/counted-as.ts'
import type { Period } from '#domain/period.ts'
import { yearOf } from '#domain/period.ts'
import type { ServiceSettings } from '#domain/setting.ts'
import type { ReadableDatabase } from '../database/database.ts'
import type { Sql } from '../database/sql.ts'
import { all, one, sql, value } from '../database/sql.ts'
import { findSettings } from '../service/settings-repository.ts'

/** What was agreed for the financial year that holds the end of the period; null where it was not given. */
export interface YearPlan {
  readonly childrenInCare: number | null
  readonly targetReferrals: number | null
  readonly targetMatches: number | null
  readonly fundedMatches: number | null
  readonly budgetPence: number | null
}

/** What a figure is asked with: the period, and what the service had agreed by its end. */
export interface Ask extends Period {
  /** The financial year that holds `to`; settings are those that hold on `to`. */
  readonly year: Period
  readonly settings: ServiceSettings
  readonly plan: YearPlan
  /** The days whose visits make the average costs: the period, or the twelve months before it where it has no costed visit. */
  readonly costed: Period
  /** Pence a mile on the date in the named column, as SQL; null before the first rate. */
  readonly ratePence: (column: Sql) => Sql
  /** What the coordinator mapped: from the value as given to its category. */
  readonly mapping: (field: CountedField) => ReadonlyMap<string, string>
}

/** The ask for the period; what only some figures need is read when the first of them needs it. */
export function createAsk(db: ReadableDatabase, { from, to }: Period): Ask {
  const settings = findSettings(db, to)
  const year = yearOf(to, settings.yearStartMonth)
  const plan = lazily(() => findPlan(db, year))
  const costed = lazily(() => findCosted(db, { from, to }))
  const rates = lazily(() => all<{ fromOn: CivilDate; pencePerMile: number }>(db, sql`select fromOn, pencePerMile from mileageRates order by fromOn desc`))
  const mappings = lazily(() => all<{ field: string; given: string; category: string }>(db, sql`select field, given, category from mappings`))
  return {
    from, to, settings, year,
    get plan() { return plan() },
    get costed() { return costed() },
    ratePence: (column) => rates().reduceRight((below, rate) => sql`case when ${column} >= ${rate.fromOn} then ${rate.pencePerMile} else ${below} end`, sql`null`),
    mapping: (field) => new Map(mappings().filter((row) => row.field === field).map((row) => [row.given, row.category])),
  }
}

/** The latest day on which somebody can have been born, or a thing begun, to have completed so many years by the day.
    Compared as text, 29 February completes its year on 1 March (domain.md R2.8). */
export function yearsBefore(on: CivilDate, years: number): CivilDate {
  return `${String(Number(on.slice(0, 4)) - years).padStart(4, '0')}${on.slice(4)}`
}

/* A year may be entered from any day in it: 6 April finds the year that the service starts on 1 April. Its budget is the sum agreed for the
   year or, where none is given, its lines together. */
function findPlan(db: ReadableDatabase, year: Period): YearPlan {
  const row = one<YearPlan>(db, sql`
    select childrenInCare, targetReferrals, targetMatches, fundedMatches, budgetPence from serviceYears where startOn between ${year.from} and ${year.to} order by startOn limit 1`)
  const lines = value<number | null>(db, sql`select sum(amountPence) from budgetLines where yearStartOn between ${year.from} and ${year.to}`)
  return {
    childrenInCare: row?.childrenInCare ?? null, targetReferrals: row?.targetReferrals ?? null, targetMatches: row?.targetMatches ?? null, fundedMatches: row?.fundedMatches ?? null,
    budgetPence: row?.budgetPence ?? lines ?? null,
  }
}

function findCosted(db: ReadableDatabase, period: Period): Period {
  const any = one(db, sql`select 1 from visits where visitedOn between ${period.from} and ${period.to} and outcome = 'held' and mode = 'in_person' and costPence is not null limit 1`)
  return any === undefined ? { from: addMonths(period.from, -12), to: addDays(period.from, -1) } : period
}

function lazily<Value>(find: () => Value): () => Value {
  let found: { readonly value: Value } | undefined
  return () => (found ??= { value: find() }).value
}

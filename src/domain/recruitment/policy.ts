import type { DbsLevel, DbsWorkforce } from './certificate.ts'
import { DBS_LEVEL, DBS_WORKFORCE } from './certificate.ts'

/* What law leaves to the service (domain.md R3.4, R3.5, R3.8, R2.4): dated settings of its own, which the workbook has no row for. */

export interface RecruitmentPolicy {
  /** Months after which a DBS certificate is to be renewed. */
  readonly recheckMonths: number
  /** Months for which a status check in the Update Service holds. */
  readonly statusCheckMonths: number
  /** Whether a status check that holds stands for the renewal. */
  readonly statusCheckWaivesRecheck: boolean
  /** A stay abroad of so many months, within so many years, asks for a certificate of good conduct. */
  readonly overseasMonths: number
  readonly overseasYears: number
  /** Months after which independence is declared again. */
  readonly independenceMonths: number
  /** The level and workforce that the service applies for unless somebody chooses another; the council's signatory decides (domain.md R3.2). */
  readonly dbsLevel: DbsLevel
  readonly dbsWorkforce: DbsWorkforce
}

/** What of the policy is a number. */
export type PolicyNumber = Exclude<keyof RecruitmentPolicy, 'statusCheckWaivesRecheck' | 'dbsLevel' | 'dbsWorkforce'>

export const USUAL_POLICY: RecruitmentPolicy = { recheckMonths: 36, statusCheckMonths: 12, statusCheckWaivesRecheck: false, overseasMonths: 6, overseasYears: 10, independenceMonths: 12, dbsLevel: 'enhanced', dbsWorkforce: 'child' }

/** By which name each is kept among the settings. */
export const POLICY_SETTING = {
  recheckMonths: 'dbs_recheck_months', statusCheckMonths: 'status_check_months', statusCheckWaivesRecheck: 'status_check_waives_recheck',
  overseasMonths: 'overseas_months', overseasYears: 'overseas_years', independenceMonths: 'independence_months', dbsLevel: 'dbs_level', dbsWorkforce: 'dbs_workforce',
} as const satisfies Readonly<Record<keyof RecruitmentPolicy, string>>

/** How many of each are sensible (domain.md, default settings): fewer or more are refused. */
export const POLICY_RANGE = {
  recheckMonths: { least: 12, most: 60 }, statusCheckMonths: { least: 1, most: 36 }, overseasMonths: { least: 1, most: 24 }, overseasYears: { least: 1, most: 20 }, independenceMonths: { least: 1, most: 36 },
} as const satisfies Readonly<Record<PolicyNumber, { readonly least: number; readonly most: number }>>

/** The policy as kept among the settings; what was not given is as usual. */
export function policyFrom(kept: ReadonlyMap<string, string | null>): RecruitmentPolicy {
  const number = (name: PolicyNumber): number => Number(kept.get(POLICY_SETTING[name]) ?? USUAL_POLICY[name])
  return {
    recheckMonths: number('recheckMonths'), statusCheckMonths: number('statusCheckMonths'), statusCheckWaivesRecheck: kept.get(POLICY_SETTING.statusCheckWaivesRecheck) === 'yes',
    overseasMonths: number('overseasMonths'), overseasYears: number('overseasYears'), independenceMonths: number('independenceMonths'),
    dbsLevel: wordOf(DBS_LEVEL, kept.get(POLICY_SETTING.dbsLevel)) ?? USUAL_POLICY.dbsLevel, dbsWorkforce: wordOf(DBS_WORKFORCE, kept.get(POLICY_SETTING.dbsWorkforce)) ?? USUAL_POLICY.dbsWorkforce,
  }
}

function wordOf<Word extends string>(words: Readonly<Record<Word, string>>, kept: string | null | undefined): Word | undefined {
  return (Object.keys(words) as Word[]).find((word) => word === kept)
}

/** The policy as it is kept. */
export function policyKept(policy: RecruitmentPolicy): (readonly [name: string, value: string])[] {
  return (Object.keys(POLICY_SETTING) as (keyof RecruitmentPolicy)[]).map((name) => {
    const value = policy[name]
    return [POLICY_SETTING[name], typeof value === 'boolean' ? (value ? 'yes' : 'no') : String(value)]
  })
}

/* How soon each thing is due: settings of the service, by date; the numbers of due.md are their defaults. The weeks between supervisions, and what law leaves to the recruitment policy, are settings of their own. */

export interface Interval {
  /** By which name it is kept among the settings. */
  readonly keptAs: string
  readonly usual: number
  /** Fewer or more are refused (domain.md §10 where it says). */
  readonly least: number
  readonly most: number
}

export const DUE_INTERVAL = {
  /** Days after a held visit, or the start. */
  visitGapDays: { keptAs: 'visit_overdue_days', usual: 42, least: 7, most: 120 },
  /** The same for a young person whose care has ended, who is met less often. */
  careLeaverGapDays: { keptAs: 'care_leaver_overdue_days', usual: 56, least: 7, most: 183 },
  /** Months between the coordinator's visits to a young person who is matched. */
  annualVisitMonths: { keptAs: 'annual_visit_months', usual: 12, least: 1, most: 24 },
  /** Months after its start until a match is reviewed with those who are in it, and between further reviews (domain.md R7.2). */
  firstReviewMonths: { keptAs: 'first_match_review_months', usual: 3, least: 1, most: 12 },
  reviewMonths: { keptAs: 'match_review_months', usual: 6, least: 1, most: 12 },
  /** Months between care reviews (domain.md R2.7). */
  careReviewMonths: { keptAs: 'care_review_months', usual: 6, least: 1, most: 12 },
  /** Per cent of the matched young people who are asked each quarter, rounded up (Standard 4). */
  checkInPercent: { keptAs: 'check_in_percent', usual: 10, least: 1, most: 100 },
  /** Days after which a referee is asked again. */
  referenceChaseDays: { keptAs: 'reference_chase_days', usual: 14, least: 3, most: 90 },
  /** Days after which an applicant for whom nothing moved is looked at. */
  stageStalledDays: { keptAs: 'stage_stalled_days', usual: 28, least: 7, most: 183 },
  /** Days that nobody waits longer without a next step. */
  waitingStepDays: { keptAs: 'waiting_step_days', usual: 28, least: 7, most: 183 },
  /** Days within which a claim is decided: expenses are a right (domain.md R2.6). */
  claimDays: { keptAs: 'claim_days', usual: 28, least: 3, most: 92 },
  /** Working days within which a complaint is answered. An allegation is not the service's to decide: the next working day (domain.md R3.9). */
  complaintWorkingDays: { keptAs: 'complaint_working_days', usual: 10, least: 1, most: 40 },
} as const satisfies Readonly<Record<string, Interval>>

export type IntervalName = keyof typeof DUE_INTERVAL
export type DueIntervals = Readonly<Record<IntervalName, number>>

export const INTERVAL_NAMES = Object.keys(DUE_INTERVAL) as readonly IntervalName[]

/** Each interval with what stands for it. */
export function eachInterval<Value>(of: (interval: Interval, name: IntervalName) => Value): Record<IntervalName, Value> {
  return Object.fromEntries(INTERVAL_NAMES.map((name) => [name, of(DUE_INTERVAL[name], name)])) as Record<IntervalName, Value>
}

/** The defaults of due.md. */
export const USUAL_INTERVALS: DueIntervals = eachInterval(({ usual }) => usual)

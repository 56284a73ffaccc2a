/* What a service agrees in numbers about whom it is for, how soon and who goes first, by date (requirements N16, N20, N21). The years and targets of figures.md, the contract and how soon each thing is due are settings of their own. */

export interface Term {
  /** By which name it is kept among the settings. */
  readonly keptAs: string
  /** What counts where nothing was agreed; null where it is then no term at all. */
  readonly usual: number | null
  /** Fewer or more are refused. */
  readonly least: number
  readonly most: number
}

export const SERVICE_TERM = {
  /** The age from which the service is offered, in years. A younger child is entitled all the same: it is said, never refused. */
  lowestAge: { keptAs: 'lowest_age', usual: null, least: 0, most: 17 },
  /** The age at which it ends for everybody; the workbook has this one. */
  upperAge: { keptAs: 'upper_age', usual: 25, least: 18, most: 25 },
  /** The age at which it ends for somebody with a disability, where that is later (NIVN 2016: up to 19 or 21). */
  upperAgeDisabled: { keptAs: 'upper_age_disabled', usual: null, least: 18, most: 25 },
  /** The age at which it ends for somebody whose care has ended, where that is later (NIVN 2016: 21 or 25). */
  upperAgeCareLeaver: { keptAs: 'upper_age_care_leaver', usual: null, least: 18, most: 25 },
  /** So many months before the eighteenth birthday the steps towards it are shown. */
  growingUpShownMonths: { keptAs: 'growing_up_shown_months', usual: 24, least: 1, most: 36 },
  /** And so many before it they are asked for: 18 on 12 Dec 2026 from 12 Jun 2026 (domain.md R2.5, §10). */
  growingUpAskedMonths: { keptAs: 'transition_alert_months_before_18', usual: 6, least: 1, most: 24 },
  /** Days from a referral to its match that the service means to keep to. */
  daysToMatch: { keptAs: 'match_target_days', usual: null, least: 1, most: 1000 },
  /** Points towards going first of a referral that is urgent. */
  urgentPoints: { keptAs: 'priority_urgent_points', usual: 3, least: 0, most: 100 },
  /** Points of each reason that is ticked for going first. */
  reasonPoints: { keptAs: 'priority_reason_points', usual: 1, least: 0, most: 100 },
  /** So many days of waiting are a point as well. */
  daysPerPoint: { keptAs: 'priority_days_a_point', usual: null, least: 1, most: 1000 },
  /** More active matches than this to a full-time coordinator are pointed out: the most that the National Standards recommend (domain.md R1.3, Standard 12). */
  matchesPerCoordinator: { keptAs: 'matches_per_fte_warn', usual: 36, least: 10, most: 60 },
  /** So many months after an application ended without an approval what is known of the applicant is to be erased (domain.md R5.3). */
  applicantMonths: { keptAs: 'unsuccessful_applicant_months', usual: 6, least: 1, most: 120 },
  /** So many years after a volunteer left what is known of them is to be erased (domain.md R5.3). */
  leaverYears: { keptAs: 'volunteer_years', usual: 6, least: 1, most: 100 },
  /** So many months after an enquiry that never became an application was last heard of what is known of whoever asked is to be erased (domain.md R5.3). */
  enquiryMonths: { keptAs: 'enquiry_months', usual: 6, least: 1, most: 60 },
  /** So many months after the service had last to do with a young person its own working record of them is to be erased; the council keeps the child’s file (domain.md R5.3, our own rule). */
  childMonths: { keptAs: 'child_record_months', usual: 12, least: 1, most: 240 },
} as const satisfies Readonly<Record<string, Term>>

export type TermName = keyof typeof SERVICE_TERM
export const TERM_NAMES = Object.keys(SERVICE_TERM) as readonly TermName[]

/** The terms as they hold on one day: a number for each that has a usual one, null where nothing is agreed. */
export type ServiceTerms = { readonly [Name in TermName]: (typeof SERVICE_TERM)[Name]['usual'] extends null ? number | null : number }

/** The terms as kept, read as numbers; what was not agreed is as usual. */
export function termsFrom(kept: ReadonlyMap<string, string | null>): ServiceTerms {
  return Object.fromEntries(TERM_NAMES.map((name) => {
    const given = kept.get(SERVICE_TERM[name].keptAs) ?? null
    return [name, given === null ? SERVICE_TERM[name].usual : Number(given)]
  })) as unknown as ServiceTerms
}

/** The terms of a service that has agreed none. */
export const USUAL_TERMS: ServiceTerms = termsFrom(new Map())

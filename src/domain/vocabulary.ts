/* The trade's closed lists, with the words a person reads for each (service-workbook.md). A list is the type, the check
   in the database, the check at import and the label on the page: one place each. */

/** The words for each value of a closed list. */
export type Words<Value extends string> = Readonly<Record<Value, string>>

/** The values of a closed list, in their order. */
export function valuesOf<Value extends string>(words: Words<Value>): readonly Value[] {
  return Object.keys(words) as Value[]
}

export const VOLUNTEER_STATUS = {
  applicant: 'Applicant', active: 'Active', inactive: 'Inactive', suspended: 'Suspended', withdrawn: 'Withdrew', rejected: 'Not accepted', deselected: 'Deselected', left: 'Left',
} as const
export type VolunteerStatus = keyof typeof VOLUNTEER_STATUS

export const STAGE = {
  application: 'Application', identity: 'Identity', interview_1: 'First interview', reference_1: 'First reference', reference_2: 'Second reference',
  dbs: 'DBS check', training: 'Training', interview_2: 'Second interview', shadowing: 'Shadowing',
} as const
export type Stage = keyof typeof STAGE

export const STAGE_STATE = { not_started: 'Not started', requested: 'Requested', received: 'Received', complete: 'Complete', failed: 'Failed', waived: 'Waived' } as const
export type StageState = keyof typeof STAGE_STATE

export const DELIVERY = { in_house: 'In house', commissioned: 'Commissioned', spot_purchase: 'Spot purchase', mixed: 'Mixed' } as const
export type Delivery = keyof typeof DELIVERY

export const PLACEMENT_TYPE = {
  foster: 'Foster care', connected_carers: 'Connected carers', residential: 'Residential home', supported_accommodation: 'Supported accommodation',
  parents: 'With parents', secure: 'Secure', independent: 'Living independently', other: 'Other',
} as const
export type PlacementType = keyof typeof PLACEMENT_TYPE

export const FAMILY_CONTACT = { none: 'None', limited: 'Limited', regular: 'Regular' } as const
export type FamilyContact = keyof typeof FAMILY_CONTACT

export const REFERRAL_CRITERION = { limited_contact: 'Limited contact with family', best_interests: 'In their best interests', other: 'Other' } as const
export type ReferralCriterion = keyof typeof REFERRAL_CRITERION

export const REFERRAL_STATE = {
  waiting: 'Waiting', matched: 'Matched', declined_by_child: 'Young person said no', withdrawn: 'Withdrawn', not_eligible: 'Not eligible', disengaged: 'Lost touch',
} as const
export type ReferralState = keyof typeof REFERRAL_STATE

export const WAITING_REASON = {
  seeking_visitor: 'Seeking a visitor', matching_in_progress: 'Being matched', awaiting_accommodation: 'Awaiting accommodation',
  awaiting_information: 'Awaiting information', out_of_area: 'Out of area', on_hold: 'On hold',
} as const
export type WaitingReason = keyof typeof WAITING_REASON

export const MATCH_TYPE = { standard: 'Standard', trusted_adult: 'Trusted adult', spot_purchase: 'Spot purchase' } as const
export type MatchType = keyof typeof MATCH_TYPE

export const END_REASON = {
  child_circumstances: 'The young person’s circumstances', visitor_circumstances: 'The visitor’s circumstances', child_choice: 'The young person’s choice',
  no_longer_looked_after: 'No longer looked after', friendship: 'Went on as friends', moved_away: 'Moved away', transfer: 'Transferred', other: 'Other',
} as const
export type EndReason = keyof typeof END_REASON

export const VISIT_MODE = { in_person: 'In person', virtual: 'Video', phone: 'Phone', message: 'Messages' } as const
export type VisitMode = keyof typeof VISIT_MODE

export const VISIT_OUTCOME = { held: 'Held', cancelled_by_child: 'Cancelled by the young person', cancelled_by_visitor: 'Cancelled by the visitor', no_show: 'Did not happen' } as const
export type VisitOutcome = keyof typeof VISIT_OUTCOME

export const REVIEW_ATTENDANCE = { coordinator: 'Coordinator', visitor: 'Visitor', both: 'Coordinator and visitor', none: 'Nobody' } as const
export type ReviewAttendance = keyof typeof REVIEW_ATTENDANCE

export const REVIEW_FEEDBACK = { positive: 'Positive', neutral: 'Neutral', negative: 'Negative' } as const
export type ReviewFeedback = keyof typeof REVIEW_FEEDBACK

export const FEEDBACK_GIVER = { young_person: 'Young person', volunteer: 'Volunteer', social_worker: 'Social worker', carer: 'Carer' } as const
export type FeedbackGiver = keyof typeof FEEDBACK_GIVER

export const FEEDBACK_OCCASION = { annual_visit: 'Visit after a year', quarterly_check_in: 'Quarterly check-in', review: 'Review', ending: 'Ending', other: 'Other' } as const
export type FeedbackOccasion = keyof typeof FEEDBACK_OCCASION

export const CLAIM_KIND = {
  activity: 'Activity', mileage: 'Mileage', public_transport: 'Public transport', parking: 'Parking', food: 'Food and drink', gift: 'Gift', phone: 'Phone', other: 'Other',
} as const
export type ClaimKind = keyof typeof CLAIM_KIND

export const BUDGET_LINE = {
  activities: 'Activities', travel: 'Travel', training: 'Training', recruitment: 'Recruitment', checks: 'Checks', staffing: 'Staffing', contract: 'Contract', other: 'Other',
} as const
export type BudgetLine = keyof typeof BUDGET_LINE

export const CONCERN_KIND = { safeguarding: 'Safeguarding concern', allegation: 'Allegation', complaint: 'Complaint' } as const
export type ConcernKind = keyof typeof CONCERN_KIND

/** What can need doing, in the order in which safety comes first (due.md). */
export const DUE_KIND = {
  concern_open: 'Concern open', match_not_cleared: 'Match not cleared', no_longer_looked_after: 'No longer looked after', dbs_recheck: 'DBS recheck', visit_gap: 'No visit', supervision: 'Supervision',
  training_expiry: 'Training expires', reference_chase: 'Reference unanswered', stage_stalled: 'Stage stalled', care_review: 'Care review', annual_visit: 'Visit after a year', check_in: 'Quarterly check-in',
  waiting_no_step: 'No next step', claim_to_approve: 'Claim to approve', turning_18: 'Turning 18', commitment_ending: 'Commitment ending',
} as const
export type DueKind = keyof typeof DUE_KIND

/** The settings a service has, dated, with their default (service-workbook.md, due.md); null where there is none. */
export const SETTING = {
  service_name: null, local_authority: null, delivery: 'in_house', provider: null, year_start_month: '4', supervision_weeks: '12', visits_per_year: '12', upper_age: '25',
  contract_monthly_rate_gbp: null, contract_minimum_matches: null, contract_included_matches: null, contract_extra_match_gbp_per_year: null,
} as const
export type Setting = keyof typeof SETTING

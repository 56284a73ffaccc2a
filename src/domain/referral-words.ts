/* The closed lists of a referral: who asks, why, what the young person says to it and what was decided (domain.md R2.1 to R2.3, requirements D04, C03, T07, N13). */

/** Who refers, as the field offers it; what a workbook says otherwise stays as it was given. */
export const REFERRER = {
  young_person: 'Young person', social_worker: 'Social worker', reviewing_officer: 'Independent reviewing officer', key_worker: 'Key worker', carer: 'Carer', family: 'Family member',
  advocate: 'Advocate', personal_adviser: 'Personal adviser', other: 'Other',
} as const
export type Referrer = keyof typeof REFERRER

/** What the guidance lists as reasons to look closely; a reason to go first, never a condition (domain.md R2.1). */
export const REFERRAL_FACTOR = {
  distance: 'Placed at a distance or out of area', hard_to_go_out: 'Cannot go out on their own, or finds it hard to talk or to make friends', risk: 'May be drawn into risks by friends or older people',
  residential: 'Lives in a home and would gain from somebody of their own', education_health: 'Would help with school or health', little_contact: 'Little or no contact with family',
} as const
export type ReferralFactor = keyof typeof REFERRAL_FACTOR

export const CHILD_VIEW = { wants: 'Wants one', unsure: 'Is not sure', objects: 'Does not want one', not_ascertained: 'Not asked yet', unable_to_express: 'Cannot say' } as const
export type ChildView = keyof typeof CHILD_VIEW

export const UNDERSTANDING = { yes: 'Yes', no: 'No', not_assessed: 'Not assessed' } as const
export type Understanding = keyof typeof UNDERSTANDING

export const DECISION = { accepted: 'Accepted', not_appointed: 'Not appointed' } as const
export type Decision = keyof typeof DECISION

/** Why nobody is appointed (requirement T07). None of them makes anybody ineligible. */
export const NOT_APPOINTED_REASON = {
  objects: 'The young person objects', does_not_want: 'Does not want the service', too_young: 'Too young', short_time_in_care: 'Not looked after for very long',
  contact_with_family: 'Regular contact with family or other adults who matter', good_with_carers: 'Good relationship with carers', other: 'Other',
} as const
export type NotAppointedReason = keyof typeof NOT_APPOINTED_REASON

export const STRENGTH = { must: 'Must', wish: 'Would like' } as const
export type Strength = keyof typeof STRENGTH

export const PREFERENCE_OF = { young_person: 'The young person', referrer: 'Whoever referred' } as const
export type PreferenceOf = keyof typeof PREFERENCE_OF

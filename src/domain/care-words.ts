/* The closed lists of somebody's care and of the people around them. */

export const CARE = {
  looked_after: 'Looked after', returned_home: 'Returned home', adopted: 'Adopted', special_guardianship: 'Special guardianship', care_leaver: 'Care leaver', left_other: 'Left care otherwise',
} as const
export type Care = keyof typeof CARE

export const CONTACT_ROLE = {
  social_worker: 'Social worker', reviewing_officer: 'Reviewing officer', carer: 'Carer', key_worker: 'Key worker', personal_adviser: 'Personal adviser', other: 'Other',
} as const
export type ContactRole = keyof typeof CONTACT_ROLE

/* What is written down of a young person and may turn out to be somebody else's: each is corrected, or taken off the record where it never was theirs. */

export const YOUNG_PERSON_RECORD = { placement: 'home', care: 'fact of care', wish: 'wish', risk_assessment: 'risk assessment', offer: 'offer', care_review: 'care review', contact: 'contact', view: 'view of a visitor' } as const
export type YoungPersonRecord = keyof typeof YOUNG_PERSON_RECORD

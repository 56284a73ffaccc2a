/* What is recorded of somebody's recruitment and may turn out to be wrong: each is corrected, or taken off the record where it never was theirs. */

export const RECRUITMENT_RECORD = {
  training: 'training', status_check: 'status check', declaration: 'declaration of independence', identity: 'check of identity', dbs: 'DBS check', reference: 'reference', interview: 'interview', agreement: 'agreement', contact: 'contact',
} as const
export type RecruitmentRecord = keyof typeof RECRUITMENT_RECORD

/* What of recruitment is kept only for a time, in the words of its panels and questions. */

export const KEPT = {
  dbs_notes: {
    title: 'Notes of DBS checks', rule: 'A note beside a DBS check is kept for six months after the decision. Number, days, level and decision of the check stay.', ask: 'Destroy the notes of these DBS checks',
    goes: 'The notes go for good, also from what can be taken back.', destroyed: 'The notes of the DBS checks are destroyed',
  },
  identity: {
    title: 'Details of identity documents', rule: 'Which documents were seen, their last four characters and their last day are kept for two years after the check. That there was a check, when and by whom, stays.', ask: 'Destroy the details of these documents',
    goes: 'Kinds, last characters and last days of the documents go for good, also from what can be taken back.', destroyed: 'The details of the identity documents are destroyed',
  },
} as const
export type Kept = keyof typeof KEPT

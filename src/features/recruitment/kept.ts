/* What of volunteers is kept only for a time, in the words of its panels and questions. */

export const KEPT = {
  dbs_notes: {
    title: 'Notes of DBS checks', rule: 'A note beside a DBS check is kept for six months after the decision. Number, days, level and decision of the check stay.', ask: 'Destroy the notes of these DBS checks',
    goes: 'The notes go for good, also from what can be taken back.', destroyed: 'The notes of the DBS checks are destroyed',
  },
  identity: {
    title: 'Details of identity documents', rule: 'Which documents were seen, their last four characters and their last day are kept for two years after the check. That there was a check, when and by whom, stays.', ask: 'Destroy the details of these documents',
    goes: 'Kinds, last characters and last days of the documents go for good, also from what can be taken back.', destroyed: 'The details of the identity documents are destroyed',
  },
  enquiry: {
    title: 'Enquiries that never became an application', rule: 'What is known of somebody who asked and never applied is kept for a time after they were last heard of. Then it is erased; when they asked, and how they came, stays under their key, so that the figures of past years stay right. They count as withdrawn from that day.',
    ask: 'Erase what is known of who only asked', goes: 'Name, address and everything written about them goes for good, also from what can be taken back. When they asked and how they came stays under their key.', destroyed: 'What was known is erased',
  },
  applicant: {
    title: 'Applicants who withdrew or were not accepted', rule: 'What is known of an applicant is kept for a time after the application ended. Then it is erased; when they applied, which stages they came to and how it ended stays under their key, so that the figures of past years stay right.',
    ask: 'Erase what is known of who applied', goes: 'Name, address, papers, references, interviews and everything written about them goes for good, also from what can be taken back. What the figures count stays under their key, and so does what young people’s records say of them.', destroyed: 'What was known is erased',
  },
  leaver: {
    title: 'Volunteers who left', rule: 'What is known of a volunteer is kept for a time after they left. Then it is erased; when they visited, whom, and what was paid stays under their key, so that the figures of past years and the stories of the young people stay right.',
    ask: 'Erase what is known of who left', goes: 'Name, address, checks, papers and everything written about them goes for good, also from what can be taken back. Their matches, visits, from whom they are kept apart and what the figures count stay under their key.', destroyed: 'What was known is erased',
  },
} as const
export type Kept = keyof typeof KEPT

/** Whether it is the whole file of somebody. */
export function isFile(what: Kept): what is 'enquiry' | 'applicant' | 'leaver' {
  return what === 'enquiry' || what === 'applicant' || what === 'leaver'
}

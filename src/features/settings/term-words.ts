import type { TermName } from '#domain/service-term.ts'

/** What each term is called, with its unit, and what it is for. */
export const TERM_WORDS: Readonly<Record<TermName, { readonly label: string; readonly hint?: string }>> = {
  lowestAge: { label: 'From which age', hint: 'Empty: from any. Younger children are entitled all the same' },
  upperAge: { label: 'Up to which age', hint: 'Up to which a match may be funded' },
  upperAgeDisabled: { label: 'With a disability, up to', hint: 'Where that is later. Empty: as for everybody' },
  upperAgeCareLeaver: { label: 'Care leavers, up to', hint: 'Where that is later. Empty: as for everybody' },
  growingUpShownMonths: { label: 'Months before 18, shown', hint: 'The steps towards 18 on a match' },
  growingUpAskedMonths: { label: 'Months before 18, asked for', hint: 'When they are to be decided' },
  daysToMatch: { label: 'Target days to a match', hint: 'From the referral. Empty: no target' },
  urgentPoints: { label: 'Points: urgent' },
  reasonPoints: { label: 'Points: each reason', hint: 'That is ticked for going first' },
  daysPerPoint: { label: 'Days waited for one more point', hint: 'Empty: waiting gives none' },
  matchesPerCoordinator: { label: 'Most matches', hint: 'Active, to one full-time coordinator' },
  applicantMonths: { label: 'Months after an application ended', hint: 'Withdrawn or not accepted' },
  leaverYears: { label: 'Years after a volunteer left' },
  enquiryMonths: { label: 'Months after an enquiry', hint: 'Never became an application' },
  childMonths: { label: 'Months after a young person was last served', hint: 'Match ended, or referral closed' },
}

/** The terms in the forms in which they are agreed. */
export const AGE_TERMS = ['lowestAge', 'upperAge', 'upperAgeDisabled', 'upperAgeCareLeaver', 'growingUpShownMonths', 'growingUpAskedMonths'] as const satisfies readonly TermName[]
export const FIRST_TERMS = ['daysToMatch', 'urgentPoints', 'reasonPoints', 'daysPerPoint'] as const satisfies readonly TermName[]
export const LOAD_TERMS = ['matchesPerCoordinator'] as const satisfies readonly TermName[]
export const KEEP_TERMS = ['enquiryMonths', 'applicantMonths', 'leaverYears', 'childMonths'] as const satisfies readonly TermName[]

import type { IntervalName } from '#domain/due/intervals.ts'

/** What each interval is called, with its unit, and what it is for. */
export const INTERVAL_WORDS: Readonly<Record<IntervalName, { readonly label: string; readonly hint?: string }>> = {
  visitGapDays: { label: 'Days without a visit', hint: 'Where two have no rhythm of their own' },
  careLeaverGapDays: { label: 'Days without a visit, care leaver' },
  annualVisitMonths: { label: 'Months between your own visits', hint: 'To each young person who is matched' },
  firstReviewMonths: { label: 'Months to a match’s first review', hint: 'After its start' },
  reviewMonths: { label: 'Months between its reviews' },
  careReviewMonths: { label: 'Months between care reviews' },
  checkInPercent: { label: 'Per cent asked each quarter', hint: 'Of the young people who are matched' },
  referenceChaseDays: { label: 'Days to chase a reference' },
  stageStalledDays: { label: 'Days an applicant may stand still' },
  waitingStepDays: { label: 'Days waiting without a next step' },
  claimDays: { label: 'Days to decide a claim' },
  complaintWorkingDays: { label: 'Working days for a complaint' },
}

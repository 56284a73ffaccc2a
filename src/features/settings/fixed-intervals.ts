import { ANNUAL_VISIT_MONTHS } from '#domain/due/annual-visit.ts'
import { CARE_REVIEW_MONTHS } from '#domain/due/care-review.ts'
import { CHECK_IN_REST_MONTHS, CHECK_IN_SHARE } from '#domain/due/check-in.ts'
import { CLAIM_DAYS } from '#domain/due/claim.ts'
import { MIN_COMMITMENT_MONTHS } from '#domain/due/commitment.ts'
import { CONCERN_WORKING_DAYS } from '#domain/due/concern.ts'
import { REFERENCE_CHASE_DAYS, STAGE_STALLED_DAYS } from '#domain/due/recruitment.ts'
import { SAFETY_SNOOZE_DAYS } from '#domain/due/snooze-limit.ts'
import { CARE_LEAVER_GAP_DAYS, VISIT_GAP_DAYS } from '#domain/due/visit-gap.ts'
import { WAITING_STEP_DAYS } from '#domain/due/waiting.ts'
import { counted } from '#domain/spoken.ts'

/** An interval by which something is due, that no service sets for itself. */
export interface FixedInterval {
  readonly id: string
  readonly what: string
  readonly after: string
}

const months = (count: number): string => (count % 12 === 0 ? counted(count / 12, 'year') : counted(count, 'month'))
const days = (count: number): string => (count % 7 === 0 ? counted(count / 7, 'week') : counted(count, 'day'))

/** The intervals of the format (due.md), taken from the rules themselves, so that what is said here is what is done. */
export const FIXED_INTERVALS: readonly FixedInterval[] = [
  { id: 'allegation', what: 'An allegation or a safeguarding concern is answered', after: counted(CONCERN_WORKING_DAYS.allegation, 'working day') },
  { id: 'complaint', what: 'A complaint is answered', after: counted(CONCERN_WORKING_DAYS.complaint, 'working day') },
  { id: 'visit-gap', what: 'Two who are matched have met, where they have no rhythm of their own', after: days(VISIT_GAP_DAYS) },
  { id: 'care-leaver-gap', what: 'The same for a care leaver', after: days(CARE_LEAVER_GAP_DAYS) },
  { id: 'annual-visit', what: 'You visit a young person who is matched', after: months(ANNUAL_VISIT_MONTHS) },
  { id: 'care-review', what: 'A care review', after: months(CARE_REVIEW_MONTHS) },
  { id: 'commitment', what: 'A volunteer is asked whether they go on', after: months(MIN_COMMITMENT_MONTHS) },
  { id: 'reference', what: 'A reference that was asked for is chased', after: days(REFERENCE_CHASE_DAYS) },
  { id: 'stage', what: 'An applicant who stands still is looked at', after: days(STAGE_STALLED_DAYS) },
  { id: 'waiting', what: 'A young person who waits has a next step', after: days(WAITING_STEP_DAYS) },
  { id: 'claim', what: 'A claim is approved', after: days(CLAIM_DAYS) },
  { id: 'check-in', what: `One match in ${Math.round(1 / CHECK_IN_SHARE)} is asked how it goes each quarter, nobody again within`, after: months(CHECK_IN_REST_MONTHS) },
  { id: 'snooze', what: 'What concerns safety can be put aside for at most', after: days(SAFETY_SNOOZE_DAYS) },
]

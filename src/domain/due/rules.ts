import type { CivilDate } from '../civil-date.ts'
import type { DueKind } from '../vocabulary.ts'
import { annualVisitsDue } from './annual-visit.ts'
import { careReviewsDue } from './care-review.ts'
import { checkInDue } from './check-in.ts'
import { claimsToApprove } from './claim.ts'
import { commitmentsEnding } from './commitment.ts'
import { concernsOpen } from './concern.ts'
import type { DueCase } from './due-line.ts'
import { noLongerLookedAfter, turningEighteen } from './growing-up.ts'
import { matchesNotCleared } from './match-not-cleared.ts'
import type { DueRecords } from './records.ts'
import { referencesToChase, stalledApplicants } from './recruitment.ts'
import { dbsRechecks, trainingExpiries } from './renewal.ts'
import { supervisionsDue } from './supervision.ts'
import { visitGaps } from './visit-gap.ts'
import { waitingWithoutStep } from './waiting.ts'

/** A line appears when its due day is at most so many days ahead (due.md). */
export const USUAL_DAYS_AHEAD = 28

/** A rule: how far ahead it speaks, and what it finds in the records; what is due after the horizon need not be found, and is left out. */
export interface DueRule {
  readonly daysAhead: number
  readonly find: (records: DueRecords, today: CivilDate, horizon: CivilDate) => readonly DueCase[]
}

/** Every rule of due.md by its kind; the compiler keeps the table complete. */
export const DUE_RULES: Readonly<Record<DueKind, DueRule>> = {
  concern_open: { daysAhead: USUAL_DAYS_AHEAD, find: ({ concerns, intervals, serviceName }) => concernsOpen(concerns, intervals, serviceName) },
  match_not_cleared: { daysAhead: USUAL_DAYS_AHEAD, find: ({ matches, gates }, today) => matchesNotCleared(matches, gates, today) },
  no_longer_looked_after: { daysAhead: USUAL_DAYS_AHEAD, find: ({ matches }, today) => noLongerLookedAfter(matches, today) },
  dbs_recheck: { daysAhead: 90, find: ({ volunteers }) => dbsRechecks(volunteers) },
  visit_gap: { daysAhead: 0, find: ({ matches, intervals }, today, horizon) => visitGaps(matches, intervals, today, horizon) },
  supervision: { daysAhead: USUAL_DAYS_AHEAD, find: ({ volunteers, supervisionWeeks }, today, horizon) => supervisionsDue(volunteers, supervisionWeeks, today, horizon) },
  training_expiry: { daysAhead: 90, find: ({ volunteers }) => trainingExpiries(volunteers) },
  reference_chase: { daysAhead: USUAL_DAYS_AHEAD, find: ({ applicants, intervals }, today) => referencesToChase(applicants, intervals, today) },
  stage_stalled: { daysAhead: USUAL_DAYS_AHEAD, find: ({ applicants, intervals }, today) => stalledApplicants(applicants, intervals, today) },
  care_review: { daysAhead: USUAL_DAYS_AHEAD, find: ({ matches, intervals }) => careReviewsDue(matches, intervals) },
  annual_visit: { daysAhead: USUAL_DAYS_AHEAD, find: ({ matches, intervals }, _today, horizon) => annualVisitsDue(matches, intervals, horizon) },
  check_in: { daysAhead: USUAL_DAYS_AHEAD, find: (records, today) => checkInDue(records, today) },
  waiting_no_step: { daysAhead: USUAL_DAYS_AHEAD, find: ({ waiting, intervals }, today) => waitingWithoutStep(waiting, intervals, today) },
  claim_to_approve: { daysAhead: USUAL_DAYS_AHEAD, find: ({ claims, intervals }) => claimsToApprove(claims, intervals) },
  turning_18: { daysAhead: 183, find: ({ matches }, today, horizon) => turningEighteen(matches, today, horizon) },
  commitment_ending: { daysAhead: USUAL_DAYS_AHEAD, find: ({ volunteers, commitmentMonths }, today) => commitmentsEnding(volunteers, commitmentMonths, today) },
}

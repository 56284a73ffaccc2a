import { z } from 'zod'
import {
  END_REASON, FAMILY_CONTACT, FEEDBACK_GIVER, FEEDBACK_OCCASION, REFERRAL_CRITERION, REFERRAL_STATE, WAITING_REASON, valuesOf,
} from '#domain/vocabulary.ts'
import { CARE_LEAVER } from '#domain/care-leaver.ts'
import { concern } from './concerns.ts'
import { takenOff } from './history.ts'
import { matchesContract } from './matches.ts'
import { query } from './procedure.ts'
import { childsViewSaid, referralDetail } from './referral-records.ts'
import { civilDate, recordId } from './shapes.ts'
import { youngPersonErasingContract } from './young-person-erasing.ts'
import { youngPersonMergingContract } from './young-person-merging.ts'
import { careReviewFacts, careStatus, contact, likelySame, offer, placement, riskAssessment, wish, youngPersonRecordsContract } from './young-person-records.ts'

const visitor = z.strictObject({ id: recordId, name: z.string(), firstName: z.string() })

const standing = z.enum(['matched', 'paused', 'planned', 'waiting', 'none'])

const youngPersonRow = z.strictObject({
  id: recordId,
  key: z.string(),
  name: z.string(),
  age: z.int().nullable(),
  standing,
  /** Who visits in a match that has not ended. */
  visitors: z.array(visitor),
  /** Whole days since the earliest referral that waits; null where none does. */
  waitingDays: z.int().nullable(),
  /** Completed months of the match that goes on. */
  matchedMonths: z.int().nullable(),
  /** When the last match ended, for somebody with no visitor. */
  lastEndedOn: civilDate.nullable(),
  /** What became of the last referral that was closed. */
  lastReferralState: z.enum(valuesOf(REFERRAL_STATE)).nullable(),
  careEnded: z.boolean(),
  inCareFrom: civilDate.nullable(),
  inCareTo: civilDate.nullable(),
  placementType: z.string().nullable(),
  outOfArea: z.boolean().nullable(),
  referrals: z.int(),
  socialWorker: z.string().nullable(),
  turns18On: civilDate.nullable(),
  /** Whether somebody in care has neither referral nor match, and no offer of a visitor is recorded (requirements N28). */
  isNeverOffered: z.boolean(),
  /** What a list says of the offer; null where it is no question any more. */
  offered: z.string().nullable(),
})

const referral = z.strictObject({
  id: recordId,
  receivedOn: civilDate,
  referredBy: z.string().nullable(),
  criterion: z.enum(valuesOf(REFERRAL_CRITERION)).nullable(),
  childAgrees: z.boolean().nullable(),
  riskAssessmentOn: civilDate.nullable(),
  state: z.enum(valuesOf(REFERRAL_STATE)),
  closedOn: civilDate.nullable(),
  waitingReason: z.enum(valuesOf(WAITING_REASON)).nullable(),
  isWaiting: z.boolean(),
  /** Received twice: closed when two records were made one, and counted in no figure. */
  isDuplicate: z.boolean(),
  /** Whole days from receipt to the day it was closed, or to today while it waits; null where it was closed on a day not known. */
  days: z.int().nullable(),
  notes: z.string().nullable(),
  detail: referralDetail,
})

const match = z.strictObject({
  id: recordId,
  state: z.enum(['active', 'paused', 'ended', 'planned']),
  visitors: z.array(visitor),
  startedOn: civilDate,
  pausedFrom: civilDate.nullable(),
  endedOn: civilDate.nullable(),
  endReason: z.enum(valuesOf(END_REASON)).nullable(),
  months: z.int(),
  /** Held up to today. */
  visits: z.int(),
  lastVisitOn: civilDate.nullable(),
  friendshipContinues: z.boolean().nullable(),
  fundedAfter18: z.boolean().nullable(),
  /** Whether it was decided that it goes on although care ended before 18. */
  goesOnAfterCare: z.boolean(),
})

const careReview = careReviewFacts.extend({ id: recordId, notes: z.string().nullable(), officerFeedback: z.string().nullable() })

const feedback = z.strictObject({
  id: recordId, givenOn: civilDate, givenBy: z.enum(valuesOf(FEEDBACK_GIVER)).nullable(), occasion: z.enum(valuesOf(FEEDBACK_OCCASION)).nullable(), rating: z.int().nullable(), quote: z.string().nullable(),
  /** Whether the words may be used in a report; null where nobody asked. */
  mayQuote: z.boolean().nullable(),
})

const matchTimeline = matchesContract.open.output.shape.timeline.element

const timelineEntry = matchTimeline.extend({ kind: z.enum([...matchTimeline.shape.kind.options, 'placement', 'care_began', 'care_ended', 'birthday', 'care', 'contact', 'wish', 'offer', 'risk', 'explained', 'decision', 'blocker', 'step']) })

export type YoungPersonRow = z.output<typeof youngPersonRow>
export type YoungPersonReferral = z.output<typeof referral>
export type YoungPersonMatch = z.output<typeof match>
export type YoungPersonCareReview = z.output<typeof careReview>
export type YoungPersonFeedback = z.output<typeof feedback>
export type YoungPersonTimelineEntry = z.output<typeof timelineEntry>

export const youngPeopleContract = {
  ...youngPersonRecordsContract,
  ...youngPersonMergingContract,
  ...youngPersonErasingContract,
  /** Every young person with what a list shows of them, by name. */
  list: query(z.null(), z.strictObject({ today: civilDate, rows: z.array(youngPersonRow) })),
  /** One young person: what is known, their referrals and matches, and everything that happened, newest first. */
  open: query(
    z.strictObject({ id: recordId }),
    z.strictObject({
      today: civilDate,
      person: youngPersonRow,
      firstName: z.string(),
      caseNumber: z.string().nullable(),
      bornOn: civilDate.nullable(),
      legalStatus: z.string().nullable(),
      familyContact: z.enum(valuesOf(FAMILY_CONTACT)).nullable(),
      socialWorker: z.string().nullable(),
      socialWorkerEmail: z.string().nullable(),
      reviewingOfficer: z.string().nullable(),
      asylumSeeking: z.boolean().nullable(),
      languages: z.string().nullable(),
      interests: z.string().nullable(),
      notes: z.string().nullable(),
      disability: z.string().nullable(),
      isParent: z.boolean().nullable(),
      /** What they said to having a visitor, each time, newest first; what has no day, as from a workbook, last. */
      views: z.array(childsViewSaid),
      confidentialityExplainedOn: civilDate.nullable(),
      complaintsExplainedOn: civilDate.nullable(),
      agreementSignedOn: civilDate.nullable(),
      /** Newest first. */
      placements: z.array(placement),
      /** Those of now first. */
      contacts: z.array(contact),
      careStatuses: z.array(careStatus),
      /** Indicative: the council decides (domain.md R2.8). */
      careLeaver: z.enum(valuesOf(CARE_LEAVER)).nullable(),
      wishes: z.array(wish),
      riskAssessments: z.array(riskAssessment),
      referrals: z.array(referral),
      matches: z.array(match),
      careReviews: z.array(careReview),
      /** Newest first. */
      offers: z.array(offer),
      /** By when care is reviewed next, by the reviews on record; indicative, since the council's own system leads (domain.md R2.7). */
      nextReviewOn: civilDate.nullable(),
      feedback: z.array(feedback),
      /** What stood on the record and was somebody else’s, newest first. */
      takenOff: z.array(takenOff),
      /** Who may be the same by case number, or by name and day of birth. */
      likelySame: z.array(likelySame),
      /** The day on which what was known of them was erased. */
      erasedOn: civilDate.nullable(),
      /** Since when their record should be gone, and why it is kept all the same; null where its time is not over. */
      erasureDue: z.strictObject({ dueOn: civilDate, keptBecause: z.array(z.string()) }).nullable(),
      concerns: z.array(concern),
      timeline: z.array(timelineEntry),
    }),
  ),
}

import { z } from 'zod'
import { REFERRAL_CRITERION, WAITING_REASON, valuesOf } from '#domain/vocabulary.ts'
import { query } from './procedure.ts'
import { referralDetail, referralRecordsContract } from './referral-records.ts'
import { capacity, civilDate, recordId } from './shapes.ts'

const waitingReferral = z.strictObject({
  id: recordId,
  key: z.string(),
  youngPerson: z.strictObject({ id: recordId, key: z.string(), name: z.string(), firstName: z.string() }),
  age: z.int().nullable(),
  ageAtReferral: z.int().nullable(),
  receivedOn: civilDate,
  /** The day of the first referral, where this one follows another after a match ended; null where it is the first itself. */
  firstReferredOn: civilDate.nullable(),
  /** Whole days since it was received. */
  days: z.int(),
  /** Points towards going first, by the service's own rule (requirement N20). */
  priority: z.int(),
  waitingReason: z.enum(valuesOf(WAITING_REASON)).nullable(),
  referredBy: z.string().nullable(),
  criterion: z.enum(valuesOf(REFERRAL_CRITERION)).nullable(),
  /** What the young person says to a visitor; null where nobody has written down that they were asked. */
  childAgrees: z.boolean().nullable(),
  riskAssessmentOn: civilDate.nullable(),
  placementType: z.string().nullable(),
  outOfArea: z.boolean().nullable(),
  /** Of the postcode no more than this (domain.md R2.9). */
  district: z.string().nullable(),
  languages: z.array(z.string()),
  interests: z.array(z.string()),
  socialWorker: z.string().nullable(),
  notes: z.string().nullable(),
  /** Where the pairing that is under way stands and since when, and whether that is worth a call; null where nobody is being asked. */
  pairing: z.strictObject({ words: z.string(), isLate: z.boolean() }).nullable(),
  /** What was asked for, what the young person says, and what comes next. */
  detail: referralDetail,
})

const readyVolunteer = z.strictObject({
  id: recordId,
  name: z.string(),
  age: z.int().nullable(),
  languages: z.array(z.string()),
  interests: z.array(z.string()),
  drives: z.boolean().nullable(),
  prefersAgeFrom: z.int().nullable(),
  prefersAgeTo: z.int().nullable(),
})

export type WaitingReferral = z.output<typeof waitingReferral>
export type ReadyVolunteer = z.output<typeof readyVolunteer>

export const referralsContract = {
  ...referralRecordsContract,
  /**
   * Every referral that waits today, longest first, with the volunteers who could start: active, in no open match and with their gate open.
   * `heldUp` are active and free as well, but their gate is closed.
   */
  listWaiting: query(
    z.null(),
    z.strictObject({
      today: civilDate, rows: z.array(waitingReferral), ready: z.array(readyVolunteer), heldUp: z.int(),
      capacity,
      /** Within how many days the service means to match somebody; null where it has agreed no target (requirement N16). */
      daysToMatch: z.int().nullable(),
      /** The figures `waiting.longest_days` and `waiting.median_days`; null where nobody waits. */
      longestDays: z.number().nullable(), medianDays: z.number().nullable(),
    }),
  ),
  /** How many wait today: the figure `waiting.total`. */
  countWaiting: query(z.null(), z.int()),
}

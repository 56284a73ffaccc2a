import type { ReferralDetail } from '#contract/referral-records.ts'

/** A referral of which no more is known than a workbook tells. */
export const NO_DETAIL: ReferralDetail = {
  decision: null, decidedOn: null, decidedBy: null, notAppointedReason: null, considerAgainOn: null, childView: null, understanding: null, viewOn: null, viewTakenBy: null, viewReasons: null, offeredOn: null, factors: [],
  isUrgent: null, isInCarePlan: null, carePlanOn: null, prefersGender: null, genderStrength: null, prefersBackground: null, backgroundStrength: null, preferenceOf: null, owner: null, nextStep: null, nextStepOn: null, daysOnHold: null, waitingCause: null,
}

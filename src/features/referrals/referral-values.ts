import type { ReceivedReferral } from '#contract/referral-records.ts'
import type { OutputOf } from '#contract/procedure.ts'
import type { referralsContract } from '#contract/referrals.ts'
import type { ChildView, PreferenceOf, ReferralFactor, Strength, Understanding } from '#domain/referral-words.ts'
import type { ReferralCriterion } from '#domain/vocabulary.ts'

/* What stands in the forms of a referral, and what is sent of it. */

/** One referral, opened. */
export type OpenedReferral = OutputOf<typeof referralsContract.open>

/** The fields of what was asked for. */
export interface AskedValues {
  receivedOn: string | null
  referredBy: string | null
  criterion: ReferralCriterion | null
  factors: ReferralFactor[]
  isUrgent: boolean | null
  isInCarePlan: boolean | null
  carePlanOn: string | null
  offeredOn: string | null
  prefersGender: string | null
  genderStrength: Strength | null
  prefersBackground: string | null
  backgroundStrength: Strength | null
  preferenceOf: PreferenceOf | null
  notes: string | null
}

/** The fields of what the young person says. */
export interface ViewValues {
  childView: ChildView | null
  understanding: Understanding | null
  viewOn: string | null
  viewTakenBy: string | null
  viewReasons: string | null
}

export function emptyAsked(today: string | null): AskedValues {
  return {
    receivedOn: today, referredBy: null, criterion: null, factors: [], isUrgent: null, isInCarePlan: null, carePlanOn: null, offeredOn: null, prefersGender: null, genderStrength: null, prefersBackground: null, backgroundStrength: null, preferenceOf: null, notes: null,
  }
}

export function emptyView(): ViewValues {
  return { childView: null, understanding: null, viewOn: null, viewTakenBy: null, viewReasons: null }
}

/** What is sent of what was asked for; how strongly, only where something is, and a day in the care plan only where it is part of it. */
export function askedOf(values: AskedValues): Pick<ReceivedReferral, keyof AskedValues> {
  const { receivedOn, referredBy, criterion, factors, isUrgent, isInCarePlan, carePlanOn, offeredOn, prefersGender, genderStrength, prefersBackground, backgroundStrength, preferenceOf, notes } = values
  return {
    receivedOn: receivedOn ?? '', referredBy, criterion, factors: [...factors], isUrgent, isInCarePlan, carePlanOn: isInCarePlan === true ? carePlanOn : null, offeredOn, prefersGender, genderStrength: prefersGender === null ? null : genderStrength,
    prefersBackground, backgroundStrength: prefersBackground === null ? null : backgroundStrength, preferenceOf: prefersGender === null && prefersBackground === null ? null : preferenceOf, notes,
  }
}

/** What is sent of a view: understanding only of an objection, reasons only where they are asked for. */
export function viewOf({ childView, understanding, viewOn, viewTakenBy, viewReasons }: ViewValues): Pick<ReceivedReferral, keyof ViewValues> {
  const view = childView ?? 'not_ascertained'
  const wasAsked = view !== 'not_ascertained'
  return { childView: view, understanding: view === 'objects' ? understanding : null, viewOn: wasAsked ? viewOn : null, viewTakenBy: wasAsked ? viewTakenBy : null, viewReasons: wasAsked ? viewReasons : null }
}

import type { CivilDate } from '../civil-date.ts'
import { addDays, addMonths, birthday, completedMonths } from '../civil-date.ts'
import { wrongPastDay } from './past-day.ts'
import type { RecruitmentPolicy } from './policy.ts'

/* A stay abroad, which no DBS check can see (domain.md R3.8): long enough, it asks for a certificate of good conduct from there, or for what was done instead. */

/** Stays before this age do not count. */
export const OVERSEAS_FROM_AGE = 16

export interface OverseasStay {
  readonly country: string
  readonly fromOn: CivilDate
  readonly toOn: CivilDate
  readonly certificateOn: CivilDate | null
  readonly instead: string | null
}

/** Whether the stay asks for a certificate of good conduct of somebody who applied on the day: what of it counts is within the years before, at 16 or over. */
export function asksForGoodConduct(stay: Pick<OverseasStay, 'fromOn' | 'toOn'>, bornOn: CivilDate | null, appliedOn: CivilDate, policy: RecruitmentPolicy): boolean {
  const earliest = [stay.fromOn, addMonths(appliedOn, -12 * policy.overseasYears), bornOn === null ? stay.fromOn : birthday(bornOn, OVERSEAS_FROM_AGE)].sort().at(-1)!
  const latest = stay.toOn < appliedOn ? stay.toOn : appliedOn
  return earliest < latest && completedMonths(earliest, addDays(latest, 1)) >= policy.overseasMonths
}

/** The countries whose certificate is still to come, each as what the DBS stage lacks. */
export function missingGoodConduct(stays: readonly OverseasStay[], bornOn: CivilDate | null, appliedOn: CivilDate, policy: RecruitmentPolicy): string[] {
  return stays.filter((stay) => stay.certificateOn === null && stay.instead === null && asksForGoodConduct(stay, bornOn, appliedOn, policy)).map((stay) => `a certificate of good conduct from ${stay.country}`)
}

/** What is wrong with a stay as it is written down, by field. */
export function wrongOverseasStay(
  { country, fromOn, toOn, certificateOn }: { readonly [Name in 'country' | 'fromOn' | 'toOn' | 'certificateOn']: string | null }, today: CivilDate,
): { country?: string | undefined; fromOn?: string | undefined; toOn?: string | undefined; certificateOn?: string | undefined } {
  return {
    country: country === null ? 'Enter the country' : undefined,
    fromOn: fromOn === null ? 'Enter the first day' : wrongPastDay(fromOn, today, 'the first day'),
    toOn: toOn === null ? 'Enter the last day' : fromOn !== null && toOn < fromOn ? 'The stay ends before it begins. Enter a later last day' : undefined,
    certificateOn: wrongPastDay(certificateOn, today, 'the day of the certificate'),
  }
}

import type { CivilDate } from './civil-date.ts'
import { ageOn } from './civil-date.ts'
import { postcodeDistrict } from './postcode.ts'
import { capital } from './spoken.ts'

/* What is wrong with what is typed about a young person, and what is unlikely; the page says it beside the field, and the service refuses the former whoever sends it. */

interface PersonTyped {
  readonly firstName: string | null
  readonly bornOn: CivilDate | null
  readonly inCareFrom?: CivilDate | null
  readonly district?: string | null
  readonly socialWorkerEmail?: string | null
}

export type WrongInPerson = { readonly [Name in keyof PersonTyped]?: string | undefined }

/** What is wrong with the facts of somebody new or corrected. */
export function wrongInPerson({ firstName, bornOn, inCareFrom = null, district = null, socialWorkerEmail = null }: PersonTyped, today: CivilDate): WrongInPerson {
  return {
    firstName: firstName === null || firstName === '' ? 'Enter the first name, or what they are called' : undefined,
    bornOn: bornOn !== null && bornOn > today ? 'Date of birth must be today or in the past' : undefined,
    inCareFrom: wrongCareDay(inCareFrom, bornOn, today),
    district: wrongDistrict(district),
    socialWorkerEmail: wrongEmail(socialWorkerEmail),
  }
}

function wrongCareDay(inCareFrom: CivilDate | null, bornOn: CivilDate | null, today: CivilDate): string | undefined {
  if (inCareFrom === null) return undefined
  if (inCareFrom > today) return 'The first day in care must be today or in the past'
  return bornOn !== null && bornOn <= today && inCareFrom < bornOn ? 'Care cannot begin before the day of birth' : undefined
}

/** What is wrong with a postcode, of which only the district is kept. */
export function wrongDistrict(district: string | null): string | undefined {
  return district !== null && district !== '' && postcodeDistrict(district) === null ? 'Enter the first part of a postcode, such as DH1' : undefined
}

export function wrongEmail(email: string | null): string | undefined {
  return email !== null && email !== '' && !/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(email) ? 'Enter an e-mail address such as name@example.gov.uk' : undefined
}

/** What is unlikely about them: said, never refused. */
export function unlikelyInPerson({ bornOn }: Pick<PersonTyped, 'bornOn'>, today: CivilDate): { readonly bornOn?: string | undefined } {
  if (bornOn === null || bornOn > today) return {}
  const age = ageOn(bornOn, today)
  if (age < 4) return { bornOn: `That makes them ${age === 0 ? 'under a year' : age} old. The youngest in any service was 4` }
  return age > 25 ? { bornOn: `That makes them ${age}. Services end at 25 at the latest` } : {}
}

/** What is wrong with a day on which something has happened. */
export function wrongPastDay(on: CivilDate | null, today: CivilDate, what: string): string | undefined {
  if (on === null) return `Enter ${what}`
  return on > today ? `${capital(what)} must be today or in the past` : undefined
}

/** A move may be known a year ahead; further is a slip of the pen. */
export const LONGEST_AHEAD_DAYS = 366

export interface AssessmentTyped {
  readonly askedOn: CivilDate | null
  readonly receivedOn: CivilDate | null
  readonly reviewOn: CivilDate | null
}

/** What is wrong with the days of a risk assessment. */
export function wrongInAssessment({ askedOn, receivedOn, reviewOn }: AssessmentTyped, today: CivilDate): { readonly [Name in keyof AssessmentTyped]?: string | undefined } {
  const past = (on: CivilDate | null): string | undefined => (on !== null && on > today ? 'The day must be today or in the past' : undefined)
  const none = askedOn === null && receivedOn === null ? 'Enter the day it was asked for, or the day it came' : undefined
  const early = askedOn !== null && receivedOn !== null && receivedOn < askedOn ? 'It came before it was asked for. Enter a later day' : undefined
  return { askedOn: none ?? past(askedOn), receivedOn: past(receivedOn) ?? early, reviewOn: reviewOn !== null && receivedOn !== null && reviewOn <= receivedOn ? 'Enter a day after it came' : undefined }
}

/** What is wrong with the days on which something was explained or signed. */
export function wrongInExplained<Days extends Readonly<Record<string, CivilDate | null>>>(days: Days, today: CivilDate): { readonly [Name in keyof Days]?: string | undefined } {
  const entries = Object.entries(days).filter(([, on]) => on !== null && on > today).map(([name]) => [name, 'The day must be today or in the past'])
  return Object.fromEntries(entries) as { readonly [Name in keyof Days]?: string }
}

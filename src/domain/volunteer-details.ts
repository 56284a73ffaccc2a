import type { CivilDate } from './civil-date.ts'
import { addMonths, ageOn } from './civil-date.ts'
import { postcodeDistrict } from './postcode.ts'
import { plainPhone } from './plain-text.ts'
import { spokenDate } from './spoken.ts'

/* What is written down of a volunteer, from the enquiry on; nothing of the equalities, which are kept apart. Only a name must be known. */

export interface VolunteerDetails {
  readonly firstName: string | null
  readonly lastName: string | null
  readonly phone: string | null
  readonly email: string | null
  readonly address: string | null
  readonly postcode: string | null
  readonly bornOn: CivilDate | null
  readonly enquiredOn: CivilDate | null
  /** How they heard of the service. */
  readonly source: string | null
  readonly campaignId: number | null
  /** The training cycle, by its name. */
  readonly cohort: string | null
  readonly languages: string | null
  readonly interests: string | null
  /** When they are free. */
  readonly availability: string | null
  /** Where they would travel. */
  readonly travels: string | null
  readonly drives: boolean | null
  readonly maxMiles: number | null
  readonly prefersAgeFrom: number | null
  readonly prefersAgeTo: number | null
  readonly notes: string | null
}

/** Words for some of the fields. */
export type DetailWords = { readonly [Name in keyof VolunteerDetails]?: string | undefined }

/** Volunteers are adults. */
export const ADULT_AGE = 18
const OLD_AGE = 90
/** A young person is matched up to 25 at most (domain.md: upper_age). */
const OLDEST_YOUNG_PERSON = 25
export const FAR_MILES = 60
const LONG_AGO_MONTHS = 24
const PHONE_DIGITS = 10

/** What is wrong, and what would be right. */
export function wrongInDetails(details: VolunteerDetails, today: CivilDate): DetailWords {
  const { firstName, lastName, bornOn, enquiredOn, prefersAgeFrom: from, prefersAgeTo: to, maxMiles } = details
  return {
    firstName: firstName === null ? 'Enter the first name' : undefined,
    lastName: lastName === null ? 'Enter the last name' : undefined,
    bornOn: bornOn !== null && bornOn > today ? 'Date of birth must be in the past' : undefined,
    enquiredOn: enquiredOn !== null && enquiredOn > today ? 'The day of the enquiry must be today or in the past' : bornOn !== null && enquiredOn !== null && bornOn <= today && enquiredOn < bornOn ? `They were born on ${spokenDate(bornOn)}. Enter a later day for the enquiry` : undefined,
    maxMiles: maxMiles !== null && maxMiles < 0 ? 'Enter miles of 0 or more' : undefined,
    prefersAgeTo: from !== null && to !== null && to < from ? `The youngest is ${from}. Enter an oldest age of ${from} or more` : undefined,
  }
}

/** What is unlikely; it may be so all the same. */
export function unlikelyInDetails(details: VolunteerDetails, today: CivilDate): DetailWords {
  const { bornOn, enquiredOn, email, phone, postcode, maxMiles, prefersAgeFrom: from, prefersAgeTo: to } = details
  const age = bornOn === null || bornOn > today ? null : ageOn(bornOn, today)
  return {
    bornOn: age === null ? undefined : age < ADULT_AGE ? `That makes them ${age}. A volunteer is ${ADULT_AGE} or over` : age > OLD_AGE ? `That makes them ${age}. Check the year` : undefined,
    enquiredOn: enquiredOn !== null && enquiredOn < addMonths(today, -LONG_AGO_MONTHS) ? 'More than two years ago. Check the year' : undefined,
    email: email !== null && !/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(email) ? 'This does not look like an e-mail address' : undefined,
    phone: phone !== null && plainPhone(phone).length < PHONE_DIGITS ? 'A telephone number usually has 11 digits' : undefined,
    postcode: postcode !== null && postcodeDistrict(postcode) === null ? 'This does not look like a postcode' : undefined,
    maxMiles: maxMiles !== null && maxMiles > FAR_MILES ? `Over ${FAR_MILES} miles each way is far for a visit` : undefined,
    prefersAgeFrom: from !== null && from > OLDEST_YOUNG_PERSON ? `Young people are ${OLDEST_YOUNG_PERSON} at most` : undefined,
    prefersAgeTo: to !== null && to > OLDEST_YOUNG_PERSON ? `Young people are ${OLDEST_YOUNG_PERSON} at most` : undefined,
  }
}

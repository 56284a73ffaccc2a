import type { DetailsInput } from '#contract/volunteer-record.ts'
import type { CivilDate } from '#domain/civil-date.ts'
import type { Traits } from '#domain/likely-duplicate.ts'
import type { DetailWords, VolunteerDetails } from '#domain/volunteer-details.ts'
import { unlikelyInDetails, wrongInDetails } from '#domain/volunteer-details.ts'
import { keptList, typedList } from '#domain/word-list.ts'

/* What stands in the form about a volunteer: lists with commas, as people type them, and a campaign by its number as text, as a choice has it. */

export type VolunteerForm = { -readonly [Name in keyof Omit<VolunteerDetails, 'campaignId'>]: VolunteerDetails[Name] } & { campaign: string | null }

/** An enquiry before anything is typed. */
export function emptyForm(today: CivilDate): VolunteerForm {
  return {
    firstName: null, lastName: null, phone: null, email: null, enquiredOn: today, source: null, campaign: null, cohort: null, bornOn: null, address: null, postcode: null, languages: null, interests: null,
    availability: null, travels: null, drives: null, maxMiles: null, prefersAgeFrom: null, prefersAgeTo: null, notes: null,
  }
}

/** What is kept of a volunteer, as it stands in the form; in the order of the page, which is that of what is found wrong. */
export function formOf({ campaignId, languages, interests, ...details }: VolunteerDetails): VolunteerForm {
  const { firstName, lastName, phone, email, enquiredOn, source, cohort, bornOn, address, postcode, ...rest } = details
  return { firstName, lastName, phone, email, enquiredOn, source, campaign: campaignId === null ? null : String(campaignId), cohort, bornOn, address, postcode, languages: typedList(languages), interests: typedList(interests), ...rest }
}

/** What the form says, as it is kept. */
export function detailsOf({ campaign, languages, interests, ...form }: VolunteerForm): VolunteerDetails {
  return { ...form, campaignId: campaign === null ? null : Number(campaign), languages: keptList(languages), interests: keptList(interests) }
}

/** The same, once nothing in it is wrong. */
export function detailsToSend(form: VolunteerForm): DetailsInput {
  const details = detailsOf(form)
  return { ...details, firstName: details.firstName ?? '', lastName: details.lastName ?? '' }
}

export function wrongInForm(form: VolunteerForm, today: CivilDate): Omit<DetailWords, 'campaignId'> {
  return wrongInDetails(detailsOf(form), today)
}

export function unlikelyInForm(form: VolunteerForm, today: CivilDate): Omit<DetailWords, 'campaignId'> {
  return unlikelyInDetails(detailsOf(form), today)
}

/** By what somebody may be known already; what is being typed has spaces round it. */
export function traitsOf({ firstName, lastName, phone, email, bornOn }: VolunteerForm): Traits {
  const trimmed = (text: string | null): string | null => text?.trim().slice(0, 200) || null
  return { firstName: trimmed(firstName), lastName: trimmed(lastName), phone: trimmed(phone), email: trimmed(email), bornOn }
}

/** By what a volunteer who is written down may be somebody else's record too. */
export function traitsOfDetails({ firstName, lastName, phone, email, bornOn }: VolunteerDetails): Traits {
  return traitsOf({ ...emptyForm(''), firstName, lastName, phone, email, bornOn })
}

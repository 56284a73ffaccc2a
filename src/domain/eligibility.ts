import type { CivilDate } from './civil-date.ts'
import { addMonths, ageOn, birthday } from './civil-date.ts'
import { PREFER_NOT_TO_SAY } from './equalities.ts'
import type { ServiceTerms } from './service-term.ts'
import { spokenDate } from './spoken.ts'
import { careHasEnded } from './young-person.ts'

/* Who may have a visitor (Children Act 1989 s23ZB(1), domain.md R2.1): any child who is looked after. Contact with family was the condition
   until 2011 and is none: it is not asked here at all. */

/** `entitled`: looked after. `by_choice`: care has ended, and the council may go on (R2.8). `too_old`: above the service's own age. `not_known`: neither date of birth nor care is recorded. */
export type Eligibility = 'entitled' | 'by_choice' | 'too_old' | 'not_known'

export interface ForEligibility {
  readonly bornOn: CivilDate | null
  readonly inCareFrom: CivilDate | null
  readonly inCareTo: CivilDate | null
  readonly disability: string | null
}

/** Up to which ages a service goes: everybody's, and where it goes further for some. */
export type UpperAges = Pick<ServiceTerms, 'upperAge' | 'upperAgeDisabled' | 'upperAgeCareLeaver'>

/** Whether somebody is recorded as disabled: any answer but no, or that they prefer not to say. */
export function isDisabled(disability: string | null): boolean {
  const given = disability?.trim().toLowerCase().replaceAll(/[\s-]+/g, '_') ?? ''
  return !['', 'no', 'none', 'not_known', 'not_stated', PREFER_NOT_TO_SAY].includes(given)
}

/** The age at which the service ends for this person: everybody's, or a later one that it keeps for a disability or after care (requirement N21). */
export function upperAgeOf(person: ForEligibility, ages: UpperAges, on: CivilDate): number {
  const isCareLeaver = careHasEnded(person, on)
  return Math.max(ages.upperAge, isDisabled(person.disability) ? ages.upperAgeDisabled ?? 0 : 0, isCareLeaver ? ages.upperAgeCareLeaver ?? 0 : 0)
}

/** Whether somebody may have a visitor on the day, by the service's own ages. */
export function eligibilityOn(person: ForEligibility, ages: UpperAges, on: CivilDate): Eligibility {
  const { bornOn, inCareFrom, inCareTo } = person
  const age = bornOn === null ? null : ageOn(bornOn, on)
  const upperAge = upperAgeOf(person, ages, on)
  if (age !== null && age >= upperAge && age >= 18) return 'too_old'
  if (careHasEnded({ inCareTo, bornOn }, on)) return 'by_choice'
  return bornOn === null && inCareFrom === null ? 'not_known' : 'entitled'
}

/* A younger child is entitled all the same. */
function tooYoungWarning(bornOn: CivilDate | null, lowestAge: number | null, on: CivilDate): string | null {
  if (bornOn === null || lowestAge === null || ageOn(bornOn, on) >= lowestAge) return null
  return `The service begins at ${lowestAge}. A younger child who is looked after is entitled all the same: receive the referral, and decide it with the reason.`
}

/** What is to be decided before a match of somebody begins on the day, in a sentence; null where it is a matter of course. Said and never refused: that a match begins after care, or above the service’s age, is the council’s choice (domain.md R2.8, trap 6). */
export function choiceAtStart(person: ForEligibility, { firstName, ages }: { readonly firstName: string; readonly ages: UpperAges }, on: CivilDate): string | null {
  switch (eligibilityOn(person, ages, on)) {
    case 'entitled':
    case 'not_known': return null
    case 'by_choice': return `${firstName} is not looked after any more on ${spokenDate(on)}, so a match is the council’s choice, with its permission and funding.`
    case 'too_old': return `${firstName} is ${ageOn(person.bornOn!, on)} on ${spokenDate(on)}, and the service is for people under ${upperAgeOf(person, ages, on)}.`
  }
}

/** What is to be said of somebody's age and care before they are referred or matched; empty where there is nothing to say. Said, and never refused. */
export function eligibilityWarnings(person: ForEligibility, ages: UpperAges & Pick<ServiceTerms, 'lowestAge'>, on: CivilDate): string[] {
  return [aboutEligibility(person, ages, on), tooYoungWarning(person.bornOn, ages.lowestAge, on)].filter((words) => words !== null)
}

function aboutEligibility(person: ForEligibility, ages: UpperAges, on: CivilDate): string | null {
  switch (eligibilityOn(person, ages, on)) {
    case 'entitled':
    case 'not_known': return null
    case 'by_choice': return 'Care has ended, so a visitor is the council’s choice. Have the decision and the funding recorded.'
    case 'too_old': return `The service is for people under ${upperAgeOf(person, ages, on)}.`
  }
}

/** The age at which the service ends for somebody after 18, and the day on which they reach it; null where it ends at 18, which has its own steps, or where no day of birth is known. */
export function upperAgeReached(person: ForEligibility, ages: UpperAges): { readonly age: number; readonly on: CivilDate } | null {
  if (person.bornOn === null) return null
  const age = upperAgeOf(person, ages, birthday(person.bornOn, 18))
  return age <= 18 ? null : { age, on: birthday(person.bornOn, age) }
}

/** The same of a match that has not ended, from as many months ahead as the steps towards 18 are asked for; null before, and where it began at that age or later, which was decided then (N21). */
export function upperAgeAhead(person: ForEligibility, startedOn: CivilDate, ages: UpperAges & Pick<ServiceTerms, 'growingUpAskedMonths'>, today: CivilDate): { readonly age: number; readonly on: CivilDate; readonly askedOn: CivilDate } | null {
  const reached = upperAgeReached(person, ages)
  if (reached === null || startedOn >= reached.on) return null
  const ahead = addMonths(reached.on, -ages.growingUpAskedMonths)
  const askedOn = ahead > startedOn ? ahead : startedOn
  return today < askedOn ? null : { ...reached, askedOn }
}

/** What that asks for, in a sentence. */
export function upperAgeWords(firstName: string, { age, on }: { readonly age: number; readonly on: CivilDate }, today: CivilDate): string {
  return `${firstName} ${on <= today ? `was ${age} on` : `will be ${age} on`} ${spokenDate(on)}, and the service is for people under ${age}. Plan how the match ends, or record that it was decided and is funded to go on.`
}

/** Until when the service goes on for this person once they are 18, to be read before it: `The service goes on until 21, which is 12 Dec 2029`; where it does not, what that asks for. */
export function afterEighteen(person: ForEligibility, ages: UpperAges): string | null {
  if (person.bornOn === null) return null
  const eighteenOn = birthday(person.bornOn, 18)
  const age = upperAgeOf(person, ages, eighteenOn)
  return age <= 18 ? 'The service is for people under 18: going on is an exception, which the council decides and funds.' : `The service may go on until ${age}, which is ${spokenDate(birthday(person.bornOn, age))}.`
}

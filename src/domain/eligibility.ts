import type { CivilDate } from './civil-date.ts'
import { ageOn } from './civil-date.ts'
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
}

/** Whether somebody may have a visitor on the day; `upperAge` is the service's, 18 to 25. */
export function eligibilityOn(person: ForEligibility, upperAge: number, on: CivilDate): Eligibility {
  const { bornOn, inCareFrom, inCareTo } = person
  const age = bornOn === null ? null : ageOn(bornOn, on)
  if (age !== null && age >= upperAge && age >= 18) return 'too_old'
  if (careHasEnded({ inCareTo, bornOn }, on)) return 'by_choice'
  return bornOn === null && inCareFrom === null ? 'not_known' : 'entitled'
}

/** What is to be said of somebody younger than the service begins with; null where there is nothing to say. It is said and never refused: a younger child is entitled all the same. */
export function tooYoungWarning(bornOn: CivilDate | null, lowestAge: number | null, on: CivilDate): string | null {
  if (bornOn === null || lowestAge === null || ageOn(bornOn, on) >= lowestAge) return null
  return `The service begins at ${lowestAge}. A younger child who is looked after is entitled all the same: receive the referral, and decide it with the reason.`
}

/** What is to be decided before a match of somebody begins on the day, in a sentence; null where it is a matter of course. Said and never refused: that a match begins after care, or above the service’s age, is the council’s choice (domain.md R2.8, trap 6). */
export function choiceAtStart(person: ForEligibility, { firstName, upperAge }: { readonly firstName: string; readonly upperAge: number }, on: CivilDate): string | null {
  switch (eligibilityOn(person, upperAge, on)) {
    case 'entitled':
    case 'not_known': return null
    case 'by_choice': return `${firstName} is not looked after any more on ${spokenDate(on)}, so a match is the council’s choice, with its permission and funding.`
    case 'too_old': return `${firstName} is ${ageOn(person.bornOn!, on)} on ${spokenDate(on)}, and the service is for people under ${upperAge}.`
  }
}

/** What is to be said of it before somebody refers; null where there is nothing to say. */
export function eligibilityWarning(eligibility: Eligibility, upperAge: number): string | null {
  switch (eligibility) {
    case 'entitled':
    case 'not_known': return null
    case 'by_choice': return 'Care has ended, so a visitor is the council’s choice. Have the decision and the funding recorded.'
    case 'too_old': return `The service is for people under ${upperAge}.`
  }
}

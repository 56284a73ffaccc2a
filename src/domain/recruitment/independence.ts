import type { CivilDate } from '../civil-date.ts'
import { monthsLater } from '../due/calendar.ts'
import { wrongPastDay } from './past-day.ts'
import type { RecruitmentPolicy } from './policy.ts'

/* That a visitor is independent of the authority (Care Planning Regulations 2010, regulation 47; domain.md R2.4). An officer of another directorate is not turned
   away: whoever is unsure asks the lawyers. A link to whoever runs a home matters for the young people of that home only. */

export const DIRECTORATE = { none: 'Not employed by the council', children: 'Children’s social care', other: 'Another directorate' } as const
export type Directorate = keyof typeof DIRECTORATE

export const HOUSEHOLD_LINK = { none: 'Nobody', councillor: 'A councillor', children: 'Somebody in children’s social care', other: 'Somebody in another directorate' } as const
export type HouseholdLink = keyof typeof HOUSEHOLD_LINK

export const INDEPENDENCE_OUTCOME = { independent: 'Independent', refer_to_legal: 'Refer to legal', not_independent: 'Not independent' } as const
export type IndependenceOutcome = keyof typeof INDEPENDENCE_OUTCOME

/** What somebody declares of themselves, as it is on the day: employment that has ended counts no more. */
export interface Declaration {
  readonly isCouncillor: boolean | null
  readonly directorate: Directorate | null
  readonly householdLink: HouseholdLink | null
}

/** What the declaration suggests; whoever decides may decide otherwise. */
export function suggestedIndependence({ isCouncillor, directorate, householdLink }: Declaration): IndependenceOutcome {
  if (isCouncillor === true || directorate === 'children' || householdLink === 'councillor' || householdLink === 'children') return 'not_independent'
  return directorate === 'other' || householdLink === 'other' ? 'refer_to_legal' : 'independent'
}

/** When it is to be declared again. */
export function declareAgainOn(declaredOn: CivilDate, policy: RecruitmentPolicy): CivilDate {
  return monthsLater(declaredOn, policy.independenceMonths)
}

/** What is wrong with a declaration and what was decided on it, by field: each question is asked, and whoever decides against what the answers suggest says why. */
export function wrongDeclaration(
  declared: Declaration & { readonly declaredOn: CivilDate | null; readonly outcome: IndependenceOutcome | null; readonly notes: string | null }, today: CivilDate,
): Partial<Record<'declaredOn' | 'isCouncillor' | 'directorate' | 'householdLink' | 'outcome' | 'notes', string | undefined>> {
  const { declaredOn, isCouncillor, directorate, householdLink, outcome, notes } = declared
  return {
    declaredOn: declaredOn === null ? 'Enter the day of the declaration' : wrongPastDay(declaredOn, today, 'the day of the declaration'),
    isCouncillor: isCouncillor === null ? 'Choose yes or no' : undefined,
    directorate: directorate === null ? 'Choose whether the council employs them, and where' : undefined,
    householdLink: householdLink === null ? 'Choose whether anybody of their household is one of these' : undefined,
    outcome: outcome === null ? 'Choose what follows' : undefined,
    notes: outcome === 'independent' && suggestedIndependence(declared) !== 'independent' && notes === null ? 'Enter why they count as independent all the same' : undefined,
  }
}

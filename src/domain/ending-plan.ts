import type { CivilDate } from './civil-date.ts'
import { addMonths } from './civil-date.ts'
import { wrongDay, wrongOrder } from './day-that-has-come.ts'
import type { EndBasis } from './match-words.ts'
import { spokenDate } from './spoken.ts'
import type { EndReason } from './vocabulary.ts'

/* How a match that will end is brought to a good end while it still goes on: the day, why, who tells the young person, the last visit, the goodbye and what remains (requirements C21, D37; domain.md R1.2, standards 2 and 7). A plan ends nothing. */

export interface EndingPlan {
  readonly expectedOn: CivilDate
  readonly endReason: EndReason
  /** Who tells the young person. */
  readonly teller: string | null
  /** The day they are to be told, and the day they were. */
  readonly tellOn: CivilDate | null
  readonly toldOn: CivilDate | null
  readonly lastVisitOn: CivilDate | null
  readonly goodbye: string | null
  readonly remains: string | null
}
export type EndingPlanTyped = Omit<EndingPlan, 'expectedOn' | 'endReason'> & { readonly expectedOn: CivilDate | null; readonly endReason: EndReason | null }
type Said = { readonly [Name in keyof EndingPlanTyped]?: string | undefined }

/** What the plan is held against. */
export interface EndingMatch {
  readonly startedOn: CivilDate
  /** The day on which the appointment ends by law (domain.md R2.5). */
  readonly statutoryEndOn: CivilDate | null
  /** Whether it was decided that the match goes on after that day. */
  readonly fundedAfter18: boolean | null
}

/** What is wrong with a plan, and what would be right. */
export function wrongInEndingPlan({ expectedOn, endReason, tellOn, toldOn, lastVisitOn }: EndingPlanTyped, { startedOn }: Pick<EndingMatch, 'startedOn'>, today: CivilDate): Said {
  const start = { on: startedOn, what: 'The match started' }
  return {
    expectedOn: wrongOrder(expectedOn, start),
    endReason: endReason === null ? 'Choose why it is to end' : undefined,
    tellOn: tellOn === null ? undefined : wrongOrder(tellOn, start),
    toldOn: toldOn === null ? undefined : wrongDay(toldOn, today, start),
    lastVisitOn: lastVisitOn === null ? undefined : wrongOrder(lastVisitOn, start),
  }
}

/** What is unlikely in a plan; said, never refused. */
export function unlikelyInEndingPlan({ expectedOn, endReason, tellOn, lastVisitOn }: EndingPlanTyped, { statutoryEndOn }: Pick<EndingMatch, 'statutoryEndOn'>, today: CivilDate): Said {
  if (expectedOn === null) return {}
  const isOtherThanByLaw = endReason === 'no_longer_looked_after' && statutoryEndOn !== null && expectedOn !== statutoryEndOn
  return {
    expectedOn: expectedOn < today ? 'This day has passed. Where the match has ended, end it instead.' : isOtherThanByLaw ? `The appointment ends by law on ${spokenDate(statutoryEndOn)}.` : undefined,
    tellOn: tellOn !== null && tellOn > expectedOn ? 'This is after the match is to end' : undefined,
    lastVisitOn: lastVisitOn !== null && lastVisitOn > expectedOn ? 'This is after the match is to end' : undefined,
  }
}

/** So many months before the day on which the appointment ends by law a new plan starts with it. */
const BY_LAW_WITHIN_MONTHS = 12

/** What a plan starts with: what was planned, or the end by law where that is near and nobody decided that the match goes on. */
export function endingToPlan(plan: EndingPlan | null, { statutoryEndOn, fundedAfter18 }: Pick<EndingMatch, 'statutoryEndOn' | 'fundedAfter18'>, today: CivilDate): EndingPlanTyped {
  if (plan !== null) return plan
  const isNear = statutoryEndOn !== null && fundedAfter18 !== true && statutoryEndOn >= today && statutoryEndOn <= addMonths(today, BY_LAW_WITHIN_MONTHS)
  return { expectedOn: isNear ? statutoryEndOn : null, endReason: isNear ? 'no_longer_looked_after' : null, teller: null, tellOn: null, toldOn: null, lastVisitOn: null, goodbye: null, remains: null }
}

/** What the end itself starts with once it has come: what was planned for it, and from the law what no plan says. */
export function endAsPlanned(plan: EndingPlan | null, { statutoryEndOn, fundedAfter18 }: Pick<EndingMatch, 'statutoryEndOn' | 'fundedAfter18'>, today: CivilDate): {
  readonly endedOn: CivilDate; readonly endReason: EndReason | null; readonly endBasis: EndBasis | null; readonly plan: string | null; readonly remains: string | null
} {
  const ceasedOn = statutoryEndOn !== null && statutoryEndOn <= today ? statutoryEndOn : null
  const plannedOn = plan !== null && plan.expectedOn <= today ? plan.expectedOn : null
  return {
    endedOn: plannedOn ?? (fundedAfter18 === true ? null : ceasedOn) ?? today,
    endReason: plan?.endReason ?? (ceasedOn === null ? null : 'no_longer_looked_after'), endBasis: ceasedOn === null ? null : 'ceased_looked_after', plan: plan?.goodbye ?? null, remains: plan?.remains ?? null,
  }
}

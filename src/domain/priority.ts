import type { CivilDate } from './civil-date.ts'
import { daysBetween } from './civil-date.ts'
import type { ServiceTerms } from './service-term.ts'
import { counted } from './spoken.ts'

/* Which of those who wait goes first, by the service's own points (requirement N20; a freedom of information request asks how referrals are prioritised). The points order a list: they decide nothing, and nobody is refused by them. */

type Points = Pick<ServiceTerms, 'urgentPoints' | 'reasonPoints' | 'daysPerPoint'>

export interface ForPriority {
  readonly isUrgent: boolean | null
  /** What was ticked as speaking for going first. */
  readonly factors: readonly string[]
  /** The day from which the waiting counts: the first referral's, where this one follows another. */
  readonly waitsSinceOn: CivilDate
}

/** The points of a referral on the day: for being urgent, for each reason and, where the service counts them, for whole spans of days waited. */
export function priorityPoints({ isUrgent, factors, waitsSinceOn }: ForPriority, { urgentPoints, reasonPoints, daysPerPoint }: Points, on: CivilDate): number {
  const waited = daysPerPoint === null ? 0 : Math.floor(Math.max(0, daysBetween(waitsSinceOn, on)) / daysPerPoint)
  return (isUrgent === true ? urgentPoints : 0) + factors.length * reasonPoints + waited
}

/** How the points come about, for whoever fills in a referral: `Urgent 3 points, each reason 1 point`. */
export function priorityRule({ urgentPoints, reasonPoints, daysPerPoint }: Points): string {
  return [`Urgent counts ${counted(urgentPoints, 'point')}`, `each reason ${counted(reasonPoints, 'point')}`, ...(daysPerPoint === null ? [] : [`each ${counted(daysPerPoint, 'day')} of waiting 1 point`])].join(', ')
}

import type { Care } from './care-words.ts'
import type { CivilDate } from './civil-date.ts'
import { addMonths, daysBetween } from './civil-date.ts'
import { spokenDate, spokenDue } from './spoken.ts'

/* Who has gone home from care: services keep a window of six months in which it is looked at again whether the friendship goes on (requirements N22). */

export const RETURN_WINDOW_MONTHS = 6

export interface CareAsDated {
  readonly id: number
  readonly fromOn: CivilDate
  readonly care: Care
  /** When the visitor was looked at again after a return home. */
  readonly reviewedOn: CivilDate | null
}

export interface ReturnHome {
  readonly id: number
  readonly returnedOn: CivilDate
  readonly windowEndsOn: CivilDate
  readonly reviewedOn: CivilDate | null
}

/** The last day of the window: 31 Aug 2026 is looked at again by 28 Feb 2027. */
export function returnWindowEndsOn(returnedOn: CivilDate): CivilDate {
  return addMonths(returnedOn, RETURN_WINDOW_MONTHS)
}

/** The return home that holds; null where care is anything else since, or nobody went home. */
export function returnHome(statuses: readonly CareAsDated[]): ReturnHome | null {
  const last = statuses.toSorted((one, other) => (one.fromOn < other.fromOn ? -1 : 1)).at(-1)
  return last?.care === 'returned_home' ? { id: last.id, returnedOn: last.fromOn, windowEndsOn: returnWindowEndsOn(last.fromOn), reviewedOn: last.reviewedOn } : null
}

/** `To be looked at again by 3 May 2027, in 30 days`, `Looked at again on 1 Apr 2027`. */
export function returnWords({ windowEndsOn, reviewedOn }: ReturnHome, today: CivilDate): string {
  return reviewedOn === null ? `To be looked at again by ${spokenDate(windowEndsOn)}, ${spokenDue(daysBetween(windowEndsOn, today)).toLowerCase()}` : `Looked at again on ${spokenDate(reviewedOn)}`
}

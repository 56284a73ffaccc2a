import type { CivilDate } from './civil-date.ts'
import { daysBetween } from './civil-date.ts'
import { middleOf } from './middle.ts'

/** Where a match stands on a day. Ended on a day, it is no longer active at that day's close (figures.md, domain.md R6.2). */
export function matchStateOn(match: { readonly startedOn: CivilDate; readonly endedOn: CivilDate | null; readonly pausedFrom: CivilDate | null }, on: CivilDate): 'planned' | 'active' | 'paused' | 'ended' {
  if (match.startedOn > on) return 'planned'
  if (match.endedOn !== null && match.endedOn <= on) return 'ended'
  return match.pausedFrom === null ? 'active' : 'paused'
}

/** The middle number of days between one visit and the next; nothing with fewer than three visits, since two tell no rhythm. */
export function usualGapDays(visitedOn: readonly CivilDate[]): number | null {
  if (visitedOn.length < 3) return null
  return middleOf(visitedOn.slice(1).map((on, index) => daysBetween(visitedOn[index]!, on)))
}

import type { CivilDate } from '../civil-date.ts'
import { counted, spokenDate, together } from '../spoken.ts'
import { daysLater, laterOf } from './calendar.ts'
import type { DueCase } from './due-line.ts'
import { aboutMatch } from './due-line.ts'
import type { OpenMatch } from './records.ts'

/** So long after a held visit the next is missed (due.md, domain.md §10). */
export const VISIT_GAP_DAYS = 42
/** For a young person whose care has ended, who is met less often. */
export const CARE_LEAVER_GAP_DAYS = 56
/** For two with a rhythm of their own. */
export const RHYTHM_TOLERANCE = 1.5

/** How many days these two may go without meeting: their own rhythm first, then whether the young person has left care. */
export function visitGapDays(match: OpenMatch, today: CivilDate): number {
  if (match.rhythmDays !== null) return Math.ceil(match.rhythmDays * RHYTHM_TOLERANCE)
  return hasLeftCare(match, today) ? CARE_LEAVER_GAP_DAYS : VISIT_GAP_DAYS
}

/** Active matches without a visit for too long: the last held visit, or the start, and the gap (due.md). A paused match is left in peace. */
export function visitGaps(matches: readonly OpenMatch[], today: CivilDate, horizon: CivilDate): DueCase[] {
  return matches.filter((match) => !match.isPaused).flatMap((match) => {
    const gap = visitGapDays(match, today)
    const from = match.lastVisitOn === null ? match.startedOn : laterOf(match.lastVisitOn, match.startedOn)
    const dueOn = daysLater(from, gap)
    if (dueOn > horizon) return []
    const met = match.lastVisitOn === null ? `No visit yet, matched ${spokenDate(match.startedOn)}` : `Last met ${spokenDate(match.lastVisitOn)}`
    return { ...aboutMatch(match), kind: 'visit_gap', dueOn, what: `No visit: ${together([match.youngPerson.name, ...match.volunteers.map((volunteer) => volunteer.name)])}`, detail: `${met}, ${rhythmInWords(match, gap, today)}` }
  })
}

function rhythmInWords(match: OpenMatch, gap: number, today: CivilDate): string {
  if (match.rhythmDays !== null) return `they meet every ${counted(match.rhythmDays, 'day')}`
  return `expected within ${counted(gap / 7, 'week')}${hasLeftCare(match, today) ? ' for a care leaver' : ''}`
}

function hasLeftCare(match: OpenMatch, today: CivilDate): boolean {
  return match.youngPerson.inCareTo !== null && match.youngPerson.inCareTo <= today
}

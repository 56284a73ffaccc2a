import type { CivilDate } from '../civil-date.ts'
import { counted, spokenDate, together } from '../spoken.ts'
import { careHasEnded } from '../young-person.ts'
import { daysLater, laterOf } from './calendar.ts'
import type { DueCase } from './due-line.ts'
import { aboutMatch } from './due-line.ts'
import type { DueIntervals } from './intervals.ts'
import type { OpenMatch } from './records.ts'

type GapIntervals = Pick<DueIntervals, 'visitGapDays' | 'careLeaverGapDays'>

/** For two with a rhythm of their own (due.md, domain.md §10). */
export const RHYTHM_TOLERANCE = 1.5

/** How many days these two may go without meeting: their own rhythm first, then whether the young person has left care. */
function visitGapDays(match: OpenMatch, { visitGapDays: usual, careLeaverGapDays }: GapIntervals, today: CivilDate): number {
  if (match.rhythmDays !== null) return Math.ceil(match.rhythmDays * RHYTHM_TOLERANCE)
  return hasLeftCare(match, today) ? careLeaverGapDays : usual
}

/** Active matches without a visit for too long: the last held visit, or the start, and the service's days (due.md: 42, and 56 for a care leaver). A paused match is left in peace. */
export function visitGaps(matches: readonly OpenMatch[], intervals: GapIntervals, today: CivilDate, horizon: CivilDate): DueCase[] {
  return matches.filter((match) => !match.isPaused).flatMap((match) => {
    const gap = visitGapDays(match, intervals, today)
    const from = match.lastVisitOn === null ? match.startedOn : laterOf(match.lastVisitOn, match.startedOn)
    const dueOn = daysLater(from, gap)
    if (dueOn > horizon) return []
    const met = match.lastVisitOn === null ? `No visit yet, matched ${spokenDate(match.startedOn)}` : `Last met ${spokenDate(match.lastVisitOn)}`
    return { ...aboutMatch(match), kind: 'visit_gap', dueOn, what: `No visit: ${together([match.youngPerson.name, ...match.volunteers.map((volunteer) => volunteer.name)])}`, detail: `${met}, ${rhythmInWords(match, gap, today)}` }
  })
}

function rhythmInWords(match: OpenMatch, gap: number, today: CivilDate): string {
  if (match.rhythmDays !== null) return `they meet every ${counted(match.rhythmDays, 'day')}`
  return `expected within ${gap % 7 === 0 ? counted(gap / 7, 'week') : counted(gap, 'day')}${hasLeftCare(match, today) ? ' for a care leaver' : ''}`
}

function hasLeftCare(match: OpenMatch, today: CivilDate): boolean {
  return careHasEnded(match.youngPerson, today)
}

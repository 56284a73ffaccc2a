import { spokenDate } from '../spoken.ts'
import { monthsLater } from './calendar.ts'
import type { DueCase } from './due-line.ts'
import { aboutMatch, visitorsOf } from './due-line.ts'
import type { DueIntervals } from './intervals.ts'
import type { OpenMatch } from './records.ts'

/** Care reviews to come, the service's months (due.md: 6, domain.md R2.7) from the young person's last one, whoever was their visitor then; only where one is on record, since the council's own system leads (due.md). */
export function careReviewsDue(matches: readonly OpenMatch[], { careReviewMonths }: Pick<DueIntervals, 'careReviewMonths'>): DueCase[] {
  return matches.flatMap((match) => {
    const { lastReviewOn, name } = match.youngPerson
    if (lastReviewOn === null) return []
    return { ...aboutMatch(match), kind: 'care_review', dueOn: monthsLater(lastReviewOn, careReviewMonths), what: `Care review for ${name}`, detail: `Last reviewed ${spokenDate(lastReviewOn)}, visited by ${visitorsOf(match)}` }
  })
}

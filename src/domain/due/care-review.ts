import { spokenDate } from '../spoken.ts'
import { monthsLater } from './calendar.ts'
import type { DueCase } from './due-line.ts'
import { aboutMatch, visitorsOf } from './due-line.ts'
import type { OpenMatch } from './records.ts'

/** Reviews are at most so many months apart from the third on (domain.md R2.7). */
export const CARE_REVIEW_MONTHS = 6

/** Care reviews to come, from the young person's last one, whoever was their visitor then; only where one is on record, since the council's own system leads (due.md). */
export function careReviewsDue(matches: readonly OpenMatch[]): DueCase[] {
  return matches.flatMap((match) => {
    const { lastReviewOn, name } = match.youngPerson
    if (lastReviewOn === null) return []
    return { ...aboutMatch(match), kind: 'care_review', dueOn: monthsLater(lastReviewOn, CARE_REVIEW_MONTHS), what: `Care review for ${name}`, detail: `Last reviewed ${spokenDate(lastReviewOn)}, visited by ${visitorsOf(match)}` }
  })
}

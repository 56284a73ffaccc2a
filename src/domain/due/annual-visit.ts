import type { CivilDate } from '../civil-date.ts'
import { completedYears } from '../civil-date.ts'
import { counted, spokenDate } from '../spoken.ts'
import { monthsLater } from './calendar.ts'
import type { DueCase } from './due-line.ts'
import { aboutMatch, visitorsOf } from './due-line.ts'
import type { OpenMatch } from './records.ts'

/** The coordinator visits a young person each time a year has passed (due.md, domain.md R7.2). */
export const ANNUAL_VISIT_MONTHS = 12

/** The coordinator's visit to a young person matched for a year; after one was held, a year from that one (due.md). */
export function annualVisitsDue(matches: readonly OpenMatch[], horizon: CivilDate): DueCase[] {
  return matches.filter((match) => !match.isPaused).flatMap((match) => {
    const { startedOn, lastAnnualVisitOn } = match
    const dueOn = monthsLater(lastAnnualVisitOn ?? startedOn, ANNUAL_VISIT_MONTHS)
    if (dueOn > horizon) return []
    const years = Math.max(1, completedYears(startedOn, dueOn))
    return {
      ...aboutMatch(match), kind: 'annual_visit', dueOn, what: `Visit ${match.youngPerson.name}, matched for ${years === 1 ? 'a year' : counted(years, 'year')}`,
      detail: `With ${visitorsOf(match)} since ${spokenDate(startedOn)}${lastAnnualVisitOn === null ? '' : `, last visited ${spokenDate(lastAnnualVisitOn)}`}`,
    }
  })
}

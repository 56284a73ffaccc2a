import type { CivilDate } from '../civil-date.ts'
import { completedYears } from '../civil-date.ts'
import { counted, spokenDate } from '../spoken.ts'
import { monthsLater } from './calendar.ts'
import type { DueCase } from './due-line.ts'
import { aboutMatch, visitorsOf } from './due-line.ts'
import type { DueIntervals } from './intervals.ts'
import type { OpenMatch } from './records.ts'

/** The coordinator's visit to a young person matched for a year, or what the service has agreed; after one was held, as long from that one (due.md: 12 months, domain.md R7.2). */
export function annualVisitsDue(matches: readonly OpenMatch[], { annualVisitMonths }: Pick<DueIntervals, 'annualVisitMonths'>, horizon: CivilDate): DueCase[] {
  return matches.filter((match) => !match.isPaused).flatMap((match) => {
    const { startedOn, lastAnnualVisitOn } = match
    const dueOn = monthsLater(lastAnnualVisitOn ?? startedOn, annualVisitMonths)
    if (dueOn > horizon) return []
    const years = Math.max(annualVisitMonths < 12 ? 0 : 1, completedYears(startedOn, dueOn))
    return {
      ...aboutMatch(match), kind: 'annual_visit', dueOn, what: `Visit ${match.youngPerson.name}, matched for ${years === 0 ? 'less than a year' : years === 1 ? 'a year' : counted(years, 'year')}`,
      detail: `With ${visitorsOf(match)} since ${spokenDate(startedOn)}${lastAnnualVisitOn === null ? '' : `, last visited ${spokenDate(lastAnnualVisitOn)}`}`,
    }
  })
}

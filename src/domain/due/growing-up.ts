import type { CivilDate } from '../civil-date.ts'
import { spokenDate } from '../spoken.ts'
import { birthdayAt } from './calendar.ts'
import type { DueCase } from './due-line.ts'
import { aboutMatch, visitorsOf } from './due-line.ts'
import type { OpenMatch } from './records.ts'

/* The appointment ends by law when care ends; that the two go on meeting is a decision that somebody takes and records
   (domain.md R2.5, R2.8, trap 6). Until then the list says so; nothing ends by itself. */

/** Active matches whose young person comes of age during them, until it is recorded whether the match goes on (due.md). */
export function turningEighteen(matches: readonly OpenMatch[], today: CivilDate, horizon: CivilDate): DueCase[] {
  return matches.flatMap((match) => {
    const { bornOn, name } = match.youngPerson
    if (match.isPaused || bornOn === null || match.fundedAfter18 !== null) return []
    const dueOn = birthdayAt(bornOn, 18)
    if (dueOn <= match.startedOn || dueOn > horizon) return []
    return {
      ...aboutMatch(match), kind: 'turning_18', dueOn, what: `${name} ${dueOn < today ? 'turned' : 'turns'} 18`,
      detail: `Decide by ${spokenDate(dueOn)} whether the match with ${visitorsOf(match)} goes on`,
    }
  })
}

/** Open matches of a young person whose care has ended, unless it is recorded that the match goes on (due.md, domain.md R2.5). */
export function noLongerLookedAfter(matches: readonly OpenMatch[], today: CivilDate): DueCase[] {
  return matches.flatMap((match) => {
    const { inCareTo, name } = match.youngPerson
    if (inCareTo === null || inCareTo > today || match.fundedAfter18 === true) return []
    return {
      ...aboutMatch(match), kind: 'no_longer_looked_after', dueOn: inCareTo, what: `${name} is no longer looked after`,
      detail: `Care ended ${spokenDate(inCareTo)}: decide whether the match with ${visitorsOf(match)} goes on`,
    }
  })
}

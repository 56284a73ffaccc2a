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

/**
 * Open matches of a young person whose care has ended, unless it is recorded that the match goes on (due.md, domain.md R2.5). Where no day of the end
 * is recorded care ended by law with the eighteenth birthday: that is said here once `turningEighteen` no longer asks, since it was refused or the match is paused.
 */
export function noLongerLookedAfter(matches: readonly OpenMatch[], today: CivilDate): DueCase[] {
  return matches.flatMap((match) => {
    const dueOn = careEndedOn(match)
    if (dueOn === null || dueOn > today || match.fundedAfter18 === true || match.goesOnAfterCare) return []
    return {
      ...aboutMatch(match), kind: 'no_longer_looked_after', dueOn, what: `${match.youngPerson.name} is no longer looked after`,
      detail: match.fundedAfter18 === false ? `Care ended ${spokenDate(dueOn)}: the match with ${visitorsOf(match)} was not to go on, and is still open` : `Care ended ${spokenDate(dueOn)}: decide whether the match with ${visitorsOf(match)} goes on`,
    }
  })
}

function careEndedOn({ youngPerson: { inCareTo, bornOn }, startedOn, fundedAfter18, isPaused }: OpenMatch): CivilDate | null {
  if (inCareTo !== null || bornOn === null) return inCareTo
  const birthdayOn = birthdayAt(bornOn, 18)
  return birthdayOn > startedOn && (fundedAfter18 === false || isPaused) ? birthdayOn : null
}

import { isSameProvider, providersOf } from '../provider-name.ts'
import { spokenDate } from '../spoken.ts'
import type { Candidate, Seeker } from './people.ts'
import type { Remark } from './remark.ts'

/* What a volunteer already does, and what rules a match of just these two out. */

/** How many they visit now. */
export function loadRemark({ matchesNow, wasEverMatched }: Pick<Candidate, 'matchesNow' | 'wasEverMatched'>): Remark {
  if (matchesNow > 0) return { about: 'load', tone: 'objects', words: matchesNow === 1 ? 'Visits one young person now' : `Visits ${matchesNow} young people now` }
  return { about: 'load', tone: 'agrees', words: wasEverMatched ? 'No match now' : 'No match yet' }
}

/** That these two were matched before. */
export function earlierMatchRemark({ firstName }: Pick<Seeker, 'firstName'>, { earlierMatch }: Pick<Candidate, 'earlierMatch'>): Remark | null {
  if (earlierMatch === null) return null
  const until = earlierMatch.endedOn === null ? `since ${spokenDate(earlierMatch.startedOn)}` : `until ${spokenDate(earlierMatch.endedOn)}`
  return { about: 'earlier', tone: 'objects', words: `Was matched with ${firstName} ${until}` }
}

/** That the two are kept apart, with the reason that was given. */
export function exclusionRemark({ firstName }: Pick<Seeker, 'firstName'>, { exclusion }: Pick<Candidate, 'exclusion'>): Remark | null {
  return exclusion === null ? null : { about: 'exclusion', tone: 'forbids', words: `Not for ${firstName}: ${exclusion.reason}` }
}

/** Whether who runs a home is among those whom somebody has declared a link to; nothing is where either is not known. */
export function isLinkedToHome(runsHome: string | null, declared: string | null): boolean {
  return runsHome !== null && providersOf(declared).some((provider) => isSameProvider(runsHome, provider))
}

/** That the volunteer has declared a link to who runs the home this young person lives in: independent elsewhere, not here (Care Planning Regulations 2010 reg 47, domain.md R2.4). */
export function homeRemark({ firstName, homeProvider: home }: Pick<Seeker, 'firstName' | 'homeProvider'>, { homeProvider: declared }: Pick<Candidate, 'homeProvider'>): Remark | null {
  if (!isLinkedToHome(home, declared)) return null
  return { about: 'home', tone: 'forbids', words: `Linked to who runs ${firstName}’s home` }
}

/** Why the gate is closed (domain.md R3.1). */
export function gateRemark({ gateReasons }: Pick<Candidate, 'gateReasons'>): Remark | null {
  if (gateReasons.length === 0) return null
  const more = gateReasons.length === 1 ? '' : `, and ${gateReasons.length - 1} more ${gateReasons.length === 2 ? 'reason' : 'reasons'}`
  return { about: 'gate', tone: 'forbids', words: `Not cleared: ${gateReasons[0]}${more}` }
}

/** That they are being asked for somebody else. */
export function askedElsewhereRemark({ askedFor }: Pick<Candidate, 'askedFor'>): Remark | null {
  return askedFor === null ? null : { about: 'asked', tone: 'objects', words: `Being matched with ${askedFor.name} since ${spokenDate(askedFor.sinceOn)}` }
}

import type { CivilDate } from '../civil-date.ts'
import type { Objection } from '../objection.ts'
import { spokenDate } from '../spoken.ts'

/* Whether a match may start. By whichever way it starts, the same is asked: no volunteer meets a young person before every check is done
   (domain.md R3.1), nobody is appointed against an objection or without being asked (R2.2) or where they are not independent of this home (R2.4).
   All of it holds on the first day as well as today; of a day to come it is asked what is known by now: what lapses and who leaves before it. */

/** What somebody says to the other, with the day on which they said it. */
export interface Answered {
  readonly answer: 'yes' | 'no' | null
  readonly answeredOn: CivilDate | null
}

/** A volunteer who is to visit. */
export interface Starter extends Answered {
  readonly name: string
  /** Why their gate is closed today. */
  readonly gateReasons: readonly string[]
  /** Why it is closed on the days on which they meet first and start, where those are other days. */
  readonly gateReasonsOn: readonly { readonly on: CivilDate; readonly reasons: readonly string[] }[]
  /** Since when they rest, today or on the day it starts; null where they do not. */
  readonly restsSinceOn: CivilDate | null
  /** Why the two are kept apart; null where they are not. */
  readonly exclusion: string | null
  /** Whether they have declared a link to who runs this young person's home. */
  readonly isLinkedToHome: boolean
}

export interface Starting {
  readonly firstName: string
  readonly volunteers: readonly Starter[]
  readonly today: CivilDate
  /** The day on which the match starts, or they are introduced; null where none is named yet. */
  readonly startsOn: CivilDate | null
  /** What the young person's view of a visitor stops; see `objectionsOfReferral`. */
  readonly objections: readonly Objection[]
  /** What the young person said to this visitor. */
  readonly youngPerson: Answered
  /** Why no risk assessment holds, see `riskNotAssessed`; null where one does. */
  readonly riskNotAssessed: string | null
  /** That care has ended by the day it starts, or that they are above the service’s age then, in words; null where neither is so. */
  readonly notLookedAfter: string | null
  /** The visitors of a match that the young person is in already; null where there is none. */
  readonly openMatch: string | null
}

/** Why a match cannot start. With `mayDespite` it can, where somebody writes down why. */
export interface StartObstacle {
  readonly words: string
  readonly mayDespite: boolean
  /** Somebody has not answered yet: the step that comes next, where all else stands in the way. */
  readonly isStep: boolean
}

/** Everything that keeps the match from starting; empty means that it may. */
export function obstaclesToStart(starting: Starting): readonly StartObstacle[] {
  const hard = (words: string): StartObstacle => ({ words, mayDespite: false, isStep: false })
  const soft = (words: string): StartObstacle => ({ words, mayDespite: true, isStep: false })
  const { firstName, volunteers, objections } = starting
  return [
    ...volunteers.flatMap((volunteer) => notCleared(volunteer, starting.today).map(hard)),
    ...objections.filter((objection) => objection.stops !== 'nothing').map(({ words }) => hard(words)),
    ...volunteers.filter((each) => each.exclusion !== null).map((each) => hard(`${each.name} is not to be matched with ${firstName}: ${each.exclusion}.`)),
    ...volunteers.filter((each) => each.isLinkedToHome).map((each) => hard(`${each.name} has declared a link to who runs ${firstName}’s home, and so is not independent here.`)),
    ...[...volunteers, { name: firstName, ...starting.youngPerson }].flatMap((each) => noYes(each, starting.startsOn)),
    ...volunteers.filter((each) => each.restsSinceOn !== null).map((each) => soft(`${each.name} is resting since ${spokenDate(each.restsSinceOn!)}. A match during a rest is a decision.`)),
    ...(starting.riskNotAssessed === null ? [] : [soft(`No risk assessment of ${firstName} ${starting.riskNotAssessed}.`)]),
    ...(starting.notLookedAfter === null ? [] : [soft(starting.notLookedAfter)]),
    ...(starting.openMatch === null ? [] : [soft(`${firstName} is in a match already, with ${starting.openMatch}. A second one is a decision.`)]),
  ]
}

/** Whether the match may start, with the reason that was written down or without. */
export function mayStart(obstacles: readonly StartObstacle[], despite: string | null): boolean {
  return obstacles.every((obstacle) => obstacle.mayDespite && despite !== null && despite.trim() !== '')
}

function notCleared({ name, gateReasons, gateReasonsOn }: Starter, today: CivilDate): readonly string[] {
  const others = gateReasonsOn.flatMap(({ on, reasons }) => reasons.filter((reason) => !gateReasons.includes(reason)).map((reason) => `${name} ${on < today ? 'was not cleared' : 'will not be cleared'} on ${spokenDate(on)}: ${reason}.`))
  return [...gateReasons.map((reason) => `${name} is not cleared: ${reason}.`), ...others]
}

function noYes({ name, answer, answeredOn }: Answered & { readonly name: string }, startsOn: CivilDate | null): readonly StartObstacle[] {
  const told = (words: string, isStep = false): StartObstacle[] => [{ words, mayDespite: false, isStep }]
  if (answer === 'no') return told(`${name} said no.`)
  if (answer === null) return told(`${name} has not said yes yet.`, true)
  return startsOn !== null && answeredOn !== null && answeredOn > startsOn ? told(`${name} said yes only on ${spokenDate(answeredOn)}. Enter that day or a later one.`) : []
}

import type { Objection } from '../objection.ts'

/* Whether a match may start. By whichever way it starts, the same is asked: no volunteer meets a young person before every check is done
   (domain.md R3.1), nobody is appointed against an objection (R2.2) or where they are not independent of this home (R2.4). */

/** A volunteer who is to visit. */
export interface Starter {
  readonly name: string
  readonly gateReasons: readonly string[]
  /** Why the two are kept apart; null where they are not. */
  readonly exclusion: string | null
  /** Whether they have declared a link to who runs this young person's home. */
  readonly isLinkedToHome: boolean
  readonly answer: 'yes' | 'no' | null
}

export interface Starting {
  readonly firstName: string
  readonly volunteers: readonly Starter[]
  /** What the young person's view of a visitor stops; see `objectionsOfReferral`. */
  readonly objections: readonly Objection[]
  /** What the young person said to this visitor. */
  readonly answer: 'yes' | 'no' | null
  /** Null where none is recorded as received. */
  readonly riskReceived: boolean
  /** The visitors of a match that the young person is in already; null where there is none. */
  readonly openMatch: string | null
  /** Whether the pairing's answers are asked for; a match that began elsewhere has none. */
  readonly hasPairing: boolean
}

/** Why a match cannot start. With `mayDespite` it can, where somebody writes down why. */
export interface StartObstacle {
  readonly words: string
  readonly mayDespite: boolean
}

/** Everything that keeps the match from starting; empty means that it may. */
export function obstaclesToStart(starting: Starting): readonly StartObstacle[] {
  const hard = (words: string): StartObstacle => ({ words, mayDespite: false })
  const { firstName, volunteers, objections } = starting
  return [
    ...volunteers.flatMap(({ name, gateReasons }) => gateReasons.map((reason) => hard(`${name} is not cleared: ${reason}.`))),
    ...objections.filter((objection) => objection.stops !== 'nothing').map(({ words }) => hard(words)),
    ...volunteers.filter((each) => each.exclusion !== null).map((each) => hard(`${each.name} is not to be matched with ${firstName}: ${each.exclusion}.`)),
    ...volunteers.filter((each) => each.isLinkedToHome).map((each) => hard(`${each.name} has declared a link to who runs ${firstName}’s home, and so is not independent here.`)),
    ...(starting.hasPairing ? answersMissing(starting).map(hard) : []),
    ...(starting.riskReceived ? [] : [{ words: `No risk assessment of ${firstName} has been received.`, mayDespite: true }]),
    ...(starting.openMatch === null ? [] : [{ words: `${firstName} is in a match already, with ${starting.openMatch}. A second one is a decision.`, mayDespite: true }]),
  ]
}

/** Whether the match may start, with the reason that was written down or without. */
export function mayStart(obstacles: readonly StartObstacle[], despite: string | null): boolean {
  return obstacles.every((obstacle) => obstacle.mayDespite && despite !== null && despite.trim() !== '')
}

function answersMissing({ firstName, volunteers, answer }: Starting): readonly string[] {
  return [
    ...volunteers.filter((each) => each.answer !== 'yes').map((each) => (each.answer === 'no' ? `${each.name} said no.` : `${each.name} has not said yes yet.`)),
    ...(answer === 'yes' ? [] : [answer === 'no' ? `${firstName} said no.` : `${firstName} has not said yes yet.`]),
  ]
}

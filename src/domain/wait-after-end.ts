import type { CivilDate } from './civil-date.ts'

/* A young person who waits again from the day on which a match ended waits from that match's end: when the end turns out to have been another day, so does the wait's beginning (requirements D14). */

/** A wait that came after a match, whether it follows the match's own referral or, where it had none, is one by itself. */
export interface WaitAfterEnd {
  readonly id: number
  readonly receivedOn: CivilDate
  /** The first day, after the one it began on, of which something of the wait is recorded: why somebody waits, a pairing, a step, its close; null where nothing is. */
  readonly firstOn: CivilDate | null
}

export type MovedWaits = { readonly moves: readonly number[] } | { readonly refused: 'waited-again' | 'recorded'; readonly on: CivilDate }

/**
 * Which waits go along when the end of a match is corrected from one day to another: those that began with it. Refused is an end after something of such a wait is recorded, or after
 * the young person began to wait on a day of its own; a wait that began later stays where it is, and so does one from before the end.
 */
export function waitsThatMove(waits: readonly WaitAfterEnd[], from: CivilDate, to: CivilDate): MovedWaits {
  const again = waits.filter(({ receivedOn }) => receivedOn > from && receivedOn < to).map(({ receivedOn }) => receivedOn).sort()[0]
  if (again !== undefined) return { refused: 'waited-again', on: again }
  const withIt = waits.filter(({ receivedOn }) => receivedOn === from)
  const recorded = withIt.flatMap(({ firstOn }) => (firstOn !== null && firstOn < to ? [firstOn] : [])).sort()[0]
  return recorded === undefined ? { moves: withIt.map(({ id }) => id) } : { refused: 'recorded', on: recorded }
}

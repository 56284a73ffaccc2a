import type { CivilDate } from '../civil-date.ts'
import type { GateReason, GateRecord } from '../gate.ts'
import { gateReasonInWords } from '../gate-words.ts'
import { reasonsGateIsClosed } from '../gate.ts'
import { together } from '../spoken.ts'
import type { DueCase } from './due-line.ts'
import { aboutMatch } from './due-line.ts'
import type { OpenMatch } from './records.ts'

/**
 * Open matches with a volunteer, first or second, whose gate is closed: one line a match, saying who and why (due.md, domain.md R3.1).
 * It is due on the day the gate closed; a gate that never was open counts from the start of the match.
 */
export function matchesNotCleared(matches: readonly OpenMatch[], gates: ReadonlyMap<number, GateRecord>, today: CivilDate): DueCase[] {
  const known = new Map([...gates].map(([id, gate]) => [id, reasonsGateIsClosed(gate, today)]))
  return matches.flatMap((match) => {
    const closed = match.volunteers.map((volunteer) => ({ name: volunteer.name, reasons: known.get(volunteer.id) ?? [] })).filter((gate) => gate.reasons.length > 0)
    if (closed.length === 0) return []
    const dueOn = closed.flatMap((gate) => gate.reasons.map((reason) => closedOn(reason, match))).sort()[0] ?? match.startedOn
    return {
      ...aboutMatch(match), kind: 'match_not_cleared', dueOn, what: `Match not cleared: ${together([match.youngPerson.name, ...match.volunteers.map((volunteer) => volunteer.name)])}`,
      detail: closed.map((gate) => `${gate.name}: ${whyInWords(gate.reasons)}`).join('; '),
    }
  })
}

function closedOn(reason: GateReason, match: OpenMatch): CivilDate {
  return reason.since ?? match.startedOn
}

/* A volunteer of whom nothing is recorded has nine stages missing: the first three tell enough. */
const REASONS_TOLD = 3

function whyInWords(reasons: readonly GateReason[]): string {
  const told = reasons.slice(0, REASONS_TOLD).map(gateReasonInWords)
  const rest = reasons.length - told.length
  return together(rest > 0 ? [...told, `${rest} more`] : told)
}

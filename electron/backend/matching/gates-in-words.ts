import type { CivilDate } from '#domain/civil-date.ts'
import { gateReasonInWords } from '#domain/gate-words.ts'
import { reasonsGateIsClosed } from '#domain/gate.ts'
import type { ReadableDatabase } from '../database/database.ts'
import { listGates } from '../due/gate-records.ts'
import { listStatuses } from '../due/volunteer-records.ts'

/** Why the gate of each of these volunteers is closed on the day, in words; none where it is open. Whoever makes a match asks here (domain.md R3.1). */
export function gatesInWords(db: ReadableDatabase, volunteerIds: readonly number[], on: CivilDate): ReadonlyMap<number, readonly string[]> {
  const gates = listGates(db, volunteerIds, listStatuses(db, volunteerIds), on)
  return new Map(volunteerIds.map((id) => {
    const gate = gates.get(id)
    return [id, gate === undefined ? ['no record'] : reasonsGateIsClosed(gate, on).map(gateReasonInWords)]
  }))
}

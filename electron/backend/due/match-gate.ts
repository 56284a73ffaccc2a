import type { CivilDate } from '#domain/civil-date.ts'
import { gateReasonInWords } from '#domain/gate-words.ts'
import { reasonsGateIsClosed } from '#domain/gate.ts'
import { capital } from '#domain/spoken.ts'
import type { ReadableDatabase } from '../database/database.ts'
import { all, sql } from '../database/sql.ts'
import { listGates } from './gate-records.ts'
import { listStatuses } from './volunteer-records.ts'

/** Who of a match's volunteers is not cleared on the day, why in words, and since when; empty means that all are (domain.md R3.1). */
export function gateReasonsOfMatch(db: ReadableDatabase, matchId: number, on: CivilDate): { readonly name: string; readonly reason: string; readonly sinceOn: CivilDate | null }[] {
  const volunteers = all<{ id: number; name: string }>(db, sql`
    select volunteers.id, firstName || ' ' || lastName as name from matches join volunteers on volunteers.id in (matches.volunteerId, matches.secondVolunteerId)
    where matches.id = ${matchId} order by volunteers.id = matches.secondVolunteerId`)
  const ids = volunteers.map((volunteer) => volunteer.id)
  const gates = listGates(db, ids, listStatuses(db, ids), on)
  return volunteers.flatMap(({ id, name }) => {
    const gate = gates.get(id)
    return gate === undefined ? [] : reasonsGateIsClosed(gate, on).map((reason) => ({ name, reason: capital(gateReasonInWords(reason)), sinceOn: reason.since }))
  })
}

import type { CivilDate } from '#domain/civil-date.ts'
import type { StatusPeriod } from '#domain/due/standing.ts'
import type { GateReason, GateRecord } from '#domain/gate.ts'
import { reasonsGateIsClosed } from '#domain/gate.ts'
import { aboutWhom } from '../concerns/about-whom.ts'
import type { ReadableDatabase } from '../database/database.ts'
import { all, sql } from '../database/sql.ts'
import { listCertificates, listGoodConductMissing, listModulesDone } from '../recruitment/lasting-records.ts'
import { findGateRules } from '../recruitment/rules-repository.ts'
import { grouped, listStagesOf, listStatuses } from './volunteer-records.ts'

interface Allegation {
  readonly volunteerId: number
  readonly raisedOn: CivilDate
  readonly resolvedOn: CivilDate | null
}

/**
 * What the gate looks at, for these volunteers, by their number, under the rules of the day. An allegation that names a match and no volunteer is
 * about whoever visited in it when it was raised: the gate closes rather than stays open by a gap in the record.
 */
export function listGates(db: ReadableDatabase, volunteerIds: readonly number[], statuses: ReadonlyMap<number, readonly StatusPeriod[]>, on: CivilDate): Map<number, GateRecord> {
  const rules = findGateRules(db, on)
  const stages = listStagesOf(db, volunteerIds)
  const certificates = listCertificates(db, volunteerIds)
  const training = listModulesDone(db, volunteerIds)
  const goodConduct = listGoodConductMissing(db, volunteerIds, statuses, rules.policy, on)
  const allegations = grouped(all<Allegation>(db, sql`
    select about.volunteerId, raisedOn, resolvedOn from (${aboutWhom(sql`kind = 'allegation'`)}) as about join concerns on concerns.id = about.concernId`), (allegation) => allegation.volunteerId)
  return new Map(volunteerIds.map((id) => [id, {
    rules, statuses: statuses.get(id) ?? [], stages: stages.get(id) ?? [], certificates: certificates.get(id) ?? [], training: training.get(id) ?? [], goodConductMissing: goodConduct.get(id) ?? [], allegations: allegations.get(id) ?? [],
  }]))
}

/** What the gate looks at for one volunteer. */
export function findGate(db: ReadableDatabase, volunteerId: number, on: CivilDate): GateRecord {
  return listGates(db, [volunteerId], listStatuses(db, [volunteerId]), on).get(volunteerId)!
}

/** Everything that keeps one volunteer from a match on the day; empty means that the gate is open. Whoever starts a match asks this first (domain.md R3.1). */
export function gateReasonsOf(db: ReadableDatabase, volunteerId: number, on: CivilDate): GateReason[] {
  return reasonsGateIsClosed(findGate(db, volunteerId, on), on)
}

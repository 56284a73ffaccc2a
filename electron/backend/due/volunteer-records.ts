import type { CivilDate } from '#domain/civil-date.ts'
import type { ApplicantRecord, ApplicantStage, VolunteerRecord } from '#domain/due/records.ts'
import type { Standing, StatusPeriod } from '#domain/due/standing.ts'
import { standingOn } from '#domain/due/standing.ts'
import type { StageRecord } from '#domain/gate.ts'
import { recheckDueOn, standingCertificate } from '#domain/recruitment/certificate.ts'
import { onHoldSince } from '#domain/recruitment/hold.ts'
import type { StageKind } from '#domain/recruitment/path-stage.ts'
import { trainingRunsOut } from '#domain/recruitment/training-module.ts'
import type { ReadableDatabase } from '../database/database.ts'
import type { Sql } from '../database/sql.ts'
import { all, sql } from '../database/sql.ts'
import { listCertificates, listModulesDone } from '../recruitment/lasting-records.ts'
import { findGateRules } from '../recruitment/rules-repository.ts'

/** The statuses of every volunteer, or of these, by the volunteer's number. */
export function listStatuses(db: ReadableDatabase, volunteerIds: readonly number[] | null = null): Map<number, StatusPeriod[]> {
  const whose = volunteerIds === null ? sql`` : sql`where volunteerId in (select value from json_each(${JSON.stringify(volunteerIds)}))`
  return grouped(all<Omit<StatusPeriod, 'isOnHold'> & { volunteerId: number; isOnHold: number }>(db, sql`select id, volunteerId, status, fromOn, isOnHold from statusPeriods ${whose}`).map((period) => ({ ...period, isOnHold: period.isOnHold === 1 })), (period) => period.volunteerId)
}

interface VolunteerRow {
  readonly id: number
  readonly key: string
  readonly name: string
  readonly lastSupervisedOn: CivilDate | null
  readonly supervisionAgreedOn: CivilDate | null
  readonly dbsStageOn: CivilDate | null
  readonly trainingStageOn: CivilDate | null
  readonly committedUntilOn: CivilDate | null
}

/** Every volunteer with the days from which the rules count, as known on the day. Each day is one step into an index. */
export function listVolunteers(db: ReadableDatabase, statuses: ReadonlyMap<number, readonly StatusPeriod[]>, visits: ReadonlyMap<number, readonly string[]>, on: CivilDate): VolunteerRecord[] {
  const rows = all<VolunteerRow>(db, sql`
    select id, key, firstName || ' ' || lastName as name,
      (select max(heldOn) from supervisions where volunteerId = volunteers.id and heldOn <= ${on}) as lastSupervisedOn,
      (select iif(nextOn >= ${on}, nextOn, null) from supervisions where volunteerId = volunteers.id and heldOn <= ${on} order by heldOn desc limit 1) as supervisionAgreedOn,
      (select max(completedOn) from stages where volunteerId = volunteers.id and stage in (${ofKind('dbs')}) and completedOn <= ${on}) as dbsStageOn,
      (select max(completedOn) from stages where volunteerId = volunteers.id and stage in (${ofKind('training')}) and completedOn <= ${on}) as trainingStageOn,
      (select max(untilOn) from commitments where volunteerId = volunteers.id and agreedOn <= ${on}) as committedUntilOn
    from volunteers`)
  const { modules, policy } = findGateRules(db, on)
  const certificates = listCertificates(db)
  const trained = listModulesDone(db)
  return rows.map(({ dbsStageOn, trainingStageOn, ...row }) => {
    const certificate = standingCertificate(certificates.get(row.id) ?? [], on)
    return {
      ...row, standing: standing(statuses, row.id, on), visits: visits.get(row.id) ?? [],
      dbsCertificateOn: certificate?.issuedOn ?? dbsStageOn,
      dbsRecheckDueOn: recheckDueOn(certificate, dbsStageOn, policy, on),
      training: trainingRunsOut(modules, trained.get(row.id) ?? [], trainingStageOn, on)[0] ?? null,
    }
  })
}

function ofKind(kind: StageKind): Sql {
  return sql`select stage from pathStages where kind = ${kind}`
}

/** Those of the volunteers who are applicants, with their stages; nothing is due of an application that is on hold. */
export function listApplicants(db: ReadableDatabase, volunteers: readonly VolunteerRecord[], statuses: ReadonlyMap<number, readonly StatusPeriod[]>, on: CivilDate): ApplicantRecord[] {
  const applicants = volunteers.filter((volunteer) => volunteer.standing.status === 'applicant' && onHoldSince(statuses.get(volunteer.id) ?? [], on) === null)
  const ids = applicants.map((applicant) => applicant.id)
  const stages = grouped(all<ApplicantStage & { volunteerId: number }>(db, sql`
    select volunteerId, stages.stage, state, requestedOn, completedOn, signedOffBy, coalesce(name, stages.stage) as name, coalesce(kind, 'other') as kind,
      (select max(takenOn) from steps where steps.volunteerId = stages.volunteerId and steps.stage = stages.stage and steps.kind = 'chase' and takenOn <= ${on}) as chasedOn
    from stages left join pathStages on pathStages.stage = stages.stage where volunteerId in (select value from json_each(${JSON.stringify(ids)}))`), (stage) => stage.volunteerId)
  return applicants.map(({ id, key, name, standing: standsOn }) => ({ id, key, name, standing: standsOn, stages: stages.get(id) ?? [] }))
}

/** The stages recorded of these volunteers, by the volunteer's number. */
export function listStagesOf(db: ReadableDatabase, volunteerIds: readonly number[]): Map<number, StageRecord[]> {
  return grouped(all<StageRecord & { volunteerId: number }>(db, sql`
    select volunteerId, stage, state, requestedOn, completedOn, signedOffBy, signedOffOn from stages where volunteerId in (select value from json_each(${JSON.stringify(volunteerIds)}))`), (stage) => stage.volunteerId)
}

function standing(statuses: ReadonlyMap<number, readonly StatusPeriod[]>, volunteerId: number, on: CivilDate): Standing {
  return standingOn(statuses.get(volunteerId) ?? [], on)
}

/** The rows by a number that several share. */
export function grouped<Row>(rows: readonly Row[], numberOf: (row: Row) => number): Map<number, Row[]> {
  const groups = new Map<number, Row[]>()
  for (const row of rows) {
    const group = groups.get(numberOf(row))
    if (group === undefined) groups.set(numberOf(row), [row])
    else group.push(row)
  }
  return groups
}

import type { CivilDate } from '#domain/civil-date.ts'
import type { StatusPeriod } from '#domain/due/standing.ts'
import { historyUntil } from '#domain/due/standing.ts'
import type { Certificate } from '#domain/recruitment/certificate.ts'
import type { OverseasStay } from '#domain/recruitment/overseas-stay.ts'
import { missingGoodConduct } from '#domain/recruitment/overseas-stay.ts'
import type { RecruitmentPolicy } from '#domain/recruitment/policy.ts'
import { declareAgainOn } from '#domain/recruitment/independence.ts'
import type { ModuleDone } from '#domain/recruitment/training-module.ts'
import { appliedOnOf } from '#domain/spell.ts'
import type { ReadableDatabase } from '../database/database.ts'
import type { Sql } from '../database/sql.ts'
import { all, sql } from '../database/sql.ts'
import { grouped } from '../due/volunteer-records.ts'
import { findPolicy } from './rules-repository.ts'

/** What each volunteer was trained in by the day beyond what everybody is, with its last day (requirement C23). */
export function trainedBeyond(on: CivilDate): Sql {
  return sql`
    select volunteerId, name as module, max(trainedOn) as "on" from trainingRecords join trainingModules on trainingModules.id = moduleId
    where not isRequired and trainedOn <= ${on} group by volunteerId, moduleId`
}

/* What a volunteer has that runs out, as the gate and what is due need it. */

type CertificateRow = Omit<Certificate, 'statusChecks'> & { readonly id: number; readonly volunteerId: number }
type StatusCheckRow = Certificate['statusChecks'][number] & { readonly dbsCheckId: number }

/** The DBS checks of every volunteer, or of these, with what the Update Service answered, by the volunteer's number. */
export function listCertificates(db: ReadableDatabase, volunteerIds: readonly number[] | null = null): Map<number, Certificate[]> {
  const answers = grouped(all<StatusCheckRow>(db, sql`
    select dbsCheckId, checkedOn, result from updateServiceChecks join dbsChecks on dbsChecks.id = dbsCheckId where ${ofThese(volunteerIds)} order by checkedOn, updateServiceChecks.id`), (check) => check.dbsCheckId)
  const rows = all<CertificateRow>(db, sql`select id, volunteerId, workforce, issuedOn, seenOn, disclosure, decision, decidedOn from dbsChecks where ${ofThese(volunteerIds)} order by id`)
  const certificates = new Map<number, Certificate[]>()
  for (const { id, volunteerId, ...certificate } of rows) {
    const known = certificates.get(volunteerId)
    const whole = { ...certificate, statusChecks: answers.get(id) ?? [] }
    if (known === undefined) certificates.set(volunteerId, [whole])
    else known.push(whole)
  }
  return certificates
}

/** The last day on which each of every volunteer, or of these, did a module, by the volunteer's number. */
export function listModulesDone(db: ReadableDatabase, volunteerIds: readonly number[] | null = null): Map<number, ModuleDone[]> {
  return grouped(all<ModuleDone & { volunteerId: number }>(db, sql`
    select volunteerId, moduleId, trainedOn from trainingRecords where ${ofThese(volunteerIds)} order by trainedOn`), (done) => done.volunteerId)
}

/** A declaration of independence by which somebody stands. */
export interface LastDeclaration {
  readonly volunteerId: number
  readonly declaredOn: CivilDate
  /** Who runs homes that they are linked to. */
  readonly homeProvider: string | null
  /** When it is to be declared again, under the policy of the day. */
  readonly againOn: CivilDate
}

/** The last declaration by the day of every volunteer who made one, or of these (domain.md R2.4); of two on one day the one recorded later. */
export function listLastDeclarations(db: ReadableDatabase, on: CivilDate, volunteerIds: readonly number[] | null = null): LastDeclaration[] {
  const policy = findPolicy(db, on)
  return all<Omit<LastDeclaration, 'againOn'>>(db, sql`
    select volunteerId, declaredOn, homeProvider from (
      select volunteerId, declaredOn, homeProvider, row_number() over (partition by volunteerId order by declaredOn desc, id desc) as place from independenceDeclarations where declaredOn <= ${on} and ${ofThese(volunteerIds)})
    where place = 1`).map((row) => ({ ...row, againOn: declareAgainOn(row.declaredOn, policy) }))
}

/** The certificates of good conduct that are still to come, in words, by the volunteer's number, reckoned from the application under which they stand (domain.md R3.8); who enquired on no known day applies on this one. */
export function listGoodConductMissing(db: ReadableDatabase, volunteerIds: readonly number[], statuses: ReadonlyMap<number, readonly StatusPeriod[]>, policy: RecruitmentPolicy, on: CivilDate): Map<number, string[]> {
  const stays = grouped(all<OverseasStay & { volunteerId: number; bornOn: CivilDate | null; enquiredOn: CivilDate | null }>(db, sql`
    select volunteerId, bornOn, enquiredOn, country, fromOn, toOn, certificateOn, instead from overseasStays join volunteers on volunteers.id = volunteerId where ${ofThese(volunteerIds)} order by fromOn, overseasStays.id`), (stay) => stay.volunteerId)
  return new Map([...stays].map(([id, theirs]) => [id, missingGoodConduct(theirs, theirs[0]!.bornOn, appliedOnOf(historyUntil(statuses.get(id) ?? [], on), theirs[0]!.enquiredOn) ?? on, policy)]))
}

function ofThese(volunteerIds: readonly number[] | null): Sql {
  return volunteerIds === null ? sql`true` : sql`volunteerId in (select value from json_each(${JSON.stringify(volunteerIds)}))`
}

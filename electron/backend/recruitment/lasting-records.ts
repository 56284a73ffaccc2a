import type { Certificate } from '#domain/recruitment/certificate.ts'
import type { ModuleDone } from '#domain/recruitment/training-module.ts'
import type { ReadableDatabase } from '../database/database.ts'
import type { Sql } from '../database/sql.ts'
import { all, sql } from '../database/sql.ts'
import { grouped } from '../due/volunteer-records.ts'

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

function ofThese(volunteerIds: readonly number[] | null): Sql {
  return volunteerIds === null ? sql`true` : sql`volunteerId in (select value from json_each(${JSON.stringify(volunteerIds)}))`
}

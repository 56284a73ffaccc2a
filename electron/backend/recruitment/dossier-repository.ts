import type { CivilDate } from '#domain/civil-date.ts'
import type { Agreement } from '#domain/recruitment/agreement.ts'
import type { Disclosure, StatusResult } from '#domain/recruitment/certificate.ts'
import type { Dossier } from '#contract/recruitment-dossier.ts'
import type { ReadableDatabase } from '../database/database.ts'
import { all, sql } from '../database/sql.ts'
import { grouped } from '../due/volunteer-records.ts'

/* The records of one volunteer's recruitment as they stand in the file. */

const yes = (value: number | null): boolean | null => (value === null ? null : value === 1)

export function listReferees(db: ReadableDatabase, volunteerId: number): Dossier['referees'] {
  return all<Omit<Dossier['referees'][number], 'isRelative' | 'hasConcerns'> & { isRelative: number | null; hasConcerns: number | null }>(db, sql`
    select id, stage, name, kind, relationship, organisation, email, phone, isRelative, requestedOn, receivedOn, verifiedOn, verifiedBy, hasConcerns, outcome, notes from referees where volunteerId = ${volunteerId}`)
    .map((row) => ({ ...row, isRelative: yes(row.isRelative), hasConcerns: yes(row.hasConcerns) }))
}

export function listInterviews(db: ReadableDatabase, volunteerId: number): Dossier['interviews'] {
  return all<Omit<Dossier['interviews'][number], 'withYoungPeople'> & { withYoungPeople: number | null }>(db, sql`
    select id, stage, plannedOn, plannedAt, place, heldOn, interviewers, withYoungPeople, outcome, notes from interviews where volunteerId = ${volunteerId}`).map((row) => ({ ...row, withYoungPeople: yes(row.withYoungPeople) }))
}

export type DbsRow = Omit<Dossier['dbsChecks'][number], 'disclosure' | 'joinBy' | 'statusChecks'> & { readonly disclosure: Disclosure | null; readonly statusChecks: readonly { readonly id: number; readonly checkedOn: CivilDate; readonly checkedBy: string; readonly result: StatusResult }[] }

/** The DBS checks, newest first. */
export function listDbsChecks(db: ReadableDatabase, volunteerId: number): DbsRow[] {
  const answers = grouped(all<DbsRow['statusChecks'][number] & { dbsCheckId: number }>(db, sql`
    select updateServiceChecks.id, dbsCheckId, checkedOn, checkedBy, result from updateServiceChecks join dbsChecks on dbsChecks.id = dbsCheckId where volunteerId = ${volunteerId} order by checkedOn desc, updateServiceChecks.id desc`), (row) => row.dbsCheckId)
  return all<Omit<DbsRow, 'statusChecks'>>(db, sql`
    select id, appliedOn, level, workforce, levelRationale, certificateNumber, issuedOn, nameOnCertificate, position, seenOn, seenBy, disclosure, decision, decidedOn, decidedBy, note, updateService, consentOn, obtainedBy
    from dbsChecks where volunteerId = ${volunteerId} order by id desc`).map((row) => ({ ...row, statusChecks: (answers.get(row.id) ?? []).map(({ id, checkedOn, checkedBy, result }) => ({ id, checkedOn, checkedBy, result })) }))
}

/** The checks of identity, newest first. */
export function listIdentityChecks(db: ReadableDatabase, volunteerId: number): Dossier['identityChecks'] {
  const documents = grouped(all<Dossier['identityChecks'][number]['documents'][number] & { identityCheckId: number }>(db, sql`
    select identityCheckId, kind, lastFour, expiresOn from identityDocuments join identityChecks on identityChecks.id = identityCheckId where volunteerId = ${volunteerId} order by identityDocuments.id`), (row) => row.identityCheckId)
  return all<Omit<Dossier['identityChecks'][number], 'documents'>>(db, sql`select id, checkedOn, checkedBy, route, viewing, rationale from identityChecks where volunteerId = ${volunteerId} order by checkedOn desc, id desc`)
    .map((row) => ({ ...row, documents: (documents.get(row.id) ?? []).map(({ kind, lastFour, expiresOn }) => ({ kind, lastFour, expiresOn })) }))
}

export function listOverseasStays(db: ReadableDatabase, volunteerId: number): Omit<Dossier['overseasStays'][number], 'isAskedFor'>[] {
  return all(db, sql`select id, country, fromOn, toOn, certificateOn, instead from overseasStays where volunteerId = ${volunteerId} order by fromOn, id`)
}

/** The declarations of independence, newest first. */
export function listDeclarations(db: ReadableDatabase, volunteerId: number): Omit<Dossier['declarations'][number], 'againOn'>[] {
  return all<Omit<Dossier['declarations'][number], 'againOn' | 'isCouncillor'> & { isCouncillor: number }>(db, sql`
    select id, declaredOn, isCouncillor, councilRole, directorate, householdLink, homeProvider, outcome, decidedBy, notes from independenceDeclarations where volunteerId = ${volunteerId} order by declaredOn desc, id desc`)
    .map((row) => ({ ...row, isCouncillor: row.isCouncillor === 1 }))
}

/** Each training on record, oldest first, with the hours it took: its own, else the module's. */
export function listTraining(db: ReadableDatabase, volunteerId: number): { readonly id: number; readonly moduleId: number; readonly module: string; readonly trainedOn: CivilDate; readonly hours: number; readonly ownHours: number | null; readonly moduleHours: number | null; readonly trainer: string | null; readonly accreditedBy: string | null; readonly accreditedLevel: number | null }[] {
  return all(db, sql`
    select trainingRecords.id, moduleId, name as module, trainedOn, coalesce(trainingRecords.hours, trainingModules.hours, 0) as hours, trainingRecords.hours as ownHours, trainingModules.hours as moduleHours, trainer, accreditedBy, accreditedLevel
    from trainingRecords join trainingModules on trainingModules.id = moduleId where volunteerId = ${volunteerId} order by trainedOn, trainingRecords.id`)
}

export function listAgreements(db: ReadableDatabase, volunteerId: number): { readonly id: number; readonly agreement: Agreement; readonly signedOn: CivilDate }[] {
  return all(db, sql`select id, agreement, signedOn from agreements where volunteerId = ${volunteerId}`)
}

/** Where somebody lived, newest first. */
export function listAddresses(db: ReadableDatabase, volunteerId: number): Dossier['addresses'] {
  return all(db, sql`select id, address, postcode, fromOn, toOn from addresses where volunteerId = ${volunteerId} order by fromOn desc, id desc`)
}

/** When somebody was last asked again, by stage. */
export function listChases(db: ReadableDatabase, volunteerId: number, today: CivilDate): Map<string, CivilDate> {
  return new Map(all<{ stage: string; on: CivilDate }>(db, sql`
    select stage, max(takenOn) as "on" from steps where volunteerId = ${volunteerId} and kind = 'chase' and stage is not null and takenOn <= ${today} group by stage`).map((row) => [row.stage, row.on]))
}

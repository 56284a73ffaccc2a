import { z } from 'zod'
import { AGREEMENT } from '#domain/recruitment/agreement.ts'
import { DBS_DECISION, STATUS_RESULT, SUBSCRIBES } from '#domain/recruitment/certificate.ts'
import { RECRUITMENT_RECORD } from '#domain/recruitment/record-kind.ts'
import { valuesOf } from '#domain/vocabulary.ts'
import { command, destroyingCommand, query } from './procedure.ts'
import { dossier, KEPT_FOR_A_TIME } from './recruitment-dossier.ts'
import { WRITTEN, correction, followed } from './recruitment-records.ts'
import { civilDate, line, recordId, text } from './shapes.ts'

/* What is done on somebody's way from an enquiry to approval: each kind of stage is recorded by its own verb, and signed off by one for all. */

const day = civilDate.nullable()
const words = line.nullable()
const notes = text(20_000).nullable()
const stageCode = z.string().min(1).max(40)
const which = z.strictObject({ volunteerId: recordId, stage: stageCode })

const kept = z.enum(KEPT_FOR_A_TIME)

export const recruitmentContract = {
  /** Everything recorded of one volunteer's recruitment, with what each stage still lacks. */
  open: query(z.strictObject({ volunteerId: recordId }), dossier),
  /** Anything done for a stage that has no record of its own: application, shadowing, a stage of the service's own. */
  recordStage: command(which.extend({ requestedOn: day, doneOn: day, outcome: words, notes }), z.null()),
  recordInterview: command(which.extend(WRITTEN.interview), z.null()),
  recordReference: command(which.extend(WRITTEN.reference), z.null()),
  /** A DBS check from its application to its certificate; one that was decided is corrected instead. */
  recordDbs: command(z.strictObject({ volunteerId: recordId, id: recordId.nullable(), ...WRITTEN.certificate, disclosure: z.enum(['none', 'to_assess']).nullable(), decision: z.enum(valuesOf(DBS_DECISION)).nullable() }), z.null()),
  /** Decides on a certificate that disclosed something, by a risk assessment that is kept elsewhere. */
  decideDbs: command(z.strictObject({ id: recordId, assessmentReference: words, decision: z.enum(valuesOf(DBS_DECISION)), decidedOn: civilDate }), z.null()),
  recordUpdateServiceCheck: command(z.strictObject({ dbsCheckId: recordId, consentOn: day, checkedOn: civilDate, result: z.enum(valuesOf(STATUS_RESULT)) }), z.null()),
  /** Writes down whether they subscribe to the Update Service, with the day of their consent where they gave one; `unknown` where nobody knows. Refuses `no` where a status check was answered for the certificate. */
  recordSubscription: command(z.strictObject({ dbsCheckId: recordId, updateService: z.enum(valuesOf(SUBSCRIBES)), consentOn: day }), z.null()),
  /** Gives what the Update Service answered word for word, which may tell that a certificate disclosed something; that it was looked at is recorded. */
  lookAtStatusResult: command(z.strictObject({ id: recordId }), z.strictObject({ result: z.enum(valuesOf(STATUS_RESULT)) })),
  recordIdentity: command(which.extend({ ...WRITTEN.identity, documents: WRITTEN.documents.min(1, 'Enter at least one document.') }), z.null()),
  recordOverseasStay: command(z.strictObject({ volunteerId: recordId, id: recordId.nullable(), country: line.min(1, 'Enter the country.'), fromOn: civilDate, toOn: civilDate, certificateOn: day, instead: words }), z.null()),
  removeOverseasStay: command(z.strictObject({ id: recordId }), z.null()),
  /** Where they lived, from one day to another; no last day where they live there still. */
  recordAddress: command(z.strictObject({ volunteerId: recordId, id: recordId.nullable(), address: line.min(1, 'Enter the address.'), postcode: text(20).nullable(), fromOn: civilDate, toOn: day }), z.null()),
  removeAddress: command(z.strictObject({ id: recordId }), z.null()),
  declareIndependence: command(z.strictObject({ volunteerId: recordId, ...WRITTEN.declaration }), z.null()),
  recordTraining: command(z.strictObject({ volunteerId: recordId, moduleIds: z.array(recordId).min(1, 'Choose a module.').max(50), ...WRITTEN.training }), z.null()),
  signAgreements: command(z.strictObject({ volunteerId: recordId, agreements: z.array(z.enum(valuesOf(AGREEMENT))).min(1, 'Choose what was signed.').max(10), signedOn: civilDate }), z.null()),
  /** Writes a record as it should have been; what stood there is in the history. Refuses what a new record of its kind would be refused. A stage that was signed off on it is open again where it does not hold any more. */
  correct: command(correction, followed),
  /** Takes a record off that never was this volunteer's, and keeps what it was, why and who did it. A stage that was signed off on it is open again. */
  takeOff: command(z.strictObject({ record: z.enum(valuesOf(RECRUITMENT_RECORD)), id: recordId, reason: line.min(1, 'Enter why it is taken off.') }), followed),
  /** Logs that a referee or whoever else was asked again. */
  remind: command(which.extend({ remindedOn: civilDate, how: line.min(1, 'Enter how they were asked again.') }), z.null()),
  /** Completes a stage whose requirements are met: who is at the computer signs. */
  signOff: command(which.extend({ doneOn: civilDate, safeAction: line.min(1, 'Enter what made it safe.') }), z.null()),
  /** Signs off at once whatever a workbook brought in as complete. */
  signOffBroughtIn: command(z.strictObject({ volunteerId: recordId }), z.strictObject({ signed: z.int() })),
  /** Signs that what was complete before a volunteer left still holds, now that they apply again. */
  signAgain: command(which, z.null()),
  waive: command(which.extend({ reason: line.min(1, 'Enter why it is waived.') }), z.null()),
  fail: command(which.extend({ failedOn: civilDate, reason: line.min(1, 'Enter why it failed.') }), z.null()),
  reopenStage: command(which, z.null()),
  /** Opens the gate: the applicant becomes an active volunteer. Refused while any required stage is open. */
  approve: command(z.strictObject({ volunteerId: recordId, approvedOn: civilDate, committedUntilOn: day }), z.null()),
  /** What may be kept no longer of anybody, longest due first. */
  purgesDue: query(z.null(), z.strictObject({ today: civilDate, due: z.array(z.strictObject({ volunteerId: recordId, name: z.string(), what: kept, dueOn: civilDate, keptBecause: z.array(z.string()) })), erased: z.strictObject({ volunteers: z.int(), lastOn: civilDate.nullable() }) })),
  /** Destroys what may be kept no longer of one volunteer: notes of DBS checks, details of identity documents, or all that is known of whoever only asked, of an applicant or of a volunteer who left but what figures count. */
  purge: destroyingCommand(z.strictObject({ volunteerId: recordId, what: kept }), z.null()),
  /** The same of everybody. */
  purgeAll: destroyingCommand(z.strictObject({ what: kept }), z.strictObject({ volunteers: z.int() })),
}

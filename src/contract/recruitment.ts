import { z } from 'zod'
import { AGREEMENT } from '#domain/recruitment/agreement.ts'
import { DBS_DECISION, DBS_LEVEL, DBS_WORKFORCE, STATUS_RESULT } from '#domain/recruitment/certificate.ts'
import { DOCUMENT_KIND, VIEWING } from '#domain/recruitment/identity.ts'
import { DIRECTORATE, HOUSEHOLD_LINK, INDEPENDENCE_OUTCOME } from '#domain/recruitment/independence.ts'
import { INTERVIEW_OUTCOME } from '#domain/recruitment/interview.ts'
import { REFERENCE_OUTCOME } from '#domain/recruitment/reference.ts'
import { valuesOf } from '#domain/vocabulary.ts'
import { command, destroyingCommand, query } from './procedure.ts'
import { dossier } from './recruitment-dossier.ts'
import { civilDate, line, recordId, text } from './shapes.ts'

/* What is done on somebody's way from an enquiry to approval: each kind of stage is recorded by its own verb, and signed off by one for all. */

const day = civilDate.nullable()
const words = line.nullable()
const notes = text(20_000).nullable()
const yesNo = z.boolean().nullable()
const stageCode = z.string().min(1).max(40)
const which = z.strictObject({ volunteerId: recordId, stage: stageCode })

const kept = z.enum(['dbs_notes', 'identity'])

const document = z.strictObject({ kind: z.enum(valuesOf(DOCUMENT_KIND)), lastFour: text(4).nullable(), expiresOn: day })

export const recruitmentContract = {
  /** Everything recorded of one volunteer's recruitment, with what each stage still lacks. */
  open: query(z.strictObject({ volunteerId: recordId }), dossier),
  /** Anything done for a stage that has no record of its own: application, shadowing, a stage of the service's own. */
  recordStage: command(which.extend({ requestedOn: day, doneOn: day, outcome: words, notes }), z.null()),
  recordInterview: command(which.extend({ plannedOn: day, plannedAt: text(20).nullable(), place: words, heldOn: day, interviewers: words, withYoungPeople: yesNo, outcome: z.enum(valuesOf(INTERVIEW_OUTCOME)).nullable(), notes }), z.null()),
  recordReference: command(which.extend({
    name: words, relationship: words, organisation: words, email: words, phone: words, isRelative: yesNo, requestedOn: day, receivedOn: day, verifiedOn: day, hasConcerns: yesNo, outcome: z.enum(valuesOf(REFERENCE_OUTCOME)).nullable(), notes,
  }), z.null()),
  /** A DBS check from its application to its certificate; one that was decided is changed no more. */
  recordDbs: command(z.strictObject({
    volunteerId: recordId, id: recordId.nullable(), appliedOn: day, level: z.enum(valuesOf(DBS_LEVEL)), workforce: z.enum(valuesOf(DBS_WORKFORCE)), levelRationale: words, certificateNumber: z.string().max(40).nullable(), issuedOn: day,
    nameOnCertificate: words, position: words, seenOn: day, seenBy: words, disclosure: z.enum(['none', 'to_assess']).nullable(), decision: z.enum(valuesOf(DBS_DECISION)).nullable(), note: notes,
  }), z.null()),
  /** Decides on a certificate that disclosed something, by a risk assessment that is kept elsewhere. */
  decideDbs: command(z.strictObject({ id: recordId, assessmentReference: words, decision: z.enum(valuesOf(DBS_DECISION)), decidedOn: civilDate }), z.null()),
  recordUpdateServiceCheck: command(z.strictObject({ dbsCheckId: recordId, consentOn: day, checkedOn: civilDate, result: z.enum(valuesOf(STATUS_RESULT)) }), z.null()),
  /** Gives what the Update Service answered word for word, which may tell that a certificate disclosed something; that it was looked at is recorded. */
  lookAtStatusResult: command(z.strictObject({ id: recordId }), z.strictObject({ result: z.enum(valuesOf(STATUS_RESULT)) })),
  recordIdentity: command(which.extend({ checkedOn: civilDate, route: z.int().min(1).max(3), viewing: z.enum(valuesOf(VIEWING)), rationale: words, documents: z.array(document).min(1, 'Enter at least one document.').max(8) }), z.null()),
  recordOverseasStay: command(z.strictObject({ volunteerId: recordId, id: recordId.nullable(), country: line.min(1, 'Enter the country.'), fromOn: civilDate, toOn: civilDate, certificateOn: day, instead: words }), z.null()),
  removeOverseasStay: command(z.strictObject({ id: recordId }), z.null()),
  declareIndependence: command(z.strictObject({
    volunteerId: recordId, declaredOn: civilDate, isCouncillor: z.boolean(), councilRole: words, directorate: z.enum(valuesOf(DIRECTORATE)), householdLink: z.enum(valuesOf(HOUSEHOLD_LINK)), homeProvider: words,
    outcome: z.enum(valuesOf(INDEPENDENCE_OUTCOME)), notes,
  }), z.null()),
  recordTraining: command(z.strictObject({ volunteerId: recordId, moduleIds: z.array(recordId).min(1, 'Choose a module.').max(50), trainedOn: civilDate, hours: z.number().min(0).max(200).nullable(), trainer: words }), z.null()),
  signAgreements: command(z.strictObject({ volunteerId: recordId, agreements: z.array(z.enum(valuesOf(AGREEMENT))).min(1, 'Choose what was signed.').max(10), signedOn: civilDate }), z.null()),
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
  purgesDue: query(z.null(), z.strictObject({ today: civilDate, due: z.array(z.strictObject({ volunteerId: recordId, name: z.string(), what: kept, dueOn: civilDate, keptBecause: z.array(z.string()) })) })),
  /** Destroys what may be kept no longer of one volunteer: notes of DBS checks, or details of identity documents. */
  purge: destroyingCommand(z.strictObject({ volunteerId: recordId, what: kept }), z.null()),
  /** The same of everybody. */
  purgeAll: destroyingCommand(z.strictObject({ what: kept }), z.strictObject({ volunteers: z.int() })),
}

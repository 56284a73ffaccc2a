import { z } from 'zod'
import { AGREEMENT } from '#domain/recruitment/agreement.ts'
import { DBS_DECISION, DBS_LEVEL, DBS_WORKFORCE, SUBSCRIBES } from '#domain/recruitment/certificate.ts'
import { DOCUMENT_KIND, VIEWING } from '#domain/recruitment/identity.ts'
import { DIRECTORATE, HOUSEHOLD_LINK, INDEPENDENCE_OUTCOME } from '#domain/recruitment/independence.ts'
import { INTERVIEW_OUTCOME } from '#domain/recruitment/interview.ts'
import { STAGE_KIND } from '#domain/recruitment/path-stage.ts'
import { REFEREE_KIND, REFERENCE_OUTCOME } from '#domain/recruitment/reference.ts'
import { valuesOf } from '#domain/vocabulary.ts'
import { takenOff } from './history.ts'
import { civilDate, recordId } from './shapes.ts'

/** What is kept only for a time: notes of DBS checks, details of identity documents, and in the end the file of whoever only asked, of an applicant or of a volunteer who left. */
export const KEPT_FOR_A_TIME = ['dbs_notes', 'identity', 'enquiry', 'applicant', 'leaver'] as const

/* What the file has of one volunteer's recruitment. */

const day = civilDate.nullable()
const words = z.string().nullable()
const yesNo = z.boolean().nullable()

const stageOfDossier = z.strictObject({
  stage: z.string(), name: z.string(), kind: z.enum(valuesOf(STAGE_KIND)),
  /** What is missing before it can be signed off. */
  missing: z.array(z.string()),
  isSigned: z.boolean(),
  /** The last day of what a signature rests on, before which it cannot have been done. */
  restsOn: day,
  /** Complete as a workbook brought it in, with nobody's signature. */
  isBroughtIn: z.boolean(),
  /** Complete before a volunteer left who now applies again, and not signed for since. */
  isFromBefore: z.boolean(),
  chasedOn: day,
})

export const referee = z.strictObject({
  id: recordId, stage: z.string(), name: words, kind: z.enum(valuesOf(REFEREE_KIND)).nullable(), relationship: words, organisation: words, email: words, phone: words, isRelative: yesNo, requestedOn: day, receivedOn: day, verifiedOn: day, verifiedBy: words, hasConcerns: yesNo,
  outcome: z.enum(valuesOf(REFERENCE_OUTCOME)).nullable(), notes: words,
})
export const interview = z.strictObject({ id: recordId, stage: z.string(), plannedOn: day, plannedAt: words, place: words, heldOn: day, interviewers: words, withYoungPeople: yesNo, outcome: z.enum(valuesOf(INTERVIEW_OUTCOME)).nullable(), notes: words })

export const dbsCheck = z.strictObject({
  id: recordId, appliedOn: day, level: z.enum(valuesOf(DBS_LEVEL)), workforce: z.enum(valuesOf(DBS_WORKFORCE)), levelRationale: words, certificateNumber: words, issuedOn: day, nameOnCertificate: words, position: words, seenOn: day, seenBy: words, obtainedBy: words,
  /** Told only until it is decided. */
  disclosure: z.enum(['none', 'to_assess']).nullable(),
  decision: z.enum(valuesOf(DBS_DECISION)).nullable(), decidedOn: day, decidedBy: words, note: words,
  updateService: z.enum(valuesOf(SUBSCRIBES)), consentOn: day, joinBy: day,
  /** Whether the certificate is current; what was answered word for word is asked for by itself. */
  statusChecks: z.array(z.strictObject({ id: recordId, checkedOn: civilDate, checkedBy: z.string(), says: z.enum(['current', 'new_info', 'no_match']) })),
})

export const dossier = z.strictObject({
  today: civilDate,
  /** What the days of their records are held against: when they were born, and when they enquired. */
  since: z.strictObject({ birth: day, enquiry: day }),
  /** Days after which a referee is asked again. */
  referenceChaseDays: z.int(),
  stages: z.array(stageOfDossier),
  referees: z.array(referee),
  interviews: z.array(interview),
  dbsChecks: z.array(dbsCheck),
  /** Who runs homes in which young people live or lived, each once, for a declaration to choose from. */
  homeProviders: z.array(z.string()),
  /** What the service usually applies for. */
  usualDbs: z.strictObject({ level: z.enum(valuesOf(DBS_LEVEL)), workforce: z.enum(valuesOf(DBS_WORKFORCE)) }),
  identityChecks: z.array(z.strictObject({
    id: recordId, checkedOn: civilDate, checkedBy: z.string(), route: z.int(), viewing: z.enum(valuesOf(VIEWING)), rationale: words, documents: z.array(z.strictObject({ kind: z.enum(valuesOf(DOCUMENT_KIND)), lastFour: words, expiresOn: day })),
  })),
  overseasStays: z.array(z.strictObject({ id: recordId, country: z.string(), fromOn: civilDate, toOn: civilDate, certificateOn: day, instead: words, isAskedFor: z.boolean() })),
  declarations: z.array(z.strictObject({
    id: recordId, declaredOn: civilDate, isCouncillor: z.boolean(), councilRole: words, directorate: z.enum(valuesOf(DIRECTORATE)).nullable(), householdLink: z.enum(valuesOf(HOUSEHOLD_LINK)).nullable(), homeProvider: words,
    outcome: z.enum(valuesOf(INDEPENDENCE_OUTCOME)), decidedBy: z.string(), notes: words, againOn: civilDate,
  })),
  /** Where they lived, newest first. */
  addresses: z.array(z.strictObject({ id: recordId, address: z.string(), postcode: words, fromOn: civilDate, toOn: day })),
  /** What of the five years before the check of identity has no address, in words; of somebody whose identity is signed for it is missing data. */
  addressesMissing: z.array(z.string()),
  /** Each training on record, oldest first. */
  trainings: z.array(z.strictObject({ id: recordId, moduleId: recordId, module: z.string(), trainedOn: civilDate, hours: z.number().nullable(), trainer: words, accreditedBy: words, accreditedLevel: z.int().nullable() })),
  modules: z.array(z.strictObject({ id: recordId, name: z.string(), hours: z.number().nullable(), isRequired: z.boolean(), trainedOn: day, dueAgainOn: day })),
  /** Hours of training done, those of them that were accredited, and how many are asked for. */
  hours: z.strictObject({ done: z.number(), accredited: z.number(), asked: z.number().nullable() }),
  agreements: z.array(z.strictObject({ id: recordId.nullable(), agreement: z.enum(valuesOf(AGREEMENT)), signedOn: day })),
  /** What was taken off this record, newest first. */
  takenOff: z.array(takenOff),
  /** The day on which all that was known of them was erased. */
  erasedOn: civilDate.nullable(),
  /** What may be kept no longer. */
  purges: z.array(z.strictObject({ what: z.enum(KEPT_FOR_A_TIME), dueOn: civilDate, keptBecause: z.array(z.string()) })),
  /** Days of visits that may make regulated activity, where no certificate covers it. */
  regulated: z.strictObject({ days: z.array(civilDate), overnight: z.array(civilDate) }).nullable(),
})

export type Dossier = z.output<typeof dossier>
export type DossierStage = Dossier['stages'][number]

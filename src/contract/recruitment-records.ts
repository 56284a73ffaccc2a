import { z } from 'zod'
import { AGREEMENT } from '#domain/recruitment/agreement.ts'
import { DBS_DECISION, DBS_LEVEL, DBS_WORKFORCE, STATUS_RESULT } from '#domain/recruitment/certificate.ts'
import { DOCUMENT_KIND, VIEWING } from '#domain/recruitment/identity.ts'
import { DIRECTORATE, HOUSEHOLD_LINK, INDEPENDENCE_OUTCOME } from '#domain/recruitment/independence.ts'
import { INTERVIEW_OUTCOME } from '#domain/recruitment/interview.ts'
import { REFEREE_KIND, REFERENCE_OUTCOME } from '#domain/recruitment/reference.ts'
import { valuesOf } from '#domain/vocabulary.ts'
import { civilDate, line, recordId, text } from './shapes.ts'

/* What is written down in each record of recruitment, the first time and where it is corrected. */

const day = civilDate.nullable()
const words = line.nullable()
const notes = text(20_000).nullable()
const yesNo = z.boolean().nullable()

const document = z.strictObject({ kind: z.enum(valuesOf(DOCUMENT_KIND)), lastFour: text(4).nullable(), expiresOn: day })

export const WRITTEN = {
  interview: { plannedOn: day, plannedAt: text(20).nullable(), place: words, heldOn: day, interviewers: words, withYoungPeople: yesNo, outcome: z.enum(valuesOf(INTERVIEW_OUTCOME)).nullable(), notes },
  reference: {
    name: words, kind: z.enum(valuesOf(REFEREE_KIND)).nullable(), relationship: words, organisation: words, email: words, phone: words, isRelative: yesNo, requestedOn: day, receivedOn: day, verifiedOn: day, hasConcerns: yesNo,
    outcome: z.enum(valuesOf(REFERENCE_OUTCOME)).nullable(), notes,
  },
  certificate: {
    appliedOn: day, level: z.enum(valuesOf(DBS_LEVEL)), workforce: z.enum(valuesOf(DBS_WORKFORCE)), levelRationale: words, certificateNumber: z.string().max(40).nullable(), issuedOn: day,
    nameOnCertificate: words, position: words, seenOn: day, seenBy: words, note: notes,
    /** Which other body obtained it; null for one that this service or its council did. */
    obtainedBy: words,
  },
  identity: { checkedOn: civilDate, route: z.int().min(1).max(3), viewing: z.enum(valuesOf(VIEWING)), rationale: words },
  documents: z.array(document).max(8),
  declaration: {
    declaredOn: civilDate, isCouncillor: z.boolean(), councilRole: words, directorate: z.enum(valuesOf(DIRECTORATE)), householdLink: z.enum(valuesOf(HOUSEHOLD_LINK)), homeProvider: text(2_000).nullable(), outcome: z.enum(valuesOf(INDEPENDENCE_OUTCOME)), notes,
  },
  training: { trainedOn: civilDate, hours: z.number().min(0).max(200).nullable(), trainer: words, accreditedBy: words, accreditedLevel: z.int().min(1).max(8).nullable() },
} as const

const id = recordId

/** One record as it should have been written down. What it answered, what was disclosed and who decided stay as they are where they are not named. */
export const correction = z.discriminatedUnion('record', [
  z.strictObject({ record: z.literal('training'), id, moduleId: recordId, ...WRITTEN.training }),
  /** The answer is never shown to be corrected: null leaves it as it is. */
  z.strictObject({ record: z.literal('status_check'), id, consentOn: day, checkedOn: civilDate, result: z.enum(valuesOf(STATUS_RESULT)).nullable() }),
  z.strictObject({ record: z.literal('declaration'), id, ...WRITTEN.declaration }),
  z.strictObject({ record: z.literal('identity'), id, ...WRITTEN.identity, documents: WRITTEN.documents }),
  z.strictObject({ record: z.literal('dbs'), id, ...WRITTEN.certificate, decision: z.enum(valuesOf(DBS_DECISION)), decidedOn: civilDate }),
  z.strictObject({ record: z.literal('reference'), id, ...WRITTEN.reference }),
  z.strictObject({ record: z.literal('interview'), id, ...WRITTEN.interview }),
  z.strictObject({ record: z.literal('agreement'), id, agreement: z.enum(valuesOf(AGREEMENT)), signedOn: civilDate }),
  z.strictObject({ record: z.literal('contact'), id, on: civilDate, what: text(2000).min(1, 'Enter what was said or tried.'), who: words }),
])
export type Correction = z.output<typeof correction>

/** What follows from a correction, or from taking a record off: the stages that are open again since their signature does not stand on it any more, and whether the gate is closed now that was open, or open that was closed. */
export const followed = z.strictObject({ opened: z.array(z.string()), isGateClosed: z.boolean(), isGateOpened: z.boolean() })
export type Followed = z.output<typeof followed>

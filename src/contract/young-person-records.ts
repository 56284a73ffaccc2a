import { z } from 'zod'
import { CARE, CONTACT_ROLE } from '#domain/care-words.ts'
import { ETHNIC_CODE } from '#domain/looked-after-codes.ts'
import { VISITOR_DECISION } from '#domain/care-review.ts'
import { OFFER_ANSWER } from '#domain/offer.ts'
import { GEOGRAPHY } from '#domain/placement-geography.ts'
import { FAMILY_CONTACT, REVIEW_ATTENDANCE, REVIEW_FEEDBACK, valuesOf } from '#domain/vocabulary.ts'
import { YOUNG_PERSON_RECORD } from '#domain/young-person-record.ts'
import { command, query } from './procedure.ts'
import { civilDate, line, recordId, text } from './shapes.ts'

/* What is written down of a young person: who they are, where they live and lived, who is around them, their care as dated facts, what they
   wish, and what was assessed, explained and signed. */

const words = text(4_000)
const notes = text(20_000)
/** A list as the workbook parts it: with semicolons. */
const list = text(1_000)

const personFacts = z.strictObject({
  firstName: line.min(1, 'Enter the first name, or what they are called.'),
  lastName: line.nullable(),
  caseNumber: line.nullable(),
  bornOn: civilDate.nullable(),
  languages: list.nullable(),
  interests: list.nullable(),
  familyContact: z.enum(valuesOf(FAMILY_CONTACT)).nullable(),
  asylumSeeking: z.boolean().nullable(),
  disability: line.nullable(),
  isParent: z.boolean().nullable(),
  notes: notes.nullable(),
})

const placementFacts = z.strictObject({
  placementType: line.nullable(),
  /** The council in whose area the home is. */
  area: line.nullable(),
  /** No more of a postcode than its district is taken (domain.md R2.9). */
  district: text(8).nullable(),
  /** As it is said, where the council does not tell it. */
  outOfArea: z.boolean().nullable(),
  /** Who runs the home. */
  provider: line.nullable(),
})

/** `ethnicCode` is that of the children looked after return, beside the ethnicity of the Census: neither can be had from the other (domain.md R6.6). */
const equalities = z.strictObject({ gender: line.nullable(), ethnicity: line.nullable(), ethnicCode: z.enum(Object.keys(ETHNIC_CODE) as [string, ...string[]]).nullable(), nationality: line.nullable(), religion: line.nullable() })

export const newYoungPerson = personFacts.extend({
  ...placementFacts.shape,
  inCareFrom: civilDate.nullable(),
  legalStatus: line.nullable(),
  socialWorker: line.nullable(),
  socialWorkerEmail: line.nullable(),
  socialWorkerPhone: line.nullable(),
  reviewingOfficer: line.nullable(),
})

const contactFacts = z.strictObject({ name: line.min(1, 'Enter a name.'), organisation: line.nullable(), email: line.nullable(), phone: line.nullable() })
const careFacts = z.strictObject({ fromOn: civilDate, care: z.enum(valuesOf(CARE)), legalStatus: line.nullable() })
const wishFacts = z.strictObject({ saidOn: civilDate, words: words.min(1, 'Enter what was said.'), toldTo: line.nullable() })
const riskFacts = z.strictObject({ askedOn: civilDate.nullable(), receivedOn: civilDate.nullable(), reviewOn: civilDate.nullable(), author: line.nullable(), /** Whether it covers a young person’s own child. */ coversChild: z.boolean().nullable() })
const explained = z.strictObject({ confidentialityExplainedOn: civilDate.nullable(), complaintsExplainedOn: civilDate.nullable(), agreementSignedOn: civilDate.nullable() })

/** A review of care; `feedback` is what was said of the match, `officerFeedback` what the reviewing officer said, who may say it before the review. */
export const careReviewFacts = z.strictObject({
  reviewedOn: civilDate, attendedBy: z.enum(valuesOf(REVIEW_ATTENDANCE)).nullable(), feedback: z.enum(valuesOf(REVIEW_FEEDBACK)).nullable(), notes: notes.nullable(),
  visitorConsidered: z.boolean().nullable(), visitorDecision: z.enum(valuesOf(VISITOR_DECISION)).nullable(), officerFeedbackOn: civilDate.nullable(), officerFeedback: words.nullable(),
})

const offerFacts = z.strictObject({ foundOn: civilDate, isOffered: z.boolean(), offeredBy: line.nullable(), answer: z.enum(valuesOf(OFFER_ANSWER)).nullable() })

/** A placement as it is shown: of the postcode no more than its district (domain.md R2.9, R5.2). */
export const placement = z.strictObject({
  id: recordId, fromOn: civilDate.nullable(), placementType: z.string().nullable(), outOfArea: z.boolean().nullable(), district: z.string().nullable(), area: z.string().nullable(), provider: z.string().nullable(),
  geography: z.enum(valuesOf(GEOGRAPHY)).nullable(),
})
/** Somebody around a young person. Without a number it is what a workbook told, of which no day is known. */
export const contact = z.strictObject({
  id: recordId.nullable(), role: z.enum(valuesOf(CONTACT_ROLE)), name: z.string(), organisation: z.string().nullable(), email: z.string().nullable(), phone: z.string().nullable(),
  fromOn: civilDate.nullable(), toOn: civilDate.nullable(), isNow: z.boolean(),
})
/** `reviewedOn` is when the visitor was looked at again after a return home. */
export const careStatus = careFacts.extend({ id: recordId, legalStatus: z.string().nullable(), reviewedOn: civilDate.nullable() })
export const wish = z.strictObject({ id: recordId, saidOn: civilDate, words: z.string(), toldTo: z.string().nullable() })
export const riskAssessment = z.strictObject({ id: recordId, askedOn: civilDate.nullable(), receivedOn: civilDate.nullable(), reviewOn: civilDate.nullable(), author: z.string().nullable(), coversChild: z.boolean().nullable() })

/** That a visitor was offered, or that none was, as it was found on a day. */
export const offer = offerFacts.extend({ id: recordId, offeredBy: z.string().nullable() })

/** Somebody who may be the same person, and by what. */
export const likelySame = z.strictObject({ id: recordId, name: z.string(), bornOn: civilDate.nullable(), caseNumber: z.string().nullable(), why: z.enum(['case_number', 'name_and_birth', 'name']) })

export type NewYoungPerson = z.output<typeof newYoungPerson>
export type PlacementFacts = z.output<typeof placementFacts>
export type YoungPersonFormFacts = z.output<typeof personFacts>
export type YoungPersonEqualities = z.output<typeof equalities>
export type CareReviewFacts = z.output<typeof careReviewFacts>
export type YoungPersonPlacement = z.output<typeof placement>
export type YoungPersonContact = z.output<typeof contact>
export type YoungPersonCareStatus = z.output<typeof careStatus>
export type YoungPersonWish = z.output<typeof wish>
export type YoungPersonRiskAssessment = z.output<typeof riskAssessment>
export type YoungPersonOffer = z.output<typeof offer>
export type LikelySame = z.output<typeof likelySame>

const of = { youngPersonId: recordId }
const which = { id: recordId }
const nothing = z.null()

export const youngPersonRecordsContract = {
  /** Somebody new, with where they live and who is around them; gives their number. */
  add: command(newYoungPerson, z.strictObject(which)),
  /** What a form of one young person starts with, equalities apart. */
  read: query(z.strictObject(which), z.strictObject({ today: civilDate, facts: personFacts, equalities })),
  /** What tells whether somebody may have a visitor, for a form that refers them (domain.md R2.1). */
  eligibility: query(z.strictObject(which), z.strictObject({ bornOn: civilDate.nullable(), inCareFrom: civilDate.nullable(), inCareTo: civilDate.nullable(), disability: z.string().nullable() })),
  /** Corrects what is known of somebody; what stood there stays in the history. */
  correct: command(personFacts.extend(which), nothing),
  recordEqualities: command(equalities.extend(which), nothing),
  /** Who may be the same: by case number, or by name and day of birth. */
  findLikely: query(z.strictObject({ firstName: line, lastName: line.nullable(), bornOn: civilDate.nullable(), caseNumber: line.nullable(), except: recordId.nullable() }), z.array(likelySame)),
  /** Where somebody lives from a day on; the place before ends with it. */
  move: command(placementFacts.extend({ ...of, fromOn: civilDate }), nothing),
  correctPlacement: command(placementFacts.extend({ ...which, fromOn: civilDate.nullable() }), nothing),
  /** Who has a part from a day on. Of social worker and reviewing officer there is one: whoever it was ends with that day; of others, whoever is named. */
  changeContact: command(contactFacts.extend({ ...of, role: z.enum(valuesOf(CONTACT_ROLE)), fromOn: civilDate.nullable(), replaces: recordId.nullable() }), nothing),
  correctContact: command(contactFacts.extend({ ...of, id: recordId.nullable(), role: z.enum(valuesOf(CONTACT_ROLE)), fromOn: civilDate.nullable() }), nothing),
  endContact: command(z.strictObject({ ...which, toOn: civilDate }), nothing),
  /** Care from a day on: looked after under which order, or how it ended. */
  recordCare: command(careFacts.extend(of), nothing),
  correctCare: command(careFacts.extend(which), nothing),
  /** That it was looked at again whether the friendship goes on, within the six months after a return home. Refuses any other care, and a day before the return. */
  reviewReturn: command(z.strictObject({ ...which, on: civilDate }), nothing),
  recordWish: command(wishFacts.extend(of), nothing),
  correctWish: command(wishFacts.extend(which), nothing),
  recordRiskAssessment: command(riskFacts.extend(of), nothing),
  correctRiskAssessment: command(riskFacts.extend(which), nothing),
  /** When confidentiality and complaints were explained, and the agreement signed. */
  recordExplained: command(explained.extend(which), nothing),
  /** A care review: who went, whether a visitor was considered and what was decided, and what the reviewing officer said. One a day. */
  recordCareReview: command(careReviewFacts.extend(of), nothing),
  correctCareReview: command(careReviewFacts.extend(which), nothing),
  /** Whether a visitor was offered, by whom and what the young person said; needs no referral. One a day. */
  recordOffer: command(offerFacts.extend(of), nothing),
  correctOffer: command(offerFacts.extend(which), nothing),
  /** Takes off what never was this young person’s, and keeps what it was, why and who did it. Refuses while their records are held, and what a match or a pairing rests on. */
  takeOff: command(z.strictObject({ ...which, record: z.enum(valuesOf(YOUNG_PERSON_RECORD)), reason: line.min(1, 'Enter why it is taken off.') }), nothing),
  /** The same of the social worker or the reviewing officer whom only a workbook told of: they have no record of their own. Refuses where they have. */
  takeOffToldContact: command(z.strictObject({ ...of, role: z.enum(['social_worker', 'reviewing_officer']), reason: line.min(1, 'Enter why it is taken off.') }), nothing),
}

import { z } from 'zod'
import type { EqualitiesAnswers } from '#domain/equalities.ts'
import { LIKENESS } from '#domain/likely-duplicate.ts'
import { RECORDED_STATUS } from '#domain/status-step.ts'
import { VOLUNTEER_STATUS, valuesOf } from '#domain/vocabulary.ts'
import type { VehiclePapers } from '#domain/vehicle-papers.ts'
import type { VolunteerDetails } from '#domain/volunteer-details.ts'
import { command, query } from './procedure.ts'
import { civilDate, line, recordId, text } from './shapes.ts'

/* What is written down of one volunteer, and how it is changed. */

const notes = text(20_000)
const words = text(2000)
const age = z.int('Enter a whole number of years.').min(0, 'Enter an age of 0 or more.').max(120, 'Enter an age up to 120.')
const status = z.enum(valuesOf(VOLUNTEER_STATUS))
const recordedStatus = z.enum(valuesOf(RECORDED_STATUS))

const details = z.strictObject({
  firstName: line.min(1, 'Enter the first name.'),
  lastName: line.min(1, 'Enter the last name.'),
  phone: line.nullable(),
  email: line.nullable(),
  address: words.nullable(),
  postcode: line.nullable(),
  bornOn: civilDate.nullable(),
  enquiredOn: civilDate.nullable(),
  source: line.nullable(),
  campaignId: recordId.nullable(),
  cohort: line.nullable(),
  languages: words.nullable(),
  interests: words.nullable(),
  availability: words.nullable(),
  travels: words.nullable(),
  drives: z.boolean().nullable(),
  maxMiles: z.number().min(0, 'Enter miles of 0 or more.').max(1000, 'Enter at most 1,000 miles.').nullable(),
  prefersAgeFrom: age.nullable(),
  prefersAgeTo: age.nullable(),
  notes: notes.nullable(),
}) satisfies z.ZodType<VolunteerDetails>

const papers = z.strictObject({
  licenceSeenOn: civilDate.nullable(),
  coversVolunteering: z.boolean().nullable(),
  insuredUntilOn: civilDate.nullable(),
  motUntilOn: civilDate.nullable(),
  taxedUntilOn: civilDate.nullable(),
}) satisfies z.ZodType<VehiclePapers>

const equalities = z.strictObject({
  gender: line.nullable(), ethnicity: line.nullable(), religion: line.nullable(), nationality: line.nullable(), disability: line.nullable(),
}) satisfies z.ZodType<EqualitiesAnswers>

const statusPeriod = z.strictObject({ id: recordId, status: recordedStatus, fromOn: civilDate, reason: z.string().nullable(), backOn: civilDate.nullable() })

const contact = z.strictObject({ id: recordId, on: civilDate, what: z.string(), who: z.string().nullable() })

const likelyDuplicate = z.strictObject({
  id: recordId,
  name: z.string(),
  status: status.nullable(),
  /** When they first enquired or, where that is not known, first had a status. */
  sinceOn: civilDate.nullable(),
  likeness: z.array(z.enum(valuesOf(LIKENESS))),
})

/** What a form about a volunteer offers. */
const choices = z.strictObject({ today: civilDate, sources: z.array(z.string()), cohorts: z.array(z.string()), campaigns: z.array(z.strictObject({ id: recordId, name: z.string() })) })

export type VolunteerContact = z.output<typeof contact>
export type VolunteerChoices = z.output<typeof choices>
export type VolunteerStatusPeriod = z.output<typeof statusPeriod>
export type LikelyDuplicate = z.output<typeof likelyDuplicate>
export type DetailsInput = z.input<typeof details>

/** Reading one volunteer's record, and changing it. */
export const volunteerRecordContract = {
  /** Somebody who enquired: an applicant from the day of the enquiry. */
  add: command(details, z.strictObject({ id: recordId })),
  /** Writes down what is known now, in the place of what stood there. */
  describe: command(details.extend({ id: recordId }), z.null()),
  /** Who may be the same person as the one being typed; the likeliest first, at most five. */
  likelyDuplicates: query(
    z.strictObject({ firstName: line.nullable(), lastName: line.nullable(), bornOn: civilDate.nullable(), phone: line.nullable(), email: line.nullable(), except: recordId.nullable() }),
    z.array(likelyDuplicate),
  ),
  /** What a form about a volunteer offers: how people heard of the service, its training cycles and its campaigns. */
  choices: query(z.null(), choices),
  /** What is written down of one volunteer apart from the work and from the equalities. */
  record: query(
    z.strictObject({ id: recordId }),
    z.strictObject({
      today: civilDate,
      key: z.string(),
      details: details.extend({ firstName: z.string(), lastName: z.string() }),
      campaign: z.string().nullable(),
      /** Every status there was, is, or is agreed for later; newest first. */
      statuses: z.array(statusPeriod),
      papers: papers.nullable(),
      /** Newest first. */
      commitments: z.array(z.strictObject({ id: recordId, agreedOn: civilDate, untilOn: civilDate })),
      /** What was said or tried, newest first. */
      contacts: z.array(contact),
      /** For how many months the service asks somebody to commit. */
      commitmentMonths: z.int(),
      /** How many of the equalities questions are answered; not what was answered. */
      equalitiesAnswered: z.int(),
      /** What hangs on the record, in words with counts; empty where it can be deleted. */
      hanging: z.array(z.string()),
    }),
  ),
  /** The equalities answers, for whoever asks for them. */
  equalities: query(z.strictObject({ id: recordId }), equalities),
  recordEqualities: command(equalities.extend({ id: recordId }), z.null()),
  recordVehiclePapers: command(papers.extend({ id: recordId }), z.null()),
  /** Agrees a commitment, or corrects the one given. */
  agreeCommitment: command(z.strictObject({ id: recordId, commitmentId: recordId.nullable(), agreedOn: civilDate, untilOn: civilDate }), z.null()),
  removeCommitment: command(z.strictObject({ commitmentId: recordId }), z.null()),
  /** Begins a status from a day on. Refuses a step that there is not, and what is wrong with its day, reason or day to come back. */
  takeStatus: command(z.strictObject({ id: recordId, status: recordedStatus, fromOn: civilDate, reason: words.nullable(), backOn: civilDate.nullable() }), z.null()),
  /** Another day, reason or day to come back for a status that is recorded. */
  correctStatus: command(z.strictObject({ periodId: recordId, fromOn: civilDate, reason: words.nullable(), backOn: civilDate.nullable() }), z.null()),
  removeStatus: command(z.strictObject({ periodId: recordId }), z.null()),
  /** Writes down that they were spoken or written to, or that it was tried. Refuses a day to come. */
  logContact: command(z.strictObject({ id: recordId, on: civilDate, what: words.min(1, 'Enter what was said or tried.'), who: line.nullable() }), z.null()),
  /** A day with young people beside the visits of their matches: a group day, shadowing (domain.md R3.2). Refuses a day to come. */
  recordHelpedDay: command(z.strictObject({ id: recordId, on: civilDate, what: line.min(1, 'Enter what it was.'), isOvernight: z.boolean() }), z.null()),
  /** That the council’s DBS signatory finds the level of their check right for how often they are with young people. Refuses a day to come. */
  decideLevel: command(z.strictObject({ id: recordId, on: civilDate, decidedBy: line.min(1, 'Enter who decided.'), reason: line.min(1, 'Enter why.') }), z.null()),
  /** Deletes somebody entered by mistake; refuses where anything hangs on them. */
  delete: command(z.strictObject({ id: recordId }), z.null()),
}

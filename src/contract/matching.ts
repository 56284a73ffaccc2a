import { z } from 'zod'
import { MOST_MILES } from '#domain/matching/distance.ts'
import { MATCH_TYPE, valuesOf } from '#domain/vocabulary.ts'
import { command, query } from './procedure.ts'
import { capacity, civilDate, line, pence, recordId, text } from './shapes.ts'

/* From somebody who waits to a match: who would suit, who is asked, what they answer, when they meet. */

const remark = z.strictObject({
  about: z.enum(['interests', 'gender', 'background', 'language', 'age', 'travel', 'availability', 'training', 'load', 'earlier', 'exclusion', 'home', 'gate', 'asked']),
  tone: z.enum(['agrees', 'objects', 'forbids', 'tells']),
  words: z.string(),
})

const candidate = z.strictObject({
  id: recordId,
  name: z.string(),
  age: z.int().nullable(),
  district: z.string().nullable(),
  /** How far they live from the young person, as somebody typed it of these two or of others of the same districts (requirement N12). */
  distance: z.strictObject({ miles: z.number(), of: z.enum(['these', 'districts']) }).nullable(),
  matchesNow: z.int(),
  remarks: z.array(remark),
  /** Whether nothing rules them out. */
  mayBeAsked: z.boolean(),
  /** The exclusion that keeps the two apart, to be lifted by its number. */
  exclusionId: recordId.nullable(),
})

const exclusion = z.strictObject({
  id: recordId, with: z.strictObject({ id: recordId, name: z.string() }), reason: z.string(), sinceOn: civilDate, madeBy: z.string().nullable(),
  liftedOn: civilDate.nullable(), liftedBy: z.string().nullable(), liftedReason: z.string().nullable(),
})

const words = text(2000)
const answer = z.enum(['yes', 'no'])
const named = z.strictObject({ id: recordId, name: z.string(), firstName: z.string() })

const pairing = z.strictObject({
  id: recordId,
  volunteers: z.array(named),
  type: z.enum(valuesOf(MATCH_TYPE)),
  begunOn: civilDate,
  profilesPreparedOn: civilDate.nullable(),
  riskAskedOn: civilDate.nullable(),
  riskReceivedOn: civilDate.nullable(),
  volunteerAskedOn: civilDate.nullable(),
  volunteerAnsweredOn: civilDate.nullable(),
  volunteerAnswer: answer.nullable(),
  volunteerWords: z.string().nullable(),
  secondAnsweredOn: civilDate.nullable(),
  secondAnswer: answer.nullable(),
  secondWords: z.string().nullable(),
  youngPersonAskedOn: civilDate.nullable(),
  youngPersonAnsweredOn: civilDate.nullable(),
  youngPersonAnswer: answer.nullable(),
  youngPersonWords: z.string().nullable(),
  introducedOn: civilDate.nullable(),
  introductionPlace: z.string().nullable(),
  introductionWith: z.string().nullable(),
  stallReason: z.string().nullable(),
  stalledOn: civilDate.nullable(),
  stoppedOn: civilDate.nullable(),
  stopReason: z.string().nullable(),
  matchId: recordId.nullable(),
  chases: z.array(z.strictObject({ on: civilDate, what: z.string(), who: z.string().nullable() })),
})

const seeker = z.strictObject({
  /** What is to be said of their age and care before anybody is asked; it rules nobody out. */
  warnings: z.array(z.string()),
  youngPersonId: recordId,
  name: z.string(),
  firstName: z.string(),
  age: z.int().nullable(),
  receivedOn: civilDate,
  firstReferredOn: civilDate.nullable(),
  days: z.int(),
  isWaiting: z.boolean(),
  wish: z.strictObject({ words: z.string(), saidOn: civilDate }).nullable(),
  view: z.enum(['wants', 'unsure', 'objects', 'not_ascertained', 'unable_to_express']),
  asked: z.array(z.string()),
  interests: z.array(z.string()),
  languages: z.array(z.string()),
  placementType: z.string().nullable(),
  outOfArea: z.boolean().nullable(),
  district: z.string().nullable(),
  familyContact: z.enum(['none', 'limited', 'regular']).nullable(),
  socialWorker: z.string().nullable(),
  reviewingOfficer: z.string().nullable(),
  riskReceivedOn: civilDate.nullable(),
  /** Why no risk assessment holds today, in words that go on from `No risk assessment`; null where one does. */
  riskNotAssessed: z.string().nullable(),
  nextStep: z.string().nullable(),
  nextStepOn: civilDate.nullable(),
})

const steps = pairing.pick({
  profilesPreparedOn: true, riskAskedOn: true, riskReceivedOn: true, volunteerAskedOn: true, volunteerAnswer: true, volunteerAnsweredOn: true, secondAnswer: true, secondAnsweredOn: true, youngPersonAskedOn: true, youngPersonAnswer: true, youngPersonAnsweredOn: true, introducedOn: true,
}).extend({ volunteerWords: words.nullable(), secondWords: words.nullable(), youngPersonWords: words.nullable(), introductionPlace: line.nullable(), introductionWith: line.nullable() })

const askedSteps = z.strictObject({
  today: civilDate, pairingId: recordId, firstName: z.string(), volunteers: z.array(named), steps,
  stands: z.strictObject({ hasSecond: z.boolean(), stoppedOn: civilDate.nullable(), startedOn: civilDate.nullable() }),
})
export type AskedSteps = z.output<typeof askedSteps>

const profile = z.strictObject({
  firstName: z.string(), age: z.int().nullable(), interests: z.array(z.string()), languages: z.array(z.string()), words: z.string().nullable(), more: z.array(z.strictObject({ name: z.string(), value: z.string() })),
})

export type MatchingCandidate = z.output<typeof candidate>
export type MatchingPairing = z.output<typeof pairing>
export type MatchingSeeker = z.output<typeof seeker>
export type MatchingRemark = z.output<typeof remark>
export type PrintedProfile = z.output<typeof profile>

const ofPairing = z.strictObject({ pairingId: recordId, on: civilDate })

export const matchingContract = {
  /** One who waits, the pairing that is under way, those that were stopped, and every active volunteer in their order with the reasons in words. */
  open: query(z.strictObject({ referralId: recordId }), z.strictObject({
    today: civilDate, referralId: recordId, seeker, pairing: pairing.nullable(), before: z.array(pairing), candidates: z.array(candidate),
    /** A match beyond it is warned about, not refused. */
    capacity,
    /** What speaks against a match at all, and what keeps this pairing from starting. */
    objections: z.array(z.strictObject({ words: z.string(), stops: z.enum(['matching', 'start', 'nothing']) })),
    obstacles: z.array(z.strictObject({ words: z.string(), mayDespite: z.boolean(), isStep: z.boolean() })),
  })),
  /** The two profiles of a pairing to print: the volunteer's for the young person, the young person's for the volunteer, without surname, address or home (domain.md R5.2). */
  profiles: query(z.strictObject({ referralId: recordId, volunteerIds: z.array(recordId).min(1).max(2) }), z.strictObject({ serviceName: z.string().nullable(), forYoungPerson: z.array(profile), forVolunteer: profile })),
  /** Begins a pairing with one volunteer or two; `askedOn` where they were asked at once. Refused for somebody who is ruled out. */
  begin: command(z.strictObject({ referralId: recordId, volunteerId: recordId, secondVolunteerId: recordId.nullable(), type: z.enum(valuesOf(MATCH_TYPE)), on: civilDate, askedOn: civilDate.nullable() }), z.strictObject({ pairingId: recordId })),
  prepareProfiles: command(ofPairing, z.null()),
  askForRisk: command(ofPairing, z.null()),
  /** Received is received for the young person: the referral and the record of assessments have its day as well. */
  receiveRisk: command(ofPairing, z.null()),
  askVolunteer: command(ofPairing, z.null()),
  /** A no stops the pairing. */
  recordVolunteerAnswer: command(ofPairing.extend({ volunteerId: recordId, answer, words: words.nullable() }), z.null()),
  askYoungPerson: command(ofPairing, z.null()),
  /** A no stops the pairing. */
  recordYoungPersonAnswer: command(ofPairing.extend({ answer, words: words.nullable() }), z.null()),
  /** Refused past a closed gate and before all have said yes: a meeting is contact. */
  planIntroduction: command(ofPairing.extend({ place: line.nullable(), who: line.nullable() }), z.null()),
  /** Every step of a pairing as it stands, whatever became of it, for the form that corrects them. */
  steps: query(z.strictObject({ pairingId: recordId }), askedSteps),
  /** Corrects days and outcomes of the steps; a no stops a pairing under way, and what a match began on stays said. */
  correctSteps: command(z.strictObject({ pairingId: recordId, steps }), z.null()),
  /** It is held up; with `chaseAgainOn` the next step of the referral is to chase on that day, in place of the one that was planned. */
  stall: command(ofPairing.extend({ reason: line.min(1), chaseAgainOn: civilDate.nullable() }), z.null()),
  goOn: command(z.strictObject({ pairingId: recordId }), z.null()),
  chase: command(ofPairing.extend({ what: line.min(1), who: line.nullable() }), z.null()),
  stop: command(ofPairing.extend({ reason: line.min(1) }), z.null()),
  /** Makes the match and closes the referral, where nothing keeps it from starting. `despite` is why it starts in spite of what may be overruled. */
  start: command(ofPairing.extend({
    rhythmDays: z.int().min(1).max(366).nullable(), trialUntilOn: civilDate.nullable(), despite: words.nullable(), spotProvider: line.nullable(), spotPencePerYear: pence.nullable(), spotReason: line.nullable(),
  }), z.strictObject({ matchId: recordId })),
  /** How far the two live apart, in miles each way, where they live today; null where nobody knows any more. */
  tellDistance: command(z.strictObject({ youngPersonId: recordId, volunteerId: recordId, miles: z.number().min(0).max(MOST_MILES).nullable() }), z.null()),
  /** Keeps two apart; gives what they have planned or are in all the same, as sentences: nothing of that ends by itself. */
  exclude: command(z.strictObject({ youngPersonId: recordId, volunteerId: recordId, reason: line.min(1), on: civilDate }), z.strictObject({ stillAhead: z.array(z.string()) })),
  /** Lifts an exclusion, which stays on record with its days and reasons. Refuses a day before it began, and one that is lifted already. */
  include: command(z.strictObject({ exclusionId: recordId, reason: line.min(1, 'Enter why it is lifted.'), on: civilDate }), z.null()),
  /** With whom a young person, or a volunteer, is not to be matched, or was not until it was lifted; those in force first, newest first. */
  keptApart: query(z.strictObject({ of: z.enum(['young_person', 'volunteer']), id: recordId }), z.strictObject({ today: civilDate, exclusions: z.array(exclusion) })),
}
export type Exclusion = z.output<typeof exclusion>

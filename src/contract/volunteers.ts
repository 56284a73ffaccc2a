import { z } from 'zod'
import { STAGE_KIND } from '#domain/recruitment/path-stage.ts'
import { STAGE_STATE, VOLUNTEER_STATUS, valuesOf } from '#domain/vocabulary.ts'
import { concern } from './concerns.ts'
import { query } from './procedure.ts'
import { civilDate, recordId } from './shapes.ts'
import { volunteerMergingContract } from './volunteer-merging.ts'
import { volunteerRecordContract } from './volunteer-record.ts'

const status = z.enum(valuesOf(VOLUNTEER_STATUS))
const stageKind = z.enum(valuesOf(STAGE_KIND))

/** How far an applicant is. */
const path = z.strictObject({
  done: z.int(),
  required: z.int(),
  /** The name of the first required stage that is not complete; null where all are. */
  stage: z.string().nullable(),
  daysSinceApplied: z.int().nullable(),
  /** Since that stage was asked for or, before that, since anything last moved; without those on hold. */
  daysInStage: z.int().nullable(),
  /** When somebody was last in touch with them since they applied; null where nobody was. */
  lastContactOn: civilDate.nullable(),
})

const volunteerRow = z.strictObject({
  id: recordId,
  key: z.string(),
  name: z.string(),
  /** Null where no status is recorded by today. */
  status: status.nullable(),
  statusSinceOn: civilDate.nullable(),
  /** Of an applicant: that the application is on hold. */
  isOnHold: z.boolean(),
  gateIsOpen: z.boolean(),
  /** The first reason why the gate is closed; null where it is open. */
  gateReason: z.string().nullable(),
  /** Active, cleared, and in no match that goes on or is planned: who could start with somebody waiting. */
  isReady: z.boolean(),
  /** The matches open today, oldest first. */
  matches: z.array(z.strictObject({ id: recordId, youngPerson: z.string() })),
  lastSupervisedOn: civilDate.nullable(),
  /** Null for everybody who is not active. */
  supervisionDueOn: civilDate.nullable(),
  lastVisitOn: civilDate.nullable(),
  path: path.nullable(),
  phone: z.string().nullable(),
  /** The postcode's district. */
  area: z.string().nullable(),
  source: z.string().nullable(),
  /** The campaign that they came by, by its name. */
  campaign: z.string().nullable(),
  cohort: z.string().nullable(),
})

/** Why the gate is closed, in parts for a sentence and in words. */
const gateReason = z.strictObject({
  reason: z.enum(['stage_incomplete', 'stage_not_recorded', 'stage_not_signed', 'stage_from_before', 'good_conduct_missing', 'never_approved', 'dbs_lapsed', 'dbs_undecided', 'dbs_not_accepted', 'dbs_not_current', 'training_lapsed', 'allegation_open', 'status']),
  /** The stage that keeps the gate closed, with its name and kind; null where it is no stage. Of training that lapsed the module's name. */
  stage: z.string().nullable(),
  name: z.string().nullable(),
  kind: stageKind.nullable(),
  state: z.enum(valuesOf(STAGE_STATE)).nullable(),
  sinceOn: civilDate.nullable(),
  words: z.string(),
})

const stageRecord = z.strictObject({
  stage: z.string(),
  name: z.string(),
  kind: stageKind,
  isRequired: z.boolean(),
  /** As it stood today; null where nothing is recorded. */
  state: z.enum(valuesOf(STAGE_STATE)).nullable(),
  requestedOn: civilDate.nullable(),
  completedOn: civilDate.nullable(),
  outcome: z.string().nullable(),
  hours: z.number().nullable(),
  safeAction: z.string().nullable(),
  notes: z.string().nullable(),
  /** Days between asking and done, or until today, on which the application was on hold. */
  daysOnHold: z.int(),
  signedOffBy: z.string().nullable(),
  signedOffOn: civilDate.nullable(),
})

const volunteerMatch = z.strictObject({
  id: recordId,
  youngPerson: z.string(),
  state: z.enum(['active', 'paused', 'ended', 'planned']),
  /** The other visitor where two visit together. */
  together: z.string().nullable(),
  startedOn: civilDate,
  /** Whether it is planned and its start is put off until somebody chooses its day. */
  isPutOff: z.boolean(),
  endedOn: civilDate.nullable(),
  pausedFrom: civilDate.nullable(),
  months: z.int(),
  visits: z.int(),
  lastVisitOn: civilDate.nullable(),
})

const beat = z.strictObject({
  dueOn: civilDate,
  heldOn: civilDate.nullable(),
  state: z.enum(['on_time', 'late', 'missed', 'not_recorded', 'overdue', 'due']),
  daysLate: z.int(),
  mode: z.string().nullable(),
  impact: z.boolean().nullable(),
  enjoying: z.boolean().nullable(),
  childSafe: z.boolean().nullable(),
  notes: z.string().nullable(),
  /** What it was made of: a workbook may have a row for each match that was spoken of on one day. `about` names the young person where it is of one alone. */
  records: z.array(z.strictObject({ id: recordId, about: z.string().nullable() })),
  /** The young people who were spoken of, and those who were not, where that was written down (requirement T16). */
  spokenOf: z.array(z.string()),
  notSpokenOf: z.array(z.string()),
  /** The day agreed for the next. */
  nextOn: civilDate.nullable(),
})

const month = z.strictObject({
  /** `2023-10` */
  month: z.string(),
  visits: z.int(),
  minutes: z.int(),
  miles: z.number(),
  claimedPence: z.int(),
  unpaidPence: z.int(),
})

const volunteerPairing = z.strictObject({ referralId: recordId, youngPerson: z.string(), standing: z.string() })
export type VolunteerPairing = z.output<typeof volunteerPairing>

const timelineEntry = z.strictObject({
  on: civilDate,
  kind: z.enum(['enquiry', 'status', 'stage', 'commitment', 'match_start', 'match_end', 'pairing', 'visit', 'missed_visit', 'supervision', 'concern', 'claim', 'contact', 'helped', 'level_decision', 'letter', 'feedback', 'check', 'declaration', 'training', 'agreement', 'induction']),
  title: z.string(),
  detail: z.string().nullable(),
})

const person = z.strictObject({
  firstName: z.string(),
  bornOn: civilDate.nullable(),
  gender: z.string().nullable(),
  email: z.string().nullable(),
  phone: z.string().nullable(),
  postcode: z.string().nullable(),
  enquiredOn: civilDate.nullable(),
  source: z.string().nullable(),
  cohort: z.string().nullable(),
  languages: z.string().nullable(),
  interests: z.string().nullable(),
  drives: z.boolean().nullable(),
  maxMiles: z.number().nullable(),
  prefersAgeFrom: z.int().nullable(),
  prefersAgeTo: z.int().nullable(),
  notes: z.string().nullable(),
})

export type VolunteerRow = z.output<typeof volunteerRow>
export type VolunteerPath = z.output<typeof path>
export type VolunteerPerson = z.output<typeof person>
export type VolunteerMatch = z.output<typeof volunteerMatch>
export type VolunteerStage = z.output<typeof stageRecord>
export type VolunteerBeat = z.output<typeof beat>
export type VolunteerMonth = z.output<typeof month>
export type VolunteerEntry = z.output<typeof timelineEntry>
export type ShownGateReason = z.output<typeof gateReason>

export const volunteersContract = {
  ...volunteerRecordContract,
  ...volunteerMergingContract,
  /** Every volunteer there is or was with what a list shows of them, by name. */
  list: query(z.null(), z.strictObject({ today: civilDate, rows: z.array(volunteerRow) })),
  /** How many are ready today: as the list and the waiting list have them. */
  countReady: query(z.null(), z.int()),
  /** One volunteer: who they are, how they came, whom they visit, how they are supported, and everything that happened, newest first. */
  open: query(
    z.strictObject({ id: recordId }),
    z.strictObject({
      today: civilDate,
      volunteer: volunteerRow,
      person,
      /** Why they have the status that they have, where that is recorded. */
      statusReason: z.string().nullable(),
      firstActiveOn: civilDate.nullable(),
      /** Every stage of the path in its order. */
      stages: z.array(stageRecord),
      gateReasons: z.array(gateReason),
      /** Whether they were approved and have not gone since: what is not recorded of them is missing data, and closes nothing (domain.md R3.1). */
      isApproved: z.boolean(),
      /** The required stages that are missing data, in the order of the path. */
      missing: z.array(z.string()),
      /** What they were not told yet or have not signed for, once they are approved; it closes nothing (requirements T13, T14). */
      inductionMissing: z.array(z.string()),
      /** The certificate that stands, or the day on which one was seen, and when it is to be renewed. */
      dbs: z.strictObject({ certificateOn: civilDate, recheckDueOn: civilDate.nullable() }).nullable(),
      /** The training that runs out, soonest first. */
      training: z.array(z.strictObject({ name: z.string(), trainedOn: civilDate, dueOn: civilDate })),
      committedUntilOn: civilDate.nullable(),
      commitmentAgreedOn: civilDate.nullable(),
      /** For how many months the service asks somebody to commit at first. */
      commitmentMonths: z.int(),
      matches: z.array(volunteerMatch),
      /** The pairings under way: whom they may be matched with, and where that stands. */
      pairings: z.array(volunteerPairing),
      supervisionWeeks: z.int(),
      /** Days after which a referee is asked again. */
      referenceChaseDays: z.int(),
      beats: z.array(beat),
      /** The twelve calendar months up to today's, oldest first. */
      months: z.array(month),
      concerns: z.array(concern),
      timeline: z.array(timelineEntry),
    }),
  ),
}

import type { CivilDate } from '../civil-date.ts'
import type { GateRecord, StageRecord } from '../gate.ts'
import type { Pence } from '../money.ts'
import type { StageKind } from '../recruitment/path-stage.ts'
import type { TrainingRunsOut } from '../recruitment/training-module.ts'
import type { ClaimKind, ConcernKind, WaitingReason } from '../vocabulary.ts'
import type { DueIntervals } from './intervals.ts'
import type { Standing } from './standing.ts'
import type { WaitingCause } from '../waiting-cause.ts'

/* What the rules need to know, as it stood on the day asked for: whoever gathers these leaves out what lies after it. */

/** Somebody: number in the file, key in the workbook, full name. */
export interface Person {
  readonly id: number
  readonly key: string
  readonly name: string
}

/** A volunteer with the days from which the rules count. */
export interface VolunteerRecord extends Person {
  readonly standing: Standing
  readonly lastSupervisedOn: CivilDate | null
  /** The day agreed for the next supervision at the last one, while it has not gone by. */
  readonly supervisionAgreedOn: CivilDate | null
  /** Whom they visit in open matches, by full name. */
  readonly visits: readonly string[]
  /** The certificate's date; the dbs stage's completion where no other is known. */
  readonly dbsCertificateOn: CivilDate | null
  /** When it is to be renewed under the service's policy. */
  readonly dbsRecheckDueOn: CivilDate | null
  /** The training that runs out first. */
  readonly training: TrainingRunsOut | null
  /** Until when they have committed themselves, where a commitment is recorded. */
  readonly committedUntilOn: CivilDate | null
}

/** Somebody whose status is applicant, with the stages recorded. */
export interface ApplicantRecord extends Person {
  readonly standing: Standing
  readonly stages: readonly ApplicantStage[]
}

/** A stage as recorded, with its place on the service's path. */
export interface ApplicantStage extends StageRecord {
  readonly name: string
  readonly kind: StageKind
  /** The last time somebody was asked again. */
  readonly chasedOn: CivilDate | null
}

/** A match that has started and not ended: active or paused. */
export interface OpenMatch {
  readonly id: number
  readonly key: string
  readonly youngPerson: Person & { readonly bornOn: CivilDate | null; readonly inCareTo: CivilDate | null; readonly lastReviewOn: CivilDate | null }
  readonly volunteers: readonly Person[]
  readonly startedOn: CivilDate
  readonly isPaused: boolean
  /** The rhythm these two agreed, in days; null where it is the service's. */
  readonly rhythmDays: number | null
  /** Whether it was decided that the match goes on after 18; null where nothing is recorded. */
  readonly fundedAfter18: boolean | null
  /** Whether it was decided that the match goes on although care ended before 18. */
  readonly goesOnAfterCare: boolean
  readonly lastVisitOn: CivilDate | null
  readonly lastAnnualVisitOn: CivilDate | null
}

export interface WaitingReferral {
  readonly id: number
  readonly key: string
  readonly youngPerson: Person
  readonly receivedOn: CivilDate
  readonly waitingReason: WaitingReason | null
  readonly waitingCause: WaitingCause | null
  /** The last step that was taken, and the next that is dated on the day or later. */
  readonly lastStepOn: CivilDate | null
  readonly nextStepOn: CivilDate | null
}

/** A claim received and not approved. */
export interface UnapprovedClaim {
  readonly id: number
  readonly key: string
  readonly volunteer: Person
  readonly claimedOn: CivilDate
  readonly kind: ClaimKind
  readonly amountPence: Pence
}

/** A concern raised and not resolved, with whom it names. */
export interface OpenConcern {
  readonly id: number
  readonly kind: ConcernKind
  readonly raisedOn: CivilDate
  readonly referredTo: string | null
  readonly match: { readonly key: string; readonly youngPerson: Person; readonly volunteers: readonly Person[] } | null
  readonly volunteer: Person | null
  readonly youngPerson: Person | null
}

/** A young person asked in a quarterly check-in. */
export interface CheckIn {
  readonly youngPersonId: number
  readonly askedOn: CivilDate
}

/** All that the list is made from. */
export interface DueRecords {
  readonly serviceName: string
  readonly supervisionWeeks: number
  /** How soon each thing is due, as the service has agreed on the day. */
  readonly intervals: DueIntervals
  /** For how many months the service asks a volunteer to commit. */
  readonly commitmentMonths: number
  readonly yearStartMonth: number
  readonly volunteers: readonly VolunteerRecord[]
  readonly applicants: readonly ApplicantRecord[]
  readonly matches: readonly OpenMatch[]
  /** What the gate looks at, for each volunteer in an open match, by their number. */
  readonly gates: ReadonlyMap<number, GateRecord>
  readonly waiting: readonly WaitingReferral[]
  readonly claims: readonly UnapprovedClaim[]
  readonly concerns: readonly OpenConcern[]
  /** Those since twelve months before the quarter began. */
  readonly checkIns: readonly CheckIn[]
}

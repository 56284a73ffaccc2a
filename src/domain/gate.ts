import type { CivilDate } from './civil-date.ts'
import type { StatusPeriod } from './due/standing.ts'
import { historyUntil } from './due/standing.ts'
import type { Certificate } from './recruitment/certificate.ts'
import { certificateTrouble, recheckDueOn, standingCertificate } from './recruitment/certificate.ts'
import type { PathStage } from './recruitment/path-stage.ts'
import { NEVER_WAIVED, stagesAskedFor } from './recruitment/path-stage.ts'
import type { RecruitmentPolicy } from './recruitment/policy.ts'
import type { ModuleDone, TrainingModule, TrainingRunsOut } from './recruitment/training-module.ts'
import { trainingRunsOut } from './recruitment/training-module.ts'
import type { Spell } from './spell.ts'
import { spellOf } from './spell.ts'
import { suspendedSince } from './suspension.ts'
import type { StageState, VolunteerStatus } from './vocabulary.ts'

/* The gate (domain.md R3.1): nobody meets a young person before every required stage is complete and signed off, and a later lapse closes it
   again. It only says so; no match ends by itself. A stage of which nothing at all is recorded is missing data for somebody who was once approved
   (they came in from a workbook, or the stage is newer than they are), and closes the gate only for somebody who never was; so is a signature,
   and so is whatever is open of a stage that was asked of nobody when they were approved: a change of the path closes nobody’s gate, only what fails after it does.
   Being inactive is a rest, not a lapse, and closes nothing, but does not lift a suspension either. Who was a volunteer, left and applies again is approved anew: what was signed for before
   counts once somebody signs that it still holds. */

/** A stage as it is recorded. */
export interface StageRecord {
  readonly stage: string
  readonly state: StageState
  readonly requestedOn: CivilDate | null
  readonly completedOn: CivilDate | null
  /** Who signed it off, and when; null where nobody did. */
  readonly signedOffBy: string | null
  readonly signedOffOn: CivilDate | null
}

/** What the service asks of everybody. */
export interface GateRules {
  readonly path: readonly PathStage[]
  readonly modules: readonly TrainingModule[]
  readonly policy: RecruitmentPolicy
}

/** What the gate looks at. */
export interface GateRecord {
  readonly rules: GateRules
  readonly statuses: readonly StatusPeriod[]
  readonly stages: readonly StageRecord[]
  readonly certificates: readonly Certificate[]
  readonly training: readonly ModuleDone[]
  /** Certificates of good conduct for stays abroad that are still to come, in words (domain.md R3.8). */
  readonly goodConductMissing: readonly string[]
  /** Allegations about this volunteer. */
  readonly allegations: readonly { readonly raisedOn: CivilDate; readonly resolvedOn: CivilDate | null }[]
}

/** Why the gate is closed, and since when; `since` is null where it never was open. Stages bring their name, for whoever tells it. */
export type GateReason =
  | { readonly reason: 'stage_incomplete'; readonly stage: string; readonly name: string; readonly state: StageState; readonly since: null }
  | { readonly reason: 'stage_not_recorded' | 'stage_not_signed' | 'stage_from_before'; readonly stage: string; readonly name: string; readonly since: null }
  | { readonly reason: 'good_conduct_missing'; readonly what: string; readonly since: null }
  | { readonly reason: 'never_approved'; readonly since: null }
  | { readonly reason: 'training_lapsed'; readonly name: string; readonly since: CivilDate }
  | { readonly reason: 'dbs_lapsed' | 'dbs_undecided' | 'dbs_not_accepted' | 'dbs_not_current' | 'allegation_open'; readonly since: CivilDate }
  | { readonly reason: 'status'; readonly status: ClosingStatus; readonly since: CivilDate }

/** Each status that closes the gate, as its reason says it. */
export const CLOSING_STATUS = {
  applicant: 'an applicant again', suspended: 'suspended', withdrawn: 'withdrawn', rejected: 'not accepted', deselected: 'deselected', left: 'no longer a volunteer',
} as const satisfies Partial<Record<VolunteerStatus, string>>
export type ClosingStatus = keyof typeof CLOSING_STATUS

const TROUBLE = { undecided: 'dbs_undecided', not_accepted: 'dbs_not_accepted', not_current: 'dbs_not_current' } as const

/** Everything that keeps this volunteer from a match on the day; empty means that the gate is open (domain.md R3.1, R3.4, R3.5, R3.9). */
export function reasonsGateIsClosed(volunteer: GateRecord, today: CivilDate): GateReason[] {
  const history = historyUntil(volunteer.statuses, today)
  const spell = spellOf(history)
  const wasApproved = spell.approvedOn !== null
  const reasons = openStages(volunteer, spell, today)
  const trouble = certificateTrouble(volunteer.certificates, today)
  // While the dbs stage itself is open it says as much.
  const saysDbs = reasons.some((reason) => 'stage' in reason && kindOf(volunteer, reason.stage) === 'dbs')
  if (trouble !== null && !saysDbs) reasons.push({ reason: TROUBLE[trouble.trouble], since: trouble.since })
  // A stay that is written down after the stage was signed off asks for as much as one before; of somebody approved it is missing data.
  if (!wasApproved && !saysDbs) reasons.push(...volunteer.goodConductMissing.map((what) => ({ reason: 'good_conduct_missing', what, since: null } as const)))
  const dbsDue = dbsRecheckDueOn(volunteer, today)
  if (dbsDue !== null && dbsDue < today) reasons.push({ reason: 'dbs_lapsed', since: dbsDue })
  reasons.push(...trainingOf(volunteer, today).filter(({ dueOn }) => dueOn < today).map(({ name, dueOn }) => ({ reason: 'training_lapsed', name, since: dueOn } as const)))
  const status = closingStatusIn(history)
  if (status !== null) reasons.push(status)
  else if (!wasApproved) reasons.push({ reason: 'never_approved', since: null })
  const raised = volunteer.allegations.filter((allegation) => allegation.raisedOn <= today && (allegation.resolvedOn === null || allegation.resolvedOn > today)).map((allegation) => allegation.raisedOn).sort()[0]
  if (raised !== undefined) reasons.push({ reason: 'allegation_open', since: raised })
  return reasons
}

function openStages(volunteer: GateRecord, { approvedOn, appliesAgainSince }: Spell, today: CivilDate): GateReason[] {
  const wasApproved = approvedOn !== null
  const stages = new Map(volunteer.stages.map((stage) => [stage.stage, stage]))
  return stagesAskedFor(volunteer.rules.path).flatMap((asked): GateReason[] => {
    const { stage, name } = asked
    const recorded = stages.get(stage)
    if (recorded === undefined) return wasApproved ? [] : [{ reason: 'stage_not_recorded', stage, name, since: null }]
    const state = stageStateOn(recorded, today)
    if ((state !== 'complete' && state !== 'waived') || (!wasApproved && isLetOff(asked, recorded))) return isNewerThanApproval(asked, recorded, approvedOn, today) ? [] : [{ reason: 'stage_incomplete', stage, name, state, since: null }]
    if (isFromBefore(recorded, appliesAgainSince)) return [{ reason: 'stage_from_before', stage, name, since: null }]
    return recorded.signedOffBy !== null || wasApproved ? [] : [{ reason: 'stage_not_signed', stage, name, since: null }]
  })
}

function isFromBefore({ completedOn, signedOffOn }: StageRecord, appliesAgainSince: CivilDate | null): boolean {
  return appliesAgainSince !== null && (completedOn ?? '') < appliesAgainSince && (signedOffOn ?? '') < appliesAgainSince
}

/** The stages that were complete before a volunteer left who now applies again, and that nobody has signed for since. */
export function stagesFromBefore(volunteer: GateRecord, today: CivilDate): string[] {
  const { appliesAgainSince } = spellOf(historyUntil(volunteer.statuses, today))
  return volunteer.stages.filter((stage) => isDone(stage, today) && isFromBefore(stage, appliesAgainSince)).map((stage) => stage.stage)
}

/** Whether the reason keeps an applicant from their approval: that they have none yet does not. */
export function keepsFromApproval(reason: GateReason): boolean {
  return reason.reason !== 'never_approved' && !(reason.reason === 'status' && reason.status === 'applicant')
}

/** Whether they were approved and have not gone since, so that a stage of which nothing is recorded is missing data. */
export function isApproved(volunteer: Pick<GateRecord, 'statuses'>, today: CivilDate): boolean {
  return spellOf(historyUntil(volunteer.statuses, today)).approvedOn !== null
}

/* What fails once it is asked for tells something of the person, and not of the path. */
function isNewerThanApproval({ requiredSince }: PathStage, recorded: StageRecord, approvedOn: CivilDate | null, today: CivilDate): boolean {
  if (requiredSince === null || approvedOn === null || approvedOn > requiredSince) return false
  return stageStateOn(recorded, today) !== 'failed' || (recorded.completedOn !== null && recorded.completedOn < requiredSince)
}

/** The required stages of which nothing is recorded, or that are open and newer than the approval, for somebody once approved: missing data that closes nothing. */
export function stagesNotRecorded(volunteer: GateRecord, today: CivilDate): PathStage[] {
  const { approvedOn } = spellOf(historyUntil(volunteer.statuses, today))
  if (approvedOn === null) return []
  return stagesAskedFor(volunteer.rules.path).filter((stage) => {
    const recorded = volunteer.stages.find((each) => each.stage === stage.stage)
    return recorded === undefined || (!isDone(recorded, today) && isNewerThanApproval(stage, recorded, approvedOn, today))
  })
}

/** Whether a workbook lets somebody off what law asks of everybody. For an applicant that counts as nothing done (domain.md R3.1). */
export function isLetOff({ kind }: Pick<PathStage, 'kind'>, { state }: Pick<StageRecord, 'state'>): boolean {
  return state === 'waived' && NEVER_WAIVED.has(kind)
}

/** Whether nothing is left to do for the stage. */
export function isDone(stage: Pick<StageRecord, 'state' | 'requestedOn' | 'completedOn'>, today: CivilDate): boolean {
  const state = stageStateOn(stage, today)
  return state === 'complete' || state === 'waived'
}

/** How a stage stood on the day: what happened later had not happened yet. */
export function stageStateOn(stage: Pick<StageRecord, 'state' | 'requestedOn' | 'completedOn'>, today: CivilDate): StageState {
  const isAsked = stage.requestedOn !== null && stage.requestedOn <= today
  if (stage.completedOn !== null && stage.completedOn > today) return isAsked ? 'requested' : 'not_started'
  if (stage.completedOn === null && stage.requestedOn !== null && !isAsked) return 'not_started'
  return stage.state
}

/** When the DBS recheck of this volunteer is due, whether that has passed or not; null where no day is known from which it counts. */
export function dbsRecheckDueOn(volunteer: GateRecord, today: CivilDate): CivilDate | null {
  return recheckDueOn(standingCertificate(volunteer.certificates, today), completionOf(volunteer, 'dbs', today), volunteer.rules.policy, today)
}

/** The day of issue of the certificate that stands, or the day on which the dbs stage was complete where no certificate is on record. */
export function dbsCertificateOn(volunteer: GateRecord, today: CivilDate): CivilDate | null {
  return standingCertificate(volunteer.certificates, today)?.issuedOn ?? completionOf(volunteer, 'dbs', today)
}

/** The training of this volunteer that runs out, soonest first. */
export function trainingOf(volunteer: GateRecord, today: CivilDate): TrainingRunsOut[] {
  return trainingRunsOut(volunteer.rules.modules, volunteer.training, completionOf(volunteer, 'training', today), today)
}

/** The day on which a stage of the kind was complete, the latest where the path has several. */
function completionOf(volunteer: GateRecord, kind: PathStage['kind'], today: CivilDate): CivilDate | null {
  return volunteer.stages.filter((stage) => kindOf(volunteer, stage.stage) === kind).map((stage) => stage.completedOn).filter((on): on is CivilDate => on !== null && on <= today).sort().at(-1) ?? null
}

function kindOf({ rules }: GateRecord, stage: string): PathStage['kind'] | undefined {
  return rules.path.find((each) => each.stage === stage)?.kind
}

/* Suspended and then deselected is closed since the suspension, and so is a rest that came after one. An applicant who was never active is simply not approved yet. */
function closingStatusIn(begun: readonly StatusPeriod[]): Extract<GateReason, { reason: 'status' }> | null {
  const closing = begun.map(({ status }, at) => (isClosing(status) ? status : suspendedSince(begun.slice(0, at + 1)) === null ? null : 'suspended'))
  const status = closing.at(-1) ?? null
  if (status === null) return null
  const opened = closing.lastIndexOf(null)
  if (opened === -1 && status === 'applicant') return null
  return { reason: 'status', status, since: opened === -1 ? suspendedSince(begun) ?? begun.at(-1)!.fromOn : begun[opened + 1]!.fromOn }
}

function isClosing(status: VolunteerStatus): status is ClosingStatus {
  return status in CLOSING_STATUS
}

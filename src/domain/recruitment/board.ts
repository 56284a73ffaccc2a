import type { CivilDate } from '../civil-date.ts'
import { daysBetween } from '../civil-date.ts'
import { isUnanswered } from '../due/recruitment.ts'
import { historyUntil, standingOn } from '../due/standing.ts'
import type { GateRecord, StageRecord } from '../gate.ts'
import { isDone, isLetOff, stageStateOn, stagesFromBefore } from '../gate.ts'
import { appliedOnOf } from '../spell.ts'
import { counted, spokenDate } from '../spoken.ts'
import { daysOnHold } from './hold.ts'
import type { PathStage } from './path-stage.ts'
import { stagesInOrder } from './path-stage.ts'

/* Where an applicant stands on the recruitment path, since when, and what they wait for (requirement H18: days in each stage, since people drop out while they wait). */

/** A stage as the board needs it. */
export interface BoardStage extends StageRecord {
  /** The last day on which somebody was asked again. */
  readonly chasedOn: CivilDate | null
  /** The day for which an interview is planned. */
  readonly plannedOn: CivilDate | null
}

/** Where somebody stands. */
export interface PlaceOnPath {
  /** The first required stage that is not done; null where all are, approval included. */
  readonly stage: PathStage | null
  /** Since it was asked for or, before that, since anything last moved, else since they applied; null where no day is known. */
  readonly sinceOn: CivilDate | null
  readonly done: number
  readonly required: number
}

/** Where somebody who applied on the day stands. */
export function placeOnPath(path: readonly PathStage[], records: readonly StageRecord[], appliedOn: CivilDate | null, today: CivilDate): PlaceOnPath {
  const required = stagesInOrder(path).filter((stage) => stage.isRequired)
  const open = required.filter((asked) => !records.some((recorded) => recorded.stage === asked.stage && isDone(recorded, today) && !isLetOff(asked, recorded)))
  const stage = open[0] ?? null
  const moved = records.flatMap((each) => [each.requestedOn, each.completedOn]).filter((day): day is CivilDate => day !== null && day <= today).sort()
  const asked = stage === null ? null : (records.find((each) => each.stage === stage.stage)?.requestedOn ?? null)
  const sinceOn = asked !== null && asked <= today ? asked : (moved.at(-1) ?? appliedOn)
  return { stage, sinceOn: sinceOn !== null && sinceOn > today ? null : sinceOn, done: required.length - open.length, required: required.length }
}

/** Where an applicant stands, the days at that stage, and the day they applied. Days on hold are no days at a stage. Who had gone, as a volunteer or as an applicant, and applies again counts from the day of that; a volunteer who left, by the gate's own rule, is asked everything anew that nobody has signed for since. */
export function placeOfApplicant(gate: GateRecord, enquiredOn: CivilDate | null, today: CivilDate): PlaceOnPath & { readonly appliedOn: CivilDate | null; readonly daysInStage: number | null } {
  const history = historyUntil(gate.statuses, today)
  const cameBackOn = appliedOnOf(history, null)
  const appliedOn = cameBackOn ?? enquiredOn ?? standingOn(gate.statuses, today).sinceOn
  const place = placeOnPath(gate.rules.path, recordsThatCount(gate, gate.stages, today), appliedOn, today)
  const sinceOn = cameBackOn !== null && (place.sinceOn ?? '') < cameBackOn ? cameBackOn : place.sinceOn
  return { ...place, sinceOn, daysInStage: sinceOn === null ? null : daysBetween(sinceOn, today) - daysOnHold(gate.statuses, sinceOn, today), appliedOn }
}

/** The records of an applicant without those from before they left. */
export function recordsThatCount<Stage extends StageRecord>(gate: GateRecord, records: readonly Stage[], today: CivilDate): Stage[] {
  const before = new Set(stagesFromBefore(gate, today))
  return records.filter((recorded) => !before.has(recorded.stage))
}

/** Something that is waited for, as a line: `Unanswered for 20 days`. */
export interface Awaited {
  readonly stage: string
  readonly name: string
  readonly words: string
  readonly isLate: boolean
}

/**
 * What somebody waits for: the stage they are at, and every other stage of the path that is under way or failed, in the order of the path. Late is what failed, a
 * reference unanswered for the service's days since it was last asked for, and an interview whose day has gone by.
 */
export function awaitedOf(path: readonly PathStage[], records: readonly BoardStage[], at: PathStage | null, referenceChaseDays: number, today: CivilDate): Awaited[] {
  const lines = stagesInOrder(path).flatMap((stage): Awaited[] => {
    const recorded = records.find((each) => each.stage === stage.stage)
    const state = recorded === undefined ? 'not_started' : stageStateOn(recorded, today)
    const isHere = stage.stage === at?.stage
    if (recorded !== undefined && isLetOff(stage, recorded)) return [{ stage: stage.stage, name: stage.name, words: 'Nobody is let off this', isLate: true }]
    if (state === 'complete' || state === 'waived' || stage.kind === 'approval' || (state === 'not_started' && !isHere)) return []
    return [{ stage: stage.stage, name: stage.name, ...awaitedInWords(stage, recorded, state, referenceChaseDays, today) }]
  })
  return [...lines.filter((line) => line.stage === at?.stage), ...lines.filter((line) => line.stage !== at?.stage)]
}

function awaitedInWords({ kind }: PathStage, recorded: BoardStage | undefined, state: 'not_started' | 'requested' | 'received' | 'failed', referenceChaseDays: number, today: CivilDate): Pick<Awaited, 'words' | 'isLate'> {
  if (state === 'failed') return { words: 'Failed', isLate: true }
  if (state === 'received') return { words: 'Not signed off yet', isLate: false }
  if (kind === 'interview' && recorded?.plannedOn != null && state === 'requested') {
    const isPast = recorded.plannedOn < today
    return { words: isPast ? `Was planned for ${spokenDate(recorded.plannedOn)}` : `Planned for ${spokenDate(recorded.plannedOn)}`, isLate: isPast }
  }
  if (state === 'not_started' || recorded === undefined) return { words: 'Not begun', isLate: false }
  if (recorded.requestedOn === null) return { words: 'Under way', isLate: false }
  const days = counted(daysBetween(recorded.requestedOn, today), 'day')
  if (kind !== 'reference') return { words: `Begun ${days} ago`, isLate: false }
  const isLate = isUnanswered(recorded.requestedOn, recorded.chasedOn, referenceChaseDays, today)
  return { words: `${isLate ? `Unanswered for ${days}` : `Asked ${days} ago`}${recorded.chasedOn === null ? '' : `, reminded ${spokenDate(recorded.chasedOn)}`}`, isLate }
}

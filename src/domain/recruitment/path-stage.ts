import type { CivilDate } from '../civil-date.ts'

/* The recruitment path is the service's own (domain.md R3.1): which stages there are, in which order, and which must be complete before anybody
   meets a young person. What a stage records goes by its kind; a stage of a kind of its own is only a date, an outcome and a safe action. */

export const STAGE_KIND = {
  application: 'Application', identity: 'Identity', interview: 'Interview', reference: 'Reference', dbs: 'DBS check', independence: 'Independence declaration',
  training: 'Training', shadowing: 'Shadowing', agreements: 'Agreements', approval: 'Approval', other: 'Anything else',
} as const
export type StageKind = keyof typeof STAGE_KIND

/** A stage of the path. */
export interface PathStage {
  /** By which records name it; never shown. */
  readonly stage: string
  readonly name: string
  readonly kind: StageKind
  readonly position: number
  readonly isRequired: boolean
  /** Hours that are asked of training. */
  readonly hours: number | null
  /** Taken off the path; what was recorded of it stays. */
  readonly isRetired: boolean
  /** Since when it was first required, where that is newer than the path; whoever was approved by then is not held to it. Of a required stage null is since ever; of another, that it never was. */
  readonly requiredSince: CivilDate | null
}

/** What stands for since ever on a stage that is required no more, so that it is not taken for one that never was. */
export const SINCE_EVER: CivilDate = '0001-01-01'

/** What law or the protection of children asks of everybody, so that nobody is let off (domain.md R2.4, R3.1). */
export const NEVER_WAIVED: ReadonlySet<StageKind> = new Set(['dbs', 'identity', 'independence', 'approval'])

/** The path as it is walked: without what was retired, in its order. */
export function stagesInOrder(path: readonly PathStage[]): PathStage[] {
  return path.filter((stage) => !stage.isRetired).sort((one, other) => one.position - other.position)
}

/** The stages that the gate asks for; approval is what opens it, and is asked for apart. */
export function stagesAskedFor(path: readonly PathStage[]): PathStage[] {
  return stagesInOrder(path).filter((stage) => stage.isRequired && stage.kind !== 'approval')
}

/** What a stage is called; one that the path no longer knows by its own word. */
export function stageName(path: readonly PathStage[], stage: string): string {
  return path.find((each) => each.stage === stage)?.name ?? stage.replaceAll('_', ' ')
}

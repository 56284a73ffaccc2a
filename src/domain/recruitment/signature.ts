import type { CivilDate } from '../civil-date.ts'
import type { StageState } from '../vocabulary.ts'
import type { StageKind } from './path-stage.ts'

/* Whether a signature still stands once what it rests on was corrected or taken off (domain.md R3.1). What a workbook brought in complete rests on no record of this file. */

/** What is recorded of a stage: what it lacks, and the last day of what a signature rests on. */
export interface Grounds {
  readonly missing: readonly string[]
  readonly restsOn: CivilDate | null
}

export interface Signed {
  readonly state: StageState
  readonly completedOn: CivilDate | null
  readonly signedOffBy: string | null
}

/* These are recorded anew while the signature stays; what came after it was never what it rests on. */
const RENEWED: ReadonlySet<StageKind> = new Set(['dbs', 'training', 'independence'])

/** Whether the signature of the stage stood on these grounds before and does not after: something is missing now that was there, or came only after the day on which the stage is said to have been done. */
export function noLongerHolds(kind: StageKind, { state, completedOn, signedOffBy }: Signed, before: Grounds, after: Grounds): boolean {
  if (state !== 'complete' || signedOffBy === null) return false
  const isLater = (on: CivilDate | null): boolean => on !== null && completedOn !== null && on > completedOn
  if (RENEWED.has(kind) && (before.restsOn === null || isLater(before.restsOn))) return false
  // Somebody trained elsewhere lacks modules on paper: their signature never rested on all of them.
  const isNewlyMissing = after.missing.some((what) => !before.missing.includes(what)) && (kind !== 'training' || before.missing.length === 0)
  return isNewlyMissing || (!isLater(before.restsOn) && isLater(after.restsOn))
}

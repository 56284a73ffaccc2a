import type { CivilDate } from '../civil-date.ts'
import type { StageState } from '../vocabulary.ts'
import type { StageKind } from './path-stage.ts'

/* Whether a signature still stands once what it rests on was corrected or taken off (domain.md R3.1). What a workbook brought in complete rests on no record of this file. */

/** What was recorded of a stage when it was signed for: what it lacked, item by item, and the last day of what the signature rests on. */
export interface Grounds {
  readonly missing: readonly string[]
  readonly restsOn: CivilDate | null
  /** Whether anything at all is on record of the stage, whenever it came. */
  readonly isOnRecord: boolean
}

export interface Signed {
  readonly state: StageState
  readonly completedOn: CivilDate | null
  readonly signedOffBy: string | null
}

/** These are recorded anew while the signature stays; what came after the day on which the stage is said to have been done was never what it rests on. */
export const RENEWED: ReadonlySet<StageKind> = new Set(['dbs', 'training', 'independence', 'identity'])

/**
 * Whether the signature of the stage stood on these grounds before and does not after: something is missing now that was there, or came only after the day on which the stage is said to have been done.
 * Whatever came since, nothing stands on no record at all.
 */
export function noLongerHolds(kind: StageKind, { state, completedOn, signedOffBy }: Signed, before: Grounds, after: Grounds): boolean {
  if (state !== 'complete' || signedOffBy === null) return false
  if (before.isOnRecord && !after.isOnRecord) return true
  if (RENEWED.has(kind) && before.restsOn === null) return false
  const isLater = (on: CivilDate | null): boolean => on !== null && completedOn !== null && on > completedOn
  return after.missing.some((what) => !before.missing.includes(what)) || (!isLater(before.restsOn) && isLater(after.restsOn))
}

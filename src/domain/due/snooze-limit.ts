import type { DueKind } from '../vocabulary.ts'

/* An open concern and an uncleared volunteer may wait for somebody's answer, not for a quiet month: after a week they are seen again. */
const SEEN_AGAIN_SOON: readonly DueKind[] = ['concern_open', 'match_not_cleared']

/** For so many days what concerns safety may be snoozed. */
export const SAFETY_SNOOZE_DAYS = 7

/** For how many days at most a thing of this kind may be snoozed; null for as long as the coordinator thinks right. */
export function longestSnoozeDays(kind: DueKind): number | null {
  return SEEN_AGAIN_SOON.includes(kind) ? SAFETY_SNOOZE_DAYS : null
}

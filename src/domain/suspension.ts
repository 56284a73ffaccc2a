import type { CivilDate } from './civil-date.ts'

/* A suspension holds until somebody lifts it by going back to active, which says why (domain.md R3.1, R3.9). A rest that is recorded meanwhile lifts nothing. */

/** Since when somebody is suspended by their statuses so far, oldest first, and nobody has lifted it, whether a rest came since or not; null where nothing is to be lifted. */
export function suspendedSince(history: readonly { readonly status: string; readonly fromOn: CivilDate }[]): CivilDate | null {
  const lifted = history.findLastIndex(({ status }) => status !== 'suspended' && status !== 'inactive')
  return history.slice(lifted + 1).find(({ status }) => status === 'suspended')?.fromOn ?? null
}

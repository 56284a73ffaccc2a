import type { VolunteerStatus } from './vocabulary.ts'

/* Where the people of a training cycle or a campaign are now, as the figures `recruitment.trained_*` count it (formats/figures.md): in an active match; active
   and in none; still an applicant; gone. Who rests or is suspended is none of these, and is said apart. */

export const FUNNEL_PLACE = { matched: 'Matched', waiting: 'Waiting to be matched', in_recruitment: 'Still in recruitment', away: 'Resting or suspended', gone: 'Gone' } as const
export type FunnelPlace = keyof typeof FUNNEL_PLACE

/** Where somebody is; null where no status is recorded. */
export function funnelPlace({ status, isMatched }: { readonly status: VolunteerStatus | null; readonly isMatched: boolean }): FunnelPlace | null {
  if (isMatched) return 'matched'
  switch (status) {
    case null: return null
    case 'active': return 'waiting'
    case 'applicant': return 'in_recruitment'
    case 'inactive':
    case 'suspended': return 'away'
    default: return 'gone'
  }
}

/** The middle of some numbers, the mean of the two middle ones where their count is even; null of none. */
export function median(numbers: readonly number[]): number | null {
  const sorted = [...numbers].sort((a, b) => a - b)
  const middle = sorted.length / 2
  if (sorted.length === 0) return null
  return sorted.length % 2 === 1 ? sorted[Math.floor(middle)]! : (sorted[middle - 1]! + sorted[middle]!) / 2
}

/** The stage that somebody who stopped had come to: the furthest of the path of which anything was asked for or done; null where none was. */
export function lastStageReached(path: readonly string[], recorded: readonly string[]): string | null {
  return path.findLast((stage) => recorded.includes(stage)) ?? null
}

import { counted } from './spoken.ts'

/* How many matches a full-time coordinator keeps: the National Standards recommend 36 at most (Standard 12, domain.md R1.3). A warning, never a refusal. */

export interface Caseload {
  /** Matches that are active on the day. */
  readonly matches: number
  /** Full-time equivalents of coordinators on the day; null where no post is on record. */
  readonly coordinators: number | null
  /** From more than this many to one it is said; the service's own number. */
  readonly warnAbove: number
}

/** Matches to one full-time coordinator, to one decimal; null where there is none to count by. */
export function matchesEach({ matches, coordinators }: Pick<Caseload, 'matches' | 'coordinators'>): number | null {
  return coordinators === null || coordinators === 0 ? null : Math.round((matches / coordinators) * 10) / 10
}

/** Whether there are more than there should be: by the numbers themselves, not by those that were rounded. */
export function isTooMany({ matches, coordinators, warnAbove }: Caseload): boolean {
  return coordinators !== null && matches > coordinators * warnAbove
}

/** How it stands, in a sentence; null where no post is on record. */
export function caseloadWords(load: Caseload): string | null {
  const { matches, coordinators, warnAbove } = load
  if (coordinators === null) return null
  const active = counted(matches, 'active match', 'active matches')
  if (coordinators === 0) return matches === 0 ? null : `${active}, and no coordinator is in post.`
  const each = matchesEach(load)!.toLocaleString('en-GB')
  return `${active} for ${coordinators.toLocaleString('en-GB')} full-time ${coordinators === 1 ? 'coordinator' : 'coordinators'}: ${each} for each, where ${warnAbove.toLocaleString('en-GB')} is the most.`
}

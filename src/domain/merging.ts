import type { CivilDate } from './civil-date.ts'
import type { StageState, VolunteerStatus } from './vocabulary.ts'

/* Two records of one person made one (peers.md: one person, one record). Everything that hangs on the one that goes moves to the one that stays; where
   both say something of which there can be only one, somebody chooses. Two who visit together are two people, and are not merged. */

/** Which of the two records something is taken from: the one that stays, or the other. */
export type Side = 'kept' | 'other'

/** The fields of which one is chosen, in the order in which they are shown. Equalities are chosen together, unseen. */
export const MERGED_FIELDS = [
  'firstName', 'lastName', 'phone', 'email', 'address', 'postcode', 'bornOn', 'enquiredOn', 'source', 'campaignId', 'cohort', 'languages', 'interests', 'availability', 'travels', 'drives', 'maxMiles', 'prefersAgeFrom', 'prefersAgeTo', 'notes',
] as const
export type MergedField = (typeof MERGED_FIELDS)[number]

/** What is usual: what the record that stays says, and where it says nothing, what the other says. */
export function usualSide(kept: unknown, other: unknown): Side {
  return (kept === null || kept === undefined) && other !== null && other !== undefined ? 'other' : 'kept'
}

/** The further a stage has got the more it says; one that failed says more than one that is still open. */
const WEIGHT: Readonly<Record<StageState, number>> = { not_started: 0, requested: 1, received: 2, failed: 3, waived: 4, complete: 5 }

/** How a stage stands in one of the records, and since when; null where no day is known. */
export interface MergedStage {
  readonly state: StageState
  readonly doneOn: CivilDate | null
}

/** Which of two records of the same stage is usual: the one that has got further; of one that failed and one that is done the later, and the one that failed where nobody knows which came later. */
export function usualStage(kept: MergedStage, other: MergedStage): Side {
  if (failedAfter(kept, other)) return 'kept'
  if (failedAfter(other, kept)) return 'other'
  return WEIGHT[other.state] > WEIGHT[kept.state] ? 'other' : 'kept'
}

function failedAfter(failed: MergedStage, done: MergedStage): boolean {
  return failed.state === 'failed' && (done.state === 'complete' || done.state === 'waived') && (failed.doneOn === null || done.doneOn === null || failed.doneOn >= done.doneOn)
}

/** Statuses that tell of somebody what must not be lost with a second record of them. */
const TELLS: ReadonlySet<VolunteerStatus> = new Set(['suspended', 'deselected', 'rejected', 'left'])

/** Which status history is usual: that of the record that stays, since a second enquiry makes nobody an applicant; the other's where there is none, and both where the other was suspended, deselected, not accepted or had left. */
export function usualStatuses(kept: readonly VolunteerStatus[], other: readonly VolunteerStatus[]): Side | 'both' {
  if (kept.length === 0) return 'other'
  return other.some((status) => TELLS.has(status)) ? 'both' : 'kept'
}

/** What keeps two records from being made one; `heldBecause` is why either is held, see `keptBecause`. */
export interface MergingOf {
  readonly areSame: boolean
  /** Whether what was known of either is erased. */
  readonly isErased: boolean
  readonly inOneMatch: readonly string[]
  readonly inOnePairing: readonly string[]
  readonly heldBecause: readonly string[]
}

/** Nothing comes back by a merge (domain.md R5.3). */
export const NOT_WITH_ERASED = 'What was known of one of these two is erased, and no other record becomes part of it. Whoever comes back has a record of their own'

/** Why the two cannot be merged; empty where they can. Two records of which one is held stay as they are (domain.md R5.3). */
export function objectionsToMerging({ areSame, isErased, inOneMatch, inOnePairing, heldBecause }: MergingOf): readonly string[] {
  return [
    ...sameOrHeld({ areSame, heldBecause: [] }),
    ...(isErased ? [NOT_WITH_ERASED] : []),
    ...inOneMatch.map((name) => `The two visit ${name} together, so they are two people. If that is wrong, mend the match first`),
    ...inOnePairing.map((name) => `The two are being matched with ${name} together. End that first`),
    ...sameOrHeld({ areSame: false, heldBecause }),
  ]
}

/** What keeps any two records from being made one, whoever they are of: that they are the same, or that one is held (domain.md R5.3). */
export function sameOrHeld({ areSame, heldBecause }: Pick<MergingOf, 'areSame' | 'heldBecause'>): readonly string[] {
  return [
    ...(areSame ? ['These are the same record. Choose another'] : []),
    ...heldBecause.slice(0, 1).map((because) => `Records of these two are kept as they are, so they cannot be made one now. ${because.replace(/\.$/, '')}. Merge them once that is over`),
  ]
}

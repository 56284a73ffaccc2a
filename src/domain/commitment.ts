import type { CivilDate } from './civil-date.ts'
import { addMonths } from './civil-date.ts'
import { spokenDate } from './spoken.ts'

/* For how long a volunteer says they will visit (requirements C05, T05): at least so many months, as the service asks. */

export interface Commitment {
  readonly agreedOn: CivilDate | null
  readonly untilOn: CivilDate | null
}

export type CommitmentWords = { readonly [Name in keyof Commitment]?: string | undefined }

/** What a service asks that has not said otherwise (domain.md: min_commitment_months). */
export const USUAL_COMMITMENT_MONTHS = 12
/** What a service may ask (domain.md: min_commitment_months). */
export const COMMITMENT_RANGE = { least: 12, most: 24 } as const
/** By which name it is kept among the settings. */
export const COMMITMENT_SETTING = 'min_commitment_months'
const LONGEST_MONTHS = 60

/** Until when somebody is committed: so many months after the first active day as the service asks (Standard 5), or as agreed where that is later. One rule for Today and their page; null where they were never active and agreed to nothing. */
export function commitmentEndsOn({ firstActiveOn, committedUntilOn }: { readonly firstActiveOn: CivilDate | null; readonly committedUntilOn: CivilDate | null }, months: number): CivilDate | null {
  const firstEnd = firstActiveOn === null ? null : addMonths(firstActiveOn, months)
  if (firstEnd === null || committedUntilOn === null) return firstEnd ?? committedUntilOn
  return firstEnd > committedUntilOn ? firstEnd : committedUntilOn
}

/** What is wrong, and what would be right. */
export function wrongInCommitment({ agreedOn, untilOn }: Commitment, today: CivilDate): CommitmentWords {
  return {
    agreedOn: agreedOn === null ? 'Enter the day on which it was agreed' : agreedOn > today ? 'The day it was agreed must be today or in the past' : undefined,
    untilOn: untilOn === null ? 'Enter the day until which they commit' : agreedOn !== null && untilOn <= agreedOn ? `It was agreed on ${spokenDate(agreedOn)}. Enter a later day` : undefined,
  }
}

/** What is unlikely; it may be so all the same. Who has committed before may go on for less than the service asks at first. */
export function unlikelyInCommitment({ agreedOn, untilOn }: Commitment, { months, isFirst }: { readonly months: number; readonly isFirst: boolean }): CommitmentWords {
  if (agreedOn === null || untilOn === null || untilOn <= agreedOn) return {}
  const least = addMonths(agreedOn, months)
  if (isFirst && untilOn < least) return { untilOn: `The service asks for ${months} months: until ${spokenDate(least)}` }
  return { untilOn: untilOn > addMonths(agreedOn, LONGEST_MONTHS) ? 'More than five years. Check the year' : undefined }
}

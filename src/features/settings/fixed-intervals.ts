import { CHECK_IN_REST_MONTHS } from '#domain/due/check-in.ts'
import { SAFETY_WORKING_DAYS } from '#domain/due/concern.ts'
import { SAFETY_SNOOZE_DAYS } from '#domain/due/snooze-limit.ts'
import { RHYTHM_TOLERANCE } from '#domain/due/visit-gap.ts'
import { counted } from '#domain/spoken.ts'

/** An interval by which something is due, that no service sets for itself. */
export interface FixedInterval {
  readonly id: string
  readonly what: string
  readonly after: string
}

/** What no service sets for itself, taken from the rules (due.md), so that what is said here is what is done. */
export const FIXED_INTERVALS: readonly FixedInterval[] = [
  { id: 'allegation', what: 'An allegation or a safeguarding concern is acted on', after: counted(SAFETY_WORKING_DAYS, 'working day') },
  { id: 'rhythm', what: 'Two with a rhythm of their own have met', after: `${RHYTHM_TOLERANCE} times their rhythm` },
  { id: 'check-in', what: 'Nobody is asked again in a quarterly check-in within', after: counted(CHECK_IN_REST_MONTHS / 12, 'year') },
  { id: 'snooze', what: 'What concerns safety can be put aside for at most', after: counted(SAFETY_SNOOZE_DAYS / 7, 'week') },
]

import type { CivilDate } from '../civil-date.ts'
import { addMonths } from '../civil-date.ts'

/* What may be kept only for a time (domain.md R3.6, R3.7). The two never touch each other: the note of a DBS check goes six months after its decision or, where nobody decided, after they went; the
   details of identity documents two years after the check. */

export const DBS_NOTE_MONTHS = 6
export const IDENTITY_MONTHS = 24

/** The day from which the note of a DBS check is to be destroyed, by the day of its decision or of the end of the application. */
export function dbsNotePurgeOn(sinceOn: CivilDate): CivilDate {
  return addMonths(sinceOn, DBS_NOTE_MONTHS)
}

/** The day from which the details of the identity documents are to be destroyed, and not before. */
export function identityPurgeOn(checkedOn: CivilDate): CivilDate {
  return addMonths(checkedOn, IDENTITY_MONTHS)
}

import type { CivilDate } from './civil-date.ts'
import type { StatusPeriod } from './due/standing.ts'
import type { VolunteerStatus } from './vocabulary.ts'

/** A volunteer's time with the service; of one who left and came back, only the time since. */
export interface Spell {
  /** The first day as an active volunteer. */
  readonly approvedOn: CivilDate | null
  /** Since when somebody who was a volunteer before applies again; null for everybody else. */
  readonly appliesAgainSince: CivilDate | null
}

const GONE: ReadonlySet<VolunteerStatus> = new Set(['withdrawn', 'rejected', 'deselected', 'left'])

/** The day of the application under which somebody stands by their statuses so far, oldest first: of whoever had gone, as a volunteer or as an applicant, and came back, the day they did; of everybody else the enquiry. Null where neither is known. */
export function appliedOnOf(history: readonly StatusPeriod[], enquiredOn: CivilDate | null): CivilDate | null {
  const gone = history.findLastIndex((period) => GONE.has(period.status))
  return (gone === -1 ? undefined : history[gone + 1]?.fromOn) ?? enquiredOn
}

/** The spell in which somebody is by their statuses so far, oldest first. */
export function spellOf(history: readonly StatusPeriod[]): Spell {
  const firstActive = (periods: readonly StatusPeriod[]): CivilDate | null => periods.find((period) => period.status === 'active')?.fromOn ?? null
  const gone = history.findLastIndex((period) => GONE.has(period.status))
  const since = history[gone + 1]
  // Who has gone and not come back is kept by that alone.
  if (gone === -1 || since === undefined) return { approvedOn: firstActive(history), appliesAgainSince: null }
  const approvedOn = firstActive(history.slice(gone + 1))
  return { approvedOn, appliesAgainSince: approvedOn === null && firstActive(history) !== null ? since.fromOn : null }
}

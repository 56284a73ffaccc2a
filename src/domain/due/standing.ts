import type { CivilDate } from '../civil-date.ts'
import type { VolunteerStatus } from '../vocabulary.ts'

/** One status of a volunteer, holding from its day until the next one's (service-workbook.md). */
export interface StatusPeriod {
  readonly id: number
  readonly status: VolunteerStatus
  readonly fromOn: CivilDate
  /** Of an applicant: that the application is on hold. */
  readonly isOnHold?: boolean
}

/** Where a volunteer stands on a day. */
export interface Standing {
  /** Null where nothing is recorded by that day. */
  readonly status: VolunteerStatus | null
  /** Since when without a break. */
  readonly sinceOn: CivilDate | null
  /** The first day as an active volunteer; null for somebody who never was one. */
  readonly firstActiveOn: CivilDate | null
}

/** Where a volunteer stands on the day: the latest status that began by then; of two on one day the one recorded later. */
export function standingOn(periods: readonly StatusPeriod[], today: CivilDate): Standing {
  const begun = historyUntil(periods, today)
  const now = begun.at(-1)
  if (now === undefined) return { status: null, sinceOn: null, firstActiveOn: null }
  const before = begun.findLastIndex((period) => period.status !== now.status)
  return { status: now.status, sinceOn: begun[before + 1]?.fromOn ?? now.fromOn, firstActiveOn: begun.find((period) => period.status === 'active')?.fromOn ?? null }
}

/** The statuses that had begun by the day, oldest first. */
export function historyUntil<Period extends Pick<StatusPeriod, 'id' | 'fromOn'>>(periods: readonly Period[], today: CivilDate): Period[] {
  return periods.filter((period) => period.fromOn <= today).sort((a, b) => (a.fromOn === b.fromOn ? a.id - b.id : a.fromOn < b.fromOn ? -1 : 1))
}

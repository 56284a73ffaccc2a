import type { CivilDate } from '#domain/civil-date.ts'
import { spokenDate } from '#domain/spoken.ts'
import { Refusal } from '#contract/refusal.ts'

/** What has happened has a day that has come. */
export function refuseDayToCome(what: string, on: CivilDate, today: CivilDate): void {
  if (on > today) throw new Refusal('day-to-come', { what })
}

/** What follows something has a day on or after it: `The match started`, 4 Oct 2022. */
export function refuseDayBefore(what: string, first: CivilDate, on: CivilDate): void {
  if (on < first) throw new Refusal('day-too-early', { what, on: spokenDate(first) })
}

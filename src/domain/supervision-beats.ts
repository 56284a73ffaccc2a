import type { CivilDate } from './civil-date.ts'
import { daysBetween } from './civil-date.ts'
import { daysLater } from './due/calendar.ts'
import type { StatusPeriod } from './due/standing.ts'
import { historyUntil } from './due/standing.ts'

/* Supervision comes in beats: so many weeks after the last one held the next is due (due.md, domain.md R7.2). What was planned again
   keeps its due day. A beat through which nobody spoke at all is missed, and the one held after it is late. */

/** `not_recorded` is a beat before the first supervision that is recorded: it may have been held where nobody wrote it down. */
export type BeatState = 'on_time' | 'late' | 'missed' | 'not_recorded' | 'overdue' | 'due'

export interface SupervisionBeat {
  readonly dueOn: CivilDate
  readonly heldOn: CivilDate | null
  readonly state: BeatState
  /** Days after the due day that it was held, or by which it is overdue; 0 otherwise. */
  readonly daysLate: number
}

export interface BeatRecords {
  readonly statuses: readonly StatusPeriod[]
  /** Those held, with the due day where one was recorded. */
  readonly held: readonly { readonly dueOn: CivilDate | null; readonly heldOn: CivilDate }[]
  /** How many weeks lay between two on the day: the interval is a setting with a date. */
  readonly weeksOn: (on: CivilDate) => number
}

/** The beats up to the one that is next, oldest first; no beat falls into a time in which the volunteer was not active. */
export function supervisionBeats({ statuses, held, weeksOn }: BeatRecords, today: CivilDate): SupervisionBeat[] {
  const history = historyUntil(statuses, today)
  const statusOn = (on: CivilDate): string | undefined => history.findLast((period) => period.fromOn <= on)?.status
  const days = new Map(held.filter((each) => each.heldOn <= today).map((each) => [each.heldOn, each.dueOn]))
  const firstActiveOn = history.find((period) => period.status === 'active')?.fromOn
  const beats: SupervisionBeat[] = []
  let base: CivilDate | undefined = firstActiveOn
  let isFirst = true

  const passThrough = (from: CivilDate, step: number, until: CivilDate): void => {
    for (let dueOn = from; daysLater(dueOn, step) <= until; dueOn = daysLater(dueOn, step)) {
      if (statusOn(dueOn) === 'active') beats.push({ dueOn, heldOn: null, state: isFirst && days.size > 0 ? 'not_recorded' : 'missed', daysLate: 0 })
    }
  }

  /* Where the due day fell into a rest, the weeks are counted anew from the return. */
  const expectedAfter = (from: CivilDate, step: number, heldOn: CivilDate): CivilDate => {
    const dueOn = daysLater(from, step)
    const back = statusOn(dueOn) === 'active' ? undefined : history.findLast((period) => period.status === 'active' && period.fromOn > dueOn && period.fromOn <= heldOn)
    return back === undefined ? dueOn : daysLater(back.fromOn, step)
  }

  for (const [heldOn, recordedDueOn] of [...days].sort(([a], [b]) => (a < b ? -1 : 1))) {
    const step = weeksOn(base ?? heldOn) * 7
    const expectedOn = base === undefined ? (recordedDueOn ?? heldOn) : expectedAfter(base, step, heldOn)
    const dueOn = recordedDueOn ?? expectedOn
    const dayBefore = daysLater(heldOn, -1)
    passThrough(expectedOn, step, dueOn > dayBefore ? dueOn : dayBefore)
    const daysLate = Math.max(0, daysBetween(dueOn, heldOn))
    beats.push({ dueOn, heldOn, state: daysLate > 0 ? 'late' : 'on_time', daysLate })
    base = heldOn
    isFirst = false
  }

  if (base !== undefined && history.at(-1)?.status === 'active') {
    const step = weeksOn(today) * 7
    const dueOn = daysLater(base, step)
    const daysLate = Math.max(0, daysBetween(dueOn, today))
    passThrough(dueOn, step, daysLater(today, -1))
    beats.push({ dueOn, heldOn: null, state: daysLate > 0 ? 'overdue' : 'due', daysLate })
  }
  return beats
}

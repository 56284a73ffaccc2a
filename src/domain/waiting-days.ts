import type { CivilDate } from './civil-date.ts'
import { daysBetween } from './civil-date.ts'
import type { WaitingReason } from './vocabulary.ts'

/* How long somebody waits, and for how much of it something holds them up that no volunteer can solve (domain.md R6.2: days waiting leave
   nothing out; days on hold are shown apart). */

const ON_HOLD: ReadonlySet<WaitingReason> = new Set(['awaiting_accommodation', 'awaiting_information', 'out_of_area', 'on_hold'])

/** Whether the wait is on hold while that is the reason. */
export function isOnHold(reason: WaitingReason): boolean {
  return ON_HOLD.has(reason)
}

/** What held a referral up, from its day until the next one's. */
export interface WaitingPeriod {
  readonly fromOn: CivilDate
  readonly reason: WaitingReason
}

/** Days on hold up to the day, of those since receipt; null where no reason is recorded with its day. */
export function daysOnHold(periods: readonly WaitingPeriod[], receivedOn: CivilDate, until: CivilDate): number | null {
  if (periods.length === 0) return null
  const inOrder = [...periods].sort((a, b) => (a.fromOn < b.fromOn ? -1 : 1))
  let days = 0
  inOrder.forEach(({ fromOn, reason }, index) => {
    if (!isOnHold(reason)) return
    const next = inOrder[index + 1]?.fromOn ?? until
    const begins = fromOn > receivedOn ? fromOn : receivedOn
    const ends = next < until ? next : until
    if (ends > begins) days += daysBetween(begins, ends)
  })
  return days
}

/** What the referral waits for on the day. */
export function reasonOn(periods: readonly WaitingPeriod[], on: CivilDate): WaitingReason | null {
  return [...periods].filter((period) => period.fromOn <= on).sort((a, b) => (a.fromOn < b.fromOn ? -1 : 1)).at(-1)?.reason ?? null
}

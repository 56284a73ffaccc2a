import type { CivilDate } from '../civil-date.ts'
import { daysBetween } from '../civil-date.ts'
import type { StatusPeriod } from '../due/standing.ts'
import { counted } from '../spoken.ts'
import { daysOnHold } from './hold.ts'

/* Whether anybody was in touch with an applicant, beside how long they are at a stage: an enquiry nobody rang looks like one rung yesterday otherwise, and applicants go while they wait (peers.md, complaint 10; requirement H18). */

/** An enquiry that nobody answered for so many days is said to be so. */
export const UNANSWERED_DAYS = 7

export interface InTouch {
  /** The last day on which somebody was in touch with them since they applied; null where nobody was. */
  readonly lastOn: CivilDate | null
  /** Days since then or, where nobody was, since they applied, those without the ones on hold; null where no day is known. */
  readonly days: number | null
  /** Longer than is right, not counting days on hold. */
  readonly isSilent: boolean
}

/** Whether somebody was in touch with who applied on the day. What was before they applied again is of another application. `stalledDays`: after so many, somebody for whom nothing moved is looked at. */
export function inTouchWith(lastContactOn: CivilDate | null, appliedOn: CivilDate | null, statuses: readonly StatusPeriod[], stalledDays: number, today: CivilDate): InTouch {
  const lastOn = lastContactOn === null || lastContactOn > today || (appliedOn !== null && lastContactOn < appliedOn) ? null : lastContactOn
  const from = lastOn ?? appliedOn
  if (from === null || from > today) return { lastOn, days: null, isSilent: false }
  const days = daysBetween(from, today)
  const notOnHold = days - daysOnHold(statuses, from, today)
  // “9 days ago” is said of a day, whatever was on hold since.
  return { lastOn, days: lastOn === null ? notOnHold : days, isSilent: notOnHold >= (lastOn === null ? UNANSWERED_DAYS : stalledDays) }
}

/** `Last contact 3 days ago`, `Nobody has been in touch for 21 days` */
export function inTouchWords({ lastOn, days }: Pick<InTouch, 'lastOn' | 'days'>): string {
  if (lastOn === null) return days === null || days < 1 ? 'Nobody has been in touch yet' : `Nobody has been in touch for ${counted(days, 'day')}`
  return days === null || days < 1 ? 'Last contact today' : `Last contact ${days === 1 ? 'yesterday' : `${counted(days, 'day')} ago`}`
}

import type { CivilDate } from './civil-date.ts'
import { addDays, daysBetween } from './civil-date.ts'
import { workingDayBy } from './due/calendar.ts'
import { spokenDate } from './spoken.ts'
import type { Words } from './vocabulary.ts'

/* A supervision as it is written down: when, how, of whom they spoke (requirement T16), and the day that was agreed for the next. */

/** How they spoke. The workbook has free text for it, and keeps whatever else it brought in. */
export const SUPERVISION_MODE = { in_person: 'In person', video: 'Video', phone: 'Phone', email: 'E-mail' } as const satisfies Words<string>
export type SupervisionMode = keyof typeof SUPERVISION_MODE

export interface SupervisionTyped {
  readonly heldOn: CivilDate | null
  readonly nextOn: CivilDate | null
}

/** The volunteer whose supervision it is. */
export interface VolunteerSupervised {
  readonly firstActiveOn: CivilDate | null
  readonly weeks: number
  /** The days of their other supervisions. */
  readonly otherDays: readonly CivilDate[]
}

/** What is wrong: what is still to come is no supervision yet, it has its day as the next one. */
export function wrongInSupervision({ heldOn, nextOn }: SupervisionTyped, today: CivilDate): { readonly [Name in keyof SupervisionTyped]?: string | undefined } {
  return {
    heldOn: heldOn === null ? 'Enter the day' : heldOn > today ? 'This day is still to come. Enter today or an earlier day' : undefined,
    nextOn: nextOn !== null && heldOn !== null && nextOn <= heldOn ? `Enter a day after ${spokenDate(heldOn)}` : undefined,
  }
}

/** Later than this, numbers of that time have been told to somebody. */
const LATE_DAYS = 100

/** What is unlikely; said, never refused. */
export function unlikelyInSupervision({ heldOn, nextOn }: SupervisionTyped, { firstActiveOn, weeks, otherDays }: VolunteerSupervised, today: CivilDate): { readonly [Name in keyof SupervisionTyped]?: string | undefined } {
  const held = heldOn === null ? [] : [
    daysBetween(heldOn, today) > LATE_DAYS ? `This was ${Math.floor(daysBetween(heldOn, today) / 30)} months ago: numbers of that time change with it` : null,
    firstActiveOn !== null && heldOn < firstActiveOn ? `They became active on ${spokenDate(firstActiveOn)}.` : null,
    otherDays.includes(heldOn) ? 'Another supervision is written down on this day' : null,
  ]
  const next = nextOn === null || heldOn === null ? [] : [
    nextOn < today ? 'This day has gone by' : null,
    nextOn > addDays(heldOn, weeks * 7) ? `The next is due by ${spokenDate(addDays(heldOn, weeks * 7))}` : null,
    workingDayBy(nextOn, 0) === nextOn ? null : 'This is a weekend or a bank holiday',
  ]
  return { heldOn: sentences(held), nextOn: sentences(next) }
}

function sentences(said: readonly (string | null)[]): string | undefined {
  const words = said.filter((each) => each !== null)
  return words.length === 0 ? undefined : words.join('. ')
}

/** A match on the day of a supervision: one that goes on then, or ended on that day. */
export function isCurrentOn({ startedOn, endedOn }: { readonly startedOn: CivilDate; readonly endedOn: CivilDate | null }, on: CivilDate): boolean {
  return startedOn <= on && (endedOn === null || endedOn >= on)
}

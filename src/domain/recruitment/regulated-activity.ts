import type { CivilDate } from '../civil-date.ts'
import { addDays, addMonths } from '../civil-date.ts'
import type { DbsLevel } from './certificate.ts'

/* A pattern of visits that may be regulated activity (domain.md R3.2): on more than three days in any thirty, or overnight. It is pointed out, never decided:
   whether the level of the check fits is for the council's signatory. */

export const MOST_DAYS = 3
export const WINDOW_DAYS = 30
/** A visit of so many minutes may have gone on through the hours from two to six in the morning: when it began is not on record, and a day out is shorter. 20:00 to 07:00 is eleven hours. It is guessed only where nobody said. */
export const OVERNIGHT_MINUTES = 10 * 60

export interface VisitDay {
  readonly on: CivilDate
  readonly minutes: number | null
  /** Whether it went on between two and six in the morning; null or left out where nobody said. */
  readonly isOvernight?: boolean | null
}

export interface RegulatedPattern {
  /** The days of the last window with too many, oldest first; none where there is none. */
  readonly days: readonly CivilDate[]
  readonly overnight: readonly CivilDate[]
}

/** From this day on whoever helps or shadows under supervision is in regulated activity like anybody else (domain.md R3.2, 0.2). */
export const SUPERVISED_COUNTS_FROM: CivilDate = '2026-09-01'

/** So long what the signatory decided of a level holds; then they are asked again. Our own rule. */
export const LEVEL_DECISION_MONTHS = 12

/** What a day beside visits counts as: a group day, or shadowing. None before supervised help counted. */
export function helpedDaysThatCount(days: readonly VisitDay[]): readonly VisitDay[] {
  return days.filter(({ on }) => on >= SUPERVISED_COUNTS_FROM)
}

/** Since when there is the pattern: the first day that was one too many, or the first night. */
export function patternSinceOn({ days, overnight }: RegulatedPattern): CivilDate {
  return [days[MOST_DAYS], overnight[0]].filter((on) => on !== undefined).sort()[0]!
}

/** Whether the council's signatory has looked at the pattern and found the level right; a night since then is to be looked at anew. */
export function isDecided({ overnight }: RegulatedPattern, decidedOn: CivilDate | null, today: CivilDate): boolean {
  return decidedOn !== null && today < addMonths(decidedOn, LEVEL_DECISION_MONTHS) && overnight.every((night) => night <= decidedOn)
}

/** Whether a visit went on over night: as somebody said, else by its length. */
export function wasOvernight({ minutes, isOvernight }: Omit<VisitDay, 'on'>): boolean {
  return isOvernight ?? (minutes ?? 0) >= OVERNIGHT_MINUTES
}

/** The pattern in these visits; null where there is none. */
export function regulatedPattern(visits: readonly VisitDay[]): RegulatedPattern | null {
  const days = [...new Set(visits.map((visit) => visit.on))].sort()
  const overnight = [...new Set(visits.filter(wasOvernight).map((visit) => visit.on))].sort()
  const begins = days.findLastIndex((day, index) => (days[index + MOST_DAYS] ?? '9999-12-31') <= addDays(day, WINDOW_DAYS - 1))
  if (begins === -1 && overnight.length === 0) return null
  const until = begins === -1 ? '' : addDays(days[begins]!, WINDOW_DAYS - 1)
  return { days: begins === -1 ? [] : days.slice(begins).filter((day) => day <= until), overnight }
}

/** Whether a certificate of the level covers regulated activity with children. */
export function coversRegulatedActivity(level: DbsLevel): boolean {
  return level === 'enhanced_children_barred' || level === 'enhanced_both_barred'
}

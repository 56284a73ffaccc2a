import type { CivilDate } from './civil-date.ts'
import { daysBetween } from './civil-date.ts'
import { spokenDate } from './spoken.ts'
import { spokenHours } from './spoken-hours.ts'
import type { VisitMode, VisitOutcome, Words } from './vocabulary.ts'

/* A visit as it is written down: what must be known of it, and what is unlikely. What is unlikely is said and never refused: claim forms come late, and a coordinator writes down what was. */

/** What a visit was, by how they met: a call or messages are what happens between two visits (requirement T03). Figures count all of them as the workbook has them, those not in person apart. */
export const VISIT_KIND = { in_person: 'Visit in person', virtual: 'Visit by video', phone: 'Phone call in between', message: 'Messages in between' } as const satisfies Words<VisitMode>

/** Whether it was a contact between two visits rather than one of them. */
export const isInBetween = (mode: VisitMode | null): boolean => mode === 'phone' || mode === 'message'

/** Whether they met face to face; not known is taken for it, as the figures do. */
export const isInPerson = (mode: VisitMode | null): boolean => mode === null || mode === 'in_person'

export interface VisitTyped {
  readonly visitedOn: CivilDate | null
  readonly outcome: VisitOutcome
  readonly minutes: number | null
  readonly miles: number | null
  readonly costPence: number | null
  /** Who of the volunteers was there, by their numbers. */
  readonly attendedBy: readonly number[]
}

/** The match that a visit is of, with the days of its other visits. */
export interface MatchOfVisit {
  readonly startedOn: CivilDate
  readonly endedOn: CivilDate | null
  readonly pauses: readonly { readonly fromOn: CivilDate; readonly toOn: CivilDate | null }[]
  readonly otherDays: readonly CivilDate[]
}

/** A volunteer with the time in which they visit in a match: `toOn` is the day on which they stopped. */
export interface VisitorOfMatch {
  readonly id: number
  readonly name: string
  readonly fromOn: CivilDate
  readonly toOn: CivilDate | null
}

/** Who visits in the match on the day; before its first day, or where nobody is known for it, whoever visits now. */
export function visitorsOn(visitors: readonly VisitorOfMatch[], on: CivilDate | null): number[] {
  const then = on === null ? [] : visitors.filter(({ fromOn, toOn }) => fromOn <= on && (toOn === null || on < toOn))
  return (then.length > 0 ? then : visitors.filter(({ toOn }) => toOn === null)).map(({ id }) => id)
}

/** What is wrong with a visit as it is written down. */
export function wrongInVisit({ visitedOn, outcome, attendedBy }: Pick<VisitTyped, 'visitedOn' | 'outcome' | 'attendedBy'>): { readonly visitedOn?: string | undefined; readonly attendedBy?: string | undefined } {
  return {
    visitedOn: visitedOn === null ? 'Enter the day' : undefined,
    attendedBy: outcome === 'held' && attendedBy.length === 0 ? 'Choose who was there' : undefined,
  }
}

/** Longer than this is hardly one visit. */
const LONGEST_MINUTES = 12 * 60
const FARTHEST_MILES = 300
const DEAREST_PENCE = 150_00
/** Later than a quarter and a little, numbers of that time have been told to somebody. */
const LATE_DAYS = 100

/** What is unlikely in a visit, in a sentence or two for each field. */
export function unlikelyInVisit(typed: VisitTyped, match: MatchOfVisit, today: CivilDate): { readonly [Name in 'visitedOn' | 'minutes' | 'miles' | 'costPence']?: string | undefined } {
  const { visitedOn, minutes, miles, costPence } = typed
  return {
    visitedOn: visitedOn === null ? undefined : unlikelyDay(visitedOn, match, today),
    minutes: minutes === null || minutes <= LONGEST_MINUTES ? undefined : `${spokenHours(minutes)} is long for one visit`,
    miles: miles === null || miles <= FARTHEST_MILES ? undefined : `${miles.toLocaleString('en-GB')} miles is far for one visit`,
    costPence: costPence === null || costPence <= DEAREST_PENCE ? undefined : `£${Math.round(costPence / 100).toLocaleString('en-GB')} is much for one visit`,
  }
}

function unlikelyDay(on: CivilDate, { startedOn, endedOn, pauses, otherDays }: MatchOfVisit, today: CivilDate): string | undefined {
  const pause = pauses.find(({ fromOn, toOn }) => fromOn <= on && (toOn === null || on < toOn))
  const said = [
    on > today ? 'This day is still to come' : daysBetween(on, today) > LATE_DAYS ? `This was ${Math.floor(daysBetween(on, today) / 30)} months ago: numbers of that time change with it` : null,
    on < startedOn ? `The match started on ${spokenDate(startedOn)}` : null,
    endedOn !== null && on > endedOn ? `The match ended on ${spokenDate(endedOn)}` : null,
    pause === undefined ? null : `The match was paused from ${spokenDate(pause.fromOn)}${pause.toOn === null ? '' : ` to ${spokenDate(pause.toOn)}`}`,
    otherDays.includes(on) ? 'Another visit is written down on this day' : null,
  ].filter((words) => words !== null)
  return said.length === 0 ? undefined : said.join('. ')
}

/** Whole minutes of hours as they are typed (`2.5`); null where none are. */
export function minutesOf(hours: number | null): number | null {
  return hours === null ? null : Math.round(hours * 60)
}

/** Hours to two places, from which `minutesOf` gives the same minutes again. */
export function hoursOf(minutes: number | null): number | null {
  return minutes === null ? null : Math.round((minutes / 60) * 100) / 100
}

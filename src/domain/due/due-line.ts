import type { CivilDate } from '../civil-date.ts'
import { together } from '../spoken.ts'
import type { DueKind } from '../vocabulary.ts'
import type { OpenMatch, Person } from './records.ts'

/** Whose page a line opens. */
export interface DueSubject {
  readonly kind: 'volunteer' | 'match' | 'referral' | 'claim' | 'concern' | 'service'
  /** The record's number in the file; null for the service itself. */
  readonly id: number | null
  /** The day of a record that its page keeps by year. */
  readonly on?: CivilDate | undefined
}

/** Somebody whom a line names, so that the page can link the name. */
export interface DuePerson {
  readonly role: 'volunteer' | 'young_person'
  readonly id: number
  readonly name: string
}

/** One thing that a rule found to be due, however far off: what the rules give. */
export interface DueCase {
  readonly kind: DueKind
  /** The workbook key of the volunteer, match, referral or claim it is for (command-line.md); the service's check-in has its quarter's last day. */
  readonly key: string
  /** Which of several for the same key: the stage of a reference, the number of a concern; otherwise empty. */
  readonly part: string
  readonly subject: DueSubject
  readonly who: string
  /** The people named, in the order of `who`; for the check-in those drawn and still to be asked. */
  readonly people: readonly DuePerson[]
  readonly dueOn: CivilDate
  /** The working day that is suggested where the due day is none and that day is still to come (domain.md R7.2); otherwise null. */
  readonly suggestedOn: CivilDate | null
  /** What is to be done, in one line: `Supervision with Alan Young`. */
  readonly what: string
  /** What stands behind it: `Last held 7 Jun 2023, visits Rhys Abbott`. */
  readonly detail: string
}

/** By when a line is due, in the order in which they are shown. */
export const DUE_GROUPS = ['overdue', 'this_week', 'later'] as const
export type DueGroup = (typeof DUE_GROUPS)[number]

/** A line of the list. */
export interface DueLine extends DueCase {
  /** Whole days from the due day to today: 0 on the day itself, negative before it. */
  readonly daysOverdue: number
  readonly group: DueGroup
}

/** What a line about one volunteer has in common. */
export function aboutVolunteer(volunteer: Person): Pick<DueCase, 'key' | 'part' | 'subject' | 'who' | 'people' | 'suggestedOn'> {
  return {
    key: volunteer.key, part: '', subject: { kind: 'volunteer', id: volunteer.id }, who: volunteer.name,
    people: [{ role: 'volunteer', id: volunteer.id, name: volunteer.name }], suggestedOn: null,
  }
}

/** What a line about one match has in common; the young person is named first. */
export function aboutMatch(match: OpenMatch): Pick<DueCase, 'key' | 'part' | 'subject' | 'who' | 'people' | 'suggestedOn'> {
  const people = peopleOf(match)
  return { key: match.key, part: '', subject: { kind: 'match', id: match.id }, who: together(people.map((person) => person.name)), people, suggestedOn: null }
}

/** The young person, then the volunteers. */
export function peopleOf(match: { readonly youngPerson: Person; readonly volunteers: readonly Person[] }): readonly DuePerson[] {
  return [
    { role: 'young_person', id: match.youngPerson.id, name: match.youngPerson.name },
    ...match.volunteers.map((volunteer) => ({ role: 'volunteer' as const, id: volunteer.id, name: volunteer.name })),
  ]
}

/** The names of those who visit in the match. */
export function visitorsOf(match: Pick<OpenMatch, 'volunteers'>): string {
  return together(match.volunteers.map((volunteer) => volunteer.name))
}

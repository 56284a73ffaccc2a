import type { CivilDate } from './civil-date.ts'
import type { DueKind } from './vocabulary.ts'

/* What a calendar tells: everything dated in the service, by what it is about. */

/** What a calendar can be narrowed to. */
export const CALENDAR_KIND = {
  supervision: 'Supervision', visit: 'Visits', care_review: 'Care reviews', feedback: 'Feedback and check-ins', match: 'Matches', growing_up: 'Turning 18, leaving care',
  recruitment: 'Recruitment', renewal: 'Checks and commitments', waiting: 'Referrals and waiting', concern: 'Concerns',
} as const
export type CalendarKind = keyof typeof CALENDAR_KIND

/** What is kept in the records with its day. */
export type RecordedEvent =
  | 'supervision_held' | 'supervision_missed' | 'supervision_agreed' | 'visit_held' | 'visit_missed' | 'care_review_held' | 'feedback_given' | 'introduction' | 'match_start' | 'match_pause' | 'match_expected' | 'match_review' | 'match_reviewed' | 'match_resume' | 'match_end' | 'home_link' | 'child_objects' | 'meeting_barred'
  | 'trial_end' | 'end_planned' | 'tell_of_end' | 'last_visit' | 'care_end' | 'growing_up_step' | 'growing_up_asked' | 'extension_end' | 'upper_age' | 'return_review' | 'consider_again' | 'consider_further' | 'next_step' | 'interview_planned' | 'stage_asked' | 'stage_done' | 'status_change' | 'expected_back' | 'cohort_start' | 'cohort_end'
  | 'regulated_pattern' | 'status_check_again' | 'join_update_service' | 'declare_again' | 'papers_end' | 'risk_review' | 'commitment_made' | 'referral_received' | 'referral_closed' | 'concern_raised' | 'concern_resolved'

/** What a calendar tells of; claims are too many to be told one by one. */
export type CalendarEvent = RecordedEvent | Exclude<DueKind, 'claim_to_approve'>

/** What each event is about; the compiler keeps the table complete. */
export const KIND_OF_EVENT = {
  supervision: 'supervision', supervision_held: 'supervision', supervision_missed: 'supervision', supervision_agreed: 'supervision',
  visit_held: 'visit', visit_missed: 'visit', visit_gap: 'visit',
  care_review: 'care_review', care_review_held: 'care_review',
  feedback_given: 'feedback', annual_visit: 'feedback', check_in: 'feedback',
  child_objects: 'match', meeting_barred: 'match', introduction: 'match', match_start: 'match', match_pause: 'match', match_expected: 'match', match_review: 'match', match_reviewed: 'match', match_resume: 'match', match_end: 'match', trial_end: 'match', end_planned: 'match', tell_of_end: 'match', last_visit: 'match', match_not_cleared: 'match', home_link: 'match',
  turning_18: 'growing_up', no_longer_looked_after: 'growing_up', care_end: 'growing_up', growing_up_step: 'growing_up', growing_up_asked: 'growing_up', upper_age: 'growing_up', extension_end: 'growing_up', return_review: 'growing_up',
  interview_planned: 'recruitment', stage_asked: 'recruitment', stage_done: 'recruitment', status_change: 'recruitment', expected_back: 'recruitment', cohort_start: 'recruitment', cohort_end: 'recruitment',
  reference_chase: 'recruitment', stage_stalled: 'recruitment',
  regulated_pattern: 'renewal', dbs_recheck: 'renewal', status_check_again: 'renewal', join_update_service: 'renewal', training_expiry: 'renewal', declare_again: 'renewal', papers_end: 'renewal', risk_review: 'renewal', commitment_ending: 'renewal', commitment_made: 'renewal',
  consider_again: 'waiting', consider_further: 'waiting', next_step: 'waiting', referral_received: 'waiting', referral_closed: 'waiting', waiting_no_step: 'waiting',
  concern_raised: 'concern', concern_resolved: 'concern', concern_open: 'concern',
} as const satisfies Readonly<Record<CalendarEvent, CalendarKind>>

/** What something due is called on its day; it names nobody. */
export const DUE_WORDS: Readonly<Record<Exclude<DueKind, 'claim_to_approve'>, string>> = {
  concern_open: 'Concern to act on', match_not_cleared: 'Match not cleared', no_longer_looked_after: 'No longer looked after', dbs_recheck: 'DBS recheck due', visit_gap: 'No visit for too long', supervision: 'Supervision due',
  training_expiry: 'Safeguarding training due', reference_chase: 'Reference to chase', stage_stalled: 'Recruitment stalled', care_review: 'Care review due', annual_visit: 'Visit after a year due',
  check_in: 'Quarterly check-in due', waiting_no_step: 'Next step to plan', turning_18: 'Turns 18', commitment_ending: 'Commitment ends',
}

/** What goes on since its day, and what was expected on it: nobody is late with either, however long ago it was. Everything else that was to be done by its day is overdue after it. */
export const PASSED_AS: Readonly<Partial<Record<CalendarEvent, 'since' | 'ago'>>> = {
  child_objects: 'since', meeting_barred: 'since', home_link: 'since', regulated_pattern: 'since', upper_age: 'since', consider_further: 'since', expected_back: 'ago', match_expected: 'ago', end_planned: 'ago', trial_end: 'ago',
}

/** Whether it is over, was to be and did not come about, is still to come, or should have been done by now. */
export type CalendarState = 'past' | 'missed' | 'coming' | 'overdue'

/** One thing on its day. */
export interface CalendarItem {
  readonly on: CivilDate
  readonly event: CalendarEvent
  readonly state: CalendarState
  /** What it is, without anybody's name: `Supervision due`, `First interview: complete`. */
  readonly label: string
  /** Everybody it is about; empty for the service itself. */
  readonly who: string
  /** The one name that stands for it where there is little room. */
  readonly name: string
  readonly detail: string | null
  /** The working day that is suggested where the due day is none (domain.md R7.2). */
  readonly suggestedOn: CivilDate | null
  /** Whose page tells more. */
  readonly opens: { readonly kind: 'match' | 'volunteer' | 'young_person' | 'cohort' | 'concern'; readonly id: number } | null
}

/** Everything by its day, and on a day what matters most first: late, concerns, to come, what changed in a match, what was missed, and then what went as it should. */
export function inOrderOfWeight(items: readonly CalendarItem[]): CalendarItem[] {
  return items
    .map((item) => ({ item, weight: weightOf(item) }))
    .sort((a, b) => compare(a.item.on, b.item.on) || a.weight - b.weight || PLACE[a.item.event] - PLACE[b.item.event] || NAMES.compare(a.item.name, b.item.name))
    .map(({ item }) => item)
}

const NAMES = new Intl.Collator('en-GB')
const PLACE = Object.fromEntries(Object.keys(KIND_OF_EVENT).map((event, index) => [event, index])) as Readonly<Record<CalendarEvent, number>>

function weightOf({ event, state }: CalendarItem): number {
  const kind = KIND_OF_EVENT[event]
  if (state === 'overdue') return kind === 'concern' ? 0 : 1
  if (kind === 'concern') return 2
  if (state === 'coming') return 3
  if (kind === 'match' || kind === 'growing_up') return 4
  if (state === 'missed') return 5
  return kind === 'visit' ? 7 : 6
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}

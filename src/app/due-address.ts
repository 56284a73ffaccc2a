import type { DueLine, DuePerson } from '#domain/due/due-line.ts'
import type { DueKind } from '#domain/vocabulary.ts'
import type { Part as VolunteerPart } from '#features/volunteers/use-volunteer.ts'
import type { Part as YoungPersonPart } from '#features/young-people/use-young-person.ts'

/* Where what is due leads, on Today and in the palette alike: to the record in which it is done, opened at the part that tells of it. */

const PART_OF_VOLUNTEER: Readonly<Partial<Record<DueKind, VolunteerPart>>> = {
  reference_chase: 'recruitment', stage_stalled: 'recruitment', match_not_cleared: 'recruitment', dbs_recheck: 'training', training_expiry: 'training', supervision: 'supervision', visit_gap: 'visits',
  claim_to_approve: 'visits', commitment_ending: 'details', concern_open: 'concerns',
}
const PART_OF_YOUNG_PERSON: Readonly<Partial<Record<DueKind, YoungPersonPart>>> = { care_review: 'reviews', annual_visit: 'feedback', check_in: 'feedback', concern_open: 'concerns' }

/** Where a line leads: the match or the volunteer it is for, who waits, the claims of its year, the concern itself, else the first person it names. */
export function dueAddress({ kind, subject, people, dueOn, who }: Pick<DueLine, 'kind' | 'subject' | 'people' | 'dueOn' | 'who'>): string | null {
  const [first] = people
  if (subject.id !== null && subject.kind === 'match') return `/matches/${subject.id}`
  if (subject.id !== null && subject.kind === 'volunteer') return volunteerAddress(subject.id, kind)
  if (subject.id !== null && subject.kind === 'referral') return `/waiting-list?who=${subject.id}`
  if (subject.kind === 'claim') return `/money?year=${subject.on ?? dueOn}&show=received&find=${encodeURIComponent(who)}`
  if (subject.id !== null && subject.kind === 'concern') return `/concerns/${subject.id}`
  return first === undefined ? null : personAddress(first, kind)
}

/** Where somebody's name in a line leads: to their own page. */
export function personAddress({ role, id }: Pick<DuePerson, 'role' | 'id'>, kind: DueKind): string {
  return role === 'volunteer' ? volunteerAddress(id, kind) : `/young-people/${id}${asked(PART_OF_YOUNG_PERSON[kind])}`
}

function volunteerAddress(id: number, kind: DueKind): string {
  return `/volunteers/${id}${asked(PART_OF_VOLUNTEER[kind])}`
}

function asked(part: string | undefined): string {
  return part === undefined ? '' : `?part=${part}`
}

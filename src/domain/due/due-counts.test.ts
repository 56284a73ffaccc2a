import { expect, it } from 'vitest'
import type { DueKind } from '../vocabulary.ts'
import { dueCounts, type DueCounts } from './due-counts.ts'
import type { DueGroup, DuePerson, DueSubject } from './due-line.ts'

const alan: DuePerson = { role: 'volunteer', id: 4, name: 'Alan Young' }
const zoe: DuePerson = { role: 'young_person', id: 4, name: 'Zoë Abbott' }
const rhys: DuePerson = { role: 'young_person', id: 5, name: 'Rhys Abbott' }
const line = (kind: DueKind, subject: DueSubject, people: readonly DuePerson[], group: DueGroup = 'overdue') => ({ kind, subject, people, group })
const service: DueSubject = { kind: 'service', id: null }
const match: DueSubject = { kind: 'match', id: 9 }

it.each<[string, Parameters<typeof dueCounts>[0], Partial<DueCounts>]>([
  ['nothing due', [], { all: 0, claims: 0, volunteers: 0, youngPeople: 0, matches: 0 }],
  ['two things of one volunteer', [line('supervision', { kind: 'volunteer', id: 4 }, [alan]), line('dbs_recheck', { kind: 'volunteer', id: 4 }, [alan], 'this_week')], { all: 2, volunteers: 1, youngPeople: 0, matches: 0 }],
  ['a visit that is missed', [line('visit_gap', match, [zoe, alan])], { volunteers: 0, youngPeople: 0, matches: 1 }],
  ['a match with a visit missed and a review due', [line('visit_gap', match, [zoe, alan]), line('care_review', match, [zoe, alan])], { matches: 1, youngPeople: 1, volunteers: 0 }],
  ['two drawn for the check-in', [line('check_in', service, [zoe, rhys], 'this_week')], { all: 1, youngPeople: 2, matches: 0 }],
  ['a concern about both', [line('concern_open', { kind: 'concern', id: 7 }, [zoe, alan])], { youngPeople: 1, volunteers: 1, matches: 0 }],
  ['somebody who waits', [line('waiting_no_step', { kind: 'referral', id: 3 }, [zoe])], { all: 1, youngPeople: 0 }],
  ['a claim to approve', [line('claim_to_approve', { kind: 'claim', id: 8 }, [alan])], { claims: 1, volunteers: 0 }],
  ['what is due later only', [line('turning_18', match, [zoe, alan], 'later'), line('supervision', { kind: 'volunteer', id: 4 }, [alan], 'later')], { all: 2, volunteers: 0, youngPeople: 0, matches: 0 }],
])('%s', (_what, lines, counts) => expect(dueCounts(lines)).toMatchObject(counts))

import { describe, expect, it } from 'vitest'
import type { DueCase, DuePerson } from '#domain/due/due-line.ts'
import { DUE_KIND, valuesOf, type DueKind } from '#domain/vocabulary.ts'
import { PARTS as VOLUNTEER_PARTS } from '#features/volunteers/use-volunteer.ts'
import { PARTS as YOUNG_PERSON_PARTS } from '#features/young-people/use-young-person.ts'
import { dueAddress, personAddress } from './due-address.ts'

const alan: DuePerson = { role: 'volunteer', id: 4, name: 'Alan Young' }
const zoe: DuePerson = { role: 'young_person', id: 5, name: 'Zoë Abbott' }
const line = (kind: DueKind, subject: DueCase['subject'], ...people: readonly DuePerson[]) => ({ kind, subject, people, dueOn: '2026-04-10', who: people.map((person) => person.name).join(' and ') })

describe('what is due leads', () => {
  it.each([
    ['to an applicant’s recruitment, for a reference', line('reference_chase', { kind: 'volunteer', id: 4 }, alan), '/volunteers/4?part=recruitment'],
    ['to an applicant’s recruitment, where it stalled', line('stage_stalled', { kind: 'volunteer', id: 4 }, alan), '/volunteers/4?part=recruitment'],
    ['to a volunteer’s supervision, however many they visit', line('supervision', { kind: 'volunteer', id: 4 }, alan), '/volunteers/4?part=supervision'],
    ['to a volunteer’s checks, for a certificate', line('dbs_recheck', { kind: 'volunteer', id: 4 }, alan), '/volunteers/4?part=training'],
    ['to a volunteer’s checks, for training', line('training_expiry', { kind: 'volunteer', id: 4 }, alan), '/volunteers/4?part=training'],
    ['to what a volunteer agreed, for a commitment', line('commitment_ending', { kind: 'volunteer', id: 4 }, alan), '/volunteers/4?part=details'],
    ['to the match, for a visit', line('visit_gap', { kind: 'match', id: 9 }, zoe, alan), '/matches/9'],
    ['to the match, where it is not cleared', line('match_not_cleared', { kind: 'match', id: 9 }, zoe, alan), '/matches/9'],
    ['to who waits, for a next step', line('waiting_no_step', { kind: 'referral', id: 3 }, zoe), '/waiting-list?who=3'],
    ['to the claims of the claim’s own year, for a claim', line('claim_to_approve', { kind: 'claim', id: 8, on: '2026-03-13' }, alan), '/money?year=2026-03-13&show=received&find=Alan%20Young'],
    ['to the concern, whomever it names', line('concern_open', { kind: 'concern', id: 7 }, zoe, alan), '/concerns/7'],
    ['to the concern, where it names nobody', line('concern_open', { kind: 'concern', id: 7 }), '/concerns/7'],
    ['to the first who is to be asked, for the check-in', line('check_in', { kind: 'service', id: null }, zoe), '/young-people/5?part=feedback'],
  ])('%s', (_where, due, address) => expect(dueAddress(due)).toBe(address))

  it('somewhere, whatever it is, as long as it names somebody', () => {
    for (const kind of valuesOf(DUE_KIND)) expect(dueAddress(line(kind, { kind: 'service', id: null }, zoe))).toMatch(/^\/young-people\/5/)
  })
})

it.each([
  ['a volunteer’s name leads to the volunteer, not to the match', alan, 'visit_gap', '/volunteers/4?part=visits'],
  ['a young person’s name to the young person', zoe, 'visit_gap', '/young-people/5'],
  ['for a care review to their reviews', zoe, 'care_review', '/young-people/5?part=reviews'],
] as const)('%s', (_what, person, kind, address) => expect(personAddress(person, kind)).toBe(address))

it('every part that is asked for is one the page has', () => {
  for (const kind of valuesOf(DUE_KIND)) {
    for (const [person, parts] of [[alan, VOLUNTEER_PARTS], [zoe, YOUNG_PERSON_PARTS]] as const) expect([undefined, ...parts]).toContain(personAddress(person, kind).split('?part=')[1])
  }
})

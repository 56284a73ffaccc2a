import { describe, expect, it } from 'vitest'
import { findable, foundIn } from '#app/list-page/find-in-list.ts'
import { choicesOf, countsOf, emptyOf, shownFrom } from '#app/list-page/list.ts'
import type { VolunteerRow } from '#contract/volunteers.ts'
import type { VolunteerStatus } from '#domain/vocabulary.ts'
import { cellText } from '#ui/data-table.ts'
import { isLate, type Shown, VOLUNTEER_LIST } from './volunteer-list.ts'

function volunteer(id: number, status: VolunteerStatus | null, name: string, more: Partial<VolunteerRow> = {}): VolunteerRow {
  return {
    id, key: `V${id}`, name, status, statusSinceOn: '2021-08-01', isOnHold: false, gateIsOpen: true, gateReason: null, isReady: false, matches: [], lastSupervisedOn: null, supervisionDueOn: null, lastVisitOn: null, path: null,
    phone: null, area: null, source: null, campaign: null, cohort: null, ...more,
  }
}

const rows = [
  volunteer(1, 'active', 'Alan Young', { matches: [{ id: 1, youngPerson: 'Rhys Abbott' }] }),
  volunteer(2, 'active', 'Zoë Young', { isReady: true }),
  volunteer(3, 'applicant', 'Farah Nixon'),
  volunteer(4, 'inactive', 'Gus Arden'),
  volunteer(5, 'suspended', 'Hal Zane'),
  volunteer(6, 'withdrawn', 'Ida Shaw', { source: 'council website', campaign: 'Radio autumn', cohort: 'Spring 2021' }),
  volunteer(7, null, 'Jo Unknown'),
  volunteer(8, 'active', 'Lea Ford', { gateIsOpen: false }),
]

describe('filtering volunteers', () => {
  it.each([
    ['active', '', [1, 2, 8]],
    ['free', '', [2, 8]],
    ['ready', '', [2]],
    ['applicants', '', [3]],
    ['inactive', '', [4, 5]],
    ['left', '', [6]],
    ['all', '', [1, 2, 3, 4, 5, 6, 7, 8]],
    ['all', 'young', [1, 2]],
    ['all', 'zoe  YOU', [2]],
    ['active', 'abbott', [1]],
    ['left', 'young', []],
    ['all', 'council website', [6]],
    ['all', 'Radio autumn', [6]],
    ['all', 'spring', [6]],
  ] as const)('of those %s, “%s” finds %j', (shown, typed, ids) => {
    expect(foundIn(findable(rows, VOLUNTEER_LIST.words), typed, VOLUNTEER_LIST.choices[shown].has).map((row) => row.id)).toEqual(ids)
  })

  it('counts each choice', () => expect(countsOf(VOLUNTEER_LIST, rows)).toEqual({ active: 3, free: 2, ready: 1, applicants: 1, inactive: 2, left: 1, all: 8 }))
})

it.each([[undefined, 'active'], ['ready', 'ready'], ['gone', 'active']])('an address that asks for %s shows %s', (word, shown) => expect(shownFrom(VOLUNTEER_LIST, word, countsOf(VOLUNTEER_LIST, rows))).toBe(shown))

describe('what is shown of them', () => {
  it('has the same columns for everybody, of which applicants show how far they are', () => {
    const ids = (shown: Shown): string[] => VOLUNTEER_LIST.columns(shown).filter((column) => column.hidden !== true).map((column) => column.id)
    expect(new Set(choicesOf(VOLUNTEER_LIST).map((shown) => VOLUNTEER_LIST.columns(shown).map((column) => column.id).join(' '))).size).toBe(1)
    expect(ids('active')).toEqual(['name', 'visits', 'gate', 'supervision', 'last-visit', 'area', 'phone'])
    expect(ids('applicants')).toEqual(['name', 'stage', 'done', 'in-stage', 'last-contact', 'applied', 'area', 'phone'])
  })

  it('says how far an applicant is, and of nobody else', () => {
    const applicant = volunteer(8, 'applicant', 'Kit', { path: { done: 4, required: 12, stage: 'DBS check', daysSinceApplied: 71, daysInStage: 35, lastContactOn: '2026-11-19' } })
    const said = (row: VolunteerRow): string[] => VOLUNTEER_LIST.columns('applicants').filter((column) => ['stage', 'done', 'in-stage', 'last-contact'].includes(column.id)).map((column) => cellText(column, row))
    expect(said(volunteer(8, 'applicant', 'Kit', { path: { ...applicant.path!, lastContactOn: null } })).at(-1)).toBe('Nobody yet')
    expect([said(applicant), said(volunteer(9, 'active', 'Lou'))]).toEqual([['DBS check', '4 of 12', '35', '19 Nov 2026'], ['–', '–', '–', '–']])
  })

  it.each([['2023-10-30', true], ['2023-10-31', false], [null, false]])('supervision due on %s is late on 31 Oct: %s', (supervisionDueOn, late) => expect(isLate({ supervisionDueOn }, '2023-10-31')).toBe(late))

  it.each([['ready', '', 'all done'], ['ready', 'x', 'no match'], ['free', '', 'all done'], ['applicants', ' ', 'all done'], ['left', '', 'no match']] as const)('nobody %s for “%s” is %s', (shown, typed, kind) => {
    expect(emptyOf(VOLUNTEER_LIST, shown, typed.trim() !== '', 12).kind).toBe(kind)
  })
})

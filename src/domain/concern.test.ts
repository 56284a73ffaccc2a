import { describe, expect, it } from 'vitest'
import type { ConcernStands } from './concern.ts'
import { officerToldBy, officerToTellBy, referredToWith, unlikelyOfficerDay, wrongInClosing, wrongInConcern, wrongToldDay } from './concern.ts'

const TODAY = '2026-11-24'
const allegation: ConcernStands = { kind: 'allegation', raisedOn: '2026-12-24', referredTo: null, told: [], resolvedOn: null }

describe('an allegation', () => {
  it.each([['2026-12-24', '2026-12-29'], ['2026-11-20', '2026-11-23'], ['2026-04-02', '2026-04-07']])('raised on %s goes to the designated officer by %s (R3.9)', (raised, by) => expect(officerToldBy(raised)).toBe(by))

  it.each<[string, Partial<ConcernStands>, string | null]>([
    ['waits for the designated officer to be told', {}, '2026-12-29'],
    ['is told', { told: [{ whom: 'designated_officer', toldOn: '2026-12-24' }] }, null],
    ['was told, says the workbook', { referredTo: 'LADO and social worker' }, null],
    ['still waits where only others know', { referredTo: 'social worker', told: [{ whom: 'police', toldOn: '2026-12-24' }] }, '2026-12-29'],
    ['is closed', { resolvedOn: '2026-12-30' }, null],
    ['is none but a complaint', { kind: 'complaint' }, null],
  ])('%s', (_what, over, by) => expect(officerToTellBy({ ...allegation, ...over })).toBe(by))

  it('told later than a working day is pointed out, not refused', () => {
    expect(unlikelyOfficerDay('2026-12-29', '2026-12-24')).toBeUndefined()
    expect(unlikelyOfficerDay('2026-12-30', '2026-12-24')).toBe('Later than one working day, which was 29 Dec 2026')
  })
})

describe('what is wrong with a concern', () => {
  const typed = { kind: 'allegation', raisedOn: '2026-11-23', summary: 'A carer says that they were alone at night.', volunteerId: 1, matchId: null } as const
  const said = (over: object): string[] => Object.values(wrongInConcern({ ...typed, ...over }, TODAY)).filter((words) => words !== undefined)
  it.each([
    [{}, []],
    [{ volunteerId: null }, ['An allegation is about somebody who visits. Choose who, or record a safeguarding concern']],
    [{ volunteerId: null, matchId: 3 }, []],
    [{ kind: 'complaint', volunteerId: null }, []],
    [{ raisedOn: '2026-11-25' }, ['This day is still to come. Enter today or an earlier day']],
    [{ kind: null, raisedOn: null, summary: null }, ['Choose what it is', 'Enter the day', 'Write in a sentence or two what was said']],
  ])('%j: %j', (over, words) => expect(said(over)).toEqual(words))

  it('nobody is told, and nothing closed, before it was raised or on a day to come', () => {
    expect(wrongToldDay('2026-11-22', '2026-11-23', TODAY)).toBe('It was raised on 23 Nov 2026. Enter that day or a later one')
    expect(wrongInClosing({ resolvedOn: '2026-11-25', outcome: null }, '2026-11-23', TODAY)).toEqual({ resolvedOn: 'This day is still to come. Enter today or an earlier day', outcome: 'Write down what came of it' })
    expect(wrongInClosing({ resolvedOn: TODAY, outcome: 'Unfounded' }, '2026-11-23', TODAY)).toEqual({ resolvedOn: undefined, outcome: undefined })
  })
})

it.each([[null, 'social_worker', 'social worker'], ['social worker', 'social_worker', 'social worker'], ['the school', 'designated_officer', 'the school, designated officer (LADO)'], ['Designated officer', 'designated_officer', 'Designated officer'], ['police', 'barring_service', 'police, barring service (DBS)']] as const)(
  'referred to %s, then %s: %s', (before, whom, words) => expect(referredToWith(before, whom)).toBe(words))

import { describe, expect, it } from 'vitest'
import { findable, foundIn } from '#app/list-page/find-in-list.ts'
import { countsOf } from '#app/list-page/list.ts'
import { peopleIn } from '#app/list-page/list-sheet.ts'
import type { MatchRow, MatchState } from '#contract/matches.ts'
import { daysToMatchWords, MATCH_LIST } from './match-list.ts'

function match(id: number, state: MatchState, youngPerson: string, ...visitors: string[]): MatchRow {
  return {
    id, key: `M${id}`, state, youngPerson: { id, key: `Y${id}`, name: youngPerson }, age: 12, volunteers: visitors.map((name, index) => ({ id: id * 10 + index, key: `V${id}${index}`, name })),
    type: 'standard', startedOn: '2022-08-01', endedOn: null, endReason: null, months: 14, lastVisitOn: null, visits: 0, endExpectedOn: null, recordedOnFileOn: id === 1 ? '2022-09-01' : null, isNotCleared: id === 2 || id === 5, ageAtMatch: 11, daysToMatch: 40, targetDays: null, firstVisitorOn: '2022-08-01',
  }
}

const rows = [
  match(1, 'active', 'Rhys Abbott', 'Alan Young'),
  match(2, 'active', 'Zoë Craggs', 'Beth Newton', 'Alan Shaw'),
  match(3, 'paused', 'Tariq Abbott', 'Leah Iqbal'),
  match(4, 'ended', 'Ben Nixon', 'Alan Young'),
  match(5, 'planned', 'Lucy Quinn', 'Grace Dodds'),
]

describe('filtering matches', () => {
  it.each([
    ['active', '', [1, 2]],
    ['all', '', [1, 2, 3, 4, 5]],
    ['all', 'alan', [1, 2, 4]],
    ['all', 'ALAN  you', [1, 4]],
    ['active', 'alan you', [1]],
    ['all', 'zoe', [2]],
    ['paused', 'rhys', []],
    ['planned', '', [5]],
    ['not-cleared', '', [2, 5]],
    ['not-cleared', 'quinn', [5]],
    ['not-on-file', '', [2, 3]],
  ] as const)('of those %s, “%s” finds %j', (state, typed, ids) => {
    expect(foundIn(findable(rows, MATCH_LIST.words), typed, MATCH_LIST.choices[state].has).map((row) => row.id)).toEqual(ids)
  })

  it('counts each state, and those that are not cleared', () => {
    expect(countsOf(MATCH_LIST, rows)).toEqual({ 'active': 2, 'paused': 1, 'planned': 1, 'not-cleared': 2, 'not-on-file': 2, 'ended': 1, 'all': 5 })
  })
})

it('says in the state that a match is not cleared, in a spreadsheet too', () => {
  const state = MATCH_LIST.columns('all').find(({ id }) => id === 'state')!
  expect(rows.map((row) => state.value(row))).toEqual(['Active', 'Active, not cleared', 'Paused', 'Ended', 'Planned, not cleared'])
})

it('tells a spreadsheet of everybody in the columns shown, each once', () => {
  const [youngPerson, visitors] = MATCH_LIST.columns('all')
  expect(peopleIn([youngPerson!, visitors!], rows, MATCH_LIST.people)).toBe(11)
  expect(peopleIn([youngPerson!], rows, MATCH_LIST.people)).toBe(5)
})

it.each([[null, 60, '–'], [34, 60, '34'], [60, 60, '60'], [78, 60, '78, 18 over'], [1078, null, '1,078']])('%s days to a match, of %s that were meant, are said %s', (daysToMatch, targetDays, words) => expect(daysToMatchWords({ daysToMatch, targetDays })).toBe(words))

import { dateColumn } from '#app/list-page/list-columns.ts'
import { type List, volunteer, youngPerson } from '#app/list-page/list.ts'
import type { MatchRow, MatchState } from '#contract/matches.ts'
import { capital, spokenMonths, together } from '#domain/spoken.ts'
import { MATCH_TYPE } from '#domain/vocabulary.ts'
import type { Column } from '#ui/data-table.ts'
import { MATCH_STATE } from './match-state.ts'

type Shown = 'active' | 'paused' | 'planned' | 'not-cleared' | 'not-on-file' | 'ended' | 'all'

const COLUMNS: readonly Column<MatchRow>[] = [
  { id: 'young-person', header: 'Young person', value: (row) => row.youngPerson.name, names: true, unbroken: true },
  { id: 'visitors', header: 'Visitors', value: (row) => together(row.volunteers.map(({ name }) => name)) },
  { id: 'state', header: 'State', value: (row) => `${MATCH_STATE[row.state].word}${row.isNotCleared ? ', not cleared' : ''}` },
  dateColumn('since', 'Since', (row) => row.startedOn),
  { id: 'long', header: 'How long', value: (row) => row.months, text: (row) => (row.state === 'planned' ? '–' : sayMonths(row.months)), unbroken: true },
  dateColumn('last-visit', 'Last visit', (row) => row.lastVisitOn),
  { id: 'visits', header: 'Visits', value: (row) => row.visits, numeric: true },
  { id: 'age', header: 'Age', value: (row) => row.age, numeric: true },
  { id: 'age-at-match', header: 'Age at match', value: (row) => row.ageAtMatch, numeric: true, hidden: true },
  { id: 'days-to-match', header: 'Days to match', value: (row) => row.daysToMatch, text: (row) => daysToMatchWords(row), numeric: true, hidden: true },
  dateColumn('first-matched', 'First visitor', (row) => row.firstVisitorOn, { hidden: true }),
  { id: 'type', header: 'Type', value: (row) => MATCH_TYPE[row.type], hidden: true },
  dateColumn('on-file', 'On child’s file', (row) => row.recordedOnFileOn, { hidden: true }),
  dateColumn('to-end', 'To end', (row) => row.endExpectedOn, { hidden: true }),
  dateColumn('ended', 'Ended', (row) => row.endedOn, { hidden: true }),
]

const inState = (state: MatchState) => (row: MatchRow): boolean => row.state === state

/** Every match there is or was. */
export const MATCH_LIST: List<MatchRow, Shown> = {
  name: 'matches',
  label: 'Matches',
  noun: ['match', 'matches'],
  choices: {
    active: { word: 'Active', has: inState('active') },
    paused: { word: 'Paused', has: inState('paused'), allDone: { title: 'No match is paused', words: 'A match that pauses stands here until it goes on.' } },
    planned: { word: 'Planned', has: inState('planned'), allDone: { title: 'No match is planned', words: 'A match that starts on a day to come stands here until then.' } },
    'not-cleared': { word: 'Not cleared', has: (row) => row.isNotCleared, allDone: { title: 'Every match is cleared', words: 'Whoever visits has every check complete.' } },
    'not-on-file': { word: 'Not on file', has: (row) => (row.state === 'active' || row.state === 'paused') && row.recordedOnFileOn === null, allDone: { title: 'Every match is on the child’s file', words: 'The council’s own file of each child says that there is a visitor.' } },
    ended: { word: 'Ended', has: inState('ended') },
    all: { word: 'All', has: () => true },
  },
  usual: () => 'active',
  columns: () => COLUMNS,
  words: (row) => [row.youngPerson.name, ...row.volunteers.map(({ name }) => name)],
  find: 'Filter by name',
  nothingFits: 'No match fits the filter',
  showAll: 'Show all matches',
  people: { 'young-person': (row) => [youngPerson(row.youngPerson.id)], 'visitors': (row) => row.volunteers.map(({ id }) => volunteer(id)) },
}

/** The days from the referral to the match, and the target where they are beyond it: `34`, `78, 18 over`. */
export function daysToMatchWords({ daysToMatch, targetDays }: Pick<MatchRow, 'daysToMatch' | 'targetDays'>): string {
  if (daysToMatch === null) return '–'
  return targetDays !== null && daysToMatch > targetDays ? `${daysToMatch.toLocaleString('en-GB')}, ${(daysToMatch - targetDays).toLocaleString('en-GB')} over` : daysToMatch.toLocaleString('en-GB')
}

function sayMonths(months: number): string {
  const said = spokenMonths(months)
  return capital(said)
}

import { dateColumn } from '#app/list-page/list-columns.ts'
import { type List, volunteer, youngPerson } from '#app/list-page/list.ts'
import type { YoungPersonRow } from '#contract/young-people.ts'
import { areaWords, placementWords } from '#domain/placement.ts'
import { capital, spokenMonths } from '#domain/spoken.ts'
import type { Column } from '#ui/data-table.ts'
import { standingWords } from './standing.ts'

type Shown = 'matched' | 'waiting' | 'never-offered' | 'care-leavers' | 'all'

/** Every young person known to the service. A paused match is a match still; somebody who has a visitor and waits for another is in both. */
export const YOUNG_PEOPLE_LIST: List<YoungPersonRow, Shown> = {
  name: 'young-people',
  label: 'Young people',
  noun: ['young person', 'young people'],
  choices: {
    'matched': { word: 'Matched', has: (row) => row.standing === 'matched' || row.standing === 'paused' },
    'waiting': { word: 'Waiting', has: (row) => row.waitingDays !== null, allDone: { title: 'Nobody waits for a visitor', words: 'Who is referred next stands here.' } },
    'never-offered': { word: 'Never offered', has: (row) => row.isNeverOffered, allDone: { title: 'Everybody in care was offered a visitor', words: 'Who has neither a referral nor an offer on record stands here.' } },
    'care-leavers': { word: 'Care leavers', has: (row) => row.careEnded, allDone: { title: 'Everybody known here is in care', words: 'Whose care ends stands here, with or without a visitor.' } },
    'all': { word: 'All', has: () => true },
  },
  usual: () => 'matched',
  columns: youngPersonColumns,
  words: (row) => [row.name, ...row.visitors.map((visitor) => visitor.name)],
  find: 'Filter by name',
  nothingFits: 'Nobody fits the filter',
  showAll: 'Show everybody',
  people: { 'name': (row) => [youngPerson(row.id)], 'standing': (row) => row.visitors.map(({ id }) => volunteer(id)), 'social-worker': (row) => (row.socialWorker === null ? [] : [`social worker ${row.socialWorker}`]) },
}

/* Of those who wait who speaks for them, of care leavers when care ended. */
function youngPersonColumns(shown: Shown): readonly Column<YoungPersonRow>[] {
  return [
    { id: 'name', header: 'Name', value: (row) => row.name, names: true, unbroken: true },
    { id: 'age', header: 'Age', value: (row) => row.age, numeric: true },
    { id: 'standing', header: 'Where they stand', value: standingWords, unbroken: true },
    { id: 'matched-for', header: 'Matched for', value: (row) => row.matchedMonths, text: (row) => (row.matchedMonths === null ? '–' : capital(spokenMonths(row.matchedMonths))), unbroken: true, hidden: shown === 'waiting' || shown === 'never-offered' || shown === 'all' },
    { id: 'placement', header: 'Placement', value: (row) => (row.placementType === null ? null : placementWords(row.placementType)) },
    { id: 'area', header: 'Area', value: (row) => areaWords(row.outOfArea), unbroken: true, hidden: shown === 'matched' },
    dateColumn('in-care-since', 'In care since', (row) => row.inCareFrom, { hidden: shown !== 'all' }),
    dateColumn('care-ended', 'Care ended', (row) => careEndedOn(row), { hidden: shown !== 'care-leavers' }),
    dateColumn('turns-18', 'Turns 18', (row) => row.turns18On, { hidden: shown === 'care-leavers' || shown === 'waiting' }),
    { id: 'offered', header: 'Offered a visitor', value: (row) => row.offered, unbroken: true, hidden: shown !== 'never-offered' && shown !== 'all' },
    { id: 'referrals', header: 'Referrals', value: (row) => row.referrals, numeric: true, hidden: shown !== 'waiting' },
    { id: 'social-worker', header: 'Social worker', value: (row) => row.socialWorker, hidden: shown !== 'waiting' && shown !== 'never-offered' },
  ]
}

/* Where no day is recorded, care ended with the eighteenth birthday. */
function careEndedOn(row: YoungPersonRow): string | null {
  return row.careEnded ? (row.inCareTo ?? row.turns18On) : null
}

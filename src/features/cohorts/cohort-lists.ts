import { dateColumn } from '#app/list-page/list-columns.ts'
import { type List, volunteer } from '#app/list-page/list.ts'
import type { CohortPerson, CohortRow } from '#contract/cohorts.ts'
import type { CivilDate } from '#domain/civil-date.ts'
import { statusWord } from '#features/volunteers/volunteer-status.ts'
import { cohortWhen, COUNTED_WORDS, countOf, IN_LIST, placeWords } from './cohort-words.ts'

/* The places in few words, so that the whole table is seen at 1366. */
const HEADERS = { ...COUNTED_WORDS, waiting: 'Waiting', in_recruitment: 'In recruitment', away: 'Resting' }

/** Every training cycle, with where those who were trained in it are now; which of them are over is told by today. It names nobody. */
export function cohortList(today: CivilDate): List<CohortRow, 'open' | 'over' | 'no-day' | 'all'> {
  const lastDay = (row: CohortRow): CivilDate | null => row.endsOn ?? row.startsOn
  return {
    name: 'training-cycles',
    label: 'Training cycles',
    noun: ['training cycle', 'training cycles'],
    choices: {
      'open': { word: 'Now or to come', has: (row) => (lastDay(row) ?? '') >= today, allDone: { title: 'No training cycle runs or is planned', words: 'The next one stands here as soon as it is added.' } },
      'over': { word: 'Over', has: (row) => lastDay(row) !== null && (lastDay(row) ?? '') < today },
      'no-day': { word: 'No day known', has: (row) => lastDay(row) === null, allDone: { title: 'Each has its days', words: 'One of which nobody wrote down when it is stands here.' } },
      'all': { word: 'All', has: () => true },
    },
    usual: () => 'all',
    columns: () => [
      { id: 'name', header: 'Name', value: (row) => row.name, names: true, unbroken: true },
      { id: 'when', header: 'When', value: (row) => row.startsOn ?? row.endsOn, text: cohortWhen, unbroken: true },
      { id: 'place', header: 'Place', value: (row) => row.place, hidden: true },
      ...IN_LIST.map((count) => ({ id: count, header: HEADERS[count], value: (row: CohortRow) => countOf(row, count), numeric: true })),
      dateColumn('begins', 'Begins', (row) => row.startsOn, { hidden: true }),
      dateColumn('ends', 'Ends', (row) => row.endsOn, { hidden: true }),
      { id: 'notes', header: 'Notes', value: (row) => row.notes, hidden: true, clip: true },
    ],
    words: (row) => [row.name, row.place, row.notes],
    find: 'Filter by name or place',
    nothingFits: 'No training cycle fits the filter',
    showAll: 'Show all training cycles',
    people: {},
  }
}

const status = (row: CohortPerson): string => statusWord(row.status)

/** The people of one training cycle. */
export const COHORT_PEOPLE: List<CohortPerson, 'trained' | 'not-yet' | 'all'> = {
  name: 'training-cycle',
  label: 'People',
  noun: ['person', 'people'],
  choices: {
    'trained': { word: 'Trained', has: (row) => row.isTrained },
    'not-yet': { word: 'Not yet', has: (row) => !row.isTrained, allDone: { title: 'Everybody in it is trained', words: 'Whoever joins stands here until they have finished.' } },
    'all': { word: 'All', has: () => true },
  },
  usual: () => 'all',
  columns: () => [
    { id: 'name', header: 'Name', value: (row) => row.name, names: true },
    { id: 'status', header: 'Status', value: status },
    { id: 'trained', header: 'Trained', value: (row) => row.isTrained, text: (row) => (row.isTrained ? 'Yes' : 'Not yet') },
    { id: 'now', header: 'Now', value: placeWords },
  ],
  words: (row) => [row.name, status(row), placeWords(row)],
  find: 'Filter by name',
  nothingFits: 'Nobody fits the filter',
  showAll: 'Show everybody',
  people: { name: (row) => [volunteer(row.id)] },
}

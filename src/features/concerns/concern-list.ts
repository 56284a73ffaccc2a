import { dateColumn } from '#app/list-page/list-columns.ts'
import { type List, volunteer, youngPerson } from '#app/list-page/list.ts'
import type { Concern } from '#contract/concerns.ts'
import { CONCERN_KIND } from '#domain/vocabulary.ts'
import type { Column } from '#ui/data-table.ts'
import { aboutWords, toldWords } from './concern-words.ts'

const COLUMNS: readonly Column<Concern>[] = [
  { id: 'kind', header: 'What', value: (row) => CONCERN_KIND[row.kind], unbroken: true, names: true },
  { id: 'about', header: 'About', value: aboutWords },
  dateColumn('raised', 'Raised', (row) => row.raisedOn),
  { id: 'told', header: 'Told', value: toldWords },
  dateColumn('resolved', 'Resolved', (row) => row.resolvedOn),
  { id: 'by', header: 'Raised by', value: (row) => row.raisedBy, hidden: true },
]

const about = (row: Concern): readonly string[] => [...(row.youngPerson === null ? [] : [youngPerson(row.youngPerson.id)]), ...row.volunteers.map(({ id }) => volunteer(id))]

/** Every concern, also one that names nobody. What was said stays on its own page. */
export const CONCERN_LIST: List<Concern, 'open' | 'nobody' | 'resolved' | 'all'> = {
  name: 'concerns',
  label: 'Concerns',
  noun: ['concern', 'concerns'],
  choices: {
    open: { word: 'Open', has: (row) => row.resolvedOn === null, allDone: { title: 'No concern is open', words: 'What is raised stands here until it is resolved.' } },
    nobody: { word: 'Nobody by name', has: (row) => row.youngPerson === null && row.volunteers.length === 0 },
    resolved: { word: 'Resolved', has: (row) => row.resolvedOn !== null },
    all: { word: 'All', has: () => true },
  },
  usual: ({ open }) => (open > 0 ? 'open' : 'all'),
  columns: () => COLUMNS,
  words: (row) => [CONCERN_KIND[row.kind], aboutWords(row), toldWords(row), row.raisedBy],
  find: 'Filter by name or kind',
  nothingFits: 'No concern fits the filter',
  showAll: 'Show all concerns',
  people: { about },
}

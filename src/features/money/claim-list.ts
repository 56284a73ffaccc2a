import { dateColumn, poundsAndPence, poundsColumn } from '#app/list-page/list-columns.ts'
import { type List, volunteer } from '#app/list-page/list.ts'
import type { ClaimRow, ClaimState } from '#contract/money.ts'
import type { ClaimKind } from '#domain/vocabulary.ts'
import { CLAIM_KIND, valuesOf } from '#domain/vocabulary.ts'
import type { Column } from '#ui/data-table.ts'
import { CLAIM_STATE } from './claim-state.ts'

type Shown = ClaimState | 'all'

/** The kind that an address asks for; nothing where it asks for none that there is. */
export function kindFrom(word: string | undefined): ClaimKind | null {
  return valuesOf(CLAIM_KIND).find((kind) => kind === word) ?? null
}

/** What stands under the columns: the claims' miles and money together. */
export function claimTotals(rows: readonly ClaimRow[]): Readonly<Record<string, string>> {
  const miles = rows.reduce((sum, row) => sum + (row.miles ?? 0), 0)
  const pence = rows.reduce((sum, row) => sum + row.amountPence, 0)
  return { volunteer: 'Together', miles: rows.some((row) => row.miles !== null) ? spokenMiles(miles) : '', amount: poundsAndPence(pence) }
}

const COLUMNS: readonly Column<ClaimRow>[] = [
  { id: 'volunteer', header: 'Volunteer', value: (row) => row.volunteer.name, names: true },
  { id: 'young-person', header: 'Young person', value: (row) => row.match?.name ?? null },
  dateColumn('date', 'Date', (row) => row.on),
  { id: 'kind', header: 'Kind', value: (row) => CLAIM_KIND[row.kind] },
  { id: 'miles', header: 'Miles', value: (row) => row.miles, text: (row) => (row.miles === null ? '–' : spokenMiles(row.miles)), numeric: true, holds: 'number' },
  poundsColumn('amount', 'Amount', (row) => row.amountPence),
  { id: 'state', header: 'State', value: (row) => CLAIM_STATE[row.state].word },
  { id: 'check', header: 'Check', value: (row) => metWords(row.metThatDay) },
  dateColumn('approved', 'Approved', (row) => row.approvedOn, { hidden: true }),
  dateColumn('paid', 'Paid', (row) => row.paidOn, { hidden: true }),
]

const inState = (state: ClaimState) => (row: ClaimRow): boolean => row.state === state

/** The claims of a year. What waits to be approved is what one comes for; where nothing does, all of them are shown. */
export const CLAIM_LIST: List<ClaimRow, Shown> = {
  name: 'claims',
  label: 'Claims',
  noun: ['claim', 'claims'],
  choices: {
    received: { word: 'To approve', has: inState('received'), allDone: { title: 'Nothing to approve', words: 'What volunteers claim next stands here.' } },
    approved: { word: 'Approved', has: inState('approved'), allDone: { title: 'Nothing waits to be paid', words: 'What is approved next stands here until it is paid.' } },
    paid: { word: 'Paid', has: inState('paid') },
    all: { word: 'All', has: () => true },
  },
  usual: (counts) => (counts.received > 0 ? 'received' : 'all'),
  columns: () => COLUMNS,
  words: (row) => [row.volunteer.name, row.match?.name ?? null],
  find: 'Filter by name',
  nothingFits: 'No claim fits the filter',
  showAll: 'Show all claims',
  people: { 'volunteer': (row) => [volunteer(row.volunteer.id)], 'young-person': (row) => (row.match === null ? [] : [`who is visited in match ${row.match.id}`]) },
}

/** Whether what is claimed agrees with the visits; nothing where the claim is for no match. */
export function metWords(met: boolean | null): string | null {
  if (met === null) return null
  return met ? 'Matches a visit' : 'No visit that day'
}

function spokenMiles(miles: number): string {
  return miles.toLocaleString('en-GB', { maximumFractionDigits: 1 })
}

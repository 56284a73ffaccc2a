import { describe, expect, it } from 'vitest'
import { findable, foundIn } from '#app/list-page/find-in-list.ts'
import { countsOf, emptyOf, shownFrom } from '#app/list-page/list.ts'
import type { YoungPersonRow } from '#contract/young-people.ts'
import { cellText } from '#ui/data-table.ts'
import { standingWords } from './standing.ts'
import { YOUNG_PEOPLE_LIST } from './young-people-list.ts'

function person(id: number, name: string, changes: Partial<YoungPersonRow> = {}): YoungPersonRow {
  return {
    id, key: `Y${id}`, name, age: 12, standing: 'none', visitors: [], waitingDays: null, matchedMonths: null, lastEndedOn: null, lastReferralState: null, careEnded: false,
    inCareFrom: null, inCareTo: null, placementType: 'foster', outOfArea: false, referrals: 1, socialWorker: null, turns18On: null, isNeverOffered: false, offered: null, ...changes,
  }
}
const alan = { id: 9, name: 'Alan Young', firstName: 'Alan' }
const beth = { id: 10, name: 'Beth Shaw', firstName: 'Beth' }

const rows = [
  person(1, 'Rhys Abbott', { standing: 'matched', visitors: [alan], matchedMonths: 27 }),
  person(2, 'Zoë Craggs', { standing: 'paused', visitors: [alan, beth], careEnded: true, inCareTo: '2023-07-01' }),
  person(3, 'Ben Nixon', { standing: 'waiting', waitingDays: 181 }),
  person(4, 'Mary Okafor', { careEnded: true, turns18On: '2023-10-31' }),
  person(5, 'Ewa Carr', { standing: 'matched', visitors: [beth], waitingDays: 10 }),
  person(6, 'Maya Lund', { referrals: 0, isNeverOffered: true, offered: 'Never' }),
]

describe('filtering young people', () => {
  it.each([
    ['matched', '', [1, 2, 5]],
    ['waiting', '', [3, 5]],
    ['care-leavers', '', [2, 4]],
    ['never-offered', '', [6]],
    ['all', '', [1, 2, 3, 4, 5, 6]],
    ['all', 'zoe', [2]],
    ['all', 'alan YOUNG', [1, 2]],
    ['waiting', 'mary', []],
  ] as const)('of those %s, “%s” finds %j', (shown, typed, ids) => expect(foundIn(findable(rows, YOUNG_PEOPLE_LIST.words), typed, YOUNG_PEOPLE_LIST.choices[shown].has).map((row) => row.id)).toEqual(ids))

  it('counts what each choice would show', () => expect(countsOf(YOUNG_PEOPLE_LIST, rows)).toEqual({ 'matched': 3, 'waiting': 2, 'never-offered': 1, 'care-leavers': 2, 'all': 6 }))

  it.each([[undefined, 'matched'], ['all', 'all'], ['care-leavers', 'care-leavers'], ['gone', 'matched']])('an address that asks for %s shows %s', (word, shown) => expect(shownFrom(YOUNG_PEOPLE_LIST, word, countsOf(YOUNG_PEOPLE_LIST, rows))).toBe(shown))

  it.each([['waiting', '', 'all done'], ['waiting', 'x', 'no match'], ['care-leavers', ' ', 'all done'], ['matched', '', 'no match']] as const)('nobody %s for “%s” is %s', (shown, typed, kind) => expect(emptyOf(YOUNG_PEOPLE_LIST, shown, typed.trim() !== '', 5).kind).toBe(kind))
})

describe('where a young person stands, in words', () => {
  it.each<[Partial<YoungPersonRow>, string]>([
    [{ standing: 'matched', visitors: [alan] }, 'Matched with Alan Young'],
    [{ standing: 'paused', visitors: [alan, beth] }, 'Paused with Alan Young and Beth Shaw'],
    [{ standing: 'planned', visitors: [beth] }, 'Match planned with Beth Shaw'],
    [{ standing: 'waiting', waitingDays: 181 }, 'Waiting 181 days'],
    [{ standing: 'waiting', waitingDays: 1, careEnded: true }, 'Waiting 1 day'],
    [{}, 'No visitor'],
    [{ lastEndedOn: '2023-01-03', lastReferralState: 'matched' }, 'No visitor: match ended 3 Jan 2023'],
    [{ lastEndedOn: '2023-01-03', lastReferralState: 'declined_by_child' }, 'No visitor: young person said no'],
    [{ careEnded: true }, 'Care leaver'],
    [{ careEnded: true, lastEndedOn: '2023-01-03' }, 'Care leaver: match ended 3 Jan 2023'],
  ])('%j: %s', (changes, words) => expect(standingWords(person(1, 'Rhys', changes))).toBe(words))
})

describe('the columns', () => {
  const cell = (id: string, row: YoungPersonRow): string => cellText(YOUNG_PEOPLE_LIST.columns('all').find((column) => column.id === id)!, row)

  it.each([
    ['matched-for', rows[0], '2 years and 3 months'],
    ['matched-for', rows[2], '–'],
    ['placement', rows[0], 'Foster care'],
    ['area', rows[0], 'In area'],
    ['area', person(6, 'Lucy', { outOfArea: null }), '–'],
    ['care-ended', rows[1], '1 Jul 2023'],
    ['care-ended', rows[3], '31 Oct 2023'],
    ['care-ended', rows[0], '–'],
  ])('%s', (id, row, words) => expect(cell(id, row!)).toBe(words))
})

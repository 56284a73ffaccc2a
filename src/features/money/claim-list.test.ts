import { describe, expect, it } from 'vitest'
import { findable, foundIn } from '#app/list-page/find-in-list.ts'
import { countsOf, shownFrom } from '#app/list-page/list.ts'
import type { ClaimRow } from '#contract/money.ts'
import { CLAIM_LIST, claimTotals, kindFrom } from './claim-list.ts'
import { cellText } from '#ui/data-table.ts'

const claim = (id: number, part: Partial<ClaimRow> = {}): ClaimRow => ({
  id, on: '2023-10-22', volunteer: { id, name: 'Ben Forster' }, match: { id, name: 'Mary Okafor' }, kind: 'activity', miles: null, amountPence: 41_08, state: 'received', approvedOn: null, paidOn: null, metThatDay: true, ...part,
})
const rows = [
  claim(1), claim(2, { kind: 'mileage', miles: 70.5, amountPence: 33_84 }), claim(3, { volunteer: { id: 3, name: 'Zoë Khan' }, match: null, state: 'paid', kind: 'phone', amountPence: 5_00, metThatDay: null }),
]
describe('the claims that are shown', () => {
  it.each([
    ['those to approve', 'received', '', [1, 2]],
    ['all', 'all', '', [1, 2, 3]],
    ['by a young person’s name', 'all', 'okafor', [1, 2]],
    ['by part of two names', 'all', 'for mar', [1, 2]],
    ['without an accent', 'all', 'zoe', [3]],
    ['of none that there are', 'approved', '', []],
  ] as const)('are %s', (_, state, typed, wanted) => expect(foundIn(findable(rows, CLAIM_LIST.words), typed, CLAIM_LIST.choices[state].has).map((row) => row.id)).toEqual(wanted))

  it('are counted by state', () => expect(countsOf(CLAIM_LIST, rows)).toEqual({ received: 2, approved: 0, paid: 1, all: 3 }))

  it('are added up, with no miles where none are known', () => {
    expect(claimTotals(rows)).toEqual({ volunteer: 'Together', miles: '70.5', amount: '£79.92' })
    expect(claimTotals(rows.slice(2))).toEqual({ volunteer: 'Together', miles: '', amount: '£5.00' })
  })

  it('say what is not known with a dash, and money with its pence', () =>
    expect(CLAIM_LIST.columns('all').map((column) => cellText(column, rows[2]!))).toEqual(['Zoë Khan', '–', '22 Oct 2023', 'Phone', '–', '£5.00', 'Paid', '–', '–', '–']))

  it.each([['paid', rows, 'paid'], ['all', rows, 'all'], ['lost', rows, 'received'], [undefined, rows, 'received'], [undefined, rows.slice(2), 'all']] as const)('an address of %s shows of %j %s', (word, there, wanted) => expect(shownFrom(CLAIM_LIST, word, countsOf(CLAIM_LIST, there))).toBe(wanted))
  it.each([['gift', 'gift'], ['rent', null], [undefined, null]])('an address of kind %s is %s', (word, wanted) => expect(kindFrom(word)).toBe(wanted))
})

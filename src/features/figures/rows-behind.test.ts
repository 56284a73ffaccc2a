import { describe, expect, it } from 'vitest'
import type { RowBehind } from '#contract/figures.ts'
import { cellText } from '#ui/data-table.ts'
import { columnsBehind, rowsSentence } from './rows-behind.ts'

const row = (changes: Partial<RowBehind>): RowBehind => ({ subject: 'match', id: 1, name: 'Rhys Abbott', opens: { page: 'match', id: 1 }, on: '2022-08-01', amount: null, group: null, counted: true, ...changes })
const read = (rows: readonly RowBehind[], answer: Parameters<typeof columnsBehind>[1]) =>
  columnsBehind(rows, answer).map((column) => [column.header, ...rows.map((each, place) => cellText(column, { ...each, place }))])

describe('the rows behind a number', () => {
  it('say who and when', () => {
    expect(read([row({}), row({ name: 'Ben Nixon', on: null })], { unit: 'count', table: null })).toEqual([['Young person', 'Rhys Abbott', 'Ben Nixon'], ['Date', '1 Aug 2022', '–']])
  })

  it('say which a percentage counts', () => {
    const rows = [row({ subject: 'supervision', name: 'Alan Young' }), row({ subject: 'supervision', name: 'Leah Iqbal', counted: false })]
    expect(read(rows, { unit: 'percent', table: null })).toEqual([['Volunteer', 'Alan Young', 'Leah Iqbal'], ['Date', '1 Aug 2022', '1 Aug 2022'], ['Counted', 'Yes', 'Only in the whole']])
  })

  it('say under which group each is counted, in its words', () => {
    const table = [{ group: 'foster', label: 'Foster care', count: 1, percent: null, hidden: false }]
    expect(read([row({ group: 'foster' })], { unit: 'table', table }).at(-1)).toEqual(['Counted under', 'Foster care'])
  })

  it.each([['pence', 2408.4, 'Amount', '£24.08'], ['days', 181, 'Days', '181'], ['hours', 1.3333, 'Hours', '1.33']] as const)('give %s of %d under %s as %s', (unit, amount, head, said) => {
    expect(read([row({ amount })], { unit, table: null }).at(-1)).toEqual([head, said])
  })
})

it.each([
  [{ unit: 'count', counted: null, of: null }, 60, 60, null],
  [{ unit: 'percent', counted: 299, of: 325 }, 325, 325, '299 of 325 rows are counted, the others only in the whole.'],
  [{ unit: 'percent', counted: 59, of: 1200 }, 59, 59, null],
  [{ unit: 'count', counted: null, of: null }, 12_000, 5000, 'The first 5,000 of 12,000 rows, oldest first.'],
] as const)('%j with %d rows, %d shown, says: %s', (answer, total, shown, said) => expect(rowsSentence(answer, total, shown)).toBe(said))

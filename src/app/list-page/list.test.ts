import { describe, expect, it } from 'vitest'
import { findable, foundIn } from './find-in-list.ts'
import { dateColumn, poundsColumn } from './list-columns.ts'
import { emptyOf, type List } from './list.ts'
import { peopleIn, sheetOf } from './list-sheet.ts'

interface Row {
  readonly name: string
  readonly on: string | null
  readonly pence: number
  readonly months: number | null
}
const rows: readonly Row[] = [{ name: 'Zoë Young', on: '2026-11-22', pence: 5_00, months: 27 }, { name: '=1+1', on: null, pence: 74_68, months: null }]

describe('finding in a list', () => {
  it.each([['', [0, 1]], ['zoe', [0]], ['YOU  zoë', [0]], ['young alan', []]])('“%s” finds %j', (typed, wanted) => {
    expect(foundIn(findable(rows, (row) => [row.name, null]), typed).map((row) => rows.indexOf(row))).toEqual(wanted)
  })

  it('goes through ten thousand between two key strokes', () => {
    const many = findable(Array.from({ length: 10_000 }, (_, index) => ({ name: `Young Person ${index}` })), (row) => [row.name])
    const began = performance.now()
    expect(foundIn(many, 'person 99').length).toBeGreaterThan(0)
    expect(performance.now() - began).toBeLessThan(100)
  })
})

describe('a list as a spreadsheet', () => {
  const columns = [
    { id: 'name', header: 'Name', value: (row: Row) => row.name },
    dateColumn<Row>('on', 'Day', (row) => row.on),
    poundsColumn<Row>('amount', 'Amount', (row) => row.pence),
    { id: 'months', header: 'Months', value: (row: Row) => row.months, numeric: true },
    { id: 'long', header: 'How long', value: (row: Row) => row.months, text: (row: Row) => (row.months === null ? '–' : `${row.months} months`) },
  ]

  it('has days, pence and numbers as such, the words shown of the rest, and nothing where nothing is known', () => {
    expect(sheetOf(columns, rows)).toEqual({
      columns: [{ header: 'Name', kind: 'words' }, { header: 'Day', kind: 'date' }, { header: 'Amount', kind: 'pence' }, { header: 'Months', kind: 'number' }, { header: 'How long', kind: 'words' }],
      rows: [['Zoë Young', '2026-11-22', 500, 27, '27 months'], ['=1+1', null, 7468, null, null]],
    })
  })

  it('cuts what no cell holds', () => expect(String(sheetOf(columns.slice(0, 1), [{ ...rows[0]!, name: 'x'.repeat(40_000) }]).rows[0]![0]).length).toBe(32_000))

  it('counts each person once, and only those in a column that is shown', () => {
    const people = { name: (row: Row) => [row.name], long: () => ['Ann', 'Ben'] }
    expect(peopleIn(columns, [...rows, ...rows], people)).toBe(4)
    expect(peopleIn(columns.slice(0, 1), rows, people)).toBe(2)
  })
})

describe('an empty list', () => {
  const list = { noun: ['match', 'matches'], nothingFits: 'No match fits', choices: { paused: { word: 'Paused', has: () => true, allDone: { title: 'None paused', words: 'Good' } }, all: { word: 'All', has: () => true } } } as unknown as List<Row, 'paused' | 'all'>
  it.each([
    ['paused', false, 3, { kind: 'all done', title: 'None paused', words: 'Good' }],
    ['paused', true, 3, { kind: 'no match', title: 'No match fits', words: '3 matches are hidden.' }],
    ['all', false, 1, { kind: 'no match', title: 'No match fits', words: '1 match is hidden.' }],
  ] as const)('of those %s, looked through: %s, of %d', (shown, isFiltered, total, says) => expect(emptyOf(list, shown, isFiltered, total)).toEqual(says))
})

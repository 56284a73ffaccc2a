import { describe, expect, it } from 'vitest'
import { type Column, cellText, compareValues, tabSeparated } from './data-table.ts'

type Row = { readonly name: string; readonly visits: number | null; readonly note: string }

const columns: readonly Column<Row>[] = [
  { id: 'name', header: 'Volunteer', value: (row) => row.name },
  { id: 'visits', header: 'Visits', value: (row) => row.visits, numeric: true },
  { id: 'note', header: 'Note', value: (row) => row.note, text: (row) => row.note },
]

describe('the order of a column', () => {
  it.each([
    ['names as a reader would look them up', ['Young', 'Ábbott', 'abbott 10', 'Abbott 9'], ['Ábbott', 'Abbott 9', 'abbott 10', 'Young']],
    ['numbers by size', [10, 9, -1, 100], [-1, 9, 10, 100]],
    ['dates by time', ['2023-10-31', '2022-12-01', '2023-01-02'], ['2022-12-01', '2023-01-02', '2023-10-31']],
    ['no before yes', [true, false], [false, true]],
  ])('puts %s', (_, given, wanted) => {
    expect([...given].sort(compareValues)).toEqual(wanted)
  })
})

describe('what a cell says', () => {
  it('shows a dash for what is not known, and 0 for none', () => {
    const [, visits] = columns
    expect(visits && cellText(visits, { name: 'A', visits: null, note: '' })).toBe('–')
    expect(visits && cellText(visits, { name: 'A', visits: 0, note: '' })).toBe('0')
    expect(visits && cellText(visits, { name: 'A', visits: 1168, note: '' })).toBe('1,168')
  })
})

describe('text for a spreadsheet', () => {
  it('has a line for the headers and one for each row, unknown left empty', () => {
    const rows = [{ name: 'Alan Young', visits: 1168, note: 'Two\nlines\there' }, { name: 'Tess Nixon', visits: null, note: '' }]
    expect(tabSeparated(columns, rows)).toBe('Volunteer\tVisits\tNote\nAlan Young\t1168\tTwo lines here\nTess Nixon\t\t')
  })

  it.each([
    ['=1+1', "'=1+1"],
    ['@here', "'@here"],
    ['+44 1632 960417', "'+44 1632 960417"],
    ['-cmd', "'-cmd"],
    ['-12.5', '-12.5'],
    ['  =1', "'=1"],
    ['Likes = and +', 'Likes = and +'],
  ])('hands out %s without a spreadsheet running it', (note, wanted) => {
    expect(tabSeparated(columns.slice(2), [{ name: '', visits: 0, note }])).toBe(`Note\n${wanted}`)
  })
})

import { describe, expect, it } from 'vitest'
import type { Found, TableReport } from '#contract/workbook.ts'
import { canBringIn, groupWarnings, inWords, spokenReport, totalsOf } from './report-words.ts'

const table = (given: Partial<TableReport>): TableReport => ({ table: 'visits', rows: 0, imported: 0, unchanged: 0, filled: 0, different: 0, problems: 0, warnings: 0, ...given })
const found = (given: Partial<Found>): Found => ({ table: 'visits', row: 2, column: 'date', value: '2023-01-01', message: 'Too early.', ...given })
const report = (tables: readonly TableReport[], more: { problemCount?: number; broughtIn?: boolean } = {}): Parameters<typeof spokenReport>[0] => ({ fileName: 'durham.xlsx', broughtIn: false, problemCount: 0, tables: [...tables], ...more })

it.each([['young_people', 'Young people'], ['started_on', 'Started on'], ['', 'The workbook']])('the name %s is said as %s', (name, said) => expect(inWords(name)).toBe(said))

describe('warnings', () => {
  it('stand together by what they are about, the most first', () => {
    const groups = groupWarnings([
      found({ table: 'matches', column: 'started_on' }),
      found({}), found({ row: 3 }),
      found({ table: 'young_people', column: 'gender', value: 'X' }),
      found({ table: 'visits', column: 'mood', value: null }), found({ table: 'claims', column: 'colour', value: null }), found({ table: 'claims', column: 'size', value: null }),
    ])
    expect(groups.map(({ title, found: those }) => [title, those.length])).toEqual([
      ['Columns left out', 3], ['Visits: date', 2], ['Matches: started on', 1], ['Young people: gender with no category', 1],
    ])
  })
})

it('adds up what becomes of the rows of all tables', () =>
  expect(totalsOf([table({ rows: 5, imported: 3, unchanged: 2 }), table({ rows: 4, imported: 1, different: 3, warnings: 3 })])).toEqual({ rows: 9, imported: 4, unchanged: 2, filled: 0, different: 3, problems: 0, warnings: 3 }))

describe('the sentence above a report', () => {
  it.each([
    [report([table({ rows: 1168, imported: 1168 })]), 'durham.xlsx would bring in 1,168 new rows. Nothing is changed yet.'],
    [report([table({ rows: 1168, imported: 1168 })], { broughtIn: true }), 'durham.xlsx is in: 1,168 new rows.'],
    [report([table({ rows: 9, imported: 1, filled: 2, different: 1 })]), 'durham.xlsx would bring in 1 new row and 2 rows with something filled in. 1 row differs from what Mainstay holds, which is kept. Nothing is changed yet.'],
    [report([table({ rows: 9, unchanged: 9 })]), 'Everything in durham.xlsx is in Mainstay already: 9 rows, nothing to bring in.'],
    [report([table({})]), 'durham.xlsx holds no rows. Fill it in and check it again.'],
    [report([table({ rows: 9 })], { problemCount: 1 }), '1 problem keeps durham.xlsx out. Mend each one in the workbook and check it again; nothing was changed.'],
  ])('says what comes in and what does not', (given, said) => expect(spokenReport(given)).toBe(said))
})

it('lets in only what brings something and has no problem', () => {
  expect(canBringIn(report([table({ rows: 1, imported: 1 })]))).toBe(true)
  expect(canBringIn(report([table({ rows: 1, filled: 1 })]))).toBe(true)
  expect(canBringIn(report([table({ rows: 1, unchanged: 1 })]))).toBe(false)
  expect(canBringIn(report([table({ rows: 1, imported: 1 })], { problemCount: 1 }))).toBe(false)
  expect(canBringIn(report([table({ rows: 1, imported: 1 })], { broughtIn: true }))).toBe(false)
})

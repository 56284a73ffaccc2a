import { describe, expect, it } from 'vitest'
import type { Value } from './cell.ts'
import type { ReadTable } from './check-rows.ts'
import { checkRows } from './check-rows.ts'
import { newProblemList } from './problem.ts'
import type { TableName } from './workbook-format.ts'
import { tableOf } from './workbook-format.ts'

function read(name: TableName, rows: readonly Readonly<Record<string, Value>>[]): ReadTable {
  const columns = Object.keys(tableOf(name).columns)
  return { name, rows: rows.map((row) => columns.map((column) => row[column] ?? null)), rowNumbers: rows.map((_, index) => index + 2) }
}

function check(tables: readonly ReadTable[], held: readonly string[] = []): { problems: string[]; warnings: string[] } {
  const problems = newProblemList()
  const warnings = newProblemList()
  checkRows(new Map(tables.map((table) => [table.name, table])), (table, key) => held.includes(`${table} ${key}`), problems, warnings)
  const lines = (list: typeof problems): string[] => list.listed.map(({ table, row, column, message }) => `${table} ${row} ${column}: ${message}`)
  return { problems: lines(problems), warnings: lines(warnings) }
}

describe('the rows of a workbook', () => {
  it('may not have one key twice', () => {
    expect(check([read('volunteers', [{ volunteer: 'V1' }, { volunteer: 'V2' }, { volunteer: 'V1' }])]).problems).toEqual([
      'volunteers 4 volunteer: V1 is in row 2 already. Keep one of the two rows, or give this one a volunteer of its own.',
    ])
  })

  it('may not have one stage of one volunteer twice', () => {
    const stages = read('stages', [{ volunteer: 'V1', stage: 'dbs' }, { volunteer: 'V1', stage: 'training' }, { volunteer: 'V1', stage: 'dbs' }])
    expect(check([stages], ['volunteers V1']).problems).toEqual([expect.stringContaining('stages 4 volunteer, stage: V1, dbs is in row 2 already.')])
  })

  it('may have two equal visits', () => {
    const visits = read('visits', [{ match: 'M1', date: '2023-01-01', outcome: 'held' }, { match: 'M1', date: '2023-01-01', outcome: 'held' }])
    expect(check([visits], ['matches M1']).problems).toEqual([])
  })

  it('may not refer to what is neither in the workbook nor in Mainstay', () => {
    const visits = read('visits', [{ match: 'M1' }, { match: 'M2' }, { match: 'M3' }])
    const matches = read('matches', [{ match: 'M1', young_person: 'Y1', volunteer: 'V1' }])
    expect(check([matches, visits], ['matches M2', 'volunteers V1']).problems).toEqual([
      'matches 2 young_person: Y1 is not in young_people. The workbook has no table young_people, and Mainstay holds none of that key.',
      'visits 4 match: M3 is not in matches. Enter a key that is in matches, or add its row there.',
    ])
  })

  it('may not end before it starts, nor be paused to a day from none', () => {
    const matches = read('matches', [{ match: 'M1', started_on: '2023-01-02', ended_on: '2023-01-01', paused_to: '2023-01-05' }])
    expect(check([matches]).problems).toEqual([
      'matches 2 ended_on: ended_on 2023-01-01 is before started_on 2023-01-02. Enter a later ended_on.',
      'matches 2 paused_to: paused_to is given without paused_from. Enter both, or neither.',
    ])
  })

  it('may end on the day it starts', () => {
    expect(check([read('matches', [{ match: 'M1', started_on: '2023-01-02', ended_on: '2023-01-02' }])]).problems).toEqual([])
  })

  it('may have a claim approved before its day, which is told of and no more', () => {
    const { problems, warnings } = check([read('claims', [{ claim: 'C1', date: '2023-01-02', approved_on: '2023-01-01' }])])
    expect(problems).toEqual([])
    expect(warnings).toEqual(['claims 2 approved_on: approved_on 2023-01-01 is before date 2023-01-02. It was taken in as it is.'])
  })
})

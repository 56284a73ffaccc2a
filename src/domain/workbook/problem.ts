import type { Cell } from './cell.ts'
import { shown } from './cell.ts'
import type { TableName } from './workbook-format.ts'

/** What is wrong, or worth knowing, in a workbook: where a person finds it, and what would be right. */
export interface Problem {
  /** The table, or the name of a sheet or file that is none. */
  readonly table: TableName | (string & {})
  /** The row as its spreadsheet numbers it; null for a whole table or column. */
  readonly row: number | null
  readonly column: string | null
  readonly value: string | null
  readonly message: string
}

/** As many problems of one kind as a person could ever work through; the rest is only counted. */
export const MOST_LISTED = 20_000

/** Problems as they are found, in bounded room. */
export interface ProblemList {
  readonly listed: readonly Problem[]
  readonly count: number
  add(problem: Problem): void
  /** Something found in a row, at a column. */
  at(table: string, row: number, column: string, value: Cell, message: string): void
}

export function newProblemList(): ProblemList {
  const listed: Problem[] = []
  let count = 0
  const add = (problem: Problem): void => {
    count += 1
    if (listed.length < MOST_LISTED) listed.push(problem)
  }
  return {
    listed,
    get count() { return count },
    add,
    at: (table, row, column, value, message) => add({ table, row, column, value: shown(value), message }),
  }
}

/** The list with a last line for those that were only counted. */
export function withTheRest(problems: ProblemList): readonly Problem[] {
  const rest = problems.count - problems.listed.length
  if (rest === 0) return problems.listed
  return [...problems.listed, { table: '', row: null, column: null, value: null, message: `There are ${rest} more. Mend these first and check again.` }]
}

import type { Value } from '#domain/workbook/cell.ts'
import type { Problem } from '#domain/workbook/problem.ts'
import type { TableName } from '#domain/workbook/workbook-format.ts'
import { SHEETS_FOR_PEOPLE, tableOf } from '#domain/workbook/workbook-format.ts'
import type { AsGiven, OutTable } from './out-table.ts'
import { refusedTable } from './out-table.ts'
import type { Workbook } from './read-workbook.ts'
import { writeXlsx } from './write-xlsx.ts'

/**
 * Writes a workbook of just the rows that have problems, each with what is wrong; a later import passes over that column.
 * Gives how many rows it holds. A cell that could not be read stands there as it was given.
 */
export async function writeRefusedRows(path: string, workbook: Workbook, problems: readonly Problem[]): Promise<number> {
  const tables: OutTable[] = []
  let count = 0
  for (const read of workbook.tables.values()) {
    const byRow = Map.groupBy(problems.filter((problem) => problem.table === read.name && problem.row !== null), (problem) => problem.row!)
    const rows = read.rowNumbers.flatMap((number, index) => {
      const wrong = byRow.get(number)
      return wrong === undefined ? [] : [[...asGiven(read.name, read.rows[index]!, wrong), wrong.map((problem) => problem.message).join(' ')]]
    })
    if (rows.length > 0) tables.push(refusedTable(tableOf(read.name), rows))
    count += rows.length
  }
  const rowsRead = new Set([...workbook.tables.values()].flatMap((read) => read.rowNumbers.map((number) => `${read.name} ${number}`)))
  const lines = [['What is wrong with this workbook'], ['Each row says in its last column what is wrong with it. Mend the rows in the workbook they came from, and bring it in again.'],
    ...problems.filter((problem) => !rowsRead.has(`${problem.table} ${problem.row}`)).map((problem) => [problem.message])]
  await writeXlsx(path, [{ name: SHEETS_FOR_PEOPLE[0], lines, widths: [110] }], tables)
  return count
}

function asGiven(name: TableName, row: readonly Value[], wrong: readonly Problem[]): (Value | AsGiven)[] {
  const names = Object.keys(tableOf(name).columns)
  return row.map((value, place) => {
    const given = wrong.find((problem) => problem.column === names[place])?.value
    return value === null && given != null && given !== '' ? { given } : value
  })
}

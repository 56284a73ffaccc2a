import { SETTING } from '../vocabulary.ts'
import type { Cell, Value } from './cell.ts'
import { isBlank, isComplaint } from './cell.ts'
import type { Table } from './column.ts'
import type { Header } from './header.ts'
import type { ProblemList } from './problem.ts'
import { readValue } from './read-value.ts'
import { SETTING_VALUES } from './service-tables.ts'
import { columnsOf, matchable } from './workbook-format.ts'
import { settingText } from './write-value.ts'

/** What one row of a file came to: a value for each declared column of its table, in order; null where the row is blank or left out. */
export type RowReader = (cells: readonly Cell[], row: number) => Value[] | null

/** How to read the rows of a table that stand below this header. */
export function rowReader(table: Table, header: Header, problems: ProblemList, warnings: ProblemList): RowReader {
  const columns = columnsOf(table).map(([name, column], index) => ({ name, column, place: header.places[index]! }))
  const readPlain: RowReader = (cells, row) => {
    const values = new Array<Value>(columns.length)
    let empty = true
    for (let index = 0; index < columns.length; index += 1) {
      const { name, column, place } = columns[index]!
      const cell = place < 0 ? null : cells[place] ?? null
      const read = readValue(cell, column.type)
      if (isComplaint(read)) {
        empty = false
        values[index] = null
        problems.at(table.name, row, name, cell, read.says)
      } else {
        if (read !== null) empty = false
        values[index] = read
        if (read === null && column.required && place >= 0 && cells.some((other) => !isBlank(other))) {
          problems.at(table.name, row, name, cell, `${name} is empty. Every row of ${table.name} needs it.`)
        }
      }
    }
    return empty ? null : values
  }
  if (table.name === 'service') return settingReader(readPlain, header, problems, warnings)
  if (table.name === 'stages') return stageReader(readPlain, table, warnings)
  return readPlain
}

/* A setting's value is of that setting's own type; a setting that Mainstay does not have is left out. */
function settingReader(readPlain: RowReader, header: Header, problems: ProblemList, warnings: ProblemList): RowReader {
  const byName = new Map(Object.keys(SETTING).map((name) => [matchable(name), name as keyof typeof SETTING]))
  return (cells, row) => {
    const values = readPlain(cells, row)
    if (values === null || values[0] === null) return values
    const setting = byName.get(matchable(String(values[0])))
    if (setting === undefined) {
      warnings.at('service', row, 'setting', String(values[0]), `${values[0]} is not a setting of Mainstay and was left out. Settings are: ${Object.keys(SETTING).join(', ')}.`)
      return null
    }
    const place = header.places[1]!
    const cell = place < 0 ? null : cells[place] ?? null
    const read = readValue(cell, SETTING_VALUES[setting].type)
    if (isComplaint(read)) problems.at('service', row, 'value', cell, read.says)
    return [setting, isComplaint(read) ? null : settingText(setting, read)]
  }
}

/* A certificate number is twelve digits, kept as text; spaces are only its print (domain.md R3.4). Nothing is put before it by guess. */
function stageReader(readPlain: RowReader, table: Table, warnings: ProblemList): RowReader {
  const names = Object.keys(table.columns)
  const stage = names.indexOf('stage')
  const reference = names.indexOf('reference')
  return (cells, row) => {
    const values = readPlain(cells, row)
    if (values === null || values[stage] !== 'dbs' || values[reference] === null) return values
    const given = String(values[reference])
    const digits = given.replaceAll(/\s/g, '')
    if (/^\d{12}$/.test(digits)) {
      values[reference] = digits
    } else {
      const lost = /^\d{1,11}$/.test(digits) ? ' It may have lost the noughts it begins with in a spreadsheet.' : ''
      warnings.at('stages', row, 'reference', given, `${given} is not a certificate number, which has 12 digits.${lost} Look at the certificate.`)
    }
    return values
  }
}

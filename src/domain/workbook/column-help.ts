import { categoriesOf } from '../categories.ts'
import type { Column } from './column.ts'
import type { Table } from './column.ts'
import { columnsOf, TABLES } from './workbook-format.ts'

/** What goes into a column, in words for the person who fills it in. */
export function columnHelp(column: Column): string {
  const says = typeHelp(column)
  return column.note === '' ? `${says}.` : `${says}. ${column.note}.`
}

/** The values that may be chosen from, where there is a closed list of them; null elsewhere. */
export function choicesOf(column: Column): readonly string[] | null {
  if (column.type.kind === 'code') return Object.keys(column.type.words)
  return column.type.kind === 'yes-no' ? ['yes', 'no'] : null
}

function typeHelp({ type }: Column): string {
  switch (type.kind) {
    case 'text': return 'Text'
    case 'key': return 'A key, unique in this table'
    case 'ref': return `A key from ${type.to}`
    case 'date': return 'A date, such as 2023-10-31'
    case 'money': return 'Pounds with up to two decimals, such as 30.50'
    case 'yes-no': return 'yes, no, or empty where it is not known'
    case 'list': return 'Several values with ; between them'
    case 'number': return `A ${type.whole ? 'whole number' : 'number'} from ${type.least} to ${type.most}`
    case 'code': return `One of: ${Object.keys(type.words).join(', ')}`
    case 'mapped': return `Kept as given, and counted as: ${categoriesOf(type.field).join(', ')}`
  }
}

/** The lines of the sheet that lists what each column may hold. */
export function allowedValues(): readonly (readonly string[])[] {
  return [
    ['Table', 'Column', 'Required', 'What goes in'],
    ...TABLES.flatMap((table: Table) => columnsOf(table).map(([name, column]) => [table.name, name, column.required ? 'yes' : '', columnHelp(column)])),
  ]
}

/** The lines of the sheet that says how to fill the workbook in. */
export function readMe(): readonly (readonly string[])[] {
  return [
    ['A workbook of the independent visitor service'],
    ['Each sheet is a table with one row for each of what it lists. Leave the first row, with the names of the columns, as it is.'],
    ['Sheets and columns that you do not use may stay empty or be deleted. Empty means not known: it is never read as nought, no or today.'],
    ['The sheet “Allowed values” says what each column may hold and which are required.'],
    ['Nothing here is run as a formula. Text that begins with = + - or @ carries an apostrophe before it, which is taken away when it is brought in.'],
    ['Bringing the same workbook in twice adds nothing. What Mainstay holds already is never overwritten.'],
    [''],
    ...TABLES.map((table: Table) => [`${table.name}: ${table.row}.${table.personal ? ' About people.' : ''}`]),
  ]
}

import type { Words } from '../vocabulary.ts'
import type { Cell, Complaint, Value } from './cell.ts'
import { shown } from './cell.ts'
import type { ColumnType } from './column.ts'
import { readDate } from './read-date.ts'
import { readMoney, readNumber } from './read-number.ts'
import { unguardText } from './text-guard.ts'
import { matchable } from './workbook-format.ts'

/** The longest text that a cell may bring in, in characters. */
export const LONGEST_TEXT = 100_000

/** What the cell means in a column of that type: text, a day, whole pence, a number, 1 for yes and 0 for no; null is not known. */
export function readValue(cell: Cell, type: ColumnType): Value | Complaint {
  if (cell === null || cell === '') return null
  if (typeof cell === 'object' && 'error' in cell) return { says: `The cell holds ${cell.error} and no value. Enter the value itself, or leave it empty.` }
  switch (type.kind) {
    case 'date': return readDate(cell)
    case 'money': return readMoney(cell)
    case 'number': return readNumber(cell, type)
    case 'yes-no': return readYesNo(cell)
    case 'code': return readCode(cell, type.words)
    case 'list': return readList(cell)
    case 'text': case 'key': case 'ref': case 'mapped': return readText(cell)
  }
}

/** Text as it stands; a number or a date in its plain writing. */
export function readText(cell: Cell): string | null | Complaint {
  if (typeof cell === 'string') {
    if (cell.length > LONGEST_TEXT) return { says: `The text is ${cell.length} characters long. Shorten it to ${LONGEST_TEXT}.` }
    const text = unguardText(cell)
    return text === '' ? null : text
  }
  if (typeof cell === 'number') return plainNumber(cell)
  const text = shown(cell)
  return text === '' ? null : text
}

/** A number as digits: a spreadsheet's long number never as 1.2e+21. */
function plainNumber(number: number): string {
  const text = String(number)
  return text.includes('e') ? number.toLocaleString('en-GB', { useGrouping: false, maximumFractionDigits: 20 }) : text
}

function readYesNo(cell: Cell): 0 | 1 | null | Complaint {
  if (typeof cell === 'boolean') return cell ? 1 : 0
  const text = shown(cell).trim().toLowerCase().replace(/^'/, '')
  if (text === '') return null
  if (text === 'yes' || text === 'y' || text === 'true') return 1
  if (text === 'no' || text === 'n' || text === 'false') return 0
  return { says: `${shown(cell)} is neither yes nor no. Enter yes or no, or leave it empty where it is not known.` }
}

/* Codes are matched like names: 'In person' is in_person. */
const codesByMatch = new WeakMap<Words<string>, ReadonlyMap<string, string>>()

function readCode(cell: Cell, words: Words<string>): string | null | Complaint {
  const text = readText(cell)
  if (typeof text !== 'string') return text
  if (Object.hasOwn(words, text)) return text
  let known = codesByMatch.get(words)
  if (known === undefined) codesByMatch.set(words, (known = new Map(Object.keys(words).map((code) => [matchable(code), code]))))
  return known.get(matchable(text)) ?? { says: `${shown(text)} is not one of the values here. Enter one of: ${Object.keys(words).join(', ')}.` }
}

/** A list in its one writing, `a; b; c`. */
function readList(cell: Cell): string | null | Complaint {
  const text = readText(cell)
  if (typeof text !== 'string' || !text.includes(';')) return text
  const items = text.split(';').map((item) => item.trim()).filter((item) => item !== '')
  return items.length === 0 ? null : items.join('; ')
}

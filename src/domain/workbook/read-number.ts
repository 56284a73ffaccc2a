import type { Pence } from '../money.ts'
import { roundHalfUp } from '../money.ts'
import type { Cell, Complaint } from './cell.ts'
import { shown } from './cell.ts'

/* Amounts and counts as people and spreadsheets write them (service-workbook.md). */

const POUNDS = /^(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d{1,2})?$/
const TOO_FINE = /^(?:\d{1,3}(?:,\d{3})+|\d+)\.\d{3,}$/
const NUMBER = /^-?(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?$/
const MOST_PENCE = 100_000_000_00

/* A cell that a formula worked out may be off in its fifteenth digit: 33.949999999999996 is £33.95. */
const BINARY_NOISE = 1e-6

/** Whole pence; null where the cell is empty; a complaint where it is no amount or has more than two decimals. */
export function readMoney(cell: Cell): Pence | null | Complaint {
  if (cell === null || cell === '') return null
  if (typeof cell === 'number') return penceOf(cell, cell)
  if (typeof cell !== 'string') return complain(cell, 'is not an amount', 'Enter pounds, such as 30 or 30.50.')
  const text = cell.trim().replace(/^'/, '').replace(/^£\s*/, '').replace(/^(\+|GBP\s*)/i, '').replace(/\.$/, '')
  if (text === '') return cell.trim() === '' ? null : complain(cell, 'is not an amount', 'Enter pounds, such as 30 or 30.50.')
  if (POUNDS.test(text)) return penceOf(Number(text.replaceAll(',', '')), cell)
  if (TOO_FINE.test(text)) {
    const value = Number(text.replaceAll(',', ''))
    return /\.\d\d0+$/.test(text) ? penceOf(value, cell) : tooFine(cell)
  }
  if (text.startsWith('-') || /^\(.*\)$/.test(text)) return complain(cell, 'is less than nothing', 'Enter an amount of 0 or more.')
  return complain(cell, 'is not an amount', 'Enter pounds with up to two decimals, such as 30 or 1,224.48.')
}

function penceOf(pounds: number, cell: Cell): Pence | Complaint {
  if (pounds < 0) return complain(cell, 'is less than nothing', 'Enter an amount of 0 or more.')
  const pence = roundHalfUp(pounds * 100)
  if (Math.abs(pounds * 100 - pence) > BINARY_NOISE * Math.max(1, pounds)) return tooFine(cell)
  return pence > MOST_PENCE ? complain(cell, 'is more than a service spends', 'Enter pounds, not more than 100,000,000.') : pence
}

function tooFine(cell: Cell): Complaint {
  return complain(cell, 'has more than two decimals', 'Enter pounds and pence, such as 30.50.')
}

/** The number; null where the cell is empty; a complaint where it is none, out of its limits or has decimals where there can be none. */
export function readNumber(cell: Cell, limits: { readonly whole: boolean; readonly least: number; readonly most: number }): number | null | Complaint {
  if (cell === null || cell === '') return null
  const right = `Enter a ${limits.whole ? 'whole number' : 'number'} from ${limits.least} to ${limits.most}.`
  let value: number
  if (typeof cell === 'number') {
    value = cell
  } else if (typeof cell === 'string') {
    const text = cell.trim().replace(/^'/, '')
    if (text === '') return null
    if (!NUMBER.test(text)) return complain(cell, 'is not a number', right)
    value = Number(text.replaceAll(',', ''))
  } else {
    return complain(cell, typeof cell === 'object' && 'on' in cell ? 'is a date where a number is expected' : 'is not a number', right)
  }
  if (limits.whole) {
    const nearest = Math.round(value)
    if (Math.abs(value - nearest) > BINARY_NOISE) return complain(cell, 'is not a whole number', right)
    value = nearest
  }
  return value < limits.least || value > limits.most ? complain(cell, value < limits.least ? 'is too small' : 'is too large', right) : value
}

function complain(cell: Cell, what: string, right: string): Complaint {
  return { says: `${shown(cell)} ${what}. ${right}` }
}

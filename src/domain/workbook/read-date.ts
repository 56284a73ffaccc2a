import type { CivilDate } from '../civil-date.ts'
import type { Cell, Complaint } from './cell.ts'
import { shown } from './cell.ts'

/* Dates as people and spreadsheets write them (service-workbook.md): 2023-10-31, 31/10/2023, 31 Oct 2023 or a real date cell. Day first: this is a British trade. */

const EARLIEST_YEAR = 1900
const LATEST_YEAR = 2100
const EXAMPLE = 'Enter a date such as 2023-10-31.'
const MONTHS = ['january', 'february', 'march', 'april', 'may', 'june', 'july', 'august', 'september', 'october', 'november', 'december'] as const
const DAYS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] as const

const SAFE_ISO = /^(?:19|20)\d\d-(?:0[1-9]|1[0-2])-(?:0[1-9]|1\d|2[0-8])$/
const YEAR_FIRST = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})$/
const DAY_FIRST = /^(\d{1,2})[-/.](\d{1,2})[-/.](\d+)$/
const NAMED_MONTH = /^(\d{1,2})(?:st|nd|rd|th)?[-\s.]+([a-z]+)[-\s.,]+(\d+)$/i
const MIDNIGHT = /[T\s]+0?0:00(?::00(?:\.0+)?)?$/i
const TIME = /[T\s]+\d{1,2}:\d{2}/i

/** The day in the cell; null where it is empty; a complaint where it is not a real day with a four-digit year. */
export function readDate(cell: Cell): CivilDate | null | Complaint {
  if (cell === null || cell === '') return null
  if (typeof cell === 'string') return readDateText(cell)
  if (typeof cell === 'number') return complain(cell, `is a number where a date is expected${serialHint(cell)}`)
  if (typeof cell === 'boolean') return complain(cell, 'is not a date')
  return 'on' in cell ? inRange(cell.on, cell) : complain(cell, 'is no date')
}

function readDateText(given: string): CivilDate | null | Complaint {
  if (isPlainIso(given)) return given
  let text = given.trim()
  if (text.startsWith("'")) text = text.slice(1).trim()
  if (text === '') return null
  text = text.replace(MIDNIGHT, '')
  if (TIME.test(text)) return complain(given, 'has a time of day with it')
  const yearFirst = YEAR_FIRST.exec(text)
  if (yearFirst !== null) return realDay(given, yearFirst[1]!, Number(yearFirst[2]), Number(yearFirst[3]))
  const dayFirst = DAY_FIRST.exec(text)
  if (dayFirst !== null) {
    if (dayFirst[3]!.length === 4 && Number(dayFirst[2]) > 12 && Number(dayFirst[1]) <= 12) return complain(given, `has no month ${dayFirst[2]}: the day comes before the month`)
    return realDay(given, dayFirst[3]!, Number(dayFirst[2]), Number(dayFirst[1]))
  }
  const named = NAMED_MONTH.exec(text)
  const month = named === null ? 0 : monthNamed(named[2]!)
  if (named === null || month === 0) return complain(given, 'is not a date')
  return realDay(given, named[3]!, month, Number(named[1]))
}

/* Nearly every date of a workbook is written in this one way and safe in any month: it needs no more looking at. */
function isPlainIso(text: string): boolean {
  return text.length === 10 && SAFE_ISO.test(text)
}

/* 'Sept' is written too, so any three letters or more of the name will do. */
function monthNamed(name: string): number {
  const low = name.toLowerCase()
  return low.length < 3 ? 0 : MONTHS.findIndex((month) => month.startsWith(low)) + 1
}

function realDay(given: string, yearText: string, month: number, day: number): CivilDate | Complaint {
  if (yearText.length !== 4) return complain(given, 'has no four-digit year')
  const year = Number(yearText)
  if (month < 1 || month > 12 || day < 1 || day > daysIn(year, month)) return complain(given, 'is not a real date')
  return inRange(`${yearText}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`, given)
}

function inRange(on: CivilDate, given: Cell): CivilDate | Complaint {
  const year = Number(on.slice(0, 4))
  return year < EARLIEST_YEAR || year > LATEST_YEAR ? complain(given, `is not in a year from ${EARLIEST_YEAR} to ${LATEST_YEAR}`) : on
}

function daysIn(year: number, month: number): number {
  const leap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0)
  return month === 2 && leap ? 29 : DAYS[month - 1]!
}

/** The day of a spreadsheet's serial number, counted from 1900 or, in old workbooks of a Mac, from 1904; null where it is none. */
export function serialDate(serial: number, from1904: boolean): CivilDate | null {
  let days = Math.floor(serial) + (from1904 ? 1462 : 0)
  if (!Number.isFinite(serial) || days < 1 || days > 2_958_465) return null
  /* Spreadsheets hold 1900 for a leap year: 60 is the day that never was, and the days before it count one fewer. */
  if (!from1904 && days === 60) return null
  if (!from1904 && days > 60) days -= 1
  else if (from1904) days -= 1
  const [year, month, day] = civilFromDays(days)
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`
}

/** The spreadsheet serial number of a day from 1 March 1900 on, where every spreadsheet agrees; null before. */
export function serialOf(on: CivilDate): number | null {
  const days = (Date.UTC(Number(on.slice(0, 4)), Number(on.slice(5, 7)) - 1, Number(on.slice(8, 10))) - Date.UTC(1899, 11, 30)) / 86_400_000
  return days < 61 ? null : days
}

/* Day 1 is 1 January 1900. UTC here is only a way to count days: no zone and no clock come into it. */
function civilFromDays(days: number): readonly [number, number, number] {
  const date = new Date(Date.UTC(1900, 0, days))
  return [date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate()]
}

function serialHint(serial: number): string {
  const on = serial >= 10_000 && serial <= 80_000 ? serialDate(serial, false) : null
  return on === null ? '' : `; shown as a date it would be ${on}`
}

function complain(cell: Cell, what: string): Complaint {
  return { says: `${shown(cell)} ${what}. ${EXAMPLE}` }
}

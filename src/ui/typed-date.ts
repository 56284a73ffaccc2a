/** A date as somebody types it, and what is wrong with one that cannot be read (domain.md R8.2). */

const MONTH_NAMES = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'] as const
const EARLIEST_YEAR = 1900
const LATEST_YEAR = 2100
const FULL_NAMES = ['january', 'february', 'march', 'april', 'may', 'june', 'july', 'august', 'september', 'october', 'november', 'december'] as const

export const typedDateProblems = ['not a date', 'no year', 'short year', 'not real'] as const
export type TypedDateProblem = (typeof typedDateProblems)[number]

/** What was typed: nothing, a civil date `'YYYY-MM-DD'`, or why it cannot be one. */
export type TypedDate =
  | { readonly kind: 'empty' }
  | { readonly kind: 'date'; readonly on: string }
  | { readonly kind: 'problem'; readonly problem: TypedDateProblem }

const problem = (which: TypedDateProblem): TypedDate => ({ kind: 'problem', problem: which })

/** 1 to 12 for `10`, `oct`, `Sept` or `October`; undefined for anything else. */
function monthNumber(text: string): number | undefined {
  if (/^\d{1,2}$/.test(text)) return Number(text)
  const word = text.toLowerCase()
  const index = word.length < 3 ? -1 : FULL_NAMES.findIndex((name) => name.startsWith(word))
  return index >= 0 ? index + 1 : undefined
}

function daysInMonth(year: number, month: number): number {
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28
  return [4, 6, 9, 11].includes(month) ? 30 : 31
}

/** `31/10/2023`, `31.10.2023`, `31-10-2023`, `31 10 2023`, `31 Oct 2023`, `31st October 2023`, `Tue 31 Oct 2023` and `2023-10-31`. Day first, as here. */
export function readTypedDate(typed: string): TypedDate {
  const text = typed.trim().replace(/^(mon|tues?|wed(nes)?|thu(rs)?|fri|sat(ur)?|sun)(day)?[\s,]+/i, '')
  if (text === '') return { kind: 'empty' }
  const parts = text.split(/[\s/.,-]+/).filter((part) => part !== '')
  const yearFirst = /^\d{4}$/.test(parts[0] ?? '')
  if (yearFirst && parts.length !== 3) return problem('not a date')
  const [dayText, monthText, yearText] = yearFirst ? [parts[2], parts[1], parts[0]] : parts
  const day = /^(\d{1,2})(st|nd|rd|th)?$/i.exec(dayText ?? '')?.[1]
  const month = monthNumber(monthText ?? '')
  if (parts.length > 3 || day === undefined || month === undefined) return problem('not a date')
  if (yearText === undefined) return problem('no year')
  if (!/^\d+$/.test(yearText)) return problem('not a date')
  if (yearText.length !== 4) return problem('short year')
  const year = Number(yearText)
  if (year < EARLIEST_YEAR || year > LATEST_YEAR || month < 1 || month > 12 || Number(day) < 1 || Number(day) > daysInMonth(year, month)) return problem('not real')
  return { kind: 'date', on: `${yearText}-${String(month).padStart(2, '0')}-${day.padStart(2, '0')}` }
}

/** The sentence for beside the field, named after it: "Visit date must be a real date". */
export function typedDateSentence(which: TypedDateProblem, label: string): string {
  const sentences: Record<TypedDateProblem, string> = {
    'not a date': `${label} must be a date, like 31 Oct 2023`,
    'no year': `${label} must include a year`,
    'short year': `${label} must have a year of 4 numbers, like 2023`,
    'not real': `${label} must be a real date`,
  }
  return sentences[which]
}

/** `'2023-10-31'` as `31 Oct 2023`; anything that is no civil date as it came. */
export function showDate(on: string): string {
  const [year, month, day] = on.split('-')
  const name = MONTH_NAMES[Number(month) - 1]
  return year === undefined || name === undefined || day === undefined ? on : `${Number(day)} ${name} ${year}`
}

/** Amounts and numbers as somebody types them, and what is wrong with one that cannot be read. */

/** What was typed: nothing, a number (pence for money), or the rest of a sentence that begins with the field's name. */
export type TypedNumber =
  | { readonly kind: 'empty' }
  | { readonly kind: 'number'; readonly value: number }
  | { readonly kind: 'problem'; readonly must: string }

export type NumberLimits = {
  readonly min?: number | undefined
  readonly max?: number | undefined
}

const FRACTIONS: Readonly<Record<string, string>> = { '½': '.5', '¼': '.25', '¾': '.75' }
const GROUPED = /^\d{1,3}(,\d{3})+(\.\d*)?$|^\d*\.?\d*$/

const must = (words: string): TypedNumber => ({ kind: 'problem', must: words })

/** The magnitude and sign in the text, or undefined when it is no number or has its commas in the wrong places. */
function readDecimal(text: string): number | undefined {
  const signed = /^([-–−]?)(.+)$/.exec(text)
  const digits = signed?.[2] ?? ''
  if (!GROUPED.test(digits) || !/\d/.test(digits)) return undefined
  const value = Number(digits.replaceAll(',', ''))
  return signed?.[1] === '' ? value : -value
}

function within(value: number, limits: NumberLimits, show: (value: number) => string): TypedNumber {
  if (limits.min !== undefined && value < limits.min) return must(`must be ${show(limits.min)} or more`)
  if (limits.max !== undefined && value > limits.max) return must(`must be ${show(limits.max)} or less`)
  return { kind: 'number', value }
}

/** A number: `12`, `1,168`, `2.5`, `2½`. With `whole`, halves are refused. */
export function readTypedNumber(typed: string, limits: NumberLimits & { readonly whole?: boolean | undefined } = {}): TypedNumber {
  const text = typed.trim().replace(/ ?[½¼¾]$/, (half) => FRACTIONS[half.trim()] ?? '')
  if (text === '') return { kind: 'empty' }
  const value = readDecimal(text)
  if (value === undefined) return must(limits.whole ? 'must be a number, like 12' : 'must be a number, like 12 or 2.5')
  if (limits.whole && !Number.isInteger(value)) return must('must be a whole number')
  return within(value, limits, (limit) => limit.toLocaleString('en-GB'))
}

/** Money, in whole pence: `34.62`, `£34.62`, `1,224.48`, `48p`. Refuses a third place of decimals rather than rounding it away. */
export function readTypedMoney(typed: string, limits: NumberLimits = {}): TypedNumber {
  const text = typed.replaceAll(/\s/g, '')
  if (text === '') return { kind: 'empty' }
  const inPence = /^(\d+)p$/i.exec(text)?.[1]
  if (inPence !== undefined) return within(Number(inPence), limits, showPounds)
  const pounds = text.replace(/^([-–−]?)£/, '$1')
  const value = readDecimal(pounds)
  if (value === undefined) return must('must be an amount in pounds, like 34.62')
  if (/\.\d{3,}$/.test(pounds)) return must('must have no more than 2 numbers after the point')
  const pence = Math.round(value * 100)
  if (!Number.isSafeInteger(pence)) return must('must be a smaller amount')
  return within(pence === 0 ? 0 : pence, limits, showPounds)
}

/** Pence as they stand in the field, without the pound sign beside it: `648`, `1,224.48`. */
export function showMoney(pence: number): string {
  const places = pence % 100 === 0 ? 0 : 2
  return (pence / 100).toLocaleString('en-GB', { minimumFractionDigits: places, maximumFractionDigits: places })
}

function showPounds(pence: number): string {
  return pence < 0 ? `–£${showMoney(-pence)}` : `£${showMoney(pence)}`
}

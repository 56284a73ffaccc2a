import type { Setting } from '../vocabulary.ts'
import type { Value } from './cell.ts'
import type { ColumnType } from './column.ts'
import { SETTING_VALUES } from './service-tables.ts'
import { guardText } from './text-guard.ts'

/** Pounds with their pence, `1224.48`, for a file that a program reads again. */
export function poundsText(pence: number): string {
  const whole = Math.trunc(Math.abs(pence) / 100)
  return `${pence < 0 ? '-' : ''}${whole}.${String(Math.abs(pence) % 100).padStart(2, '0')}`
}

/** The value as text of the workbook, guarded against being run as a formula; empty where it is not known. */
export function writeText(value: Value, type: ColumnType): string {
  if (value === null) return ''
  switch (type.kind) {
    case 'money': return poundsText(Number(value))
    case 'yes-no': return value === 1 ? 'yes' : 'no'
    case 'date': case 'number': case 'code': return String(value)
    case 'text': case 'key': case 'ref': case 'list': case 'mapped': return guardText(String(value))
  }
}

/** A setting's value as it is kept: text, money in pounds. */
export function settingText(setting: Setting, value: Value): string | null {
  if (value === null) return null
  return SETTING_VALUES[setting].type.kind === 'money' ? poundsText(Number(value)) : String(value)
}

/** The value as it would come back after it was handed out and read again; by it two values are the same or not. */
export function readsAs(value: Exclude<Value, null>, type: ColumnType): string | number {
  if (typeof value === 'number') return value
  return type.kind === 'list' ? value.split(';').map((item) => item.trim()).filter((item) => item !== '').join('; ') : value.trimEnd()
}

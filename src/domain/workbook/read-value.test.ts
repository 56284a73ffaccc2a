import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { VISIT_MODE } from '../vocabulary.ts'
import type { Cell, Value } from './cell.ts'
import type { ColumnType } from './column.ts'
import { LONGEST_TEXT, readValue } from './read-value.ts'
import { guardText, unguardText } from './text-guard.ts'
import { readsAs, writeText } from './write-value.ts'

const text: ColumnType = { kind: 'text' }
const yesNo: ColumnType = { kind: 'yes-no' }
const mode: ColumnType = { kind: 'code', words: VISIT_MODE }

describe('a cell', () => {
  it.each<[Cell, ColumnType, Value]>([
    ['yes', yesNo, 1], ['No', yesNo, 0], ['Y', yesNo, 1], [true, yesNo, 1], [false, yesNo, 0], ['TRUE', yesNo, 1], ['', yesNo, null], [null, yesNo, null],
    ['in_person', mode, 'in_person'], ['In person', mode, 'in_person'], ['IN-PERSON', mode, 'in_person'], ['', mode, null],
    ['a;b ; c;', { kind: 'list' }, 'a; b; c'], [';', { kind: 'list' }, null],
    [101, { kind: 'key' }, '101'], [119378347708, text, '119378347708'], [1e21, text, '1000000000000000000000'], [{ on: '2023-10-31' }, text, '2023-10-31'],
    ['  Zoë ', text, 'Zoë'], ["'t Hooft", text, "'t Hooft"], ["'=1+1", text, '=1+1'], ["'+44 1632 960001", text, '+44 1632 960001'],
  ])('%j in a column of %j is %j', (cell, type, value) => {
    expect(readValue(cell, type)).toBe(value)
  })

  it.each<[Cell, ColumnType, string]>([
    ['maybe', yesNo, 'maybe is neither yes nor no. Enter yes or no, or leave it empty where it is not known.'],
    ['carrier pigeon', mode, 'carrier pigeon is not one of the values here. Enter one of: in_person, virtual, phone, message.'],
    [{ error: 'the error #REF!' }, text, 'The cell holds the error #REF! and no value. Enter the value itself, or leave it empty.'],
    ['x'.repeat(LONGEST_TEXT + 1), text, 'The text is 100001 characters long. Shorten it to 100000.'],
  ])('%j in a column of %j is a problem', (cell, type, says) => {
    expect(readValue(cell, type)).toEqual({ says })
  })

  it('does not take a word of JavaScript for a code', () => {
    expect(readValue('constructor', mode)).toHaveProperty('says')
    expect(readValue('__proto__', mode)).toHaveProperty('says')
  })
})

describe('text that a spreadsheet would run', () => {
  it.each(['=1+1', '+44', '-5', '@SUM(A1)', '\t=1', '\r=1', '\n=1', '＝1', ' =1', "'=1", "''=1"])('goes out guarded and comes back as it was: %j', (given) => {
    const out = guardText(given)
    expect(out).toMatch(/^'/)
    expect(unguardText(out)).toBe(given)
  })

  it('leaves an apostrophe that was meant', () => {
    expect(guardText("'t Hooft")).toBe("'t Hooft")
    expect(unguardText("'t Hooft")).toBe("'t Hooft")
  })

  it('comes back as it was, whatever it is, but for white space at its end', () => {
    const risky = fc.string({ unit: fc.constantFrom("'", '=', '+', '-', '@', '\t', '\r', '\n', ' ', ' ', 'a', '0', '＝', 'é') })
    fc.assert(fc.property(fc.oneof(risky, fc.string({ unit: 'binary' })), (given) => {
      const out = guardText(given)
      expect(out).not.toMatch(/^[=+\-@\t\r\n]/)
      expect(unguardText(out)).toBe(given.trimEnd() === '' ? '' : given.trimEnd())
    }), { numRuns: 500 })
  })

  it('is written and read again as the same value', () => {
    fc.assert(fc.property(fc.string({ unit: 'grapheme', minLength: 1 }).filter((given) => given.trim() !== ''), fc.constantFrom<ColumnType>(text, { kind: 'list' }, { kind: 'key' }), (given, type) => {
      const once = readValue(guardText(given), type)
      if (typeof once !== 'string') return
      const again = readValue(writeText(once, type), type)
      expect(typeof again === 'string' ? readsAs(again, type) : again).toBe(readsAs(once, type))
    }))
  })
})

import fc from 'fast-check'
import Papa from 'papaparse'
import { describe, expect, it } from 'vitest'
import { Refusal } from '#contract/refusal.ts'
import type { Separator } from './csv-rows.ts'
import { csvReader } from './csv-rows.ts'
import { encodingOf, textOf } from './csv-text.ts'
import { LIMITS } from './limits.ts'

function rowsOf(text: string, separator: Separator = ',', pieceLength = text.length): string[][] {
  const rows: string[][] = []
  const reader = csvReader('visits.csv', separator, (cells) => rows.push(cells))
  for (let from = 0; from < text.length; from += Math.max(1, pieceLength)) reader.write(text.slice(from, from + Math.max(1, pieceLength)))
  reader.end()
  return rows
}

function reasonFor(work: () => unknown): unknown {
  try {
    work()
  } catch (problem) {
    return (problem as Refusal).details['reason']
  }
  return 'not refused'
}

describe('CSV', () => {
  it.each<[string, string[][]]>([
    ['a,b\r\nc,d\r\n', [['a', 'b'], ['c', 'd']]],
    ['a,b\nc,d', [['a', 'b'], ['c', 'd']]],
    ['a,b\rc,d\n\r\ne', [['a', 'b'], ['c', 'd'], [''], ['e']]],
    ['"a,1","b ""quoted"""\n', [['a,1', 'b "quoted"']]],
    ['"two\r\nlines",b', [['two\r\nlines', 'b']]],
    ['"",""', [['', '']]],
    ['6" ruler,b', [['6" ruler', 'b']]],
    ['"12" tyre,b', [['12 tyre', 'b']]],
    [',,\n', [['', '', '']]],
    ['', []],
  ])('%j is %j', (text, rows) => {
    expect(rowsOf(text)).toEqual(rows)
    expect(rowsOf(text, ',', 1)).toEqual(rows)
  })

  const cell = fc.string({ unit: fc.constantFrom('a', 'é', ' ', '"', ',', ';', '\t', '\n', '\r', "'") })
  it('is read as it was written, in pieces of any length, with any separator and line break', () => {
    fc.assert(fc.property(fc.array(fc.array(cell, { minLength: 2, maxLength: 4 }), { minLength: 1, maxLength: 6 }), fc.constantFrom<Separator>(',', ';', '\t'), fc.constantFrom('\n', '\r\n', '\r'), fc.nat(9), (rows, separator, newline, pieceLength) => {
      const text = Papa.unparse(rows, { delimiter: separator, newline, quotes: true })
      expect(rowsOf(text, separator, pieceLength)).toEqual(rows)
    }), { numRuns: 400 })
  })

  it('never fails but by a refusal, whatever the text', () => {
    fc.assert(fc.property(cell, fc.nat(5), (text, pieceLength) => {
      try {
        rowsOf(text, ',', pieceLength)
      } catch (problem) {
        expect(problem).toBeInstanceOf(Refusal)
      }
    }), { numRuns: 400 })
  })

  it('is refused where a quotation mark is never closed', () => {
    expect(reasonFor(() => rowsOf('a,b\n"c,d\ne,f\n'))).toBe('quote-open')
    expect(reasonFor(() => rowsOf(`a,b\n"${'c,d\n'.repeat(LIMITS.runLength / 2)}`, ',', 256 * 1024))).toBe('too-long')
  })

  it('is refused where it has a million columns, but not for empty ones to the right', () => {
    expect(reasonFor(() => rowsOf('a,'.repeat(1_000_000)))).toBe('too-wide')
    expect(rowsOf(`a,b${','.repeat(LIMITS.columns)}\n`)[0]!.slice(0, 2)).toEqual(['a', 'b'])
  })
})

describe('the text of a CSV file', () => {
  const words = 'Zoë – £5'
  it.each<[string, Buffer]>([
    ['UTF-8', Buffer.from(words)],
    ['UTF-8 with a byte-order mark', Buffer.from(`\uFEFF${words}`)],
    ['UTF-16LE with a byte-order mark', Buffer.from(`\uFEFF${words}`, 'utf16le')],
    ['UTF-16BE with a byte-order mark', Buffer.from(`\uFEFF${words}`, 'utf16le').swap16()],
    ['Windows-1252', Buffer.from([0x5a, 0x6f, 0xeb, 0x20, 0x96, 0x20, 0xa3, 0x35])],
  ])('in %s is read', (_, bytes) => {
    expect([...textOf(bytes, 'visits.csv')].join('')).toBe(words)
  })

  it('is not text where it holds nul bytes', () => {
    expect(reasonFor(() => [...textOf(Buffer.from('a,b\0c'), 'visits.csv')])).toBe('not-text')
  })

  it('is Windows-1252 only where it is not UTF-8', () => {
    expect(encodingOf(Buffer.from('plain'))).toBe('utf-8')
    expect(encodingOf(Buffer.from([0x93]))).toBe('windows-1252')
  })
})

import type { Cell } from '#domain/workbook/cell.ts'
import { isBlank } from '#domain/workbook/cell.ts'
import { serialDate } from '#domain/workbook/read-date.ts'
import { LIMITS } from './limits.ts'
import { refuse } from './refuse.ts'
import { unescapeText } from './xlsx-strings.ts'
import { readXml } from './xml-reader.ts'

/** What a sheet's cells refer to in the rest of their workbook. */
export interface SheetWorld {
  readonly strings: readonly string[]
  /** For each cell style, whether it shows a date. */
  readonly dateStyles: readonly boolean[]
  readonly from1904: boolean
}

/** Reads a sheet's rows with their numbers; a formula gives the value that was last worked out. */
export async function readSheet(pieces: AsyncIterable<Buffer>, sheet: string, world: SheetWorld, onRow: (cells: Cell[], row: number) => void): Promise<void> {
  let row = 0
  let rows = 0
  let cells: Cell[] = []
  let column = -1
  let type = 'n'
  let style = 0
  let text = ''
  let hasValue = false
  let hasFormula = false
  let inValue = false
  let inAid = false
  await readXml(pieces, sheet, {
    open: (name, attributes) => {
      if (name === 'c') {
        column = attributes['r'] === undefined ? column + 1 : columnOf(attributes['r'])
        type = attributes['t'] ?? 'n'
        style = Number(attributes['s'] ?? 0)
        text = ''
        hasValue = hasFormula = false
      } else if (name === 'v') {
        inValue = hasValue = true
      } else if (name === 't') {
        inValue = hasValue = !inAid
      } else if (name === 'f') {
        hasFormula = true
      } else if (name === 'rPh') {
        inAid = true
      } else if (name === 'row') {
        row = Number(attributes['r'] ?? row + 1) || row + 1
        column = -1
        cells = []
      }
    },
    close: (name) => {
      if (name === 'v' || name === 't') inValue = false
      else if (name === 'rPh') inAid = false
      else if (name === 'c') {
        const cell = hasValue ? cellOf(text, type, style, world) : hasFormula ? { error: 'a formula that was never worked out' } : null
        if (isBlank(cell)) return
        if (column < 0) throw refuse('damaged', sheet, { why: 'a cell has no place' })
        if (column >= LIMITS.columns) throw refuse('too-wide', sheet, { limit: LIMITS.columns })
        while (cells.length < column) cells.push(null)
        cells[column] = cell
      } else if (name === 'row' && cells.length > 0) {
        rows += 1
        if (rows > LIMITS.rows) throw refuse('too-many-rows', sheet, { limit: LIMITS.rows })
        onRow(cells, row)
      }
    },
    text: (piece) => {
      if (inValue) text += piece
    },
  })
}

function cellOf(text: string, type: string, style: number, world: SheetWorld): Cell {
  switch (type) {
    case 's': return world.strings[Number(text)] ?? null
    case 'inlineStr': case 'str': return unescapeText(text)
    case 'b': return text === '1' || text === 'true'
    case 'e': return { error: `the error ${text}` }
    case 'd': return /^\d{4}-\d{2}-\d{2}/.test(text) ? { on: text.slice(0, 10) } : text
    default: return numberCell(text, style, world)
  }
}

function numberCell(text: string, style: number, world: SheetWorld): Cell {
  const number = Number(text)
  if (text.trim() === '') return null
  if (Number.isNaN(number)) return text
  if (world.dateStyles[style] !== true) return number
  const on = serialDate(number, world.from1904)
  return on === null ? number : { on }
}

/* The place of a cell such as AB12: letters count in twenty-sixes. */
function columnOf(reference: string): number {
  let column = 0
  for (let at = 0; at < reference.length; at += 1) {
    const letter = reference.charCodeAt(at) & ~32
    if (letter < 65 || letter > 90) break
    column = column * 26 + (letter - 64)
  }
  return column - 1
}

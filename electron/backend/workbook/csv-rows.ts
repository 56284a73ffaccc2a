import { LIMITS, megabytes } from './limits.ts'
import { refuse } from './refuse.ts'

/* CSV as spreadsheets write it: cells in double quotes may hold separators, line breaks and doubled quotes; a record ends with any
   of the three line breaks, also mixed in one file. It is taken in pieces, and what is kept of it is never longer than one record. */

export type Separator = ',' | ';' | '\t'

/** What is done with a record; its number counts records from 1, as a spreadsheet numbers its rows. */
export type OnRecord = (cells: string[], row: number) => void

const QUOTE = 34
const RETURN = 13
const LINE_FEED = 10

/** Takes a CSV file piece by piece and gives its records. `file` names it in a refusal. */
export function csvReader(file: string, separator: Separator, onRecord: OnRecord): { write(piece: string): void; end(): void } {
  let rest = ''
  let row = 0

  /* Reads the records that stand whole in `rest`; at the end of the file the last one needs no line break. */
  const take = (atEnd: boolean): void => {
    const text = rest
    let from = 0
    for (;;) {
      const next = readRecord(text, from, separator, atEnd)
      if (next === null) break
      if (next.cells.length > LIMITS.columns && next.cells.findLastIndex((cell) => cell !== '') >= LIMITS.columns) throw refuse('too-wide', file, { limit: LIMITS.columns })
      row += 1
      if (row > LIMITS.rows) throw refuse('too-many-rows', file, { limit: LIMITS.rows })
      onRecord(next.cells, row)
      from = next.end
      if (from >= text.length) break
    }
    rest = text.slice(from)
    if (rest.length > LIMITS.runLength) throw refuse('too-long', file, { limit: megabytes(LIMITS.runLength), row: row + 1 })
  }

  return {
    write: (piece) => {
      rest = rest === '' ? piece : rest + piece
      take(false)
    },
    end: () => {
      if (rest !== '') take(true)
      if (rest !== '') throw refuse('quote-open', file, { row: row + 1 })
    },
  }
}

/* One record from a place in the text, and where the next begins; null where the record does not end within the text.
   The common record has no quotation mark: its line is found and split at once. */
function readRecord(text: string, from: number, separator: Separator, atEnd: boolean): { readonly cells: string[]; readonly end: number } | null {
  if (from >= text.length) return null
  const line = lineEnd(text, from)
  if (line < 0 && !atEnd) return null
  const end = line < 0 ? text.length : line
  const content = text.slice(from, end)
  if (!content.includes('"')) return afterBreak(content.split(separator), text, end, atEnd)
  return readQuoted(text, from, separator, atEnd)
}

function readQuoted(text: string, from: number, separator: Separator, atEnd: boolean): { readonly cells: string[]; readonly end: number } | null {
  const cells: string[] = []
  let at = from
  for (;;) {
    let cell = ''
    if (text.charCodeAt(at) === QUOTE) {
      at += 1
      for (;;) {
        const close = text.indexOf('"', at)
        if (close < 0 || (close === text.length - 1 && !atEnd)) return null
        cell += text.slice(at, close)
        at = close + 1
        if (text.charCodeAt(at) !== QUOTE) break
        cell += '"'
        at += 1
      }
    }
    /* What follows a closing quotation mark within the same cell belongs to it: "12" tyre. */
    const start = at
    while (at < text.length) {
      const unit = text.charCodeAt(at)
      if (unit === RETURN || unit === LINE_FEED || text[at] === separator) break
      at += 1
    }
    if (at >= text.length && !atEnd) return null
    cells.push(at > start ? cell + text.slice(start, at) : cell)
    if (text[at] !== separator) return afterBreak(cells, text, at, atEnd)
    at += 1
  }
}

/* A line break may be cut in two between pieces: a return at the very end waits for what comes next. */
function afterBreak(cells: string[], text: string, end: number, atEnd: boolean): { readonly cells: string[]; readonly end: number } | null {
  if (text.charCodeAt(end) !== RETURN) return { cells, end: end + 1 }
  if (end + 1 >= text.length && !atEnd) return null
  return { cells, end: text.charCodeAt(end + 1) === LINE_FEED ? end + 2 : end + 1 }
}

function lineEnd(text: string, from: number): number {
  const feed = text.indexOf('\n', from)
  const bound = feed < 0 ? text.length : feed
  /* Only as far as the line feed: else a file without returns is searched to its end for each record. */
  for (let at = from; at < bound; at += 1) if (text.charCodeAt(at) === RETURN) return at
  return feed
}

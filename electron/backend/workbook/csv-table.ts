import { namesKnown } from '#domain/workbook/header.ts'
import type { Table } from '#domain/workbook/column.ts'
import type { Separator } from './csv-rows.ts'
import { csvReader } from './csv-rows.ts'
import { textOf } from './csv-text.ts'
import type { TableReader } from './table-reader.ts'

const SEPARATORS: readonly Separator[] = [',', ';', '\t']
const FIRST_LINES = 50

/** Reads a table from the bytes of a CSV file. */
export function readCsvTable(bytes: Uint8Array, file: string, table: Table, reader: TableReader): void {
  let csv: ReturnType<typeof csvReader> | undefined
  let before = 0
  for (const piece of textOf(bytes, file)) {
    if (csv === undefined) {
      const told = /^sep=([,;\t])(\r\n|\r|\n)/i.exec(piece)
      before = told === null ? 0 : 1
      const rows = before
      csv = csvReader(file, (told?.[1] as Separator | undefined) ?? separatorOf(piece, table), (cells, row) => reader.row(cells, row + rows))
      csv.write(told === null ? piece : piece.slice(told[0].length))
    } else {
      csv.write(piece)
    }
  }
  csv?.end()
  reader.end()
}

/** The separator with which the first lines name most columns of the table; the comma where none does. */
export function separatorOf(start: string, table: Table): Separator {
  const lines = start.slice(0, 64 * 1024).split(/\r\n|\r|\n/, FIRST_LINES)
  let best: Separator = ','
  let most = 0
  for (const separator of SEPARATORS) {
    const known = Math.max(...lines.map((line) => namesKnown(line.split(separator).map((name) => name.replace(/^"|"$/g, '')), table)))
    if (known > most) {
      most = known
      best = separator
    }
  }
  return best
}

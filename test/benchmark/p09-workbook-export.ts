import { createRequire } from 'node:module'
import { join } from 'node:path'
import { TABLES } from '#domain/workbook/workbook-format.ts'
import { exportWorkbook } from '#backend/workbook/export-workbook.ts'
import { boundTable } from '#backend/workbook/bindings.ts'
import { heldRows } from '#backend/workbook/import-table.ts'
import type { ReadableDatabase } from '#backend/database/database.ts'
import { handleOf } from '#backend/database/database.ts'
import { csvDurham, scratch } from './durham.ts'
import { median, timed } from './interleaved.ts'
import { atLeast, type Metric, type Row } from './metric.ts'
import { withVault } from './opened.ts'

type WriteExcelFile = (sheets: readonly object[]) => { toFile: (path: string) => Promise<void> }

/* The peer is no dependency: `npm install --prefix FOLDER write-excel-file`, and MAINSTAY_PEERS=FOLDER. */
function peer(): WriteExcelFile | undefined {
  const folder = process.env['MAINSTAY_PEERS']
  if (folder === undefined) return undefined
  const loaded = createRequire(join(folder, 'package.json'))('write-excel-file/node') as WriteExcelFile | { readonly default: WriteExcelFile }
  return typeof loaded === 'function' ? loaded : loaded.default
}

function cellsOf(db: ReadableDatabase): object[] {
  return TABLES.map((table) => ({
    sheet: table.name,
    data: [...heldRows(handleOf(db), boundTable(table))].map(({ values }) => values.map((value) => (value === null ? null : { type: typeof value === 'number' ? Number : String, value: typeof value === 'number' ? value : String(value) }))),
  }))
}

/** Every record as an Excel workbook, against write-excel-file with the same rows. */
export const handingOut: Metric = {
  id: 'P9',
  name: 'Workbook export, as a share of write-excel-file\'s rate',
  short: false,
  measure: async ({ sizes, rounds }) => {
    const write = peer()
    const rows: Row[] = []
    for (const size of sizes.filter((each) => each <= 10)) {
      const { rows: count } = await csvDurham(size)
      await withVault(size, async ({ db }) => {
        const ours: number[] = []
        const theirs: number[] = []
        for (let round = 0; round < Math.min(rounds, 5); round += 1) {
          ours.push(await timed(() => exportWorkbook(db, join(scratch, `out-${size}-${round}.xlsx`))))
          if (write !== undefined) theirs.push(await timed(() => write(cellsOf(db)).toFile(join(scratch, `peer-${size}-${round}.xlsx`))))
        }
        const rate = `${(count / median(ours)).toFixed(1)} thousand rows a second`
        rows.push(theirs.length === 0
          ? { what: `${size}×`, value: null, gate: null, from: `${rate}; write-excel-file is not here to compare with (MAINSTAY_PEERS)` }
          : { what: `${size}×`, value: median(theirs.map((ms, round) => ms / ours[round]!)), gate: atLeast(0.7), from: `${rate} against ${(count / median(theirs)).toFixed(1)}` })
      })
    }
    return rows
  },
}

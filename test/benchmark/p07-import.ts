import { readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import Papa from 'papaparse'
import { z } from 'zod'
import { columnsOf, TABLES } from '#domain/workbook/workbook-format.ts'
import { handleOf } from '#backend/database/database.ts'
import { watchChanges } from '#backend/database/audit.ts'
import { inTransaction } from '#backend/transaction.ts'
import { createVault } from '#backend/vault/create-vault.ts'
import { sideFilesOf } from '#backend/vault/vault-file.ts'
import { importWorkbook } from '#backend/workbook/import-workbook.ts'
import { readWorkbook } from '#backend/workbook/read-workbook.ts'
import { QUICK } from '../support/quick-cost.ts'
import { csvDurham, now, PASSPHRASE, scratch, TODAY } from './durham.ts'
import { median, timed } from './interleaved.ts'
import { atLeast, type Metric } from './metric.ts'

let made = 0

/** An encrypted file of its own for each round. */
async function newFile(): Promise<{ readonly vault: Awaited<ReturnType<typeof createVault>>['vault']; readonly remove: () => void }> {
  const path = join(scratch, `import-${(made += 1)}.mainstay`)
  const { vault } = await createVault({ path, userData: join(scratch, 'import-user'), now, passphrase: PASSPHRASE, cost: QUICK })
  watchChanges(vault.db)
  return {
    vault,
    remove: () => {
      if (handleOf(vault.db).open) vault.close()
      for (const file of [path, `${path}.keys`, ...sideFilesOf(path)]) rmSync(file, { force: true })
    },
  }
}

/* The least that anybody does: Papa Parse, zod over every row, and rows of text into an encrypted table without indexes, search or audit. */
function bareImport(db: Awaited<ReturnType<typeof createVault>>['vault']['db'], folder: string): void {
  const handle = handleOf(db)
  handle.transaction(() => {
    for (const table of TABLES) {
      const names = columnsOf(table).map(([name]) => name)
      const shape = z.object(Object.fromEntries(names.map((name) => [name, z.string().max(4000).optional()])))
      handle.exec(`create table "bare_${table.name}" (${names.map((name) => `"${name}" text`).join(', ')})`)
      const insert = handle.prepare(`insert into "bare_${table.name}" values (${names.map(() => '?').join(', ')})`)
      for (const row of Papa.parse<Record<string, string>>(readFileSync(join(folder, `${table.name}.csv`), 'utf8'), { header: true, skipEmptyLines: true }).data) {
        const read = shape.parse(row)
        insert.run(names.map((name) => read[name] || null))
      }
    }
  })()
}

/** A workbook from its CSV files to records, looked through first and then brought in, against the least that anybody does. */
export const importing: Metric = {
  id: 'P7',
  name: 'Import, as a share of the bare rate',
  short: true,
  measure: async ({ sizes, rounds, short }) => {
    const rows = []
    for (const size of short ? sizes.slice(-1) : sizes) {
      const { folder, rows: count } = await csvDurham(size)
      const shares: number[] = []
      const ours: number[] = []
      const bare: number[] = []
      for (let round = 0; round < Math.min(rounds, size >= 100 ? 3 : 9); round += 1) {
        const own = await newFile()
        const other = await newFile()
        const ms = await timed(async () => {
          const workbook = await readWorkbook(folder)
          const report = inTransaction(own.vault, { who: 'benchmark', procedure: 'import', now }, (db) => importWorkbook(db, workbook, { today: TODAY }))
          if (!report.broughtIn) throw new Error('nothing came in')
        })
        const bareMs = await timed(() => bareImport(other.vault.db, folder))
        own.remove()
        other.remove()
        ours.push(ms)
        bare.push(bareMs)
        shares.push(bareMs / ms)
      }
      rows.push({ what: `${size}×`, value: median(shares), gate: atLeast(short ? 0.12 : 0.4), from: `${Math.round(count / median(ours))} against ${Math.round(count / median(bare))} thousand rows a second, ${count} rows` })
    }
    return rows
  },
}

import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Papa from 'papaparse'
import { columnsOf, TABLES } from '#domain/workbook/workbook-format.ts'
import { watchChanges } from '#backend/database/audit.ts'
import type { WritableDatabase } from '#backend/database/database.ts'
import { handleOf } from '#backend/database/database.ts'
import { inTransaction } from '#backend/transaction.ts'
import type { Argon2Cost } from '#backend/vault/argon2.ts'
import { createVault } from '#backend/vault/create-vault.ts'
import { writeMark } from '#backend/vault/vault-state.ts'
import { importWorkbook } from '#backend/workbook/import-workbook.ts'
import { readWorkbook } from '#backend/workbook/read-workbook.ts'
import { root } from '../support/built.ts'
import { openPlain } from './plain-database.ts'

/* Durham, one or ten or a hundred of it in one service: its people with keys of their own, its settings and years once. */

export const TODAY = '2023-10-31'
export const YEAR = { from: '2023-04-01', to: TODAY } as const
export const PASSPHRASE: Uint8Array = Buffer.from('copper lantern tide mosaic')
export const now = (): string => `${TODAY}T10:00:00.000Z`

/** Where everything of this run lies; gone when it ends. */
export const scratch = mkdtempSync(join(tmpdir(), 'mainstay-benchmark-'))
process.once('exit', () => rmSync(scratch, { recursive: true, force: true }))

const made = new Map<string, Promise<unknown>>()

function once<Made>(name: string, make: () => Promise<Made>): Promise<Made> {
  if (!made.has(name)) made.set(name, make())
  return made.get(name) as Promise<Made>
}

/** A folder of CSV files, and how many rows they have together. */
export function csvDurham(times: number): Promise<{ readonly folder: string; readonly rows: number }> {
  return once(`csv ${times}`, async () => {
    const folder = join(scratch, `csv-${times}`)
    mkdirSync(folder)
    let rows = 0
    for (const table of TABLES) {
      const text = readFileSync(join(root, 'test/fixtures/durham', `${table.name}.csv`), 'utf8')
      const lines = Papa.parse<Record<string, string>>(text, { header: true, skipEmptyLines: true }).data
      const keys = columnsOf(table).filter(([, { type }]) => type.kind === 'key' || type.kind === 'ref').map(([name]) => name)
      const all = table.personal ? Array.from({ length: times }, (_, time) => lines.map((line) => ofTime(line, keys, time))).flat() : lines
      rows += all.length
      writeFileSync(join(folder, `${table.name}.csv`), Papa.unparse(all))
    }
    return { folder, rows }
  })
}

function ofTime(line: Record<string, string>, keys: readonly string[], time: number): Record<string, string> {
  if (time === 0) return line
  const next = { ...line }
  for (const key of keys) if (next[key]) next[key] += `-${time}`
  return next
}

/** Brings Durham into a database whose changes are watched. */
export async function fill(db: WritableDatabase, times: number): Promise<void> {
  const { folder } = await csvDurham(times)
  const workbook = await readWorkbook(folder)
  const report = importWorkbook(db, workbook, { today: TODAY })
  if (!report.broughtIn) throw new Error(JSON.stringify(report.problems.slice(0, 3)))
}

/** An encrypted service file, closed, with the cost of a guess that is asked for. */
export function vaultDurham(times: number, cost: Argon2Cost): Promise<{ readonly path: string; readonly userData: string }> {
  return once(`vault ${times} ${cost.m}`, async () => {
    const place = { path: join(scratch, `durham-${times}-${cost.m}.mainstay`), userData: join(scratch, `user-${times}-${cost.m}`) }
    const { vault } = await createVault({ ...place, now, passphrase: PASSPHRASE, cost })
    watchChanges(vault.db)
    const { folder } = await csvDurham(times)
    const workbook = await readWorkbook(folder)
    inTransaction(vault, { who: 'benchmark', procedure: 'benchmark', now }, (db) => importWorkbook(db, workbook, { today: TODAY }))
    writeMark(vault.db, 'wordsConfirmed', 'yes')
    vault.close()
    return place
  })
}

/** The same records in a database that is not encrypted, closed. */
export function plainDurham(times: number): Promise<string> {
  return once(`plain ${times}`, async () => {
    const path = join(scratch, `plain-${times}.sqlite`)
    const db = openPlain(path, { create: true })
    watchChanges(db)
    handleOf(db).exec('begin immediate')
    await fill(db, times)
    handleOf(db).exec('commit')
    handleOf(db).close()
    return path
  })
}

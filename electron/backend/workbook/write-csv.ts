import { mkdir, rename, rm, rmdir } from 'node:fs/promises'
import { join } from 'node:path'
import { guardText } from '#domain/workbook/text-guard.ts'
import { writeText } from '#domain/workbook/write-value.ts'
import type { OutTable } from './out-table.ts'
import { freshPartOf, refusalForWriting, writeWholeFile } from './whole-file.ts'
import { zipWriter } from './zip-writer.ts'

const NEEDS_QUOTES = /[",\r\n]/

/** A table as CSV: UTF-8, commas, dates as ISO text, a line for each row. */
export async function* csvText(table: OutTable): AsyncIterable<string> {
  const types = table.columns.map(([, column]) => column.type)
  yield `${table.columns.map(([name]) => name).join(',')}\r\n`
  for await (const batch of table.batches) {
    let lines = ''
    for (const row of batch) {
      lines += `${row.map((value, place) => quoted(typeof value === 'object' && value !== null ? guardText(value.given) : writeText(value, types[place]!))).join(',')}\r\n`
    }
    yield lines
  }
}

/** Writes the tables as a .zip of CSV files. */
export function writeCsvZip(path: string, tables: Iterable<OutTable>): Promise<void> {
  return writeWholeFile(path, async (handle) => {
    const zip = zipWriter(handle)
    for (const table of tables) await zip.add(`${table.name}.csv`, csvText(table))
    await zip.end()
  })
}

/** Writes the tables as CSV files into a new folder; one that is there already must be empty. */
export async function writeCsvFolder(path: string, tables: Iterable<OutTable>): Promise<void> {
  const part = await freshPartOf(path)
  try {
    await mkdir(part)
    for (const table of tables) {
      await writeWholeFile(join(part, `${table.name}.csv`), async (handle) => {
        // `writeFile` goes on where the last piece ended, and until all of it is written.
        for await (const piece of csvText(table)) await handle.writeFile(piece)
      })
    }
    await rmdir(path).catch((problem: { readonly code?: string }) => {
      if (problem.code !== 'ENOENT') throw problem
    })
    await rename(part, path)
  } catch (problem) {
    await rm(part, { recursive: true, force: true })
    throw refusalForWriting(problem)
  }
}

function quoted(text: string): string {
  return NEEDS_QUOTES.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}

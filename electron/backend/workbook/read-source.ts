import type { ProblemList } from '#domain/workbook/problem.ts'
import type { TableName } from '#domain/workbook/workbook-format.ts'
import { isForPeople, tableNamed, TABLES } from '#domain/workbook/workbook-format.ts'
import { basename } from 'node:path'
import { readCsvTable } from './csv-table.ts'
import { LIMITS, megabytes } from './limits.ts'
import { refuse } from './refuse.ts'
import type { Batch } from './table-reader.ts'
import { tableReader } from './table-reader.ts'
import type { CsvFile } from './workbook-source.ts'
import { openSource } from './workbook-source.ts'
import { readSheet } from './xlsx-sheet.ts'
import { openXlsx } from './xlsx-workbook.ts'
import type { ZipArchive } from './zip-archive.ts'

/** Where what is read goes. */
export interface Sink {
  readonly problems: ProblemList
  readonly warnings: ProblemList
  onBatch(batch: Batch): void
  onProgress(done: number, total: number, what: string): void
}

/** Reads every table of the workbook at the path, and says which tables it has. */
export async function readSource(path: string, sink: Sink): Promise<readonly TableName[]> {
  const file = basename(path)
  const bounded = boundedSink(sink, file)
  const source = await openSource(path)
  if (source.kind === 'csv') {
    try {
      return await readCsvFiles(source.files, file, bounded)
    } finally {
      source.close()
    }
  }
  try {
    return await readXlsx(source.archive, bounded)
  } finally {
    source.archive.close()
  }
}

async function readCsvFiles(files: readonly CsvFile[], file: string, sink: Sink): Promise<readonly TableName[]> {
  const chosen = choose(files, file, sink)
  let bytesLeft: number = LIMITS.fileBytes
  for (const [index, { item, table }] of chosen.entries()) {
    sink.onProgress(index, chosen.length, table.name)
    const bytes = await item.bytes()
    bytesLeft -= bytes.length
    if (bytesLeft < 0) throw refuse('too-large', file, { limit: megabytes(LIMITS.fileBytes) })
    readCsvTable(bytes, item.file, table, tableReader(table, sink.problems, sink.warnings, sink.onBatch))
  }
  return chosen.map(({ table }) => table.name)
}

async function readXlsx(archive: ZipArchive, sink: Sink): Promise<readonly TableName[]> {
  const { sheets, world } = await openXlsx(archive)
  const chosen = choose(sheets, archive.file, sink)
  for (const [index, { item, table }] of chosen.entries()) {
    sink.onProgress(index, chosen.length, table.name)
    const reader = tableReader(table, sink.problems, sink.warnings, sink.onBatch)
    await readSheet(archive.read(item.part), item.name, world, reader.row)
    reader.end()
  }
  return chosen.map(({ table }) => table.name)
}

/* Which sheets or files are tables; others are told of and left out, but for those that are written for people. */
function choose<Item extends { readonly name: string }>(items: readonly Item[], file: string, sink: Sink): { readonly item: Item; readonly table: NonNullable<ReturnType<typeof tableNamed>> }[] {
  const chosen: { item: Item; table: NonNullable<ReturnType<typeof tableNamed>> }[] = []
  for (const item of items) {
    const table = tableNamed(item.name)
    if (table !== null) {
      if (chosen.some((other) => other.table === table)) throw refuse('two-alike', file, { table: table.name })
      chosen.push({ item, table })
    } else if (!isForPeople(item.name)) {
      sink.warnings.add({ table: item.name, row: null, column: null, value: null, message: `${item.name} is not a table of the service workbook and was left out.` })
    }
  }
  if (chosen.length === 0) throw refuse('no-tables', file, { tables: TABLES.map((table) => table.name).join(', ') })
  return chosen
}

function boundedSink(sink: Sink, file: string): Sink {
  let rows = 0
  return {
    ...sink,
    onBatch: (batch) => {
      rows += batch.rows.length
      if (rows > LIMITS.rows) throw refuse('too-many-rows', file, { limit: LIMITS.rows })
      sink.onBatch(batch)
    },
  }
}

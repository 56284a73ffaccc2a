import { basename } from 'node:path'
import { Worker } from 'node:worker_threads'
import type { ReadTable } from '#domain/workbook/check-rows.ts'
import type { Problem } from '#domain/workbook/problem.ts'
import type { TableName } from '#domain/workbook/workbook-format.ts'
import { TABLES } from '#domain/workbook/workbook-format.ts'
import { Refusal } from '#contract/refusal.ts'
import type { Progress } from '../context.ts'
import { workerUrl } from '../worker-url.ts'
import { LIMITS } from './limits.ts'
import { refuse } from './refuse.ts'
import type { WorkerMessage, WorkerTask } from './worker-messages.ts'

/** A workbook once read: each cell has become a value, and what could not has become a problem. */
export interface Workbook {
  readonly fileName: string
  /** In an order in which each table comes after those it refers to. */
  readonly tables: ReadonlyMap<TableName, ReadTable>
  readonly problems: readonly Problem[]
  readonly warnings: readonly Problem[]
}

export interface Reading {
  readonly signal?: AbortSignal | undefined
  readonly progress?: ((progress: Progress) => void) | undefined
}

/**
 * Reads the workbook at the path: an .xlsx, a .zip or folder of CSV files, or one CSV file. It happens in a worker with a limit on its
 * memory and time; a hostile or unreadable file is refused (`workbook-refused`), an aborted reading too (`cancelled`).
 */
export function readWorkbook(path: string, { signal, progress }: Reading = {}): Promise<Workbook> {
  const fileName = basename(path)
  return new Promise((resolve, reject) => {
    if (signal?.aborted === true) return reject(new Refusal('cancelled'))
    const worker = new Worker(workerUrl('workbook-worker', import.meta.url), {
      workerData: { path } satisfies WorkerTask,
      resourceLimits: { maxOldGenerationSizeMb: LIMITS.workerMegabytes, maxYoungGenerationSizeMb: 64 },
      stderr: true,
    })
    const tables = new Map<TableName, { rows: ReadTable['rows'][number][]; rowNumbers: number[] }>()
    const finish = (settle: () => void): void => {
      clearTimeout(clock)
      signal?.removeEventListener('abort', abort)
      void worker.terminate()
      settle()
    }
    const abort = (): void => finish(() => reject(new Refusal('cancelled')))
    const clock = setTimeout(() => finish(() => reject(refuse('too-slow', fileName))), LIMITS.seconds * 1000)
    signal?.addEventListener('abort', abort)
    worker.on('message', (message: WorkerMessage) => {
      switch (message.type) {
        case 'progress':
          progress?.({ done: message.done, total: message.total, what: message.what })
          break
        case 'batch': {
          const { table, rows, rowNumbers } = message.batch
          let known = tables.get(table)
          if (known === undefined) tables.set(table, (known = { rows: [], rowNumbers: [] }))
          for (const row of rows) known.rows.push(row)
          for (const row of rowNumbers) known.rowNumbers.push(row)
          break
        }
        case 'done':
          finish(() => resolve({ fileName, tables: inOrder(message.tables, tables), problems: message.problems, warnings: message.warnings }))
          break
        case 'refused':
          finish(() => reject(new Refusal('workbook-refused', message.details)))
          break
        case 'fault':
          finish(() => reject(Object.assign(new Error(message.message), typeof message.code === 'string' ? { code: message.code } : {})))
          break
      }
    })
    worker.on('error', (problem: Error & { readonly code?: string }) => finish(() => reject(problem.code === 'ERR_WORKER_OUT_OF_MEMORY' ? refuse('too-much', fileName) : problem)))
    worker.on('exit', () => finish(() => reject(refuse('too-much', fileName))))
  })
}

function inOrder(present: readonly string[], read: ReadonlyMap<TableName, { rows: ReadTable['rows']; rowNumbers: readonly number[] }>): ReadonlyMap<TableName, ReadTable> {
  const names = TABLES.map((table) => table.name).filter((name) => present.includes(name))
  return new Map(names.map((name) => [name, { name, rows: read.get(name)?.rows ?? [], rowNumbers: read.get(name)?.rowNumbers ?? [] }]))
}

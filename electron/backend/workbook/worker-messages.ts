import type { Problem } from '#domain/workbook/problem.ts'
import type { RefusalDetails } from '#contract/refusal.ts'
import type { Batch } from './table-reader.ts'

/* What crosses between the worker that reads a workbook and the backend that asked for it. */

/** What the worker says. */
export type WorkerMessage =
  | { readonly type: 'progress'; readonly done: number; readonly total: number; readonly what: string }
  | { readonly type: 'batch'; readonly batch: Batch }
  | { readonly type: 'done'; readonly tables: readonly string[]; readonly problems: readonly Problem[]; readonly problemCount: number; readonly warnings: readonly Problem[]; readonly warningCount: number }
  | { readonly type: 'refused'; readonly details: RefusalDetails }
  /** With the code of the file system's, where it is one of its errors. */
  | { readonly type: 'fault'; readonly message: string; readonly code: unknown }

/** What the worker is given. */
export interface WorkerTask {
  readonly path: string
}

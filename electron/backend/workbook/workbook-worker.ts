import { parentPort, workerData } from 'node:worker_threads'
import { newProblemList, withTheRest } from '#domain/workbook/problem.ts'
import { Refusal } from '#contract/refusal.ts'
import { readSource } from './read-source.ts'
import type { WorkerMessage, WorkerTask } from './worker-messages.ts'

/* Reads a workbook away from the backend, with a limit on its memory and an end that can be put to it at any moment. */

const { path } = workerData as WorkerTask
const say = (message: WorkerMessage): void => parentPort?.postMessage(message)
const problems = newProblemList()
const warnings = newProblemList()

try {
  const tables = await readSource(path, {
    problems,
    warnings,
    onBatch: (batch) => say({ type: 'batch', batch }),
    onProgress: (done, total, what) => say({ type: 'progress', done, total, what }),
  })
  say({ type: 'done', tables, problems: withTheRest(problems), problemCount: problems.count, warnings: withTheRest(warnings), warningCount: warnings.count })
} catch (problem) {
  say(problem instanceof Refusal ? { type: 'refused', details: problem.details } : { type: 'fault', message: problem instanceof Error ? problem.stack ?? problem.message : 'unknown', code: (problem as { readonly code?: unknown } | null)?.code })
}

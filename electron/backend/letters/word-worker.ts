import { parentPort, workerData } from 'node:worker_threads'
import { Refusal } from '#contract/refusal.ts'
import { readDocument } from './read-document.ts'
import type { WordMessage, WordTask } from './word-messages.ts'
import { insistOnPlaceholders, mergedDocument, packed } from './word-template.ts'

/* Touches a Word document from outside away from the backend, with a limit on its memory and an end that can be put to it at any moment. */

const say = (message: WordMessage): void => parentPort?.postMessage(message)

async function done(task: WordTask): Promise<Uint8Array> {
  if (task.type === 'merge') return mergedDocument(task.document, task.values)
  const parts = await readDocument(task.path)
  insistOnPlaceholders(parts)
  return packed(parts)
}

try {
  say({ type: 'done', document: await done(workerData as WordTask) })
} catch (problem) {
  // No text is as long as that, and no nesting as deep.
  if (problem instanceof RangeError) say({ type: 'refused', code: 'letter-no-document', details: { why: 'it takes more memory than a letter may' } })
  else if (problem instanceof Refusal) say({ type: 'refused', code: problem.code, details: problem.details })
  else say({ type: 'fault', message: problem instanceof Error ? problem.stack ?? problem.message : 'unknown', code: (problem as { readonly code?: unknown } | null)?.code })
}

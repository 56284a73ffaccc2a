import { Worker } from 'node:worker_threads'
import type { LetterValues } from '#domain/letters/placeholder.ts'
import { Refusal } from '#contract/refusal.ts'
import { workerUrl } from '../worker-url.ts'
import { LETTER_LIMITS } from './letter-limits.ts'
import type { WordMessage, WordTask } from './word-messages.ts'

/* A Word document that somebody brings in is unpacked, looked through and merged apart from the process's own work, as a workbook is: in a worker with a limit on its memory and time. */

export interface Apart {
  readonly signal?: AbortSignal | undefined
  /** Seconds that it may take. */
  readonly seconds?: number
}

/** The document at the path, judged and packed anew. Refuses what is none, what is too much (`letter-no-document`) and what has more than placeholders in braces (`letter-unknown-words`). */
export function broughtInDocument(path: string, apart: Apart = {}): Promise<Buffer> {
  return inWorker({ type: 'bring-in', path }, apart)
}

/** The document with what is known in the place of its placeholders. Refuses one whose letter comes to more than a letter may (`letter-no-document`). */
export function mergedLetter(document: Uint8Array, values: LetterValues, apart: Apart = {}): Promise<Buffer> {
  return inWorker({ type: 'merge', document, values }, apart)
}

function inWorker(task: WordTask, { signal, seconds = LETTER_LIMITS.seconds }: Apart): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    if (signal?.aborted === true) return reject(new Refusal('cancelled'))
    const worker = new Worker(workerUrl('word-worker', import.meta.url), { workerData: task, resourceLimits: { maxOldGenerationSizeMb: LETTER_LIMITS.workerMegabytes, maxYoungGenerationSizeMb: 64 }, stderr: true })
    const finish = (settle: () => void): void => {
      clearTimeout(clock)
      signal?.removeEventListener('abort', abort)
      void worker.terminate()
      settle()
    }
    const tooMuch = (): Refusal => new Refusal('letter-no-document', { why: 'it takes more memory than a letter may' })
    const abort = (): void => finish(() => reject(new Refusal('cancelled')))
    const clock = setTimeout(() => finish(() => reject(new Refusal('letter-no-document', { why: 'it takes longer than a letter may' }))), seconds * 1000)
    signal?.addEventListener('abort', abort)
    worker.on('message', (message: WordMessage) => finish(() => {
      if (message.type === 'done') resolve(Buffer.from(message.document))
      else if (message.type === 'refused') reject(new Refusal(message.code, message.details))
      else reject(Object.assign(new Error(message.message), typeof message.code === 'string' ? { code: message.code } : {}))
    }))
    worker.on('error', (problem: Error & { readonly code?: string }) => finish(() => reject(problem.code === 'ERR_WORKER_OUT_OF_MEMORY' ? tooMuch() : problem)))
    worker.on('exit', () => finish(() => reject(tooMuch())))
  })
}

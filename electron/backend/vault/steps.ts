import { setImmediate } from 'node:timers/promises'
import { Refusal } from '#contract/refusal.ts'
import type { Progress } from '../context.ts'
import { inWords, storageRefusal } from './storage-errors.ts'

/* Long things of the vault, step by step. One body serves two: whoever must not be interrupted does it at once, and a task says how far it is and lets others be heard between
   two steps, a cancelling or a locking. What such a body has half done it clears up itself, in its `finally`. */

/** A long thing: before each step it says what comes next, or null where it is more of the same. */
export type Steps<Result> = Generator<string | null, Result, void>

/** How a task does it. */
export interface Pace {
  readonly signal: AbortSignal
  readonly progress: (progress: Progress) => void
  /** Throws where it must not go on although nobody cancelled it: the file was locked meanwhile. */
  readonly insist?: () => void
}

/** Goes through to the end without a word. */
export const UNSTOPPED: Pace = { signal: new AbortController().signal, progress: () => undefined }

/** Does all of it at once, and says what the disk said in words. */
export function atOnce<Result>(steps: Steps<Result>): Result {
  return inWords(() => {
    for (;;) {
      const next = steps.next()
      if (next.done === true) return next.value
    }
  })
}

/** Does it step by step; `plan` has the words of all its steps in their order. Cancelled, it stops before the next. */
export async function stepByStep<Result>(steps: Steps<Result>, plan: readonly string[], { signal, progress, insist }: Pace): Promise<Result> {
  const stopped = (): unknown => {
    if (signal.aborted) return new Refusal('cancelled')
    try {
      insist?.()
      return null
    } catch (problem) {
      return problem
    }
  }
  try {
    for (let next = steps.next(); ; ) {
      if (next.done === true) return next.value
      if (next.value !== null) progress({ done: plan.indexOf(next.value), total: plan.length, what: next.value })
      await setImmediate()
      const problem = stopped()
      next = problem === null ? steps.next() : steps.throw(problem)
    }
  } catch (problem) {
    throw storageRefusal(problem) ?? problem
  }
}

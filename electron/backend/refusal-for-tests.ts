import { Refusal } from '#contract/refusal.ts'

/** The words with which work was refused, or that it was done. */
export function refusal(work: () => unknown): string {
  try {
    work()
  } catch (problem) {
    if (problem instanceof Refusal) return problem.message
    throw problem
  }
  return 'was done'
}

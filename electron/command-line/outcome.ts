import type { RefusalCode } from '#contract/refusal-words.ts'
import { Refusal } from '#contract/refusal.ts'
import { WrongUsage } from './wrong-usage.ts'

/** What the command came to: what goes to standard output and the exit status (command-line.md). */
export interface Outcome {
  readonly document: object
  readonly status: 0 | 1 | 2 | 3
}

/** It is done, and this is what it gave. */
export function done(document: object): Outcome {
  return { status: 0, document }
}

/* A damaged file is no mistake of the person's: a script must be able to tell it from a wrong passphrase. */
const DAMAGE: ReadonlySet<RefusalCode> = new Set<RefusalCode>(['file-damaged', 'backup-damaged', 'backup-not-verified', 'new-key-not-verified', 'disk-failed', 'audit-broken', 'changes-missing', 'key-file-changed'])

/** The outcome of whatever was thrown. The words of a fault stay inside: they may quote a record. */
export function outcomeOf(problem: unknown): Outcome {
  if (problem instanceof WrongUsage) return { status: 2, document: { error: { code: 'usage', message: problem.message, details: {} } } }
  if (problem instanceof Refusal) return { status: DAMAGE.has(problem.code) ? 3 : 1, document: { error: { code: problem.code, message: problem.message, details: problem.details } } }
  const name = problem instanceof Error ? problem.name : typeof problem
  return { status: 3, document: { error: { code: 'fault', message: 'Something went wrong in Mainstay, and nothing was changed.', details: { name } } } }
}

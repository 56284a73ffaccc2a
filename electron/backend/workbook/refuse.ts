import { Refusal } from '#contract/refusal.ts'
import type { WorkbookRefusalReason } from '#contract/workbook-refusals.ts'

/** The refusal of a workbook, for one of the reasons that have words. `file` is its name without its folder. */
export function refuse(reason: WorkbookRefusalReason, file: string, details: Readonly<Record<string, unknown>> = {}): Refusal {
  return new Refusal('workbook-refused', { ...details, reason, file })
}

/** The refusal for an error of the file system, or the error itself where it is none that a person can mend. */
export function refusalForFile(problem: unknown, file: string): unknown {
  const code = (problem as { readonly code?: unknown } | null)?.code
  if (code === 'ENOENT' || code === 'ENOTDIR' || code === 'ENAMETOOLONG') return refuse('not-there', file)
  if (code === 'EACCES' || code === 'EPERM' || code === 'EBUSY') return refuse('may-not-read', file)
  if (code === 'ELOOP') return refuse('link', file)
  return problem
}

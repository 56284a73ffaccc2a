import { z } from 'zod'
import { query, task } from './procedure.ts'

/** Which form, and of which record: `settings.service`, `snooze supervision V012`. */
const formKey = z.string().min(1).max(300)

/* Tasks, not commands: what is half typed is no record, so it has no entry in the history of changes and no list is drawn anew for it. */
export const draftsContract = {
  /** Keeps what stands in a form, as JSON, in the encrypted file; what was kept for it before is replaced. */
  keep: task(z.strictObject({ formKey, value: z.string().max(200_000) }), z.null()),
  /** What was kept for the form; null where nothing is. */
  find: query(z.strictObject({ formKey }), z.strictObject({ value: z.string(), savedAt: z.iso.datetime() }).nullable()),
  /** Forgets it: it was saved, or given up. */
  drop: task(z.strictObject({ formKey }), z.null()),
}

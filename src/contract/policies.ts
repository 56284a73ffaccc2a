import { z } from 'zod'
import { filePath } from './file-path.ts'
import { task } from './procedure.ts'

/* What a council's IT service has set for every user of this computer (council-it.md, "Policies"). Read only: nothing here can be changed in Mainstay. */

/** What may leave in clear, by its kind. */
export const EXPORTS = ['workbook', 'lists', 'calendar', 'documents'] as const
export type Export = (typeof EXPORTS)[number]

const policies = z.strictObject({
  /** Where a new service file is suggested. */
  dataFolder: filePath.nullable(),
  /** The second place of every service's backups. */
  backupFolder: filePath.nullable(),
  /** The longest time until the window locks itself that may be chosen. */
  mostIdleMinutes: z.int().nullable(),
  /** How hard a new passphrase must be to guess: 3 as ever, or 4. */
  leastPassphraseScore: z.int().nullable(),
  refusedExports: z.array(z.enum(EXPORTS)),
  refusesClipboard: z.boolean(),
  /** The window is kept out of screenshots, and nobody changes that. */
  fixesCapture: z.boolean(),
  /** Values that are none that Mainstay knows, or say nothing that it understands: by name. Where none could be read at all: where they stand. */
  leftOut: z.array(z.string().max(100)),
})

export type Policies = z.output<typeof policies>

export const NO_POLICIES: Policies = { dataFolder: null, backupFolder: null, mostIdleMinutes: null, leastPassphraseScore: null, refusedExports: [], refusesClipboard: false, fixesCapture: false, leftOut: [] }

export const policiesContract = {
  read: task(z.null(), policies),
}

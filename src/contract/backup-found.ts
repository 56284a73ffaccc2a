import { z } from 'zod'
import { filePath } from './file-path.ts'

/** A backup as it is found in a folder. */
export const backupFound = z.strictObject({
  path: filePath,
  fileName: z.string(),
  bytes: z.int(),
  madeAt: z.iso.datetime(),
  rows: z.int(),
  /** Which recovery sheet opens it. */
  tag: z.string(),
  /** Whether both ends can be read and the database inside is to the bit what the header promises; the full check needs the passphrase. */
  whole: z.boolean(),
  /** Made by a Mainstay whose files this one cannot open. */
  fromNewer: z.boolean(),
  /** In the list beside the file: for which span the rotation keeps it, or that it goes with the next backup; null for one that is left alone. */
  keptFor: z.enum(['day', 'week', 'month', 'few-days', 'year', 'goes']).nullable(),
  /** What opens it, beside the words: the open file's passphrase of now, an earlier one, or another key; null while no file is open, and for what cannot be read. */
  passphrase: z.enum(['now', 'earlier', 'other-key']).nullable(),
})

export type BackupFound = z.output<typeof backupFound>

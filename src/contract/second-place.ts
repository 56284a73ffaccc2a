import { z } from 'zod'
import { backupFound } from './backup-found.ts'
import { filePath } from './file-path.ts'
import { task } from './procedure.ts'

/* A second place for backups: a folder on another disk, a network drive or a stick, to which each backup made beside the file is copied. */

/** Why the newest backup is not there: the folder was not there, its disk is full, it takes no files, the copy was another than what was sent, it was stopped, or the folder is the file's own, or that of the backups beside it. */
const TROUBLES = ['not-there', 'full', 'not-written', 'not-whole', 'stopped', 'same'] as const

export const secondPlace = z.strictObject({
  folder: filePath,
  /** When the newest backup was made that lies there; null until the first does. */
  copiedAt: z.iso.datetime().nullable(),
  /** Why the last one could not be copied; null where it was. */
  trouble: z.enum(TROUBLES).nullable(),
})

export type SecondPlaceTrouble = (typeof TROUBLES)[number]
export type SecondPlace = z.output<typeof secondPlace>

export const secondPlaceContract = {
  /** Asks for the folder, and copies the newest backup there, which is made first where there is none; null when the person changed their mind. Recorded, without the folder. */
  choose: task(z.null(), secondPlace.nullable()),
  /** Copies there no more. What lies there stays. Recorded. */
  forget: task(z.null(), z.null()),
  /** Copies the newest backup there now, if it is not there yet. */
  copyNow: task(z.null(), secondPlace),
  /** What lies there, newest first; whether the folder is there at all, and whether it is on the disk of the file. Null where none was chosen. */
  look: task(z.null(), z.strictObject({ isThere: z.boolean(), isSameDisk: z.boolean(), backups: z.array(backupFound) }).nullable()),
}

import { z } from 'zod'
import { LONGEST_TICKET } from './bridge.ts'
import { filePath, savedFile } from './file-path.ts'
import { task } from './procedure.ts'

/* What is copied may be a long list: it comes in pieces, each of a modest length. */
const LONGEST_PIECE = 100_000
const MOST_PIECES = 100

export const tasksContract = {
  /** Stops the task that was asked with this ticket, at the next place where nothing is lost. */
  cancel: task(z.strictObject({ ticket: z.string().max(LONGEST_TICKET) }), z.null()),
  /** Saves the page as it is printed, as PDF, where the person chooses; the path, or null when they changed their mind. */
  savePageAsPdf: task(z.strictObject({ title: z.string().max(80), suggested: z.string().max(120) }), filePath.nullable()),
  /** Puts the pieces of a text on the clipboard, and clears it there after so many seconds, on locking and on quitting. */
  copy: task(z.strictObject({ pieces: z.array(z.string().min(1).max(LONGEST_PIECE)).min(1).max(MOST_PIECES) }), z.strictObject({ clearedAfterSeconds: z.int() })),
  /** What an IT service needs to help: versions, how the file is kept, the log; nothing of any record. */
  readSupport: task(z.null(), z.strictObject({ text: z.string() })),
  /** Saves the same where the person chooses; null when they changed their mind. */
  saveSupport: task(z.null(), savedFile.nullable()),
  /** Shows a file that Mainstay just wrote, in its folder. */
  showInFolder: task(z.strictObject({ path: filePath }), z.null()),
}

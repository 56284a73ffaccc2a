import { z } from 'zod'
import { PAGE_KINDS } from '#domain/page-kind.ts'
import { LONGEST_TICKET } from './bridge.ts'
import { filePath, savedFile } from './file-path.ts'
import { LIST_NAMES, MOST_COLUMNS } from './lists.ts'
import { command, task } from './procedure.ts'

/* What is copied may be a long list: it comes in pieces, each of a modest length. */
const LONGEST_PIECE = 100_000
const MOST_PIECES = 100

/** A list that is copied: which, how many rows of it with which columns, and about how many people. */
const copiedList = z.strictObject({ list: z.enum(LIST_NAMES), rows: z.int().min(0), people: z.int().min(0), columns: z.array(z.string().max(200)).max(MOST_COLUMNS) })

export type CopiedList = z.output<typeof copiedList>

export const tasksContract = {
  /** Stops the task that was asked with this ticket, at the next place where nothing is lost. */
  cancel: task(z.strictObject({ ticket: z.string().max(LONGEST_TICKET) }), z.null()),
  /** Saves the recovery sheet of this tag, as the page prints it, as PDF where the person chooses; the path, or null when they changed their mind. That it was saved is kept. */
  saveSheetAsPdf: task(z.strictObject({ tag: z.string().regex(/^\w{1,8}$/) }), filePath.nullable()),
  /** Keeps that a page, or the recovery sheet, was sent to the printer: by its kind, with how many rows of its list. */
  notePrinted: command(z.strictObject({ page: z.enum([...PAGE_KINDS, 'Recovery sheet']), rows: z.int().min(0).nullable() }), z.null()),
  /** Puts the pieces of a text on the clipboard, and clears it there after so many seconds, on locking and on quitting. That a list went there is kept. */
  copy: task(z.strictObject({ pieces: z.array(z.string().min(1).max(LONGEST_PIECE)).min(1).max(MOST_PIECES), list: copiedList.optional() }), z.strictObject({ clearedAfterSeconds: z.int() })),
  /** What an IT service needs to help: versions, how the file is kept, the log; nothing of any record. */
  readSupport: task(z.null(), z.strictObject({ text: z.string() })),
  /** Saves the same where the person chooses; null when they changed their mind. */
  saveSupport: task(z.null(), savedFile.nullable()),
  /** What was being typed is in the file: the window that is about to close may. Means nothing while none is. */
  typedIsKept: task(z.null(), z.null()),
  /** Shows a file that Mainstay just wrote, in its folder. */
  showInFolder: task(z.strictObject({ path: filePath }), z.null()),
}

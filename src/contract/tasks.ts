import { z } from 'zod'
import { LONGEST_TICKET } from './bridge.ts'
import { task } from './procedure.ts'
import { filePath } from './shapes.ts'

export const tasksContract = {
  /** Stops the task that was asked with this ticket, at the next place where nothing is lost. */
  cancel: task(z.strictObject({ ticket: z.string().max(LONGEST_TICKET) }), z.null()),
  /** Saves the page as it is printed, as PDF, where the person chooses; the path, or null when they changed their mind. */
  savePageAsPdf: task(z.strictObject({ title: z.string().max(80), suggested: z.string().max(120) }), z.string().nullable()),
  /** Shows a file that Mainstay just wrote, in its folder. */
  showInFolder: task(z.strictObject({ path: filePath }), z.null()),
}

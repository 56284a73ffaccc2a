import { Refusal } from '#contract/refusal.ts'
import type { tasksContract } from '#contract/tasks.ts'
import { recordEvent } from '../database/audit.ts'
import type { HandlersOf } from '../router.ts'
import { handOutFile, saveFile } from '../workbook/hand-out-file.ts'
import { writeAllAt, writeWholeFile } from '../workbook/whole-file.ts'
import { supportText } from './support-text.ts'

export const tasksService: HandlersOf<typeof tasksContract> = {
  cancel: async ({ ticket }, context) => {
    context.cancel(ticket)
    return null
  },
  saveSheetAsPdf: async ({ tag }, context) => {
    const saved = await handOutFile(context, {
      title: 'Save the recovery sheet', suggested: `Mainstay recovery sheet ${tag}.pdf`, kind: { name: 'PDF', extensions: ['pdf'] }, refusal: 'page-not-written',
      write: async (path) => {
        const pdf = await context.shell.pageAsPdf()
        await writeWholeFile(path, (handle) => writeAllAt(handle, pdf, 0))
      },
      record: (db) => recordEvent(db, { event: 'recovery-sheet-saved' }),
    })
    return saved?.path ?? null
  },
  notePrinted: ({ page, rows }, { db }) => {
    recordEvent(db, { event: 'pagePrinted', facts: { page, rows } })
    return null
  },
  copy: async ({ pieces, list }, { shell, read, transaction }) => {
    // What could not be kept any more does not go out.
    if (list !== undefined) read(() => null)
    const clearedAfterSeconds = await shell.copy(pieces.join('')).catch(() => {
      // Another program has the clipboard open; nothing else keeps text from it.
      throw new Refusal('not-copied')
    })
    if (list !== undefined) transaction((db) => recordEvent(db, { event: 'listCopied', facts: list }))
    return { clearedAfterSeconds }
  },
  readSupport: async (_, context) => ({ text: supportText(context) }),
  saveSupport: async (_, context) => saveFile(context, {
    title: 'Save the support file', suggested: `Mainstay support ${context.today}.txt`, kind: { name: 'Text', extensions: ['txt'] }, refusal: 'support-not-written',
    write: (path) => writeWholeFile(path, async (handle) => void (await handle.writeFile(supportText(context)))),
  }),
  typedIsKept: async (_, { shell }) => {
    await shell.typedIsKept()
    return null
  },
  showInFolder: async ({ path }, context) => {
    await context.shell.showInFolder(path)
    return null
  },
}

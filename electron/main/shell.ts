import { join } from 'node:path'
import type { BrowserWindow } from 'electron'
import { app, dialog, shell } from 'electron'
import type { Shell } from '#backend/context.ts'
import type { CopiedText } from './copied-text.ts'
import type { PutBy } from './put-by.ts'

/** What only the window's side can do for the backend: the system's dialogs, its folder view, the page as PDF, the clipboard. */
export function createShell(window: BrowserWindow, copied: CopiedText, putBy: PutBy): Shell {
  return {
    chooseFile: async ({ title, kinds }) => {
      const chosen = await dialog.showOpenDialog(window, { title, properties: ['openFile'], filters: kinds.map(filterOf) })
      return chosen.canceled ? null : (chosen.filePaths[0] ?? null)
    },
    chooseFolder: async ({ title }) => {
      const chosen = await dialog.showOpenDialog(window, { title, properties: ['openDirectory', 'createDirectory'] })
      return chosen.canceled ? null : (chosen.filePaths[0] ?? null)
    },
    choosePlaceToSave: async ({ title, suggested, kind }) => {
      const chosen = await dialog.showSaveDialog(window, { title, defaultPath: join(app.getPath('documents'), suggested), filters: [filterOf(kind)], properties: ['createDirectory', 'showOverwriteConfirmation'] })
      return chosen.canceled || chosen.filePath === '' ? null : chosen.filePath
    },
    showInFolder: async (path) => shell.showItemInFolder(path),
    pageAsPdf: () => window.webContents.printToPDF({ pageSize: 'A4', generateTaggedPDF: true, generateDocumentOutline: true, printBackground: true, preferCSSPageSize: true }),
    copy: (text) => copied.put(text),
    // Windows and macOS know how; elsewhere it says nothing.
    hideFromCapture: async (isHidden) => window.setContentProtection(isHidden),
    typedIsKept: async () => putBy.done(),
  }
}

function filterOf(kind: { readonly name: string; readonly extensions: readonly string[] }): { name: string; extensions: string[] } {
  return { name: kind.name, extensions: [...kind.extensions] }
}

import { app } from './app.ts'
import { BrowserWindow } from './browser-window.ts'
import { clipboard, ClipboardItem, powerMonitor, screen, shell } from './desktop.ts'
import { dialog } from './dialog.ts'
import { tell } from './host.ts'
import { ipcMain } from './ipc-main.ts'
import { Menu, menuTargets } from './menu.ts'
import { nativeTheme } from './native-theme.ts'
import { protocol } from './protocol.ts'
import { session } from './session.ts'
import { utilityProcess } from './utility-process.ts'
import './window-answers.ts'

/* What `import … from 'electron'` gives the built main process. */

menuTargets.find = (id) => BrowserWindow.fromId(id) ?? undefined
menuTargets.ids = () => BrowserWindow.getAllWindows().map((window) => window.id)
nativeTheme.on('updated', () => {
  for (const window of BrowserWindow.getAllWindows()) tell('window.darkness', window.id, nativeTheme.themeSource)
})

export { app, BrowserWindow, clipboard, ClipboardItem, dialog, ipcMain, Menu, nativeTheme, powerMonitor, protocol, screen, session, shell, utilityProcess }

const electron = { app, BrowserWindow, clipboard, ClipboardItem, dialog, ipcMain, Menu, nativeTheme, powerMonitor, protocol, screen, session, shell, utilityProcess }
export default electron

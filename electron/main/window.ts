import { join } from 'node:path'
import type { Session } from 'electron'
import { app, BrowserWindow, screen } from 'electron'
import { PAGE_ORIGIN } from './page-protocol.ts'
import { stayOnPage } from './stay-on-page.ts'
import { windowOptions } from './window-options.ts'
import { keepPlace, placeFor } from './window-place.ts'

/** Opens the one window where it was last, and refuses it every other page. */
export function openWindow(session: Session, userData: string): BrowserWindow {
  const { bounds, isMaximized } = placeFor(userData, (place) => screen.getDisplayMatching(place).workArea)
  const window = new BrowserWindow({ ...windowOptions(session, join(import.meta.dirname, '../preload/index.cjs'), app.isPackaged), ...bounds })
  keepPlace(window, userData)
  stayOnPage(window.webContents, PAGE_ORIGIN)
  // The title never carries a name: it stands on the task bar and in every screen share.
  window.on('page-title-updated', (event) => event.preventDefault())
  window.once('ready-to-show', () => {
    // Filling the screen shows it as well.
    if (isMaximized) window.maximize()
    else window.show()
  })
  return window
}

/** Brings the window to the front, when Mainstay is started a second time. */
export function showWindow(): void {
  const [window] = BrowserWindow.getAllWindows()
  if (window?.isMinimized()) window.restore()
  window?.focus()
}

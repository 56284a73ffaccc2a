import type { BrowserWindowConstructorOptions, Session } from 'electron'

/** The page's powers: none but the preload's three functions (vault-and-security.md A2, 2 to 6). */
export function windowOptions(session: Session, preload: string, isPackaged: boolean): BrowserWindowConstructorOptions {
  return {
    title: 'Mainstay',
    minWidth: 640,
    minHeight: 360,
    show: false,
    backgroundColor: '#f7f5f1',
    webPreferences: {
      session, preload, sandbox: true, contextIsolation: true, nodeIntegration: false, nodeIntegrationInWorker: false, nodeIntegrationInSubFrames: false,
      webSecurity: true, webviewTag: false, navigateOnDragDrop: false, spellcheck: false, devTools: !isPackaged,
    },
  }
}

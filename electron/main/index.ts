import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { app, clipboard, ClipboardItem, dialog, ipcMain, Menu, powerMonitor, protocol, session } from 'electron'
import type { BackendEvent } from '#contract/bridge.ts'
import type { ChosenPreferences } from '#contract/preferences.ts'
import { IDLE_MINUTES } from '#contract/preferences.ts'
import type { Reply } from '#contract/refusal.ts'
import { startBackend } from './backend-process.ts'
import { runCommandLine } from './command-line.ts'
import { createCopiedText } from './copied-text.ts'
import { watchIdle } from './idle-watch.ts'
import { answerPage } from './ipc.ts'
import { applicationMenu } from './menu.ts'
import { openingSwitch } from './opening-switches.ts'
import { whenPageIsGone } from './page-gone.ts'
import { PAGE_ORIGIN, allowPageScheme, servePage } from './page-protocol.ts'
import { closeOncePutBy, createPutBy } from './put-by.ts'
import { refuseEverythingElse } from './session-rules.ts'
import { createShell } from './shell.ts'
import { openWindow, showWindow } from './window.ts'

/* The composition root: one backend process, one window, and the hole between them. */

/* A backend that does not say how things stand is taken to have a file open. */
const MOST_WAITED_MS = 2000

app.setName('Mainstay')
// Only while Mainstay is being made does a variable say where its own files lie, or which day it is: a forgotten one would freeze every date.
if (app.isPackaged) for (const name of ['MAINSTAY_USER_DATA', 'MAINSTAY_TODAY']) delete process.env[name]
if (process.env['MAINSTAY_USER_DATA'] !== undefined) app.setPath('userData', process.env['MAINSTAY_USER_DATA'])
else if (process.platform === 'win32') app.setPath('userData', join(process.env['LOCALAPPDATA'] ?? app.getPath('appData'), 'Mainstay'))

const refused = app.isPackaged ? openingSwitch(process.argv.slice(1)) : null
if (refused !== null) {
  process.stderr.write(`Mainstay does not start with --${refused}: it would open what Mainstay holds to other programs.\n`)
  app.exit(2)
} else if (process.argv.includes('--cli')) {
  void app.whenReady().then(() => runCommandLine(process.argv.slice(process.argv.indexOf('--cli') + 1)))
} else if (!app.requestSingleInstanceLock()) {
  app.quit()
} else {
  app.enableSandbox()
  app.commandLine.appendSwitch('host-resolver-rules', 'MAP * ~NOTFOUND')
  allowPageScheme(protocol)
  app.on('second-instance', showWindow)
  app.on('window-all-closed', () => app.quit())
  void app.whenReady().then(start)
}

function start(): void {
  // In memory only: Chromium writes no cache, storage or history of what the page showed.
  const pageSession = session.fromPartition('mainstay')
  servePage(pageSession.protocol, join(import.meta.dirname, '../page'))
  refuseEverythingElse(pageSession, !app.isPackaged)

  const window = openWindow(pageSession, app.getPath('userData'))
  const copied = createCopiedText({ clipboard, itemOf: (parts) => new ClipboardItem(parts) })
  const sendToPage = (event: BackendEvent): void => {
    if (!window.isDestroyed()) window.webContents.send('mainstay:event', event)
  }
  const putBy = createPutBy(sendToPage)
  closeOncePutBy(window, putBy)
  const shell = createShell(window, copied, putBy)
  const backend = startBackend({
    userData: app.getPath('userData'),
    shell,
    emit: sendToPage,
    // Nothing that was decrypted stays on the clipboard or in the page either, nor what was looked for in the addresses of the pages before.
    onEnded: () => {
      void copied.clear()
      if (!window.isDestroyed()) void window.loadURL(`${PAGE_ORIGIN}/index.html`).then(() => window.webContents.navigationHistory.clear())
    },
    onBroken: () => {
      dialog.showErrorBox('Mainstay cannot start', 'Its part that keeps the records does not start on this computer. Ask your IT service to install Mainstay again; your file is untouched.')
      app.exit(1)
    },
  })
  answerPage(ipcMain, backend, PAGE_ORIGIN)
  whenPageIsGone(window.webContents, {
    lock: () => void backend.lock('system'),
    giveUp: () => {
      dialog.showErrorBox('Mainstay cannot show its page', 'The part that draws it ended several times within a minute. Start Mainstay again; your file is untouched.')
      app.quit()
    },
  })
  // Long before a file is open.
  void backend.ask({ procedure: 'preferences.read', input: null }).then((reply) => {
    if (reply.ok && (reply.value as ChosenPreferences).hidesFromCapture) void shell.hideFromCapture(true)
  })
  Menu.setApplicationMenu(Menu.buildFromTemplate(applicationMenu((command) => sendToPage({ type: 'command', command }), !app.isPackaged)))
  // Windows says so to the window when somebody logs off or shuts down; the other systems say it below.
  const lockOncePutBy = (): void => void putBy.ask().then(() => backend.lock('system'))
  window.on('query-session-end', lockOncePutBy)
  powerMonitor.on('lock-screen', lockOncePutBy)
  // A computer that goes to sleep gives nobody a second: whatever is open then stays open until it wakes.
  for (const event of ['suspend', 'shutdown'] as const) powerMonitor.on(event as 'suspend', () => void backend.lock('system'))
  const told = async (procedure: string): Promise<Reply | null> => Promise.race([backend.ask({ procedure, input: null }), setTimeout(MOST_WAITED_MS, null)])
  watchIdle({
    idleSeconds: () => powerMonitor.getSystemIdleTime(),
    idleMinutes: async () => {
      const reply = await told('preferences.read')
      return reply?.ok === true ? (reply.value as ChosenPreferences).idleMinutes : null
    },
    isOpen: async () => {
      const reply = await told('vault.status')
      return reply?.ok === true ? (reply.value as { readonly state: string }).state === 'open' : null
    },
    lock: () => void backend.lock('idle'),
    mostMinutes: IDLE_MINUTES.most,
  })
  // Once the windows have gone, and what they still said has been heard: the program ends after the file is closed, not before.
  app.on('will-quit', (event) => {
    event.preventDefault()
    void Promise.all([backend.stop(), copied.clear()]).then(() => app.exit())
  })
  void window.loadURL(`${PAGE_ORIGIN}/index.html`)
}

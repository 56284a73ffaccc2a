import type { MenuItemConstructorOptions } from 'electron'
import type { MenuCommand } from '#contract/bridge.ts'

/** The menu bar as data. What concerns the page is sent to it as a command, and the page does it. */
export function applicationMenu(send: (command: MenuCommand) => void, forDevelopers: boolean): MenuItemConstructorOptions[] {
  return [
    {
      label: '&File',
      submenu: [
        { label: '&Save the open form', accelerator: 'Ctrl+S', click: () => send('save') },
        { label: '&Print', accelerator: 'Ctrl+P', click: () => send('print') },
        { label: '&Lock', accelerator: 'Ctrl+L', click: () => send('lock') },
        { type: 'separator' },
        { label: 'E&xit', role: 'quit' },
      ],
    },
    {
      label: '&Edit',
      submenu: [
        { label: '&Undo typing', role: 'undo' }, { label: '&Redo typing', role: 'redo' }, { type: 'separator' },
        // In what is being typed, Ctrl Z and Ctrl Y are the text's own; elsewhere the page does these by them.
        { label: 'Take &back the last thing recorded', click: () => send('take-back') }, { label: '&Do it again', click: () => send('do-again') }, { type: 'separator' },
        { label: 'Cu&t', role: 'cut' }, { label: '&Copy', role: 'copy' }, { label: '&Paste', role: 'paste' }, { label: 'Select &all', role: 'selectAll' },
      ],
    },
    {
      label: '&View',
      submenu: [
        { label: 'Look up &again', accelerator: 'F5', click: () => send('look-up-again') }, { type: 'separator' },
        { label: '&Larger text', role: 'zoomIn' }, { label: '&Smaller text', role: 'zoomOut' }, { label: '&Normal text', role: 'resetZoom' },
        { type: 'separator' }, { label: '&Full screen', role: 'togglefullscreen' },
        ...(forDevelopers ? [{ label: '&Developer tools', role: 'toggleDevTools' } satisfies MenuItemConstructorOptions] : []),
      ],
    },
    { label: '&Help', submenu: [{ label: '&Keys', accelerator: 'F1', click: () => send('keys') }, { label: '&About Mainstay', click: () => send('about') }] },
  ]
}

import type { MenuItemConstructorOptions } from 'electron'

/** The menu bar as data. What concerns the page is sent to it as a command, and the page does it. */
export function applicationMenu(send: (command: 'lock' | 'keys' | 'print') => void, forDevelopers: boolean): MenuItemConstructorOptions[] {
  return [
    {
      label: '&File',
      submenu: [
        { label: '&Print', accelerator: 'Ctrl+P', click: () => send('print') },
        { label: '&Lock', accelerator: 'Ctrl+L', click: () => send('lock') },
        { type: 'separator' },
        { label: 'E&xit', role: 'quit' },
      ],
    },
    {
      label: '&Edit',
      submenu: [
        { label: '&Undo', role: 'undo' }, { label: '&Redo', role: 'redo' }, { type: 'separator' },
        { label: 'Cu&t', role: 'cut' }, { label: '&Copy', role: 'copy' }, { label: '&Paste', role: 'paste' }, { label: 'Select &all', role: 'selectAll' },
      ],
    },
    {
      label: '&View',
      submenu: [
        { label: '&Larger text', role: 'zoomIn' }, { label: '&Smaller text', role: 'zoomOut' }, { label: '&Normal text', role: 'resetZoom' },
        { type: 'separator' }, { label: '&Full screen', role: 'togglefullscreen' },
        ...(forDevelopers ? [{ label: '&Developer tools', role: 'toggleDevTools' } satisfies MenuItemConstructorOptions] : []),
      ],
    },
    { label: '&Help', submenu: [{ label: '&Keys', click: () => send('keys') }] },
  ]
}

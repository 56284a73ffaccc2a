import { EventEmitter } from 'node:events'
import { dirname } from 'node:path'
import type { Member } from '../electron-api.ts'
import type { Rectangle } from '../wire.ts'
import { BrowserWindow } from './browser-window.ts'
import { answers, host, tell } from './host.ts'

/** The machine's power. Not reproduced: nothing but a journey makes these events happen. */
export const powerMonitor = Object.assign(new EventEmitter(), { getSystemIdleTime: () => 0 }) satisfies Pick<Electron.PowerMonitor, 'getSystemIdleTime'>
answers['power.happened'] = (event) => void powerMonitor.emit(event, { preventDefault: () => undefined })

export const shell = {
  openExternal: (url: string) => host.ask('shell.open', url),
  openPath: async (path: string) => {
    await host.ask('shell.open', path)
    return ''
  },
  showItemInFolder: (path: string) => tell('shell.open', dirname(path)),
} satisfies Pick<Electron.Shell, Member<'shell'>>

const size = (): Rectangle => {
  const [width = 1366, height = 768] = (process.env['MAINSTAY_SCREEN'] ?? '1366x768').split('x').map(Number)
  return { x: 0, y: 0, width, height }
}
const display = () => ({ id: 1, scaleFactor: 1, rotation: 0, bounds: size(), workArea: size(), size: size(), workAreaSize: size() })

/** One display, of the size that the host found. */
export const screen = { getPrimaryDisplay: display, getAllDisplays: () => [display()], getDisplayMatching: (_rectangle: Rectangle) => display() } satisfies Record<
  Member<'screen'>,
  unknown
>

/** One entry of the clipboard, in several formats. Not reproduced: bookmarks. */
export class ClipboardItem implements Pick<Electron.ClipboardItem, 'types'> {
  readonly types: string[]
  readonly #parts: Readonly<Record<string, string | Blob>>

  constructor(parts: Record<string, string | Blob>) {
    this.#parts = parts
    this.types = Object.keys(parts)
  }

  async getType(type: string): Promise<Blob> {
    const part = this.#parts[type]
    if (part === undefined) throw new Error(`The clipboard item has no ${type}`)
    return typeof part === 'string' ? new Blob([part], { type }) : part
  }
}

let copied = ''
async function copy(text: string): Promise<void> {
  copied = text
  const [window] = BrowserWindow.getAllWindows()
  if (window) await host.ask('window.copy', window.id, text)
}

/** The clipboard. Writing goes through the page, and only text; not reproduced: reading what another program has copied. */
export const clipboard = {
  write: async (items: readonly Pick<Electron.ClipboardItem, 'getType'>[]) => {
    for (const item of items) await copy(await (await item.getType('text/plain') as Blob).text())
  },
  readText: () => Promise.resolve(copied),
  clear: () => void copy('').catch(() => undefined),
} satisfies Pick<Electron.Clipboard, Member<'clipboard'>>

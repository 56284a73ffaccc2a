import type { Member } from '../electron-api.ts'
import type { Accelerator } from '../wire.ts'
import { app } from './app.ts'
import { answers, tell } from './host.ts'

interface Item {
  readonly id: string
  readonly label: string
  readonly role: string | undefined
  readonly accelerator: string | undefined
  readonly submenu: Menu | undefined
  readonly type: string
  enabled: boolean
  visible: boolean
  checked: boolean
  click: (...args: readonly unknown[]) => void
}

/** What a role does, and the keys it has by itself. Editing, zoom and full screen are Chromium's own and need nothing from here. */
const roles: Readonly<Record<string, { readonly accelerator?: string; readonly run: (window: Target | undefined) => void }>> = {
  reload: { accelerator: 'CmdOrCtrl+R', run: (window) => window?.reload() },
  forcereload: { accelerator: 'Shift+CmdOrCtrl+R', run: (window) => window?.reload() },
  close: { accelerator: 'CmdOrCtrl+W', run: (window) => window?.close() },
  minimize: { run: (window) => window?.minimize() },
  quit: { accelerator: process.platform === 'win32' ? '' : 'CmdOrCtrl+Q', run: () => app.quit() },
}

interface Target {
  readonly reload: () => void
  readonly close: () => void
  readonly minimize: () => void
}

/** The window module tells who is meant; it imports this one, not the other way about. */
export const menuTargets: { find: (id: number) => Target | undefined; ids: () => readonly number[] } = { find: () => undefined, ids: () => [] }

let applicationMenu: Menu | null = null

function itemFrom(template: Electron.MenuItemConstructorOptions): Item {
  const role = template.role?.toLowerCase()
  const known = role === undefined ? undefined : roles[role]
  const item: Item = {
    id: template.id ?? '',
    label: template.label ?? template.role ?? '',
    role,
    type: template.type ?? (template.submenu ? 'submenu' : 'normal'),
    accelerator: typeof template.accelerator === 'string' ? template.accelerator : known?.accelerator,
    submenu: Array.isArray(template.submenu) ? Menu.buildFromTemplate(template.submenu) : undefined,
    enabled: template.enabled ?? true,
    visible: template.visible ?? true,
    checked: template.checked ?? false,
    click: (event: unknown, window: unknown, contents: unknown) => {
      if (item.type === 'checkbox') item.checked = !item.checked
      if (template.click) template.click(item as never, window as never, event as never)
      else known?.run(window as Target | undefined)
      void contents
    },
  }
  item satisfies Record<Member<'menuItem'>, unknown>
  return item
}

/** The menu as data. Chromium's app window shows no menu bar, but every accelerator works. */
export class Menu {
  readonly items: Item[]

  constructor(items: Item[] = []) {
    this.items = items
  }

  static buildFromTemplate(template: readonly (Electron.MenuItemConstructorOptions | Electron.MenuItem)[]): Menu {
    return new Menu(template.map((each) => itemFrom(each as Electron.MenuItemConstructorOptions)))
  }

  static setApplicationMenu(menu: Menu | null): void {
    applicationMenu = menu
    for (const id of menuTargets.ids()) tell('window.accelerators', id, acceleratorsOf())
  }

  static getApplicationMenu(): Menu | null {
    return applicationMenu
  }

  getMenuItemById(id: string): Item | null {
    return everyItem(this).find((item) => item.id === id) ?? null
  }
}

Menu satisfies Record<Member<'menuClass'>, unknown>
Menu.prototype satisfies Record<Member<'menu'>, unknown>

function everyItem(menu: Menu): Item[] {
  return menu.items.flatMap((item) => [item, ...(item.submenu ? everyItem(item.submenu) : [])])
}

/** `CmdOrCtrl+Shift+L` as the page's keydown says it. */
export function parseAccelerator(text: string): Omit<Accelerator, 'item'> | undefined {
  const parts = text.toLowerCase().split('+').filter(Boolean)
  const last = text.endsWith('+') ? '+' : parts.pop()
  if (last === undefined || text === '') return undefined
  const mac = process.platform === 'darwin'
  const has = (...names: readonly string[]): boolean => parts.some((part) => names.includes(part))
  const either = has('cmdorctrl', 'commandorcontrol')
  const names: Readonly<Record<string, string>> = { esc: 'escape', return: 'enter', space: ' ', plus: '+', up: 'arrowup', down: 'arrowdown', left: 'arrowleft', right: 'arrowright' }
  return {
    key: names[last] ?? last,
    control: has('ctrl', 'control') || (either && !mac),
    meta: has('cmd', 'command', 'super', 'meta') || (either && mac),
    alt: has('alt', 'option'),
    shift: has('shift'),
  }
}

/** Every accelerator of the application menu, by the place of its item in it. */
export function acceleratorsOf(): readonly Accelerator[] {
  if (!applicationMenu) return []
  return everyItem(applicationMenu).flatMap((item, index) => {
    const keys = item.accelerator && item.enabled ? parseAccelerator(item.accelerator) : undefined
    return keys ? [{ ...keys, item: index }] : []
  })
}

answers['accelerator.pressed'] = (id, index) => {
  const item = applicationMenu ? everyItem(applicationMenu)[index] : undefined
  if (item?.enabled) item.click({ triggeredByAccelerator: true }, menuTargets.find(id), undefined)
}

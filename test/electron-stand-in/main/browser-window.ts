import { EventEmitter } from 'node:events'
import { readFileSync } from 'node:fs'
import type { Member } from '../electron-api.ts'
import type { Rectangle, WindowEvent, WindowState } from '../wire.ts'
import { afterWindowClosed, app, appendedSwitches, windows } from './app.ts'
import { cancellable } from './cancellable.ts'
import { host, tell } from './host.ts'
import { acceleratorsOf } from './menu.ts'
import { nativeTheme } from './native-theme.ts'
import { Session, session } from './session.ts'
import { WebContents } from './web-contents.ts'

const all = new Map<number, BrowserWindow>()
let count = 0

type Provided = Exclude<Member<'browserWindow'>, 'webContents'>

/**
 * A window: an app window of Chromium, which opens at the first `loadURL`.
 *
 * A session of Windows that ends is never told of. Content protection is only told to whoever looks on. Not reproduced: hiding a window that is open, a menu bar, keeping a person's click on the window's cross from closing it
 * ('close' is emitted, but only `close()` can be prevented), backgrounds, parents and modality.
 */
export class BrowserWindow extends EventEmitter implements Pick<Electron.BrowserWindow, Provided> {
  readonly id = (count += 1)
  readonly webContents: WebContents
  readonly #options: Electron.BrowserWindowConstructorOptions
  #bounds: Rectangle
  #opened: Promise<void> | undefined
  #destroyed = false
  #visible: boolean
  #focused = false
  #state: WindowState = 'normal'

  constructor(options: Electron.BrowserWindowConstructorOptions = {}) {
    super()
    if (!app.isReady()) throw new Error('Cannot create BrowserWindow before app is ready')
    const { webPreferences } = options
    const given = webPreferences?.session as unknown
    this.#options = options
    this.#visible = options.show !== false
    this.#bounds = { x: options.x ?? 0, y: options.y ?? 0, width: options.width ?? 800, height: options.height ?? 600 }
    this.webContents = new WebContents(this.id, given instanceof Session ? given : session.fromPartition(webPreferences?.partition ?? ''))
    all.set(this.id, this)
    const load = this.webContents.loadURL.bind(this.webContents)
    this.webContents.loadURL = async (url) => {
      await this.#open(url)
      await load(url)
    }
    app.emit('web-contents-created', {}, this.webContents)
    app.emit('browser-window-created', {}, this)
  }

  static getAllWindows(): BrowserWindow[] {
    return [...all.values()]
  }

  static fromId(id: number): BrowserWindow | null {
    return all.get(id) ?? null
  }

  static fromWebContents(contents: WebContents): BrowserWindow | null {
    return [...all.values()].find((window) => window.webContents === contents) ?? null
  }

  static getFocusedWindow(): BrowserWindow | null {
    return [...all.values()].find((window) => window.isFocused()) ?? null
  }

  #open(url: string): Promise<void> {
    const { x, y, show, title, webPreferences } = this.#options
    this.#opened ??= host.ask('window.open', this.id, {
      width: this.#bounds.width,
      height: this.#bounds.height,
      ...(x === undefined || y === undefined ? {} : { x, y }),
      title: title ?? app.getName(),
      show: show !== false || all.size === 1,
      preload: webPreferences?.preload ? readFileSync(webPreferences.preload, 'utf8') : '',
      switches: [...appendedSwitches(), `--webrtc-ip-handling-policy=${this.webContents.webRtcPolicy}`],
      permissions: this.webContents.session.permissionsAt(url),
      darkness: nativeTheme.themeSource,
      navigateOnDragDrop: webPreferences?.navigateOnDragDrop ?? false,
    }).then(() => host.ask('window.accelerators', this.id, acceleratorsOf()))
    return this.#opened
  }

  loadURL(url: string): Promise<void> {
    return this.webContents.loadURL(url)
  }

  reload(): void {
    this.webContents.reload()
  }

  show(): void {
    this.#visible = true
    this.emit('show')
  }

  hide(): void {
    this.#visible = false
    this.emit('hide')
  }

  focus(): void {
    this.#set('focused')
  }

  blur(): void {}

  minimize(): void {
    this.#set('minimized')
  }

  maximize(): void {
    this.#visible = true
    this.#set('maximized')
    this.emit('maximize')
  }

  restore(): void {
    this.#set('normal')
  }

  #set(state: WindowState): void {
    if (state !== 'focused') this.#state = state
    void this.#opened?.then(() => tell('window.bounds', this.id, undefined, state))
  }

  isDestroyed(): boolean {
    return this.#destroyed
  }

  isVisible(): boolean {
    return this.#visible
  }

  isFocused(): boolean {
    return this.#focused
  }

  isMinimized(): boolean {
    return this.#state === 'minimized'
  }

  isMaximized(): boolean {
    return this.#state === 'maximized'
  }

  isFullScreen(): boolean {
    return false
  }

  getBounds(): Rectangle {
    return this.#bounds
  }

  getNormalBounds(): Rectangle {
    return this.#bounds
  }

  setBounds(bounds: Partial<Rectangle>): void {
    this.#moved({ ...this.#bounds, ...bounds })
    void this.#opened?.then(() => tell('window.bounds', this.id, bounds, undefined))
  }

  getTitle(): string {
    return this.webContents.title || (this.#options.title ?? app.getName())
  }

  /** Chromium shows the page's own title; a title set here stands only until the page says its own. */
  setTitle(title: string): void {
    this.webContents.title = title
  }

  setMenuBarVisibility(_visible: boolean): void {}

  removeMenu(): void {}

  setContentProtection(enabled: boolean): void {
    tell('window.protect', this.id, enabled)
  }

  setBackgroundColor(_color: string): void {}

  close(): void {
    void this.requestClose()
  }

  /** Closes unless a listener prevents it; gives whether the window has gone. */
  async requestClose(): Promise<boolean> {
    if (this.#destroyed) return true
    const event = cancellable({})
    this.emit('close', event)
    if (event.defaultPrevented) return false
    await this.#closeHost()
    return true
  }

  destroy(): void {
    void this.#closeHost()
  }

  async #closeHost(): Promise<void> {
    if (this.#destroyed) return
    const opened = this.#opened
    this.#gone()
    await opened?.then(() => host.ask('window.close', this.id)).catch(() => undefined)
  }

  async destroyAndWait(): Promise<void> {
    await this.#closeHost()
  }

  #gone(): void {
    if (this.#destroyed) return
    this.#destroyed = true
    all.delete(this.id)
    this.webContents.markDestroyed()
    this.emit('closed')
    afterWindowClosed()
  }

  /** What the host saw happen to the window. */
  happened(event: WindowEvent, detail: { readonly bounds?: Rectangle; readonly title?: string; readonly url?: string }): void {
    if (detail.url !== undefined) this.webContents.url = detail.url
    if (event === 'bounds' && detail.bounds) this.#moved(detail.bounds)
    else if (event === 'title') {
      this.webContents.title = detail.title ?? ''
      this.emit('page-title-updated', cancellable({}), this.webContents.title, true)
    } else if (event === 'crashed') this.webContents.emit('render-process-gone', {}, { reason: 'crashed', exitCode: 1 })
    else if (event === 'dom-ready' || event === 'did-finish-load') this.webContents.emit(event)
    else if (event === 'gone' && !this.#destroyed) {
      this.emit('close', cancellable({}))
      this.#gone()
    } else if (event === 'focus' || event === 'blur') {
      this.#focused = event === 'focus'
      this.emit(event)
    } else if (event === 'ready-to-show') this.emit(event)
  }

  #moved(bounds: Rectangle): void {
    const before = this.#bounds
    this.#bounds = bounds
    if (before.width !== bounds.width || before.height !== bounds.height) for (const name of ['resize', 'resized']) this.emit(name)
    if (before.x !== bounds.x || before.y !== bounds.y) for (const name of ['move', 'moved']) this.emit(name)
  }
}

BrowserWindow satisfies Record<Member<'browserWindowClass'>, unknown>

windows.count = () => all.size
windows.closeAll = async () => {
  for (const window of all.values()) if (!(await window.requestClose())) return false
  return true
}
windows.destroyAll = async () => {
  await Promise.all([...all.values()].map((window) => window.destroyAndWait()))
}

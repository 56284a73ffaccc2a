import { EventEmitter } from 'node:events'
import type { Member } from '../electron-api.ts'
import { toBrowserUrl } from '../origin.ts'
import { structuredCodec } from '../page/codec.ts'
import { addContents, dropContents } from './contents-list.ts'
import { frameFrom, type Frame } from './frame.ts'
import { host, tell } from './host.ts'
import type { Session } from './session.ts'

type OpenHandler = Parameters<Electron.WebContents['setWindowOpenHandler']>[0]
type Provided = Exclude<Member<'webContents'>, 'session' | 'mainFrame' | 'navigationHistory' | 'setWindowOpenHandler' | 'print'>

const codec = structuredCodec()

/** The page of a window, as the main process sees it. */
export class WebContents extends EventEmitter implements Pick<Electron.WebContents, Provided> {
  readonly id: number
  readonly session: Session
  readonly navigationHistory = { clear: () => tell('window.forget', this.id) } satisfies Record<Member<'navigationHistory'>, unknown>
  url = ''
  title = ''
  openHandler: OpenHandler | undefined
  webRtcPolicy = 'default'
  #loading = false
  #destroyed = false

  constructor(id: number, session: Session) {
    super()
    this.id = id
    this.session = session
    addContents(id, this)
  }

  get mainFrame(): Frame {
    return frameFrom({ url: toBrowserUrl(this.url || 'about:blank'), name: '', parents: [] })
  }

  async loadURL(url: string): Promise<void> {
    this.url = url
    this.#loading = true
    try {
      await host.ask('window.load', this.id, toBrowserUrl(url))
    } finally {
      this.#loading = false
    }
  }

  reload(): void {
    tell('window.reload', this.id)
  }

  /** Structured clone like Electron's: a function among the arguments is refused here and now. */
  send(channel: string, ...args: readonly unknown[]): void {
    tell('window.deliver', this.id, channel, codec.encode(args))
  }

  getURL(): string {
    return this.url
  }

  getTitle(): string {
    return this.title
  }

  isLoading(): boolean {
    return this.#loading
  }

  isDestroyed(): boolean {
    return this.#destroyed
  }

  focus(): void {
    tell('window.bounds', this.id, undefined, 'focused')
  }

  setWindowOpenHandler(handler: OpenHandler): void {
    this.openHandler = handler
  }

  /** Holds for the whole Chromium, which has only this window; not reproduced after it has opened. */
  setWebRTCIPHandlingPolicy(policy: Parameters<Electron.WebContents['setWebRTCIPHandlingPolicy']>[0]): void {
    this.webRtcPolicy = policy
  }

  async printToPDF(options: Electron.PrintToPDFOptions): Promise<Buffer> {
    return Buffer.from(await host.ask('window.pdf', this.id, { ...options }))
  }

  /** Opens Chromium's own print dialog; `silent` printing is not reproduced. */
  print(_options?: object, callback?: (success: boolean, reason: string) => void): void {
    host.ask('window.print', this.id).then(
      (shown) => callback?.(shown, shown ? '' : 'Print job canceled'),
      () => callback?.(false, 'Print job failed'),
    )
  }

  markDestroyed(): void {
    if (this.#destroyed) return
    this.#destroyed = true
    dropContents(this.id)
    this.emit('destroyed')
  }
}

/* What the two halves of the stand-in ask of each other: the program (the built main process, with the stand-in as its
   'electron') and the host (which owns Chromium). Everything here crosses a process by structured clone. */

export interface Rectangle {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

export interface WindowOptions {
  readonly width: number
  readonly height: number
  readonly x?: number
  readonly y?: number
  readonly title: string
  readonly show: boolean
  /** The text of the preload script, already read. */
  readonly preload: string
  readonly permissions: Readonly<Record<string, boolean>>
  /** What the program has appended to Chromium's command line, as Chromium reads it. */
  readonly switches: readonly string[]
  readonly darkness: Darkness
  /** Whether a file or an address that is dropped onto the page leads it there, as Electron does only where the program wants it. */
  readonly navigateOnDragDrop: boolean
}

export type Darkness = 'system' | 'light' | 'dark'

export interface Accelerator {
  readonly key: string
  readonly control: boolean
  readonly alt: boolean
  readonly shift: boolean
  readonly meta: boolean
  readonly item: number
}

export interface PageRequest {
  readonly url: string
  readonly method: string
  readonly headers: Readonly<Record<string, string>>
  readonly body: Uint8Array | undefined
  readonly resourceType: string
}

export interface PageResponse {
  readonly status: number
  readonly headers: Readonly<Record<string, string>>
  readonly body: Uint8Array
}

export interface FrameName {
  readonly url: string
  readonly name: string
  /** The addresses of the frames around it, nearest first: empty for the page itself. */
  readonly parents: readonly string[]
}

export interface Navigation {
  readonly url: string
  readonly isMainFrame: boolean
}

/** A question of the program to the person: what was asked, and the words of it. */
export interface Question {
  readonly kind: 'open' | 'save' | 'message'
  readonly title: string
  readonly message: string
  readonly detail: string
  readonly buttons: readonly string[]
  readonly defaultPath: string
  readonly properties: readonly string[]
  readonly extensions: readonly string[]
}

/** Paths, or the number of a button; null when the person called it off. */
export type Answer = readonly string[] | number | null

/** What the program asks of the host. */
export interface HostAnswers {
  'window.open': (id: number, options: WindowOptions) => Promise<void>
  'window.load': (id: number, url: string) => Promise<void>
  'window.reload': (id: number) => Promise<void>
  'window.forget': (id: number) => Promise<void>
  'window.close': (id: number) => Promise<void>
  'window.deliver': (id: number, channel: string, text: string) => Promise<void>
  'window.bounds': (id: number, bounds: Partial<Rectangle> | undefined, state: WindowState | undefined) => Promise<void>
  'window.pdf': (id: number, options: Readonly<Record<string, unknown>>) => Promise<Uint8Array>
  'window.print': (id: number) => Promise<boolean>
  'window.darkness': (id: number, darkness: Darkness) => Promise<void>
  'window.accelerators': (id: number, accelerators: readonly Accelerator[]) => Promise<void>
  'window.copy': (id: number, text: string) => Promise<void>
  'window.protect': (id: number, enabled: boolean) => Promise<void>
  'dialog.ask': (question: Question) => Promise<Answer>
  'shell.open': (what: string) => Promise<void>
}

export type WindowState = 'normal' | 'minimized' | 'maximized' | 'focused'

export type WindowEvent = 'ready-to-show' | 'dom-ready' | 'did-finish-load' | 'bounds' | 'title' | 'gone' | 'crashed' | 'focus' | 'blur'

/** What the host asks of the program. */
export interface ProgramAnswers {
  'protocol.request': (id: number, request: PageRequest) => Promise<PageResponse | undefined>
  'request.allowed': (id: number, request: PageRequest) => Promise<boolean>
  'navigation.allowed': (id: number, navigation: Navigation) => boolean
  /** Whether a page that refuses to be left is left all the same. */
  'unload.asked': (id: number) => boolean
  'popup.asked': (id: number, url: string) => void
  /** Whether what the page downloads may come. */
  'download.asked': (id: number, url: string, name: string) => boolean
  'ipc.invoke': (id: number, frame: FrameName, channel: string, text: string) => Promise<string>
  'ipc.send': (id: number, frame: FrameName, channel: string, text: string) => void
  'window.event': (id: number, event: WindowEvent, detail: { readonly bounds?: Rectangle; readonly title?: string; readonly url?: string }) => void
  'accelerator.pressed': (id: number, item: number) => void
  'power.happened': (event: string) => void
  /** Whether the program's own processes are given nothing for now: what is asked of them waits. */
  'processes.hold': (held: boolean) => void
  'path.of': (name: string) => string
  'program.quit': () => void
}

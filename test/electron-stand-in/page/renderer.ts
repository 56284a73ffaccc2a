import type { Codec } from './codec.ts'
import type { Accelerator } from '../wire.ts'

/** What the host calls in the page, at `window[rendererKey]`. */
export interface Renderer {
  readonly deliver: (channel: string, text: string) => void
  readonly setAccelerators: (accelerators: readonly Accelerator[]) => void
  readonly fileAt: (index: number) => File | undefined
}

/** What the page calls in the host: one function, bound by name before any script of the page runs. */
export type Call = (kind: string, ...args: readonly unknown[]) => Promise<unknown>

type Listener = (event: { readonly senderId: number }, ...args: readonly unknown[]) => void

/**
 * The page's half: `ipcRenderer`, `webUtils` and the listeners behind menus and files, all before any script of the page.
 *
 * The function is self-contained: its source is evaluated in the page.
 */
export function rendererSide(call: Call, codec: Codec) {
  const listeners = new Map<string, Listener[]>()
  const listenersOf = (channel: string): Listener[] => listeners.get(channel) ?? []
  const add = (channel: string, listener: Listener): void => void listeners.set(channel, [...listenersOf(channel), listener])
  const remove = (channel: string, listener: Listener): void => {
    const list = [...listenersOf(channel)]
    const at = list.lastIndexOf(listener)
    if (at >= 0) list.splice(at, 1)
    listeners.set(channel, list)
  }
  const ipcRenderer = {
    invoke: async (channel: string, ...args: readonly unknown[]): Promise<unknown> => {
      const text = codec.encode(args)
      const reply = codec.decode((await call('invoke', channel, text)) as string) as { ok: true; value: unknown } | { ok: false; message: string }
      if (!reply.ok) throw new Error(`Error invoking remote method '${channel}': ${reply.message}`)
      return reply.value
    },
    send: (channel: string, ...args: readonly unknown[]): void => void call('send', channel, codec.encode(args)),
    on: (channel: string, listener: Listener) => (add(channel, listener), ipcRenderer),
    once: (channel: string, listener: Listener) => {
      const once: Listener = (event, ...args) => {
        remove(channel, once)
        listener(event, ...args)
      }
      add(channel, once)
      return ipcRenderer
    },
    off: (channel: string, listener: Listener) => (remove(channel, listener), ipcRenderer),
    removeListener: (channel: string, listener: Listener) => (remove(channel, listener), ipcRenderer),
    removeAllListeners: (channel?: string) => {
      if (channel === undefined) listeners.clear()
      else listeners.delete(channel)
      return ipcRenderer
    },
  }

  // Files. Only the host can ask Chromium where a file lies, and it takes a moment: the page is told of a drop or a choice once the paths are known.
  // Not reproduced: such an event is told again by script, so its isTrusted is false.
  const paths = new Map<string, string>()
  let asked: readonly File[] = []
  const nameOf = (file: File): string => `${file.name}|${file.size}|${file.lastModified}`
  let questions: Promise<void> = Promise.resolve()
  const learn = (files: readonly File[]): Promise<void> => {
    questions = questions.then(async () => {
      asked = files
      const found = (await call('paths', files.length)) as readonly string[]
      files.forEach((file, index) => paths.set(nameOf(file), found[index] ?? ''))
    })
    return questions
  }
  const told = new WeakSet<Event>()
  const tell = (target: EventTarget, event: Event): void => {
    told.add(event)
    target.dispatchEvent(event)
  }
  const onDrop = (event: DragEvent): void => {
    const files = [...(event.dataTransfer?.files ?? [])]
    if (told.has(event) || files.length === 0 || !event.target) return
    event.preventDefault()
    event.stopImmediatePropagation()
    const { target, clientX, clientY, ctrlKey, shiftKey, altKey, metaKey } = event
    const dataTransfer = new DataTransfer()
    for (const file of files) dataTransfer.items.add(file)
    void learn(files).then(() =>
      tell(target, new DragEvent('drop', { bubbles: true, cancelable: true, composed: true, dataTransfer, clientX, clientY, ctrlKey, shiftKey, altKey, metaKey })),
    )
  }
  const onChoice = (event: Event): void => {
    const input = event.target
    if (told.has(event) || !(input instanceof HTMLInputElement) || input.type !== 'file' || !input.files?.length) return
    event.stopImmediatePropagation()
    if (event.type !== 'change') return
    void learn([...input.files]).then(() => {
      tell(input, new Event('input', { bubbles: true, composed: true }))
      tell(input, new Event('change', { bubbles: true }))
    })
  }
  window.addEventListener('drop', onDrop, true)
  window.addEventListener('input', onChoice, true)
  window.addEventListener('change', onChoice, true)

  // Menu accelerators. Chromium's own ones that an Electron window does not have (new tab, save page, view source…) do nothing.
  let accelerators: readonly Accelerator[] = []
  const browserOnly = /^[dghjnostu]$/i
  const onKey = (event: KeyboardEvent): void => {
    const pressed = accelerators.find(
      (each) =>
        each.key === event.key.toLowerCase() && each.control === event.ctrlKey && each.alt === event.altKey && each.shift === event.shiftKey && each.meta === event.metaKey,
    )
    if (pressed) {
      event.preventDefault()
      event.stopImmediatePropagation()
      void call('accelerator', pressed.item)
    } else if ((event.ctrlKey || event.metaKey) && !event.altKey && browserOnly.test(event.key)) {
      event.preventDefault()
      // Electron has no such keys of its own: the page hears them as any other, and may use Ctrl N itself.
      Object.defineProperty(event, 'defaultPrevented', { value: false })
    }
  }
  window.addEventListener('keydown', onKey, true)

  const tellBounds = (event: Event): void => void call('bounds', event.type)
  for (const type of ['resize', 'focus', 'blur', 'pageshow']) window.addEventListener(type, tellBounds)
  document.addEventListener('mouseenter', tellBounds)
  document.addEventListener('securitypolicyviolation', (event) => {
    void call('violation', `${event.effectiveDirective} ${event.blockedURI} ${event.sourceFile}:${event.lineNumber} ${event.sample}`.trim())
  })

  const renderer: Renderer = {
    deliver: (channel, text) => {
      const args = codec.decode(text) as readonly unknown[]
      for (const listener of listenersOf(channel)) listener({ senderId: 0 }, ...args)
    },
    setAccelerators: (list) => {
      accelerators = list
    },
    fileAt: (index) => asked[index],
  }
  return { ipcRenderer, webUtils: { getPathForFile: (file: File): string => paths.get(nameOf(file)) ?? '' }, renderer }
}

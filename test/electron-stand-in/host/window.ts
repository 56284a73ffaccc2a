import { chromium, type BrowserContext, type CDPSession, type Page } from 'playwright-core'
import type { Link } from '../link.ts'
import { isPrivate, toAppUrl } from '../origin.ts'
import { callKey, initScript, rendererKey } from '../page/init-script.ts'
import type { Accelerator, ProgramAnswers, Rectangle, WindowOptions, WindowState } from '../wire.ts'
import { answerCalls } from './calls.ts'
import { chromiumArguments, isRoot, newProfile, removeProfile } from './chromium.ts'
import { pdfOptions } from './pdf.ts'
import { setPermissions } from './permissions.ts'
import { routeRequests } from './requests.ts'

export interface HostPlan {
  readonly executable: string
  readonly headless: boolean
  /** Told of each request for an address that is not the program's own; all of them were refused. */
  readonly onRefused: (url: string) => void
  readonly onViolation: (what: string) => void
}

/** One window: an own Chromium with an own throw-away profile, and its one page. */
export interface HostWindow {
  readonly page: Page
  readonly load: (url: string) => Promise<void>
  readonly reload: () => Promise<void>
  readonly forget: () => Promise<void>
  readonly deliver: (channel: string, text: string) => Promise<void>
  readonly setBounds: (bounds: Partial<Rectangle> | undefined, state: WindowState | undefined) => Promise<void>
  readonly setAccelerators: (accelerators: readonly Accelerator[]) => Promise<void>
  readonly setDarkness: (darkness: WindowOptions['darkness']) => Promise<void>
  readonly toPdf: (options: Readonly<Record<string, unknown>>) => Promise<Uint8Array>
  readonly print: () => Promise<boolean>
  readonly copy: (text: string) => Promise<void>
  readonly close: () => Promise<void>
}

async function launch(plan: HostPlan, options: WindowOptions, profile: string): Promise<BrowserContext> {
  const headless = plan.headless || !options.show
  return chromium.launchPersistentContext(profile, {
    executablePath: plan.executable,
    headless,
    chromiumSandbox: !isRoot,
    viewport: headless ? { width: options.width, height: options.height } : null,
    serviceWorkers: 'block',
    // Each is asked of the program, and comes, into a folder that goes with the window, where it lets it.
    acceptDownloads: true,
    ignoreDefaultArgs: ['--enable-automation', ...(headless ? [] : ['--hide-scrollbars', '--mute-audio'])],
    args: chromiumArguments(options, !headless, options.switches),
  })
}

async function boundsOf(cdp: CDPSession): Promise<Rectangle | undefined> {
  const { bounds } = await cdp.send('Browser.getWindowForTarget')
  const { left: x, top: y, width, height } = bounds
  return x === undefined || y === undefined || width === undefined || height === undefined ? undefined : { x, y, width, height }
}

/** Opens the window, blank until it is told what to load. */
export async function openHostWindow(id: number, options: WindowOptions, plan: HostPlan, program: Link<ProgramAnswers>): Promise<HostWindow> {
  const profile = newProfile()
  const context = await launch(plan, options, profile).catch(async (error: unknown) => {
    await removeProfile(profile)
    throw error
  })
  const page = context.pages()[0] ?? (await context.newPage())
  const cdp = await context.newCDPSession(page)
  let accelerators: readonly Accelerator[] = []
  let closing = false
  let shown = false
  let ownLoad: string | undefined
  let copying: Promise<void> = Promise.resolve()
  const tell: (...args: Parameters<ProgramAnswers['window.event']>) => void = (...args) => void program.ask('window.event', ...args).catch(() => undefined)
  const inPage = async (expression: string, userGesture = false): Promise<unknown> =>
    (await cdp.send('Runtime.evaluate', { expression, userGesture, awaitPromise: userGesture, returnByValue: true })).result.value
  const pushAccelerators = () => inPage(`window.${rendererKey}?.setAccelerators(${JSON.stringify(accelerators)})`).catch(() => undefined)
  const tellBounds = async (): Promise<void> => {
    const bounds = closing ? undefined : await boundsOf(cdp).catch(() => undefined)
    if (bounds) tell(id, 'bounds', { bounds })
  }
  const setDarkness = (darkness: WindowOptions['darkness']) => page.emulateMedia({ colorScheme: darkness === 'system' ? (plan.headless ? 'light' : null) : darkness })

  await setPermissions(cdp, options.permissions)
  await setDarkness(options.darkness)
  await context.exposeBinding(callKey, answerCalls({ id, page, cdp, program, tellBounds, tell, onViolation: plan.onViolation }))
  await context.addInitScript({ content: initScript(options.preload) })
  await routeRequests(context, { id, page, program, isOwnLoad: (url) => url === ownLoad, onRefused: plan.onRefused })

  page.on('domcontentloaded', () => {
    void pushAccelerators()
    tell(id, 'dom-ready', { url: toAppUrl(page.url()) })
    void page.title().then((title) => tell(id, 'title', { title }), () => undefined)
  })
  page.on('load', () => {
    if (!isPrivate(page.url())) return
    if (!shown) tell(id, 'ready-to-show', {})
    shown = true
    tell(id, 'did-finish-load', { url: toAppUrl(page.url()) })
    void tellBounds()
  })
  page.on('crash', () => tell(id, 'crashed', {}))
  // Electron shows no question of the page's own against being left, and asks the program. Other dialogs are what they are without a listener: dismissed.
  page.on('dialog', (dialog) => {
    const isLeaving = dialog.type() === 'beforeunload' ? program.ask('unload.asked', id).catch(() => false) : Promise.resolve(false)
    void isLeaving.then((leaves) => (leaves ? dialog.accept() : dialog.dismiss())).catch(() => undefined)
  })
  page.on('download', (download) => {
    void program.ask('download.asked', id, download.url(), download.suggestedFilename()).catch(() => false)
      .then(async (comes) => {
        if (comes) return
        await download.cancel()
        // A small one is there before the program could be asked.
        await download.delete()
      }).catch(() => undefined)
  })
  const asked = new Set<string>()
  cdp.on('Page.windowOpen', ({ url }) => {
    asked.add(url)
    if (!isPrivate(url)) plan.onRefused(url)
    void program.ask('popup.asked', id, url).catch(() => undefined)
  })
  await cdp.send('Page.enable')
  // What nothing in the page takes when it is dropped, Chromium opens beside; Electron goes there in the window itself, or nowhere.
  context.on('page', (popup) => {
    const url = popup.url()
    void popup.close().catch(() => undefined)
    if (!/^(file|https?):/.test(url) || isPrivate(url) || asked.has(url)) return
    plan.onRefused(url)
    if (options.navigateOnDragDrop) void program.ask('navigation.allowed', id, { url, isMainFrame: true }).then((goes) => (goes ? visit(url, () => page.goto(url)) : undefined)).catch(() => undefined)
  })
  page.on('close', () => void context.close().catch(() => undefined))
  const gone = new Promise<void>((resolve) => {
    context.on('close', () => {
      if (!closing) tell(id, 'gone', {})
      closing = true
      void removeProfile(profile).then(resolve)
    })
  })

  const visit = async (url: string, go: () => Promise<unknown>): Promise<void> => {
    ownLoad = url
    try {
      await go()
    } finally {
      if (ownLoad === url) ownLoad = undefined
    }
  }
  return {
    page,
    // What is being copied is not lost with the page that copies it.
    load: async (url) => {
      await copying
      await visit(url, () => page.goto(url))
    },
    reload: () => visit(page.url(), () => page.reload()),
    forget: async () => void (await cdp.send('Page.resetNavigationHistory')),
    deliver: async (channel, text) => void (await inPage(`window.${rendererKey}?.deliver(${JSON.stringify(channel)}, ${JSON.stringify(text)})`)),
    setBounds: async (bounds, state) => {
      if (state === 'focused') return page.bringToFront()
      const { windowId } = await cdp.send('Browser.getWindowForTarget')
      const { x: left, y: top, width, height } = bounds ?? {}
      const wanted = state ? { windowState: state } : { ...(left === undefined ? {} : { left }), ...(top === undefined ? {} : { top }), ...(width && height ? { width, height } : {}) }
      await cdp.send('Browser.setWindowBounds', { windowId, bounds: wanted })
      if (plan.headless && width && height) await page.setViewportSize({ width, height })
      await tellBounds()
    },
    setAccelerators: async (list) => {
      accelerators = list
      await pushAccelerators()
    },
    setDarkness,
    toPdf: async (given) => Buffer.from((await cdp.send('Page.printToPDF', pdfOptions(given))).data, 'base64'),
    print: async () => {
      if (plan.headless) return false
      // Not awaited: it comes back only when the person has closed Chromium's print dialog.
      await inPage('setTimeout(() => print())')
      return true
    },
    copy: (text) => {
      copying = inPage(`navigator.clipboard.writeText(${JSON.stringify(text)})`, true).then(() => undefined, () => undefined)
      return copying
    },
    close: async () => {
      closing = true
      await context.close().catch(() => undefined)
      await gone
    },
  }
}

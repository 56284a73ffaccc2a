import { fork, spawn, type ChildProcess } from 'node:child_process'
import type { Page } from 'playwright-core'
import { createLink } from '../link.ts'
import type { HostAnswers, ProgramAnswers } from '../wire.ts'
import { findChromium } from './chromium.ts'
import type { Answerer } from './questions.ts'
import { openHostWindow, type HostWindow } from './window.ts'

const register = new URL('../main/register.ts', import.meta.url).href

export interface StandInPlan {
  /** The built main process, for instance `out/main/index.js`. */
  readonly main: string
  readonly args?: readonly string[]
  readonly env?: Readonly<Record<string, string | undefined>>
  /** The words of a program that starts it, such as one that gives it a network of its own. */
  readonly inside?: readonly string[]
  /** For journeys; a person gets a window. */
  readonly headless: boolean
  readonly answerer: Answerer
  /** Keeps what the program prints for `output` instead of printing it. */
  readonly quiet?: boolean
}

/** A program that runs on the stand-in. */
export interface StandIn {
  /** The page of the first window that is open; refuses when there is none. */
  readonly page: () => Page
  /** Resolves when the first window has loaded; refuses when the program ends before it. */
  readonly opened: Promise<Page>
  readonly ended: Promise<number>
  readonly path: (name: string) => Promise<string>
  readonly power: (event: string) => Promise<void>
  /** Lets what is asked of the program's own processes wait until it is let go again. */
  readonly hold: (held: boolean) => Promise<void>
  readonly close: () => Promise<number>
  /** Ends the program at once, as when the power fails. */
  readonly kill: () => Promise<number>
  readonly refused: readonly string[]
  readonly violations: readonly string[]
  /** What `shell` was asked to show. */
  readonly shown: readonly string[]
  /** Whether the window is kept out of screenshots, as the program said last. */
  readonly isProtected: () => boolean
  readonly output: () => string
}

function openOnDesktop(what: string): void {
  const opener = process.platform === 'darwin' ? 'open' : process.platform === 'win32' ? 'explorer' : 'xdg-open'
  spawn(opener, [what], { stdio: 'ignore', detached: true }).once('error', () => undefined).unref()
}

function start(plan: StandInPlan): ChildProcess {
  const [inside, ...words] = plan.inside ?? []
  return fork(plan.main, [...(plan.args ?? [])], {
    serialization: 'advanced',
    ...(inside === undefined ? {} : { execPath: inside }),
    execArgv: [...words, ...(inside === undefined ? [] : [process.execPath]), '--import', register],
    env: { ...process.env, ...plan.env, NODE_OPTIONS: '' },
    stdio: ['ignore', plan.quiet ? 'pipe' : 'inherit', plan.quiet ? 'pipe' : 'inherit', 'ipc'],
  })
}

/** Starts the built program on the stand-in; refuses at once when no Chromium is installed. */
export function openStandIn(plan: StandInPlan): StandIn {
  const executable = findChromium()
  if (!executable) throw new Error('No Chromium is installed')
  const child = start(plan)
  const windows = new Map<number, HostWindow>()
  const refused: string[] = []
  const violations: string[] = []
  const shown: string[] = []
  let isProtected = false
  let output = ''
  for (const stream of [child.stdout, child.stderr]) stream?.on('data', (chunk) => void (output += String(chunk)))

  const { promise: opened, resolve: tellOpened, reject: tellNotOpened } = Promise.withResolvers<Page>()
  opened.catch(() => undefined)
  const { promise: ended, resolve: tellEnded } = Promise.withResolvers<number>()
  const windowOf = (id: number): HostWindow => {
    const window = windows.get(id)
    if (!window) throw new Error('The window has gone')
    return window
  }
  const hostPlan = { executable, headless: plan.headless, onRefused: (url: string) => void refused.push(url), onViolation: (what: string) => void violations.push(what) }
  const program = createLink<ProgramAnswers, HostAnswers>(
    {
      send: (message) => void (child.connected && child.send(message as object, () => undefined)),
      onMessage: (listener) => void child.on('message', listener),
      onClose: (listener) => void child.on('disconnect', listener),
    },
    {
      'window.open': async (id, options) => {
        const window = await openHostWindow(id, options, hostPlan, program)
        windows.set(id, window)
        window.page.context().once('close', () => windows.delete(id))
      },
      'window.load': async (id, url) => {
        const window = windowOf(id)
        await window.load(url)
        tellOpened(window.page)
      },
      'window.reload': (id) => windowOf(id).reload(),
      'window.forget': (id) => windowOf(id).forget(),
      'window.close': async (id) => windows.get(id)?.close(),
      'window.deliver': (id, channel, text) => windowOf(id).deliver(channel, text),
      'window.bounds': (id, bounds, state) => windowOf(id).setBounds(bounds, state),
      'window.pdf': (id, options) => windowOf(id).toPdf(options),
      'window.print': (id) => windowOf(id).print(),
      'window.darkness': (id, darkness) => windowOf(id).setDarkness(darkness),
      'window.accelerators': (id, accelerators) => windowOf(id).setAccelerators(accelerators),
      'window.copy': (id, text) => windowOf(id).copy(text),
      'window.protect': async (_id, enabled) => {
        isProtected = enabled
      },
      'dialog.ask': (question) => plan.answerer(question),
      'shell.open': async (what) => {
        shown.push(what)
        if (!plan.headless) openOnDesktop(what)
      },
    },
  )
  child.once('error', () => tellEnded(1))
  child.once('exit', (code) => {
    void Promise.all([...windows.values()].map((window) => window.close())).then(() => {
      tellNotOpened(new Error(`Mainstay ended before its window was open.\n${output}`))
      tellEnded(code ?? 1)
    })
  })
  const kill = (): Promise<number> => {
    child.kill('SIGKILL')
    return ended
  }
  return {
    page: () => {
      const [window] = windows.values()
      if (!window) throw new Error('No window is open')
      return window.page
    },
    opened,
    ended,
    path: (name) => program.ask('path.of', name),
    power: (event) => program.ask('power.happened', event),
    hold: (held) => program.ask('processes.hold', held),
    close: async () => {
      await program.ask('program.quit').catch(() => undefined)
      const late = setTimeout(() => void kill(), 8000)
      return ended.finally(() => clearTimeout(late))
    },
    kill,
    refused,
    violations,
    shown,
    isProtected: () => isProtected,
    output: () => output,
  }
}

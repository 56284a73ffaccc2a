import { createRequire } from 'node:module'
import { resolve } from 'node:path'
import { _electron } from 'playwright-core'
import type { Answer } from '../electron-stand-in/wire.ts'
import type { LaunchPlan, Running } from './launch.ts'

interface Answering {
  readonly given: Answer[]
  readonly waiting: ((answer: Answer) => void)[]
}

/** The same journey in real Electron: its dialogs are answered in the main process, its page tells of refusals itself. */
export async function launchInElectron({ main, userData, env, args }: LaunchPlan): Promise<Running> {
  const executablePath = createRequire(import.meta.url)('electron') as unknown as string
  const root = process.getuid?.() === 0 ? ['--no-sandbox'] : []
  const inherited = Object.fromEntries(Object.entries(process.env).filter((entry): entry is [string, string] => entry[1] !== undefined))
  const electron = await _electron.launch({ executablePath, args: [...root, resolve(main, '../../..'), ...args], env: { ...inherited, ...env } })
  const requests: string[] = []
  const violations: string[] = []
  let output = ''
  for (const stream of [electron.process().stdout, electron.process().stderr]) stream?.on('data', (chunk) => void (output += String(chunk)))

  await electron.evaluate(({ dialog }) => {
    const answering: Answering = { given: [], waiting: [] }
    const next = (): Promise<Answer> => (answering.given.length > 0 ? Promise.resolve(answering.given.shift() ?? null) : new Promise((resolve) => answering.waiting.push(resolve)))
    const paths = async (): Promise<string[] | null> => {
      const answer = await next()
      return Array.isArray(answer) ? [...(answer as string[])] : null
    }
    Object.assign(globalThis, { journeyAnswering: answering })
    dialog.showOpenDialog = async () => {
      const chosen = await paths()
      return { canceled: chosen === null, filePaths: chosen ?? [] }
    }
    dialog.showSaveDialog = async () => {
      const chosen = await paths()
      return { canceled: chosen === null, filePath: chosen?.[0] ?? '' }
    }
    dialog.showMessageBox = async () => {
      const answer = await next()
      return { response: typeof answer === 'number' ? answer : 0, checkboxChecked: false }
    }
  })
  await electron.context().exposeBinding('journeyViolation', (_source, what: string) => void violations.push(what))
  await electron.context().addInitScript(() => {
    document.addEventListener('securitypolicyviolation', (event) => {
      ;(window as unknown as { journeyViolation: (what: string) => void }).journeyViolation(`${event.effectiveDirective} ${event.blockedURI} ${event.sourceFile}:${event.lineNumber}`)
    })
  })
  electron.context().on('request', (request) => {
    if (!/^(app|data|devtools):/.test(request.url())) requests.push(request.url())
  })
  const first = await electron.firstWindow()
  // What the page broke before the listener was there is seen by loading it again.
  await first.reload()
  return {
    get page() {
      return electron.windows()[0] ?? first
    },
    userData,
    answerDialog: (answer) => {
      const plain = typeof answer === 'string' ? [answer] : answer
      void electron.evaluate((_electron, given) => {
        const { journeyAnswering } = globalThis as unknown as { journeyAnswering: Answering }
        const next = journeyAnswering.waiting.shift()
        if (next) next(given as Answer)
        else journeyAnswering.given.push(given as Answer)
      }, plain)
    },
    emitPower: (event) => electron.evaluate(({ powerMonitor }, name) => void powerMonitor.emit(name), event),
    holdBackend: (held) => electron.evaluate(({ app }, stopped) => {
      for (const { pid, serviceName } of app.getAppMetrics()) if (serviceName === 'node.mojom.NodeService') process.kill(pid, stopped ? 'SIGSTOP' : 'SIGCONT')
    }, held),
    close: () => electron.close(),
    kill: async () => {
      const ended = electron.waitForEvent('close')
      electron.process().kill('SIGKILL')
      await ended
    },
    requests,
    violations,
    title: () => first.title(),
    isHiddenFromCapture: () => electron.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.isContentProtected() ?? false),
    output: () => output,
  }
}

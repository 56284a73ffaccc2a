import { EventEmitter } from 'node:events'
import { existsSync, readFileSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import type { Member } from '../electron-api.ts'
import { cancellable } from './cancellable.ts'
import { answers } from './host.ts'
import { pathOf } from './paths.ts'
import { releaseLock, takeLock } from './single-instance.ts'

/** What the window module gives the life cycle: windows that can be closed, or kept open by a listener or by the page. */
export const windows: { closeAll: () => Promise<boolean>; destroyAll: () => Promise<void>; count: () => number } = {
  closeAll: () => Promise.resolve(true),
  destroyAll: () => Promise.resolve(),
  count: () => 0,
}

interface Package {
  readonly name?: string
  readonly productName?: string
  readonly version?: string
}

const entry = resolve(process.argv[1] ?? '.')
function findRoot(folder: string): string {
  if (existsSync(join(folder, 'package.json')) || dirname(folder) === folder) return folder
  return findRoot(dirname(folder))
}
const root = findRoot(dirname(entry))
const description = (existsSync(join(root, 'package.json')) ? JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) : {}) as Package

const events = new EventEmitter()
const setPaths = new Map<string, string>()
const switches = new Map<string, string>()
let name = description.productName ?? description.name ?? 'Electron'
let ready = false
let quitting = false

const readiness = new Promise<void>((done) => {
  // After the program's own modules have run once, as Electron has it.
  setImmediate(() => {
    ready = true
    events.emit('ready', {}, {})
    done()
  })
})

function beforeReady(what: string): void {
  if (ready) throw new Error(`${what} can only be called before app is ready`)
}

async function exit(code = 0): Promise<void> {
  await windows.destroyAll()
  events.emit('quit', {}, code)
  releaseLock(app.getPath('userData'))
  process.exit(code)
}

async function quit(): Promise<void> {
  if (quitting) return
  quitting = true
  const before = cancellable({})
  events.emit('before-quit', before)
  if (before.defaultPrevented || !(await windows.closeAll())) {
    quitting = false
    return
  }
  const will = cancellable({})
  events.emit('will-quit', will)
  if (will.defaultPrevented) quitting = false
  else await exit(0)
}

/** Called when a window has gone: without a listener for it, the last window ends the program. */
export function afterWindowClosed(): void {
  if (quitting || windows.count() > 0) return
  if (events.listenerCount('window-all-closed') > 0) events.emit('window-all-closed')
  else app.quit()
}

/** What the program has appended, as Chromium would read it. */
export const appendedSwitches = (): string[] => [...switches].map(([key, value]) => (value === '' ? `--${key}` : `--${key}=${value}`))

const commandLine = {
  appendSwitch: (key: string, value = '') => void switches.set(key, value),
  hasSwitch: (key: string) => switches.has(key) || process.argv.some((argument) => argument === `--${key}` || argument.startsWith(`--${key}=`)),
  getSwitchValue: (key: string) => switches.get(key) ?? process.argv.find((argument) => argument.startsWith(`--${key}=`))?.slice(key.length + 3) ?? '',
} satisfies Pick<Electron.CommandLine, Member<'commandLine'>>

/** The life of the program. Not reproduced: `relaunch` only remembers nothing and the program ends; the sandbox is Chromium's own, always on but for root. */
export const app = Object.assign(events, {
  commandLine,
  // A journey through the packed application's own files says so; nothing else about the stand-in changes with it.
  isPackaged: process.env['STAND_IN_IS_PACKAGED'] === '1',
  get name() {
    return name
  },
  set name(value: string) {
    name = value
  },
  getName: () => name,
  setName: (value: string) => void (name = value),
  getVersion: () => description.version ?? '0.0.0',
  getAppPath: () => root,
  getLocale: () => 'en-GB',
  getPath: (key: string) => setPaths.get(key) ?? pathOf(key, name),
  setPath: (key: string, path: string) => void setPaths.set(key, path),
  isReady: () => ready,
  whenReady: () => readiness,
  enableSandbox: () => beforeReady('app.enableSandbox()'),
  setAppUserModelId: (_id: string) => undefined,
  requestSingleInstanceLock: () =>
    takeLock(app.getPath('userData'), (argv, directory) => void events.emit('second-instance', {}, argv, directory, undefined)),
  releaseSingleInstanceLock: () => releaseLock(app.getPath('userData')),
  focus: () => undefined,
  relaunch: () => undefined,
  quit: () => void quit(),
  exit: (code?: number) => void exit(code),
})
// Object.assign reads accessors once; the name is to stay live.
Object.defineProperty(app, 'name', { get: () => name, set: app.setName })
app satisfies Pick<Electron.App, Exclude<Member<'app'>, 'commandLine'>>

answers['program.quit'] = () => app.quit()
answers['path.of'] = (key) => app.getPath(key)
for (const signal of ['SIGTERM', 'SIGINT'] as const) process.on(signal, () => app.quit())

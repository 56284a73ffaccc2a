import { fork, type ChildProcess } from 'node:child_process'
import { EventEmitter } from 'node:events'
import type { Readable } from 'node:stream'
import type { Member } from '../electron-api.ts'
import { answers } from './host.ts'

const running = new Set<ChildProcess>()
process.once('exit', () => {
  for (const child of running) child.kill('SIGKILL')
})

/* While they are held, what is sent to any of them waits here, in its order. */
let waiting: (() => void)[] | null = null
answers['processes.hold'] = (held) => {
  const sends = waiting ?? []
  waiting = held ? sends : null
  if (!held) for (const send of sends) send()
}

const childHook = new URL('./utility-child.ts', import.meta.url).href

/** A process of the program's own, seen from the main process. */
export class UtilityProcess extends EventEmitter implements Pick<Electron.UtilityProcess, Exclude<Member<'utilityProcess'>, 'fork'>> {
  readonly #child: ChildProcess
  #ended = false

  constructor(child: ChildProcess) {
    super()
    this.#child = child
    child.once('spawn', () => this.emit('spawn'))
    child.on('message', (message) => this.emit('message', message))
    child.once('error', () => this.#end(1))
    child.once('exit', (code, signal) => this.#end(code ?? (signal === 'SIGTERM' ? 15 : 9)))
  }

  get pid(): number | undefined {
    return this.#ended ? undefined : this.#child.pid
  }

  get stdout(): Readable | null {
    return this.#child.stdout
  }

  get stderr(): Readable | null {
    return this.#child.stderr
  }

  /** Structured clone: a function is refused, and bytes arrive as Uint8Array whatever they were here. Ports are not reproduced. */
  postMessage(message: unknown, transfer: readonly unknown[] = []): void {
    if (transfer.length > 0) throw new Error('The stand-in does not reproduce message ports')
    const copy = structuredClone(message) as object
    const send = (): void => void (this.#child.connected && this.#child.send(copy, () => undefined))
    if (waiting === null) send()
    else waiting.push(send)
  }

  kill(): boolean {
    return !this.#ended && this.#child.kill('SIGTERM')
  }

  #end(code: number): void {
    if (this.#ended) return
    this.#ended = true
    this.emit('exit', code)
  }
}

function ioOf(stdio: Electron.ForkOptions['stdio']): readonly ('inherit' | 'ignore' | 'pipe')[] {
  if (Array.isArray(stdio)) return stdio as readonly ('inherit' | 'ignore' | 'pipe')[]
  const each = (stdio ?? 'inherit') as 'inherit' | 'ignore' | 'pipe'
  return ['ignore', each, each]
}

/** Processes of the program's own: Node children with a structured-clone channel. They end when this process ends. */
export const utilityProcess = {
  fork: (modulePath: string, args: readonly string[] = [], options: Electron.ForkOptions = {}): UtilityProcess => {
    const [, output = 'inherit', errors = 'inherit'] = ioOf(options.stdio)
    const child = fork(modulePath, [...args], {
      serialization: 'advanced',
      stdio: ['ignore', output, errors, 'ipc'],
      env: (options.env as NodeJS.ProcessEnv | undefined) ?? process.env,
      execArgv: ['--import', childHook, ...(options.execArgv ?? [])],
      ...(options.cwd === undefined ? {} : { cwd: options.cwd }),
    })
    running.add(child)
    child.once('exit', () => running.delete(child))
    return new UtilityProcess(child)
  },
}

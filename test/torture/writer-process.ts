import { spawn } from 'node:child_process'
import { join } from 'node:path'
import type { Ledger } from './ledger.ts'
import type { WriterLine, WriterOrder } from './writer.ts'

const WRITER = join(import.meta.dirname, 'writer.ts')
/** A writer that says nothing for so long hangs. */
const PATIENCE = 120_000

/** How a writer ended: killed, by itself, or with an error that it wrote. */
export interface WriterEnd {
  readonly status: number | null
  readonly signal: NodeJS.Signals | null
  readonly errors: string
}

/** When a writer is killed: so many milliseconds after it started, or after it began its so-manieth change. */
export type KillMoment = { readonly milliseconds: number; readonly change?: number }

/** Runs a writer into the ledger. It is killed (SIGKILL) at the moment given, unless it ended before. */
export function runWriter(order: WriterOrder, ledger: Ledger, { kill, env = {} }: { readonly kill?: KillMoment | undefined; readonly env?: Readonly<Record<string, string>> }): Promise<WriterEnd> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, ['--no-warnings', WRITER, JSON.stringify(order)], { stdio: ['ignore', 'pipe', 'pipe'], env: { ...process.env, NODE_COMPILE_CACHE: join(order.folder, '..', 'code'), ...env } })
    const timers: NodeJS.Timeout[] = [setTimeout(() => child.kill('SIGKILL'), PATIENCE)]
    const killIn = (milliseconds: number): void => void timers.push(setTimeout(() => child.kill('SIGKILL'), milliseconds))
    if (kill !== undefined && kill.change === undefined) killIn(kill.milliseconds)
    let [left, errors, begun] = ['', '', 0]
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      const lines = (left + text).split('\n')
      // What the kill cut off was not said.
      left = lines.pop()!
      for (const line of lines) {
        const said = JSON.parse(line) as WriterLine
        ledger.take(said)
        if (said.says === 'begins' && (begun += 1) === kill?.change) killIn(kill.milliseconds)
      }
    })
    child.stderr.setEncoding('utf8').on('data', (text: string) => void (errors += text))
    child.once('error', reject)
    child.once('close', (status, signal) => {
      timers.forEach(clearTimeout)
      resolve({ status, signal, errors: errors.slice(0, 2000) })
    })
  })
}

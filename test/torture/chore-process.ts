import { spawn } from 'node:child_process'
import { join } from 'node:path'
import type { ChoreLine, ChoreOrder } from './chore-program.ts'

const PROGRAM = join(import.meta.dirname, 'chore-program.ts')
/** So long a program may do one chore and look at it, in milliseconds. */
const PATIENCE = 60_000

/** What the program said of each round, and how it ended. */
export interface ChoreEnd {
  readonly lines: readonly ChoreLine[]
  readonly status: number | null
  readonly signal: NodeJS.Signals | null
  readonly errors: string
}

/** Runs the program of a chore. */
export function runChore(order: ChoreOrder, { env }: { readonly env: Readonly<Record<string, string>> }): Promise<ChoreEnd> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, ['--no-warnings', PROGRAM, JSON.stringify(order)], { stdio: ['ignore', 'pipe', 'pipe'], env: { ...process.env, NODE_COMPILE_CACHE: join(order.folder, '../../..', 'code'), ...env } })
    const timers = [setTimeout(() => child.kill('SIGKILL'), PATIENCE + order.faults.length * 5000)]
    let [said, errors] = ['', '']
    child.stdout.setEncoding('utf8').on('data', (text: string) => void (said += text))
    child.stderr.setEncoding('utf8').on('data', (text: string) => void (errors += text))
    child.once('error', reject)
    child.once('close', (status, signal) => {
      timers.forEach(clearTimeout)
      const whole = said.slice(0, said.lastIndexOf('\n') + 1).split('\n').filter((line) => line !== '')
      resolve({ lines: whole.map((line) => JSON.parse(line) as ChoreLine), status, signal, errors: errors.slice(0, 2000) })
    })
  })
}

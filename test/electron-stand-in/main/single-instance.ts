import { mkdirSync, readFileSync, rmSync, statSync, watch, writeFileSync, type FSWatcher } from 'node:fs'
import { join } from 'node:path'

/* Electron keeps a socket for this; files in the user's data folder do as well and need no server. */
const lockName = 'stand-in.lock'
const callName = 'stand-in.second'

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0)
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes('electron-stand-in')
  } catch {
    return true
  }
}

function holder(path: string): number | undefined {
  try {
    return Number(readFileSync(path, 'utf8'))
  } catch {
    return undefined
  }
}

let watcher: FSWatcher | undefined

/** Takes the lock of one running Mainstay per data folder, or tells the one that has it and gives false. */
export function takeLock(userData: string, onSecond: (argv: readonly string[], directory: string) => void): boolean {
  mkdirSync(userData, { recursive: true })
  const lock = join(userData, lockName)
  const call = join(userData, callName)
  const before = holder(lock)
  if (before !== undefined && before !== process.pid && isRunning(before)) {
    writeFileSync(call, JSON.stringify([process.argv, process.cwd()]))
    return false
  }
  writeFileSync(lock, String(process.pid))
  writeFileSync(call, '')
  watcher ??= watch(call, () => {
    if (statSync(call, { throwIfNoEntry: false })?.size) {
      const [argv, directory] = JSON.parse(readFileSync(call, 'utf8')) as [string[], string]
      writeFileSync(call, '')
      onSecond(argv, directory)
    }
  }).unref()
  return true
}

export function releaseLock(userData: string): void {
  watcher?.close()
  watcher = undefined
  if (holder(join(userData, lockName)) !== process.pid) return
  for (const name of [lockName, callName]) rmSync(join(userData, name), { force: true })
}

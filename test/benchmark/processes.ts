import { readdirSync, readFileSync } from 'node:fs'

/* What this machine's processes are, as Linux tells it. */

interface Process {
  readonly pid: number
  readonly parent: number
  readonly words: string
}

function all(): Process[] {
  return readdirSync('/proc').filter((name) => /^\d+$/.test(name)).flatMap((name) => {
    try {
      const words = readFileSync(`/proc/${name}/cmdline`, 'utf8').replaceAll('\0', ' ')
      const parent = Number(/\) \S (\d+)/.exec(readFileSync(`/proc/${name}/stat`, 'utf8'))?.[1])
      return [{ pid: Number(name), parent, words }]
    } catch {
      return []
    }
  })
}

/** The processes that this one started, and those that they started, whose command has the word. */
export function startedHere(word: string): number[] {
  const processes = all()
  const ours = new Set([process.pid])
  for (let found = true; found;) {
    found = false
    for (const { pid, parent } of processes) {
      if (ours.has(parent) && !ours.has(pid)) found = Boolean(ours.add(pid))
    }
  }
  return processes.filter(({ pid, words }) => pid !== process.pid && ours.has(pid) && words.includes(word)).map(({ pid }) => pid)
}

export function isAlive(pid: number): boolean {
  try {
    return !/^State:\s+Z/m.test(readFileSync(`/proc/${pid}/status`, 'utf8'))
  } catch {
    return false
  }
}

/** What a process holds of memory, in MiB. */
export function residentMiB(pid: number): number {
  return Number(/^VmRSS:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0) / 1024
}

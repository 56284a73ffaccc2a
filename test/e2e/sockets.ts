import { spawnSync } from 'node:child_process'
import { readdirSync, readFileSync, readlinkSync } from 'node:fs'
import { join } from 'node:path'

/* What processes hold open towards a network, as Linux tells it. */

const TABLES = ['tcp', 'tcp6', 'udp', 'udp6', 'udplite', 'udplite6', 'raw', 'raw6', 'icmp', 'icmp6', 'packet'] as const

/** Whether this computer tells what its processes hold open. */
export const tellsOfSockets = process.platform === 'linux'

/** What starts a program in a network of its own, in which there is nothing; undefined where this user may not. */
export const OWN_NETWORK = tellsOfSockets && spawnSync('unshare', ['-rn', 'true']).status === 0 ? ['unshare', '-rn'] : undefined

const read = (path: string): string => {
  try {
    return readFileSync(path, 'latin1')
  } catch {
    // The process has just ended.
    return ''
  }
}

function pids(): number[] {
  return readdirSync('/proc').map(Number).filter((pid) => pid > 0)
}

/** The program's own processes: all that were started with the folder of its settings. */
export function processesOf(userData: string): number[] {
  return pids().filter((pid) => pid !== process.pid && read(`/proc/${pid}/environ`).split('\0').includes(`MAINSTAY_USER_DATA=${userData}`))
}

/** The process that keeps the program's records. */
export function recordsProcess(userData: string): number {
  const pid = processesOf(userData).find((each) => read(`/proc/${each}/cmdline`).split('\0').includes(`--user-data=${userData}`))
  if (pid === undefined) throw new Error('The process that keeps the records was not found')
  return pid
}

/** The processes of the browser engine that this process has started, and all that these have started. */
export function engineProcesses(): number[] {
  const parentOf = new Map(pids().map((pid) => [pid, Number(/^PPid:\s*(\d+)$/m.exec(read(`/proc/${pid}/status`))?.[1] ?? 0)]))
  const isBelow = (pid: number): boolean => pid > 1 && (parentOf.get(pid) === process.pid || isBelow(parentOf.get(pid) ?? 0))
  return [...parentOf.keys()].filter((pid) => isBelow(pid) && /chrom/i.test(read(`/proc/${pid}/cmdline`)))
}

/** Each socket towards a network that a process holds open: its kind, and what Linux says of its ends. */
export function socketsOf(pid: number): string[] {
  const held = new Set<string>()
  try {
    for (const name of readdirSync(`/proc/${pid}/fd`)) {
      const inode = /^socket:\[(\d+)\]$/.exec(linkAt(join(`/proc/${pid}/fd`, name)))?.[1]
      if (inode !== undefined) held.add(inode)
    }
  } catch {
    return []
  }
  if (held.size === 0) return []
  return TABLES.flatMap((table) => read(`/proc/${pid}/net/${table}`).split('\n').slice(1).filter((line) => line.trim().split(/\s+/).some((word) => held.has(word))).map((line) => `${table} ${line.trim()}`))
}

function linkAt(path: string): string {
  try {
    return readlinkSync(path)
  } catch {
    return ''
  }
}

/** What was sent or tried in the network that a process is in, of both protocols, since that network was made: nothing, where every counter stands at nought. */
export function triedIn(pid: number): string[] {
  const pairs = read(`/proc/${pid}/net/snmp`).trim().split('\n')
  const tables = pairs.flatMap((names, at) => (at % 2 === 0 ? named(names, pairs[at + 1] ?? '') : []))
  const six = read(`/proc/${pid}/net/snmp6`).trim().split('\n').map((line) => line.split(/\s+/) as [string, string])
  return [...tables, ...six].filter(([name, count]) => /Out|Opens|Sent|In(Receives|Segs|Datagrams|Msgs)$/.test(name) && Number(count) !== 0).map(([name, count]) => `${name} ${count}`)
}

function named(names: string, counts: string): [string, string][] {
  const [table = '', ...each] = names.split(' ')
  const values = counts.split(' ').slice(1)
  return each.map((name, at) => [`${table.replace(':', '')}${name}`, values[at] ?? '0'])
}

export interface Watch {
  /** Looks once more, ends, and gives what was seen, each once, and how often it was looked. */
  readonly end: () => { readonly seen: readonly string[]; readonly looks: number; readonly most: number }
}

/** Looks at what these processes hold open, several times a second, until it is ended. Which processes there are is asked less often: that takes longer. */
export function watchSockets(processes: () => readonly number[]): Watch {
  const seen = new Set<string>()
  let looks = 0
  let most = 0
  let known: readonly number[] = []
  const look = (): void => {
    if (looks % 5 === 0) known = processes()
    looks += 1
    most = Math.max(most, known.length)
    for (const pid of known) for (const socket of socketsOf(pid)) seen.add(socket)
  }
  const timer = setInterval(look, 200)
  return {
    end: () => {
      clearInterval(timer)
      looks = Math.ceil(looks / 5) * 5
      look()
      return { seen: [...seen], looks, most }
    },
  }
}

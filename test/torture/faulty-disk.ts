import { spawnSync } from 'node:child_process'
import { closeSync, openSync, readFileSync, writeFileSync, writeSync } from 'node:fs'
import { constants } from 'node:os'
import { join } from 'node:path'

/* The failing disk of faulty-disk.c from here: it is built anew for each run, and ordered through a file that the tormented program has mapped. */

/** `mark`: a read of nothing but a file's first bytes. */
export const CALLS = { write: 1, sync: 2, read: 4, cut: 8, rename: 16, remove: 32, make: 64, mark: 128 } as const

/** Which calls fail, how, and when: each `every`-th after the first `after`. */
export interface Fault {
  readonly calls: readonly (keyof typeof CALLS)[]
  /** 'KILL' ends the program (SIGKILL) in the place of the call; 'SHORT' writes half of what was given and says so. */
  readonly error: 'ENOSPC' | 'EIO' | 'KILL' | 'SHORT'
  readonly every: number
  readonly after: number
}

export interface FaultyDisk {
  /** What a program must be started with. Files whose path contains the part are on the failing disk. */
  readonly env: (part: string) => Readonly<Record<string, string>>
  /** From now on; null for a disk that is well. */
  readonly order: (fault: Fault | null) => void
  /** Calls counted and calls failed since the last order. */
  readonly counts: () => { readonly seen: number; readonly failed: number }
  readonly orderPath: string
}

/** Builds it into the folder; gives why not, where that cannot be. */
export function buildFaultyDisk(folder: string): FaultyDisk | string {
  if (process.platform !== 'linux') return 'a failing disk is made with LD_PRELOAD, which only Linux has'
  const library = join(folder, 'faulty-disk.so')
  const built = spawnSync('gcc', ['-shared', '-fPIC', '-O1', '-w', '-o', library, join(import.meta.dirname, 'faulty-disk.c'), '-ldl'], { encoding: 'utf8' })
  if (built.error !== undefined) return 'there is no gcc to build the failing disk with'
  if (built.status !== 0) return `the failing disk does not compile: ${built.stderr.slice(0, 300)}`
  const orderPath = join(folder, 'order')
  writeFileSync(orderPath, Buffer.alloc(32))
  return {
    orderPath,
    env: (part) => ({ LD_PRELOAD: library, FAULTY_ORDER: orderPath, FAULTY_PATH: part, UV_USE_IO_URING: '0' }),
    order: (fault) => writeOrder(orderPath, fault),
    counts: () => readCounts(orderPath),
  }
}

/** Calls counted and calls failed since the last order. */
export function readCounts(orderPath: string): { readonly seen: number; readonly failed: number } {
  const bytes = readFileSync(orderPath)
  return { seen: bytes.readInt32LE(16), failed: bytes.readInt32LE(20) }
}

const FAR = 2 ** 30

/** Only the so-manieth call from now on. */
export function once(calls: Fault['calls'], error: Fault['error'], call: number): Fault {
  return { calls, error, every: FAR, after: call - FAR }
}

/** Never, but each of these calls is counted; for kills, also each file that is removed. */
export function counting(calls: Fault['calls'], error: Fault['error'] = 'EIO'): Fault {
  return { calls, error, every: 1, after: FAR }
}

/** In a few words, for what went wrong. */
export function faultInWords({ calls, error, every, after }: Fault): string {
  return `${error} on ${calls.join(', ')} ${every === FAR ? `number ${after + FAR}` : `${every === 1 ? 'each' : `every ${every}th`} after ${after}`}`
}

/** Also for the tormented program itself, that orders its own faults. */
export function writeOrder(orderPath: string, fault: Fault | null): void {
  const bytes = Buffer.alloc(32)
  if (fault !== null) {
    bytes.writeInt32LE(fault.calls.reduce((mask, call) => mask | CALLS[call], 0), 0)
    bytes.writeInt32LE(fault.error === 'KILL' ? -1 : fault.error === 'SHORT' ? -2 : constants.errno[fault.error], 4)
    bytes.writeInt32LE(fault.every, 8)
    bytes.writeInt32LE(fault.after, 12)
  }
  const file = openSync(orderPath, 'r+')
  try {
    writeSync(file, bytes, 0, bytes.length, 0)
  } finally {
    closeSync(file)
  }
}

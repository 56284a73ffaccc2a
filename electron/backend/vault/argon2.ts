import { totalmem } from 'node:os'
import { Worker } from 'node:worker_threads'
import { argon2id as deriveHere } from 'hash-wasm'
import { Refusal } from '#contract/refusal.ts'
import { workerUrl } from '../worker-url.ts'

/* Argon2id makes each guess of a passphrase cost memory and most of a second (A8). It runs in a worker that ends with its answer,
   so that the memory it filled is given back and nothing of the passphrase stays in it. */

/** What one guess costs: memory in KiB, passes over it, lanes. */
export interface Argon2Cost {
  readonly m: number
  readonly t: number
  readonly p: number
}

/** What a slot file may ask for; anything else is damage or an attack and is refused before any memory is taken. */
export const ARGON2_BOUNDS = { m: [8 * 1024, 1024 * 1024], t: [1, 10], p: [1, 8] } as const satisfies Record<keyof Argon2Cost, readonly [number, number]>

/** Twice the second option of RFC 9106 (64 MiB, t = 3). */
export const USUAL_COST: Argon2Cost = { m: 128 * 1024, t: 3, p: 1 }

/** No computer is so slow that its file deserves less. */
export const FLOOR_MEMORY = 64 * 1024
/** Below this, which only files made for tests ask for, starting a worker takes ten times as long as what it computes. */
const AT_HAND_MEMORY = 16 * 1024
const CEILING_MEMORY = 512 * 1024
const WANTED = { from: 700, to: 1000, aim: 850 } as const

/** Whether the cost lies within the bounds. */
export function isWithinBounds(cost: Argon2Cost): boolean {
  return (['m', 't', 'p'] as const).every((name) => Number.isSafeInteger(cost[name]) && cost[name] >= ARGON2_BOUNDS[name][0] && cost[name] <= ARGON2_BOUNDS[name][1])
}

/** Argon2id, 32 bytes. The passphrase given stays as it was; the worker's copy is overwritten. */
export async function argon2id(passphrase: Uint8Array, salt: Uint8Array, cost: Argon2Cost): Promise<Buffer> {
  if (!isWithinBounds(cost)) throw new RangeError('the cost of Argon2id is out of bounds')
  if (cost.m <= AT_HAND_MEMORY) return Buffer.from(await deriveHere({ password: passphrase, salt, memorySize: cost.m, iterations: cost.t, parallelism: cost.p, hashLength: 32, outputType: 'binary' }))
  const worker = new Worker(workerUrl('argon2-worker', import.meta.url), { execArgv: [], stdout: true, stderr: true })
  try {
    return await new Promise<Buffer>((resolve, reject) => {
      worker.once('message', (answer: Uint8Array | null) => {
        if (answer === null) reject(new Refusal('not-enough-memory'))
        else resolve(Buffer.from(answer))
      })
      worker.once('error', reject)
      worker.once('exit', () => reject(new Error('the key derivation ended without an answer')))
      const copy = Uint8Array.from(passphrase)
      worker.postMessage({ passphrase: copy, salt: Uint8Array.from(salt), cost }, [copy.buffer])
    })
  } finally {
    await worker.terminate()
  }
}

/** The cost that takes 0.7 to 1.0 seconds on this computer; never below the floor. Takes about as long as it then will. */
export async function calibratedCost(): Promise<Argon2Cost> {
  const probe = Buffer.alloc(16, 1)
  // The first run also starts the worker and compiles the code, which is part of what unlocking takes.
  const started = performance.now()
  const usedBefore = process.cpuUsage()
  await argon2id(probe, probe, USUAL_COST)
  const used = process.cpuUsage(usedBefore)
  // What other programs took of the time says nothing about this computer tomorrow.
  return costFor(Math.min(performance.now() - started, (used.user + used.system) / 1000), totalmem() / 1024 / 8)
}

/** The cost that would take 0.85 s where the usual one took so many milliseconds; memory in whole MiB, at most what the computer can spare (KiB). */
export function costFor(milliseconds: number, spareMemory: number = CEILING_MEMORY): Argon2Cost {
  if (milliseconds >= WANTED.from && milliseconds <= WANTED.to) return USUAL_COST
  const wanted = (USUAL_COST.m * WANTED.aim) / Math.max(milliseconds, 1)
  const most = Math.max(USUAL_COST.m, Math.min(CEILING_MEMORY, spareMemory))
  const m = Math.floor(Math.min(Math.max(wanted, FLOOR_MEMORY), most) / 1024) * 1024
  // Where memory may not grow any further, passes do.
  const t = Math.min(Math.max(Math.floor((USUAL_COST.t * wanted) / m), USUAL_COST.t), ARGON2_BOUNDS.t[1])
  return { m, t, p: 1 }
}

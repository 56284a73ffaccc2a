/* Two ways of doing the same are timed in turns within one run: what else the machine does then hits both. */

/** The middle of what was measured. */
export function median(values: readonly number[]): number {
  const sorted = values.toSorted((one, other) => one - other)
  const middle = sorted.length >> 1
  return sorted.length % 2 === 1 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2
}

/** The value below which that share of the values lies. */
export function percentile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((one, other) => one - other)
  return sorted[Math.min(sorted.length - 1, Math.ceil(sorted.length * share) - 1)]!
}

export interface Compared {
  /** The middle of the ratios of each round, so that a stall in one round counts once. */
  readonly ratio: number
  readonly ms: number
  readonly boundMs: number
}

type Work = () => unknown

/** What the time is told by: the clock on the wall, or what the processors did for this program, which says the same whatever else a shared machine does, and nothing of waiting for a disk. */
export type Clock = () => number
export const wall: Clock = () => performance.now()
export const processors: Clock = () => {
  const { user, system } = process.cpuUsage()
  return (user + system) / 1000
}

/** How it is timed. */
export interface Timing {
  readonly clock?: Clock
  /** What belongs to the work and not to what is timed: closing what it opened. */
  readonly afterwards?: () => void
}

/** A round lasts at least so long for each of the two; shorter work is repeated within it. */
const LONG_ENOUGH = 25

/** How many times as long the work takes as what it is compared with. */
export async function compare(work: Work, bound: Work, rounds: number, timing: Timing = {}): Promise<Compared> {
  const timesWork = await timesFor(work, timing)
  const timesBound = await timesFor(bound)
  const ours: number[] = []
  const bounds: number[] = []
  for (let round = 0; round < rounds; round += 1) {
    if (round % 2 === 0) ours.push(await timed(work, timesWork, timing))
    bounds.push(await timed(bound, timesBound, { ...timing, afterwards: () => undefined }))
    if (round % 2 === 1) ours.push(await timed(work, timesWork, timing))
  }
  return { ratio: median(ours.map((each, round) => each / bounds[round]!)), ms: median(ours), boundMs: median(bounds) }
}

async function timesFor(work: Work, timing: Timing = {}): Promise<number> {
  await timed(work, 1, timing)
  const once = await timed(work, 1, { ...timing, clock: wall })
  return Math.max(1, Math.ceil(LONG_ENOUGH / Math.max(once, 0.001)))
}

/** Milliseconds of one time of doing it. */
export async function timed(work: Work, times = 1, { clock = wall, afterwards = () => undefined }: Timing = {}): Promise<number> {
  let took = 0
  for (let time = 0; time < times; time += 1) {
    const started = clock()
    const done = work()
    if (done instanceof Promise) await done
    took += clock() - started
    afterwards()
  }
  return took / times
}

/** Milliseconds, with as many digits as say something. */
export function inMs(ms: number): string {
  return ms >= 100 ? `${Math.round(ms)} ms` : `${ms.toPrecision(3)} ms`
}

/** `1.4 ms against 1.1 ms`. */
export function against({ ms, boundMs }: Compared): string {
  return `${inMs(ms)} against ${inMs(boundMs)}`
}

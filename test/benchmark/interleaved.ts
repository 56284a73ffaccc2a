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

/** A round lasts at least so long for each of the two; shorter work is repeated within it. */
const LONG_ENOUGH = 25

/** How many times as long the work takes as what it is compared with. */
export async function compare(work: Work, bound: Work, rounds: number): Promise<Compared> {
  const timesWork = await timesFor(work)
  const timesBound = await timesFor(bound)
  const ours: number[] = []
  const bounds: number[] = []
  for (let round = 0; round < rounds; round += 1) {
    if (round % 2 === 0) ours.push(await timed(work, timesWork))
    bounds.push(await timed(bound, timesBound))
    if (round % 2 === 1) ours.push(await timed(work, timesWork))
  }
  return { ratio: median(ours.map((each, round) => each / bounds[round]!)), ms: median(ours), boundMs: median(bounds) }
}

async function timesFor(work: Work): Promise<number> {
  await work()
  const once = await timed(work, 1)
  return Math.max(1, Math.ceil(LONG_ENOUGH / Math.max(once, 0.001)))
}

/** Milliseconds of one time of doing it. */
export async function timed(work: Work, times = 1): Promise<number> {
  const started = performance.now()
  for (let time = 0; time < times; time += 1) {
    const done = work()
    if (done instanceof Promise) await done
  }
  return (performance.now() - started) / times
}

/** Milliseconds, with as many digits as say something. */
export function inMs(ms: number): string {
  return ms >= 100 ? `${Math.round(ms)} ms` : `${ms.toPrecision(3)} ms`
}

/** `1.4 ms against 1.1 ms`. */
export function against({ ms, boundMs }: Compared): string {
  return `${inMs(ms)} against ${inMs(boundMs)}`
}

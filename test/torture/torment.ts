import type { Random } from '#backend/demo/random.ts'
import { createRandom } from '#backend/demo/random.ts'

/* What every kind of torture is given, and what it answers with: counts that the gates of the vault's design (docs/torture.md) are about. */

/** How a torment is to be run. */
export interface TormentPlan {
  readonly random: Random
  /** The few rounds that run within `npm test`. */
  readonly short: boolean
  /** An empty folder, removed afterwards. */
  readonly folder: string
}

/** What was done and what was seen. */
export interface Tally {
  /** How often something was done to the file, the disk or the program. */
  rounds: number
  /** Changes that the program had said were kept. */
  acknowledged: number
  /** Of those, how many were not there afterwards. */
  lost: number
  /** Files that did not hold together, or held half of a change. */
  inconsistent: number
  /** Damage that nothing showed. */
  undetected: number
  /** Personal words in clear where none may be. */
  leaked: number
  /** Answers that were neither right nor one of the refusals that fit: a fault, a crash, something half-made left behind. */
  unfit: number
  /** What else is worth knowing, with figures. */
  readonly notes: string[]
  /** What exactly went wrong; the first few of it. */
  readonly wrongs: string[]
  /** Why it could not be run on this machine. */
  notRun?: string
}

/** One kind of torture. */
export interface Torment {
  readonly name: string
  readonly run: (plan: TormentPlan) => Promise<Tally>
}

export type Wrong = 'lost' | 'inconsistent' | 'undetected' | 'leaked' | 'unfit'

const MOST_WRONGS = 12

export function newTally(): Tally {
  return { rounds: 0, acknowledged: 0, lost: 0, inconsistent: 0, undetected: 0, leaked: 0, unfit: 0, notes: [], wrongs: [] }
}

/** Counts something that must not be. */
export function wrong(tally: Tally, kind: Wrong, what: string): void {
  tally[kind] += 1
  if (tally.wrongs.length < MOST_WRONGS) tally.wrongs.push(`${kind}: ${what}`)
}

/** Whether every gate holds. */
export function holds(tally: Tally): boolean {
  return tally.lost + tally.inconsistent + tally.undetected + tally.leaked + tally.unfit === 0
}

/** The stream of chance of one torment: the same for the same seed, whatever else is run. */
export function chanceOf(seed: number, name: string): Random {
  return createRandom(`${seed} ${name}`)
}

/** One line of figures. */
export function lineOf(name: string, tally: Tally, seconds: number): string {
  if (tally.notRun !== undefined) return `${name}: not run here, because ${tally.notRun}`
  const counts = [
    `${tally.rounds} rounds`, `${tally.acknowledged} acknowledged`, `${tally.lost} lost`, `${tally.inconsistent} inconsistent`, `${tally.undetected} undetected`, `${tally.leaked} leaked`, `${tally.unfit} unfit`,
    ...tally.notes,
  ]
  return `${name}: ${holds(tally) ? 'held' : 'FAILED'}; ${counts.join(', ')}; ${Math.round(seconds)} s`
}

/** All torments as one. */
export function sumOf(tallies: readonly Tally[]): Tally {
  const sum = newTally()
  for (const tally of tallies) for (const name of ['rounds', 'acknowledged', 'lost', 'inconsistent', 'undetected', 'leaked', 'unfit'] as const) sum[name] += tally[name]
  return sum
}

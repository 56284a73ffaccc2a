import type { Random } from '#backend/demo/random.ts'
import type { Draw } from './failing-chores.ts'
import type { Fault } from './faulty-disk.ts'
import { once } from './faulty-disk.ts'

/** A disk for each call of each kind, on which that one alone fails; of those calls that are named, every so-manieth, beginning by chance. */
export function eachCall(random: Random, every: Partial<Record<Fault['calls'][number], number>> = {}): Draw {
  return (kinds, seen) => kinds.flatMap(({ calls, error, fit }, kind) => {
    const stride = every[calls[0]!] ?? 1
    const first = random.between(1, stride)
    return Array.from({ length: Math.max(0, Math.floor((seen[kind]! - first) / stride) + 1) }, (_, index) => ({ fault: once(calls, error, first + index * stride), fit }))
  })
}

import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Random } from '#backend/demo/random.ts'
import { ARGON2_BOUNDS } from '#backend/vault/argon2.ts'
import { readSlotFile } from '#backend/vault/slot-file.ts'
import { homesOf } from '#backend/vault/slot-homes.ts'
import { unlock } from '#backend/vault/unlock.ts'
import { readVaultId } from '#backend/vault/vault-file.ts'
import { Refusal } from '#contract/refusal.ts'
import { PASSPHRASE } from '../support/vault-folder.ts'
import { holdingsAt } from './failing-chores.ts'
import { differences, holdingsOf } from './holdings.ts'
import { mutated } from './mutated.ts'
import type { ServicePlace } from './prepared-service.ts'
import { prepareService } from './prepared-service.ts'
import { startAgain } from './chores.ts'
import type { Tally, Torment } from './torment.ts'
import { newTally, wrong } from './torment.ts'

/* Slot files that somebody spoiled or made up: any bytes, any JSON, any cost. Reading one gives it or refuses it at once; unlocking with nothing but such copies opens the
   file as it is, or refuses in words, within the time and memory that the bounds allow. */

const READ = { full: 20_000, short: 1000 } as const
const UNLOCKED = { full: 300, short: 12 } as const
/** Milliseconds that reading eight kilobytes may take at worst. */
const SLOWEST_READ = 250
/** Milliseconds that unlocking may take where no slot asks for more than ours does. */
const SLOWEST_UNLOCK = 10_000

export const hostileSlots: Torment = {
  name: 'spoiled and hostile slot files',
  run: async ({ random, short, folder }) => {
    const tally = newTally()
    const { words: _, ...pristine } = await prepareService(join(folder, 'service'))
    const bytes = readFileSync(`${pristine.path}.keys`)
    let read = 0
    for (let round = 0; round < (short ? READ.short : READ.full); round += 1) {
      const hostile = random.chance(0.5) ? mutated(bytes, random) : madeUp(bytes, random)
      tally.rounds += 1
      const started = performance.now()
      try {
        readSlotFile(hostile)
        read += 1
      } catch (problem) {
        if (!(problem instanceof Refusal) || problem.code !== 'keys-damaged') wrong(tally, 'unfit', `reading ${hostile.subarray(0, 120).toString('latin1')}: ${String(problem)}`)
      }
      if (performance.now() - started > SLOWEST_READ) wrong(tally, 'unfit', `reading took ${Math.round(performance.now() - started)} ms`)
    }
    const holds = await holdingsAt(pristine, join(folder, 'looked-at'))
    const outcomes = new Map<string, number>()
    for (let round = 0; round < (short ? UNLOCKED.short : UNLOCKED.full); round += 1) {
      const outcome = await unlockedWith(() => madeUpToUnlock(bytes, random), { pristine, to: join(folder, 'tried'), holds, round }, tally)
      outcomes.set(outcome, (outcomes.get(outcome) ?? 0) + 1)
    }
    if (!short) tally.notes.push(await mostExpensive(bytes, { pristine, to: join(folder, 'expensive'), holds, round: 0 }, tally))
    tally.notes.push(`${read} of them read as slot files`, ...[...outcomes].map(([outcome, count]) => `unlocking ${count} times ${outcome}`))
    return tally
  },
}

/** Milliseconds and bytes that the most expensive slot within the bounds may take; a slow computer's own. */
const MOST = { time: 300_000, memory: 1.5 * 2 ** 30 } as const

/* One slot that asks for all that the bounds let it ask for: a gibibyte, ten passes, eight lanes. */
async function mostExpensive(bytes: Buffer, how: Tried, tally: Tally): Promise<string> {
  const file = JSON.parse(bytes.toString('utf8')) as { slots: { kdf: Record<string, unknown> }[] }
  Object.assign(file.slots[0]!.kdf, { m: ARGON2_BOUNDS.m[1], t: ARGON2_BOUNDS.t[1], p: ARGON2_BOUNDS.p[1] })
  let peak = 0
  const before = process.memoryUsage().rss
  const looking = setInterval(() => void (peak = Math.max(peak, process.memoryUsage().rss - before)), 50)
  const started = performance.now()
  const outcome = await unlockedWith(() => Buffer.from(JSON.stringify(file)), how, tally, MOST.time)
  clearInterval(looking)
  if (peak > MOST.memory) wrong(tally, 'unfit', `the most expensive slot took ${peak} bytes`)
  return `the most expensive slot within the bounds ${outcome} after ${Math.round((performance.now() - started) / 1000)} s and at most ${Math.round(peak / 2 ** 20)} MiB`
}

interface Tried {
  readonly pristine: ServicePlace
  readonly to: string
  readonly holds: Awaited<ReturnType<typeof holdingsAt>>
  readonly round: number
}

async function unlockedWith(next: () => Buffer, { pristine, to, holds, round }: Tried, tally: Tally, slowest = SLOWEST_UNLOCK): Promise<string> {
  // A folder of its own each time: wrong tries are counted by it.
  const place = startAgain(pristine, join(to, String(round)))
  const given = homesOf(place, readVaultId(place.path)).map((home) => [home, next()] as const)
  for (const [home, bytes] of given) writeFileSync(home, bytes)
  tally.rounds += 1
  const started = performance.now()
  try {
    const { vault } = await unlock({ ...place, now: () => new Date().toISOString() }, PASSPHRASE)
    const differ = differences(holds, holdingsOf(vault.db))
    if (differ.length > 0) wrong(tally, 'lost', `opened with ${given[0]![1].toString('latin1').slice(0, 80)}: ${differ[0]}`)
    vault.close()
    return 'opened'
  } catch (problem) {
    if (problem instanceof Refusal && ['keys-damaged', 'keys-missing', 'wrong-passphrase'].includes(problem.code)) return `refused as ${problem.code}`
    wrong(tally, 'unfit', `unlocking with ${given[0]![1].toString('latin1').slice(0, 200)}: ${problem instanceof Error ? problem.stack ?? '' : String(problem)}`)
    return 'unfit'
  } finally {
    if (performance.now() - started > slowest) wrong(tally, 'unfit', `unlocking took ${Math.round(performance.now() - started)} ms`)
    rmSync(place.folder, { recursive: true })
  }
}

/* Costs within the bounds are paid, since a slow computer's file may ask for them; here only those are drawn that are outside or as small as our own. */
const NUMBERS: readonly unknown[] = [-1, 0, 1, 2 ** 20 + 1, 2 ** 31, 2 ** 53, 1e308, 0.5, '131072', null, true, [], {}, '8192']
const TEXTS: readonly unknown[] = ['', ' ', '\u0000', 'argon2i', 'A'.repeat(5000), '../../x', '__proto__', 'ÿÿÿ', '🙂'.repeat(16), null, 7, ['a'], {}]

/* A slot file with one thing in it that is not right; everything else is. */
function madeUp(bytes: Buffer, random: Random): Buffer {
  const file = JSON.parse(bytes.toString('utf8')) as Record<string, unknown> & { slots: (Record<string, unknown> & { kdf: Record<string, unknown> })[] }
  const slot = file.slots[0]!
  const [where, name] = random.pick([[file, 'v'], [file, 'epoch'], [file, 'gen'], [file, 'vault'], [file, 'magic'], [file, 'cipher'], [file, 'mac'], [file, 'slots'], [slot, 'id'], [slot, 'type'], [slot, 'label'], [slot, 'created'], [slot, 'nonce'], [slot, 'ct'], [slot, 'check'], [slot, 'kdf'], [slot.kdf, 'm'], [slot.kdf, 't'], [slot.kdf, 'p'], [slot.kdf, 'ver'], [slot.kdf, 'alg'], [slot.kdf, 'salt'], [file, '__proto__'], [slot, 'more']] as const)
  switch (random.between(0, 5)) {
    case 0: delete where[name]; break
    case 1: file.slots = Array.from({ length: random.pick([0, 2, 8, 9, 200]) }, () => slot); break
    case 2: return Buffer.from(`${'['.repeat(random.between(1, 8000))}`)
    case 3: return Buffer.from(JSON.stringify(file).replace(/"(m|gen|t)":\d+/, (_, key: string) => `"${key}":${random.pick(['1e3', '99999999999999999999', '-0', '0x10', '8192.0', '08192'])}`))
    case 4: where[name] = random.pick(TEXTS); break
    default: where[name] = random.pick(NUMBERS)
  }
  return Buffer.from(JSON.stringify(file))
}

function madeUpToUnlock(bytes: Buffer, random: Random): Buffer {
  return random.chance(0.6) ? mutated(bytes, random) : madeUp(bytes, random)
}

import { join } from 'node:path'
import type { Random } from '#backend/demo/random.ts'
import { runChore } from './chore-process.ts'
import type { ChoreLine, ChoreOrder } from './chore-program.ts'
import type { ChoreName } from './chores.ts'
import { CHORES, prepareChores, startAgain } from './chores.ts'
import type { Fault, FaultyDisk } from './faulty-disk.ts'
import { buildFaultyDisk, counting, faultInWords, once } from './faulty-disk.ts'
import type { Holdings } from './holdings.ts'
import { holdingsOf } from './holdings.ts'
import type { ServicePlace } from './prepared-service.ts'
import { unlocked } from './prepared-service.ts'
import type { Tally, Torment } from './torment.ts'
import { newTally, wrong } from './torment.ts'

/* Every long thing that Mainstay does with files, on a disk that is full or fails at a call drawn by chance, from then on or just once, and on one that takes
   half of what it is given: each is done whole, or refused in words that fit and leaves the file as it was. */

const FAULTS_EACH = { full: 60, short: 2 } as const
const FEW: readonly ChoreName[] = ['back up', 'migrate', 'restore']
const FOLDER = 'failing'

/** What may fail: the calls, how, and the refusals that tell it. */
export const KINDS: readonly Kind[] = [
  { calls: ['write'], error: 'ENOSPC', fit: ['disk-full', 'workbook-not-written', 'spreadsheet-not-written', 'calendar-not-written'], weight: 5, inShort: true },
  { calls: ['write', 'cut'], error: 'EIO', fit: ['disk-failed'], weight: 2, inShort: false },
  { calls: ['sync'], error: 'EIO', fit: ['disk-failed'], weight: 2, inShort: false },
  { calls: ['read'], error: 'EIO', fit: ['disk-failed', 'new-key-not-verified'], weight: 4, inShort: true },
  { calls: ['rename'], error: 'EIO', fit: ['disk-failed'], weight: 1, inShort: false },
  { calls: ['write'], error: 'SHORT', fit: [], weight: 2, inShort: true },
]

export interface Kind {
  readonly calls: Fault['calls']
  readonly error: Fault['error']
  readonly fit: readonly string[]
  readonly weight: number
  readonly inShort: boolean
}

export const failingChores: Torment = {
  name: 'failing and full disk during everything long',
  run: async ({ random, short, folder }) => {
    const tally = newTally()
    const disk = buildFaultyDisk(folder)
    if (typeof disk === 'string') return { ...tally, notRun: disk }
    const pristineOf = await prepareChores(join(folder, 'pristine'))
    for (const name of short ? FEW : CHORES) await tormented(name, { pristine: pristineOf(name), disk, kinds: short ? KINDS.filter(({ inShort }) => inShort) : KINDS, folder: join(folder, FOLDER, name), draw: atRandom(random.fork(name), short ? FAULTS_EACH.short : FAULTS_EACH.full) }, tally)
    return tally
  },
}

export interface Round {
  readonly kinds: readonly Kind[]
  readonly pristine: ServicePlace
  readonly disk: FaultyDisk
  readonly folder: string
  readonly draw: Draw
}

/** Which disks it meets, from the kinds and how many calls of each there are in the chore. */
export type Draw = (kinds: readonly Kind[], seen: readonly number[]) => readonly Drawn[]

/** A disk that fails in one way, and the refusals that tell it. */
export interface Drawn {
  readonly fault: Fault
  readonly fit: readonly string[]
}

/** So many of them by chance. */
export function atRandom(random: Random, most: number): Draw {
  return (kinds, seen) => Array.from({ length: most }, () => drawFault(random, kinds, seen))
}

/** So many one program does; what it is to do must fit on its command line. */
const AT_A_TIME = 250

/** Does one chore on one disk after the other that fails. */
export async function tormented(name: ChoreName, { pristine, kinds, disk, folder, draw }: Round, tally: Tally): Promise<void> {
  const before = await holdingsAt(pristine, join(folder, '..', '..', 'looked-at'))
  const order: ChoreOrder = { name, pristine, folder: join(folder, 'service'), orderPath: disk.orderPath, faults: kinds.map(({ calls }) => counting(calls)), before: [...before], rows: 0, onlyPerform: true }
  const env = disk.env(`/${FOLDER}/`)
  const counted = await runChore(order, { env })
  if (counted.lines.length < kinds.length || counted.lines.some(({ refused }) => refused !== null)) return wrong(tally, 'unfit', `${name} on a disk that is well: ${counted.lines.map(({ refused }) => refused?.message ?? 'done').join(', ')} ${counted.errors}`)
  const all = draw(kinds, counted.lines.map(({ seen }) => seen))
  for (let begin = 0; begin < all.length; begin += AT_A_TIME) {
    const drawn = all.slice(begin, begin + AT_A_TIME)
    const end = await runChore({ ...order, faults: drawn.map(({ fault }) => fault), rows: counted.lines[0]!.rows, onlyPerform: false }, { env })
    for (const line of end.lines) count(tally, name, line, drawn[line.round]!)
    if (end.status !== 0 || end.lines.length < drawn.length) wrong(tally, 'unfit', `${name}, ${faultInWords(drawn[Math.min(end.lines.length, drawn.length - 1)]!.fault)}: the program ended with ${end.status ?? end.signal}: ${end.errors}`)
  }
}

/* As many of the calls as there are in the chore, so that also the last one comes. */
function drawFault(random: Random, kinds: readonly Kind[], seen: readonly number[]): Drawn {
  const kind = random.weighted(kinds.map(({ weight }, index) => [index, seen[index] === 0 ? 0 : weight] as const))
  const { calls, error, fit } = kinds[kind]!
  const call = random.between(1, seen[kind]!)
  if (error === 'SHORT') return { fault: { calls, error, every: random.between(1, 3), after: 0 }, fit }
  return { fault: random.chance(0.5) ? { calls, error, every: 1, after: call - 1 } : once(calls, error, call), fit }
}

function count(tally: Tally, name: ChoreName, { failed, refused, wrongs }: ChoreLine, { fault, fit }: Drawn): void {
  const what = `${name}, ${faultInWords(fault)}`
  tally.rounds += 1
  if (refused === null) tally.acknowledged += 1
  else if (failed === 0 || !fit.includes(refused.code)) wrong(tally, 'unfit', `${what}: refused as ${refused.code} (${refused.cause}): ${refused.message}`)
  for (const [kind, problem] of wrongs) wrong(tally, kind, `${what} (${refused?.code ?? 'done'}): ${problem}`)
}

/** What the pristine file holds, looked at in a copy. */
export async function holdingsAt(pristine: ServicePlace, folder: string): Promise<Holdings> {
  const { vault } = await unlocked(startAgain(pristine, folder))
  const holdings = holdingsOf(vault.db)
  vault.close()
  return holdings
}

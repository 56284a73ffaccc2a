import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { aftermathOf } from './aftermath.ts'
import { runChore } from './chore-process.ts'
import type { ChoreOrder } from './chore-program.ts'
import type { ChoreName } from './chores.ts'
import { choreBackend, choreOf, CHORES, leftOvers, prepareChores } from './chores.ts'
import { holdingsAt } from './failing-chores.ts'
import type { Fault, FaultyDisk } from './faulty-disk.ts'
import { buildFaultyDisk, counting, once } from './faulty-disk.ts'
import type { ServicePlace } from './prepared-service.ts'
import { ask, placeIn, unlockThrough } from './prepared-service.ts'
import type { Tally, Torment } from './torment.ts'
import { newTally, wrong } from './torment.ts'

/* Every long thing that Mainstay does with files is killed (SIGKILL) in the place of a call to the disk, spread over all of them: the file that has the name
   afterwards is the old one or the new one, whole, and the same thing done again comes to its end. */

const KILLS_EACH = { full: 20, short: 1 } as const
const FEW: readonly ChoreName[] = ['migrate', 'new key']
const EVERY_CALL: Fault['calls'] = ['write', 'sync', 'cut', 'rename']
/** Where names change hands: each of these calls has its kill. */
const NAMES: Fault['calls'] = ['rename']

export const killChores: Torment = {
  name: 'kill -9 during everything long',
  run: async ({ random, short, folder }) => {
    const tally = newTally()
    const disk = buildFaultyDisk(folder)
    if (typeof disk === 'string') return { ...tally, notRun: disk }
    const pristineOf = await prepareChores(join(folder, 'pristine'))
    for (const name of short ? FEW : CHORES) {
      const most = short ? KILLS_EACH.short : KILLS_EACH.full
      // Where in the chore, as a share of its calls: one in each of so many equal parts, so that no stretch is left out.
      const shares = Array.from({ length: most }, (_, index) => (index + random.next()) / most)
      await killed(name, { pristine: pristineOf(name), disk, folder: join(folder, 'failing', name), shares, short }, tally)
    }
    return tally
  },
}

export interface Kills {
  readonly pristine: ServicePlace
  readonly disk: FaultyDisk
  readonly folder: string
  readonly shares: readonly number[]
  readonly short: boolean
}

/** Kills one chore in so many places, and at each call that changes a name. */
export async function killed(name: ChoreName, { pristine, disk, folder, shares, short }: Kills, tally: Tally): Promise<void> {
  const before = await holdingsAt(pristine, join(folder, '../..', 'looked-at'))
  const order: ChoreOrder = { name, pristine, folder: join(folder, 'service'), orderPath: disk.orderPath, faults: [counting(EVERY_CALL, 'KILL'), counting(NAMES, 'KILL')], before: [...before], rows: 0, onlyPerform: true }
  const env = disk.env('/failing/')
  const [counted, names] = (await runChore(order, { env })).lines
  if (counted === undefined || names === undefined || counted.refused !== null) return wrong(tally, 'unfit', `${name} on a disk that is well: ${counted?.refused?.message ?? 'nothing was said'}`)
  const kills = [...shares.map((share) => [EVERY_CALL, 1 + Math.floor(share * counted.seen)] as const), ...Array.from({ length: names.seen }, (_, index) => [NAMES, index + 1] as const)]
  for (const [calls, call] of short ? kills.slice(0, shares.length) : kills) {
    const what = `${name}, killed at call ${call} of ${calls === NAMES ? names.seen : counted.seen} that ${calls === NAMES ? 'change a name' : 'change the disk'}`
    const end = await runChore({ ...order, faults: [once(calls, 'KILL', call)] }, { env })
    disk.order(null)
    tally.rounds += 1
    // Times and chance move a call or two.
    const isDone = end.lines.length === 1
    if (!isDone && end.signal !== 'SIGKILL') wrong(tally, 'unfit', `${what}: ended with ${end.status ?? end.signal}: ${end.errors}`)
    const place = placeIn(order.folder)
    for (const [kind, problem] of await aftermathOf(place, { name, before, rows: counted.rows, end: 'killed' })) wrong(tally, kind, `${what}: ${problem}`)
    for (const problem of await again(name, place)) wrong(tally, 'unfit', `${what}: ${problem}`)
    rmSync(place.folder, { recursive: true })
  }
}

/* What was broken off is done again, on what the kill left. A passphrase that is the new one already cannot be changed with the old one, and a folder that was handed
   out is not written over. */
async function again(name: ChoreName, place: ServicePlace): Promise<string[]> {
  if (name === 'new passphrase') return []
  const backend = choreBackend(name, place)
  if (choreOf(name).onOpen) {
    const opened = await unlockThrough(backend, place)
    if (!opened.ok) return [`does not open again: ${opened.error.code}`]
  }
  const reply = await choreOf(name).perform(backend, place)
  if (backend.session.vault !== null) await ask(backend, 'vault.lock', { because: 'asked' })
  const inClear = leftOvers(place).filter((left) => left.startsWith('handed'))
  if (inClear.length > 0) return [`done again, ${inClear[0]} still lies there in clear`]
  return reply.ok || (name === 'hand out folder' && reply.error.code === 'workbook-not-written') ? [] : [`done again, it is refused as ${reply.error.code}: ${reply.error.message}`]
}

import { flushCompileCache } from 'node:module'
import { join } from 'node:path'
import { handleOf } from '#backend/database/database.ts'
import type { Random } from '#backend/demo/random.ts'
import { createRandom } from '#backend/demo/random.ts'
import { damageOrDisk } from '#backend/vault/damage-or-disk.ts'
import { storageRefusal } from '#backend/vault/storage-errors.ts'
import { deedsOf } from './deeds.ts'
import type { Fault } from './faulty-disk.ts'
import { once, readCounts, writeOrder } from './faulty-disk.ts'
import type { Sets } from './holdings.ts'
import { backendOver, placeIn, unlockThrough } from './prepared-service.ts'
import { saidLine } from './said-line.ts'

/* A program of its own that opens the service through the real backend and changes it until it is killed. It says on its output what it is about to do
   before it does it, and what became of it only when the answer is there. */

export interface WriterOrder {
  readonly folder: string
  readonly seed: string
  /** How many changes; then it leaves without closing the file, as a crash would. */
  readonly most: number
  /** Pages that SQLite may keep in memory; few, so that it must read from the disk. */
  readonly cachePages?: number
  /** The order of the failing disk: every other change meets a fault that is drawn by chance, and the disk is well again afterwards. */
  readonly orderPath?: string
}

export type WriterLine =
  | { readonly says: 'ready' }
  | { readonly says: 'begins'; readonly number: string; readonly name: string; readonly sets: Sets }
  | { readonly says: 'kept'; readonly number: string }
  | { readonly says: 'refused'; readonly number: string; readonly code: string; readonly cause: string; readonly message: string; readonly fault?: Fault | undefined }
  | { readonly says: 'met'; readonly fault: Fault; readonly failed: number }

/** What a change may meet: which calls, and how they fail. */
const FAULTS: readonly (readonly [calls: Fault['calls'], error: Fault['error']])[] = [[['write'], 'ENOSPC'], [['write', 'sync', 'cut'], 'EIO'], [['sync'], 'EIO'], [['read'], 'EIO'], [['cut'], 'ENOSPC'], [['write'], 'SHORT']]

function drawFault(random: Random): Fault {
  const [calls, error] = random.pick(FAULTS)
  const call = random.between(0, random.chance(0.7) ? 8 : 60)
  return random.chance(0.3) ? once(calls, error, call + 1) : { calls, error, every: random.chance(0.5) ? 1 : 7, after: call }
}

const order = JSON.parse(process.argv[2]!) as WriterOrder
/* Who reads may be slower than who writes: a full pipe is tried again, since a line that is not said would count as lost. */
function say(line: WriterLine): void {
  saidLine(line)
}

const place = placeIn(order.folder)
const backend = backendOver(place)
const opened = await unlockThrough(backend, place)
if (!opened.ok) {
  say({ says: 'refused', number: 'opening', code: opened.error.code, cause: causeOf(opened.error), message: opened.error.message })
  process.exit(3)
}
if (order.cachePages !== undefined) handleOf(backend.session.vault!.db).pragma(`cache_size = ${order.cachePages}`)
const chance = createRandom(`${order.seed} faults`)
const deeds = deedsOf(backend, createRandom(order.seed), join(order.folder, 'given'))
// The next writer starts in half the time.
flushCompileCache()
say({ says: 'ready' })
for (let count = 1; count <= order.most; count += 1) {
  let fault: Fault | undefined
  const number = `${order.seed.replaceAll(/\W/g, '')}n${count}`
  try {
    const deed = await deeds.next(number)
    say({ says: 'begins', number, name: deed.name, sets: deed.sets })
    if (order.orderPath !== undefined && chance.chance(0.5)) writeOrder(order.orderPath, (fault = drawFault(chance)))
    const reply = await deed.perform()
    wellAgain(fault)
    if (reply.ok) say({ says: 'kept', number })
    else say({ says: 'refused', number, code: reply.error.code, cause: causeOf(reply.error), message: reply.error.message, fault })
  } catch (problem) {
    wellAgain(fault)
    // What a transaction outside the router throws is put in words here as the router would.
    const refusal = storageRefusal(damageOrDisk(problem, handleOf(backend.session.vault!.db)))
    say({ says: 'refused', number, code: refusal?.code ?? 'fault', cause: refusal === null ? '' : causeOf(refusal), message: refusal?.message ?? (problem instanceof Error ? `${problem.name}: ${problem.message}` : String(problem)), fault })
  }
}
process.exit(0)

function wellAgain(fault: Fault | undefined): void {
  if (fault === undefined) return
  const { failed } = readCounts(order.orderPath!)
  writeOrder(order.orderPath!, null)
  say({ says: 'met', fault, failed })
}

/* What SQLite or the disk called it, in its own extended code. */
function causeOf({ details }: { readonly details: Readonly<Record<string, unknown>> }): string {
  return String(details['cause'] ?? '')
}

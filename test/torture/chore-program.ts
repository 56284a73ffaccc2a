import { flushCompileCache } from 'node:module'
import { handleOf } from '#backend/database/database.ts'
import type { Reply } from '#contract/refusal.ts'
import type { BrokenOff, Wrongs } from './aftermath.ts'
import { aftermathOf } from './aftermath.ts'
import type { ChoreName } from './chores.ts'
import { choreBackend, choreOf, startAgain } from './chores.ts'
import type { Fault } from './faulty-disk.ts'
import { readCounts, writeOrder } from './faulty-disk.ts'
import type { Holdings } from './holdings.ts'
import type { ServicePlace } from './prepared-service.ts'
import { ask, unlockThrough } from './prepared-service.ts'
import { saidLine } from './said-line.ts'

/* A program of its own that does one chore again and again, each time on a fresh copy of the service and on a disk that fails in another way, and looks at what
   is left. It orders the faults itself, so that they begin and end with the chore. */

export interface ChoreOrder {
  readonly name: ChoreName
  readonly pristine: ServicePlace
  /** Where each round's copy goes; on the failing disk, three folders below where the program may keep its compiled code. */
  readonly folder: string
  readonly orderPath: string
  readonly faults: readonly Fault[]
  /** As `holdingsOf` gave it before. */
  readonly before: readonly (readonly [string, string])[]
  readonly rows: number
  /** Only the chore, and nothing is looked at: whoever ordered the kill does. */
  readonly onlyPerform?: boolean
}

/** What became of one round. */
export interface ChoreLine {
  readonly round: number
  readonly seen: number
  readonly failed: number
  /** The refusal's code and words; null where it was done. */
  readonly refused: { readonly code: string; readonly message: string; readonly cause: string } | null
  readonly rows: number
  readonly wrongs: Wrongs
}

const order = JSON.parse(process.argv[2]!) as ChoreOrder
const chore = choreOf(order.name)
const before: Holdings = new Map(order.before)

for (const [round, fault] of order.faults.entries()) {
  const place = startAgain(order.pristine, order.folder)
  const backend = choreBackend(order.name, place)
  if (chore.onOpen) {
    const opened = await unlockThrough(backend, place)
    if (!opened.ok) throw new Error(`the fresh copy does not open: ${opened.error.message}`)
    await chore.before?.(backend, place)
    // Few pages in memory, so that the disk is read.
    handleOf(backend.session.vault!.db).pragma('cache_size = 20')
  }
  if (round === 0) flushCompileCache()
  writeOrder(order.orderPath, fault)
  const reply: Reply = await chore.perform(backend, place)
  const { seen, failed } = readCounts(order.orderPath)
  writeOrder(order.orderPath, null)
  const wrongs: Wrongs = []
  if (!reply.ok && !chore.onOpen && backend.session.vault !== null) wrongs.push(['unfit', 'refused, and open all the same'])
  if (backend.session.vault !== null) {
    const locked = await ask(backend, 'vault.lock', { because: 'asked' })
    if (!locked.ok) wrongs.push(['unfit', `does not lock afterwards: ${locked.error.code}`])
  }
  const end: BrokenOff['end'] = reply.ok ? 'done' : 'refused'
  if (order.onlyPerform !== true) wrongs.push(...await aftermathOf(place, { name: order.name, before, rows: order.rows, end, mayLeave: fault.calls.includes('remove') }))
  const rows = reply.ok && order.name.startsWith('hand out') ? ((reply.value as { readonly rows?: number }).rows ?? 0) : 0
  saidLine({ round, seen, failed, refused: reply.ok ? null : { code: reply.error.code, message: reply.error.message, cause: String(reply.error.details['cause'] ?? '') }, rows, wrongs } satisfies ChoreLine)
}
process.exit(0)

import { join } from 'node:path'
import { eachCall } from './each-call.ts'
import { KINDS, tormented } from './failing-chores.ts'
import { buildFaultyDisk } from './faulty-disk.ts'
import { holdingsIn } from './holdings-in.ts'
import { killed } from './kill-chores.ts'
import { openLedger } from './ledger.ts'
import { prepareService } from './prepared-service.ts'
import type { Torment } from './torment.ts'
import { newTally, wrong } from './torment.ts'
import { runWriter } from './writer-process.ts'

/* A program that wrote was ended without closing the file, so that its changes are in the log alone; unlocking it then meets one call that fails, each in its turn, or is killed at one. Whatever came of it,
   the next unlocking finds every change. */

const CHANGES = 12
const KILLS = { full: 20, short: 1 } as const
const EVERY = { full: {}, short: { read: 23, write: 5, sync: 3 } } as const

export const failingOpening: Torment = {
  name: 'each call of opening what a killed program left failing once',
  run: async ({ random, short, folder }) => {
    const tally = newTally()
    const disk = buildFaultyDisk(folder)
    if (typeof disk === 'string') return { ...tally, notRun: disk }
    const { words: _, ...pristine } = await prepareService(join(folder, 'pristine', 'service'))
    const ledger = openLedger(await holdingsIn(pristine, join(folder, 'copy'), tally))
    const end = await runWriter({ folder: pristine.folder, seed: `${random.between(0, 1e9)}log`, most: CHANGES }, ledger, {})
    if (end.status !== 0 || ledger.acknowledged < CHANGES) wrong(tally, 'unfit', `the log is not written: ${end.status} ${end.errors}`)
    for (const each of ledger.settle(await holdingsIn(pristine, join(folder, 'copy'), tally)).wrongs) wrong(tally, 'lost', each)
    const size = short ? 'short' : 'full'
    await tormented('unlock', { pristine, disk, kinds: KINDS.filter(({ error }) => error === 'EIO'), folder: join(folder, 'failing', 'unlock'), draw: eachCall(random, EVERY[size]) }, tally)
    const shares = Array.from({ length: KILLS[size] }, (_, index) => (index + random.next()) / KILLS[size])
    await killed('unlock', { pristine, disk, folder: join(folder, 'failing', 'killed'), shares, short }, tally)
    return tally
  },
}

import { join } from 'node:path'
import { prepareChores } from './chores.ts'
import { eachCall } from './each-call.ts'
import type { Kind } from './failing-chores.ts'
import { KINDS, tormented } from './failing-chores.ts'
import { buildFaultyDisk } from './faulty-disk.ts'
import type { Torment } from './torment.ts'
import { newTally } from './torment.ts'

/* Restoring over the open file while one single call fails, each call in its turn, and of the many reads every so-manieth: afterwards the new file or the old one has the name, is whole and opens.
   A drawn fault meets one read in some two thousand; those of a file's first bytes, of which the error was dropped and the file's mark lost, are five of them, and so are met each by themselves. */

/** Those first bytes alone; they are among the reads as well. */
const MARK: Kind = { calls: ['mark'], error: 'EIO', fit: ['disk-failed'], weight: 1, inShort: true }
const FEW: readonly string[] = ['mark', 'rename', 'cut']
const EVERY = { read: 9, write: 3 } as const

export const failingRestore: Torment = {
  name: 'each call of a restoring failing once',
  run: async ({ random, short, folder }) => {
    const tally = newTally()
    const disk = buildFaultyDisk(folder)
    if (typeof disk === 'string') return { ...tally, notRun: disk }
    const each = [MARK, ...KINDS].filter(({ calls, error }) => error === 'EIO' && (!short || FEW.includes(calls[0]!)))
    const pristine = (await prepareChores(join(folder, 'pristine')))('restore')
    await tormented('restore', { pristine, disk, kinds: each, folder: join(folder, 'failing', 'restore'), draw: eachCall(random, EVERY) }, tally)
    return tally
  },
}

import { join } from 'node:path'
import { prepareChores } from './chores.ts'
import type { Kind } from './failing-chores.ts'
import { atRandom, tormented } from './failing-chores.ts'
import { buildFaultyDisk } from './faulty-disk.ts'
import type { Torment } from './torment.ts'
import { newTally } from './torment.ts'

/* A backup with which older ones are let go, beside the file and in the second place, on a disk that removes nothing any more or makes no folder: no backup goes before a newer one is there,
   none goes that the rotation keeps, and a disk that holds on to the old ones is no reason to refuse the new one. Half-made files that cannot be removed are the only thing that may be left. */

const FAULTS = { full: 60, short: 3 } as const

const KINDS: readonly Kind[] = [
  { calls: ['remove'], error: 'EIO', fit: [], weight: 4, inShort: true },
  { calls: ['remove', 'write'], error: 'ENOSPC', fit: ['disk-full'], weight: 2, inShort: true },
  // How Node tells of a folder that could not be made.
  { calls: ['make'], error: 'EIO', fit: ['disk-failed', 'no-such-file'], weight: 2, inShort: true },
]

export const failingRotation: Torment = {
  name: 'backups let go on a disk that removes nothing or makes no folder',
  run: async ({ random, short, folder }) => {
    const tally = newTally()
    const disk = buildFaultyDisk(folder)
    if (typeof disk === 'string') return { ...tally, notRun: disk }
    const pristine = (await prepareChores(join(folder, 'pristine')))('let backups go')
    await tormented('let backups go', { pristine, disk, kinds: KINDS, folder: join(folder, 'failing', 'let backups go'), draw: atRandom(random, short ? FAULTS.short : FAULTS.full) }, tally)
    return tally
  },
}

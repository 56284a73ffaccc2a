import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { buildFaultyDisk } from './faulty-disk.ts'
import { prepareService } from './prepared-service.ts'
import type { SearchLine, SearchOrder } from './search-program.ts'
import type { Torment } from './torment.ts'
import { newTally, wrong } from './torment.ts'

/* A change that the search is part of fails at each of its writes in turn; the next one is made on a disk that is well, and must not be refused for what the index of the search kept in memory, nor write
   that into the file. */

const PROGRAM = join(import.meta.dirname, 'search-program.ts')
const WRITES = { full: [1, 80], short: [30, 50] } as const
const FITS = { EIO: /^SQLITE_IOERR/, ENOSPC: /^SQLITE_FULL/ } as const

export const failingSearch: Torment = {
  name: 'a change after one that failed at each of its writes',
  run: async ({ short, folder }) => {
    const tally = newTally()
    const disk = buildFaultyDisk(folder)
    if (typeof disk === 'string') return { ...tally, notRun: disk }
    for (const error of short ? ['EIO'] as const : ['EIO', 'ENOSPC'] as const) {
      const place = await prepareService(join(folder, 'failing', error))
      const order: SearchOrder = { folder: place.folder, orderPath: disk.orderPath, error, writes: short ? WRITES.short : WRITES.full }
      const { stdout, stderr, status } = spawnSync(process.execPath, ['--no-warnings', PROGRAM, JSON.stringify(order)], { encoding: 'utf8', env: { ...process.env, ...disk.env('/failing/') } })
      for (const line of stdout.split('\n').filter((each) => each !== '')) {
        const { write, failed, refused, afterwards } = JSON.parse(line) as SearchLine
        tally.rounds += 1
        if (refused === null) tally.acknowledged += 1
        else if (failed === 0 || !FITS[error].test(refused)) wrong(tally, 'unfit', `${error} on write ${write}: refused as ${refused}`)
        if (afterwards === null) tally.acknowledged += 1
        else wrong(tally, 'unfit', `after ${error} on write ${write}, on a disk that is well: refused as ${afterwards}`)
      }
      if (status !== 0) wrong(tally, 'inconsistent', `${error}: the program ended with ${status}: ${stderr.slice(0, 300)}`)
    }
    return tally
  },
}

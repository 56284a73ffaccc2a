import { rmSync } from 'node:fs'
import { join } from 'node:path'
import type { Holdings } from './holdings.ts'
import { holdingsIn } from './holdings-in.ts'
import { openLedger } from './ledger.ts'
import type { ServicePlace } from './prepared-service.ts'
import { prepareService } from './prepared-service.ts'
import type { Torment } from './torment.ts'
import { newTally, wrong } from './torment.ts'
import { runWriter } from './writer-process.ts'

/* A program that writes through the real backend is killed (SIGKILL, as `kill -9`) at a moment drawn by chance, also while it opens the file that the last
   kill left. Then everything it had said was kept must be there, the change under way wholly or not at all, and the file sound. */

const ROUNDS = { full: 200, short: 3 } as const
/** So many kills one after the other on the same file. */
const ON_ONE_FILE = 20

export const kill: Torment = {
  name: 'kill -9 while writing',
  run: async ({ random, short, folder }) => {
    const tally = newTally()
    let place: ServicePlace | null = null
    let holds: Holdings = new Map()
    let [unready, took] = [0, 0]
    const rounds = short ? ROUNDS.short : ROUNDS.full
    for (let round = 0; round < rounds; round += 1) {
      if (place === null || round % ON_ONE_FILE === 0) {
        if (place !== null) rmSync(place.folder, { recursive: true })
        place = await prepareService(join(folder, `service ${round}`))
        holds = await holdingsIn(place, join(folder, 'copy'), tally)
      }
      const ledger = openLedger(holds)
      const early = random.chance(0.15)
      const end = await runWriter({ folder: place.folder, seed: `${random.between(0, 1e9)}r${round}`, most: 100_000 }, ledger, { kill: early ? { milliseconds: random.between(300, 2000) } : { change: random.between(1, 60), milliseconds: random.next() * 30 } })
      tally.rounds += 1
      tally.acknowledged += ledger.acknowledged
      if (!ledger.isReady) unready += 1
      if (end.signal !== 'SIGKILL') wrong(tally, 'unfit', `round ${round}: the writer ended by itself with ${end.status}: ${end.errors}`)
      for (const { name, code, message } of ledger.refused) wrong(tally, 'unfit', `round ${round}: ${name} was refused as ${code}: ${message}`)
      holds = await holdingsIn(place, join(folder, 'copy'), tally)
      const verdict = ledger.settle(holds)
      if (verdict.tookTheLast) took += 1
      for (const each of verdict.wrongs) wrong(tally, 'lost', `round ${round}: ${each}`)
      rmSync(join(place.folder, 'Backups'), { recursive: true, force: true })
      rmSync(join(place.folder, 'given'), { recursive: true, force: true })
      // A kill in the middle of unlocking counts as a wrong try, on purpose; that wait is not what is tried here.
      rmSync(join(place.userData, 'preferences.json'), { force: true })
    }
    tally.notes.push(`${unready} killed before the file was open`, `${took} with the unacknowledged change kept whole`)
    return tally
  },
}

import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { buildFaultyDisk, faultInWords } from './faulty-disk.ts'
import type { Fault } from './faulty-disk.ts'
import { holdingsIn } from './holdings-in.ts'
import { openLedger } from './ledger.ts'
import { prepareService } from './prepared-service.ts'
import type { Torment } from './torment.ts'
import { newTally, wrong } from './torment.ts'
import { runWriter } from './writer-process.ts'

/* A program that writes through the real backend on a disk that is full, fails to write, to force, to read or to cut, each time, every seventh time or once, and is well
   again for the next change; then it ends without closing. What was acknowledged is there, each refusal says what the disk said, and nothing is half there. */

const PROGRAMS = { full: 24, short: 1 } as const
const CHANGES = { full: 50, short: 30 } as const

export const failingWrites: Torment = {
  name: 'failing and full disk while writing',
  run: async ({ random, short, folder }) => {
    const tally = newTally()
    const disk = buildFaultyDisk(folder)
    if (typeof disk === 'string') return { ...tally, notRun: disk }
    let [met, refused] = [0, 0]
    const place = await prepareService(join(folder, 'failing'))
    let holds = await holdingsIn(place, join(folder, 'copy'), tally)
    for (let program = 0; program < (short ? PROGRAMS.short : PROGRAMS.full); program += 1) {
      const ledger = openLedger(holds)
      const end = await runWriter({ folder: place.folder, seed: `${random.between(0, 1e9)}p${program}`, most: short ? CHANGES.short : CHANGES.full, cachePages: 20, orderPath: disk.orderPath }, ledger, { env: disk.env('/failing/') })
      tally.rounds += ledger.met.faults
      tally.acknowledged += ledger.acknowledged
      met += ledger.met.failed
      refused += ledger.refused.length
      if (end.status !== 0) wrong(tally, 'unfit', `program ${program} ended with ${end.status ?? end.signal}: ${end.errors}`)
      for (const { name, code, cause, message, fault } of ledger.refused) {
        if (fault === undefined || !fits(code, fault)) wrong(tally, 'unfit', `${name}, ${fault === undefined ? 'on a disk that is well' : faultInWords(fault)}: refused as ${code} (${cause}): ${message}`)
      }
      holds = await holdingsIn(place, join(folder, 'copy'), tally)
      for (const each of ledger.settle(holds).wrongs) wrong(tally, 'lost', `program ${program}: ${each}`)
      for (const made of ['Backups', 'given']) rmSync(join(place.folder, made), { recursive: true, force: true })
    }
    tally.notes.push(`${met} in which a call did fail`, `${refused} refused`)
    return tally
  },
}

function fits(code: string, { calls, error }: Fault): boolean {
  if (error === 'SHORT') return false
  return code === 'disk-failed' && (error === 'EIO' || calls.includes('cut')) || code === 'disk-full' && error === 'ENOSPC'
}

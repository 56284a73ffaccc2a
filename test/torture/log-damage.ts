import { readFileSync, statSync } from 'node:fs'
import { handleOf } from '#backend/database/database.ts'
import { run, sql, value } from '#backend/database/sql.ts'
import type { Random } from '#backend/demo/random.ts'
import { createSession } from '#backend/session.ts'
import { inTransaction } from '#backend/transaction.ts'
import { checkpoint } from '#backend/vault/checkpoints.ts'
import { entryNotePathOf } from '#backend/vault/last-entry.ts'
import { unsound } from './holdings.ts'
import type { ServicePlace } from './prepared-service.ts'
import { now, prepareService, unlocked } from './prepared-service.ts'
import type { Files } from './reopen.ts'
import { filesOf, putFiles, reopen } from './reopen.ts'
import type { Tally, Torment } from './torment.ts'
import { newTally, wrong } from './torment.ts'

/* The log (WAL) of a session that broke off, cut at every stride, with flipped bits and with lost sectors. SQLite comes back to the last commit before the
   damage and says nothing; the file must hold exactly that, and Mainstay must say how many changes are missing. */

const COMMITS = { full: 12, short: 5 } as const
/** Prime, and no divisor of a page or a frame: every class of offset comes. */
const STRIDE = { full: 977, short: 19_997 } as const
const FLIPS = { full: 200, short: 20 } as const
const SECTORS = { full: 100, short: 10 } as const
const LOG_HEADER = 32
const FRAME = 24 + 4096

/** A session that broke off: its files, and how long the log was after each commit. */
interface BrokenOff {
  readonly place: ServicePlace
  readonly words: readonly string[]
  readonly files: Files
  readonly log: Buffer
  readonly lengths: readonly number[]
}

export const tornLog: Torment = {
  name: 'log cut at every stride',
  run: async ({ random, short, folder }) => {
    const tally = newTally()
    const session = await breakOff(folder, random, short ? COMMITS.short : COMMITS.full, tally)
    for (let length = 0; length <= session.log.length; length += short ? STRIDE.short : STRIDE.full) {
      await reopenWith(session, session.log.subarray(0, length), length, tally, `cut at ${length}`)
    }
    tally.notes.push(`a log of ${session.log.length} bytes`)
    return tally
  },
}

export const flippedLog: Torment = {
  name: 'log with flipped bits and lost sectors',
  run: async ({ random, short, folder }) => {
    const tally = newTally()
    const session = await breakOff(folder, random, short ? COMMITS.short : COMMITS.full, tally)
    for (let round = 0; round < (short ? FLIPS.short : FLIPS.full); round += 1) {
      const at = random.between(0, session.log.length - 1)
      const log = Buffer.from(session.log)
      log[at] = log[at]! ^ (1 << random.between(0, 7))
      await reopenWith(session, log, frameStart(at), tally, `bit flipped in byte ${at}`)
    }
    for (let round = 0; round < (short ? SECTORS.short : SECTORS.full); round += 1) {
      const at = random.between(0, Math.floor(session.log.length / 512) - 1) * 512
      const log = Buffer.from(session.log).fill(0, at, at + 512)
      await reopenWith(session, log, frameStart(at), tally, `sector at ${at} lost`)
    }
    return tally
  },
}

async function breakOff(folder: string, random: Random, commits: number, tally: Tally): Promise<BrokenOff> {
  const { words, ...place } = await prepareService(`${folder}/service`)
  const { vault } = await unlocked(place)
  createSession().opened(vault)
  checkpoint(vault.db)
  handleOf(vault.db).pragma('wal_autocheckpoint = 0')
  const lengths = [0]
  for (let count = 1; count <= commits; count += 1) {
    inTransaction(vault, { who: 'coordinator', procedure: 'torture', now }, (db) => {
      run(db, sql`update volunteers set cohort = ${String(count)}, notes = ${'notes '.repeat(random.between(1, 300))} where key = 'V0001'`)
      if (random.chance(0.5)) run(db, sql`insert into volunteers (key, firstName, lastName, notes) values (${`X${count}`}, 'Ann', 'Young', ${'swimming '.repeat(random.between(1, 900))})`)
    })
    tally.acknowledged += 1
    lengths.push(statSync(`${place.path}-wal`).size)
  }
  const files = filesOf(place.path, entryNotePathOf(place.userData, vault.vaultId))
  const log = readFileSync(`${place.path}-wal`)
  vault.close()
  return { place, words, files, log, lengths }
}

/** Opens with this log, of which everything from `goodUntil` on is as if it were not there. */
async function reopenWith({ place, words, files, lengths }: BrokenOff, log: Buffer, goodUntil: number, tally: Tally, what: string): Promise<void> {
  tally.rounds += 1
  putFiles({ ...files, [`${place.path}-wal`]: log }, place)
  const opened = await reopen(place, words)
  if (typeof opened === 'string') return wrong(tally, 'unfit', `${what}: refused as ${opened}`)
  const { vault, missing } = opened
  const expected = lengths.findLastIndex((length) => length <= goodUntil)
  const found = Number(value<string>(vault.db, sql`select cohort from volunteers where key = 'V0001'`) ?? 0)
  for (const problem of unsound(vault.db, vault.auditKey)) wrong(tally, 'inconsistent', `${what}: ${problem}`)
  vault.close()
  if ((Number.isNaN(found) ? 0 : found) !== expected) wrong(tally, found < expected ? 'lost' : 'inconsistent', `${what}: ${found} commits where ${expected} were whole`)
  const dropped = lengths.length - 1 - expected
  if ((missing?.entries ?? 0) !== dropped) wrong(tally, 'undetected', `${what}: ${dropped} commits dropped, and ${missing?.entries ?? 0} said`)
}

/** Where the frame that holds this byte begins; damage to the header of the log voids all of it. */
function frameStart(at: number): number {
  return at < LOG_HEADER ? 0 : LOG_HEADER + Math.floor((at - LOG_HEADER) / FRAME) * FRAME
}

import { readFileSync } from 'node:fs'
import { handleOf } from '#backend/database/database.ts'
import { run, sql } from '#backend/database/sql.ts'
import { createSession } from '#backend/session.ts'
import { inTransaction } from '#backend/transaction.ts'
import { now, prepareService, unlocked } from './prepared-service.ts'
import type { ServicePlace } from './prepared-service.ts'
import { filesOf, putFiles, reopen } from './reopen.ts'
import type { Tally, Torment } from './torment.ts'
import { newTally, wrong } from './torment.ts'

/* A closed service file with flipped bits, swapped, lost and foreign pages, and cut short. The weekly check, which unlocking makes by itself, must refuse
   each of them. An old copy of a single page put back is the one thing that no page scheme can see; what the rest notices of it is counted. */

const FLIPS = { full: 600, short: 40 } as const
const OTHERS = { full: 40, short: 4 } as const
const PAGE = 4096
const nextWeek = (): string => new Date(Date.now() + 8 * 86_400_000).toISOString()

export const pages: Torment = {
  name: 'damaged pages',
  run: async ({ random, short, folder }) => {
    const tally = newTally()
    const { words, ...place } = await prepareService(`${folder}/service`)
    const older = readFileSync(place.path)
    await workOn(place, tally)
    const whole = readFileSync(place.path)
    const other = await prepareService(`${folder}/other`)
    const foreign = readFileSync(other.path)
    const keys = filesOf(`${place.path}.keys`, `${place.path}.keys.bak`)
    const count = Math.floor(whole.length / PAGE)
    const tried = async (bytes: Buffer): Promise<string> => {
      putFiles({ ...keys, [place.path]: bytes }, place)
      const opened = await reopen(place, words, nextWeek)
      if (typeof opened === 'string') return opened
      opened.vault.close()
      return opened.missing === null ? 'opened' : 'changes missing'
    }
    const must = async (what: string, bytes: Buffer): Promise<void> => {
      tally.rounds += 1
      const answer = await tried(bytes)
      if (answer === 'opened') wrong(tally, 'undetected', what)
      else if (!['file-damaged', 'keys-missing', 'not-a-mainstay-file'].includes(answer)) wrong(tally, 'unfit', `${what}: ${answer}`)
    }
    if (await tried(whole) !== 'opened') wrong(tally, 'unfit', 'the whole file does not open')

    // Every byte of the plain beginning of the file and of the first page's header, then bytes drawn by chance.
    const places = [...Array.from({ length: short ? 32 : 128 }, (_, at) => at), ...Array.from({ length: short ? FLIPS.short : FLIPS.full }, () => random.between(0, whole.length - 1))]
    for (const at of places) await must(`bit flipped in byte ${at}`, changed(whole, (bytes) => void (bytes[at] = bytes[at]! ^ (1 << random.between(0, 7)))))
    for (let round = 0; round < (short ? OTHERS.short : OTHERS.full); round += 1) {
      const [one, two] = random.shuffled(Array.from({ length: count }, (_, page) => page)) as [number, number]
      await must(`pages ${one} and ${two} swapped`, changed(whole, (bytes) => {
        whole.copy(bytes, one * PAGE, two * PAGE, (two + 1) * PAGE)
        whole.copy(bytes, two * PAGE, one * PAGE, (one + 1) * PAGE)
      }))
      await must(`page ${one} lost`, changed(whole, (bytes) => void bytes.fill(0, one * PAGE, (one + 1) * PAGE)))
      const from = random.between(1, Math.floor(foreign.length / PAGE) - 1)
      await must(`page ${from} of another file as page ${two}`, changed(whole, (bytes) => void foreign.copy(bytes, two * PAGE, from * PAGE, (from + 1) * PAGE)))
      await must('cut short', whole.subarray(0, random.between(1, whole.length - 1)))
    }
    tally.notes.push(await oldPages(older, whole, tried))
    return tally
  },
}

/* Documented as not detectable: a page of an earlier state is authentic. Its checks and references may give it away. */
async function oldPages(older: Buffer, whole: Buffer, tried: (bytes: Buffer) => Promise<string>): Promise<string> {
  const differ = Array.from({ length: Math.floor(older.length / PAGE) }, (_, page) => page).filter((page) => older.compare(whole, page * PAGE, (page + 1) * PAGE, page * PAGE, (page + 1) * PAGE) !== 0)
  let noticed = 0
  for (const page of differ) {
    const answer = await tried(changed(whole, (bytes) => void older.copy(bytes, page * PAGE, page * PAGE, (page + 1) * PAGE)))
    if (answer !== 'opened') noticed += 1
  }
  return `old copies of ${differ.length} single pages put back, ${noticed} noticed (no gate: a page of an earlier state is authentic)`
}

async function workOn(place: ServicePlace, tally: Tally): Promise<void> {
  const { vault } = await unlocked(place)
  createSession().opened(vault)
  for (let count = 1; count <= 30; count += 1) {
    inTransaction(vault, { who: 'coordinator', procedure: 'torture', now }, (db) => run(db, sql`update volunteers set notes = ${`worked on ${count}`} where key = ${`V000${1 + (count % 7)}`}`))
    tally.acknowledged += 1
  }
  const free = handleOf(vault.db).pragma('freelist_count', { simple: true })
  if (free !== 0) tally.notes.push(`${String(free)} free pages`)
  vault.close()
}

function changed(bytes: Buffer, change: (copy: Buffer) => void): Buffer {
  const copy = Buffer.from(bytes)
  change(copy)
  return copy
}

import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Random } from '#backend/demo/random.ts'
import { backUp } from '#backend/vault/back-up.ts'
import { BACKUP_MAGIC } from '#backend/vault/vault-file.ts'
import { inspectBackup } from '#backend/vault/found-backups.ts'
import { restore } from '#backend/vault/restore.ts'
import type { BackupSecret } from '#backend/vault/restore.ts'
import { Refusal } from '#contract/refusal.ts'
import { PASSPHRASE } from '../support/vault-folder.ts'
import { differences, holdingsOf, unsound } from './holdings.ts'
import type { Holdings } from './holdings.ts'
import { mutated } from './mutated.ts'
import { now, prepareService, unlocked } from './prepared-service.ts'
import type { Tally, Torment } from './torment.ts'
import { newTally, wrong } from './torment.ts'

/* Backups that somebody spoiled or made up: looking at one shows it or refuses it, restoring it gives exactly what was backed up or refuses it, leaves nothing behind, and
   neither takes long nor more memory than its file. */

const ROUNDS = { full: 600, short: 24 } as const
const REFUSALS = ['backup-damaged', 'not-a-backup', 'keys-damaged', 'wrong-passphrase', 'wrong-recovery-words', 'file-from-newer-mainstay']
/** Milliseconds for looking at one and restoring it. */
const SLOWEST = 10_000
const MOST_MEMORY = 300 * 1024 * 1024

export const hostileBackups: Torment = {
  name: 'spoiled and hostile backups',
  run: async ({ random, short, folder }) => {
    const tally = newTally()
    const { words, ...place } = await prepareService(join(folder, 'service'))
    const { vault } = await unlocked(place)
    const holds = holdingsOf(vault.db)
    const whole = readFileSync(backUp(vault, join(folder, 'whole.mainstay-backup'), now).path)
    vault.close()
    const other = await prepareService(join(folder, 'other'))
    const otherVault = (await unlocked(other)).vault
    const foreign = readFileSync(backUp(otherVault, join(folder, 'foreign.mainstay-backup'), now).path)
    otherVault.close()
    const outcomes = new Map<string, number>()
    for (let round = 0; round < (short ? ROUNDS.short : ROUNDS.full); round += 1) {
      const bytes = round === 0 ? whole : random.chance(0.4) ? mutated(whole, random) : madeUp(whole, foreign, random)
      const secret: BackupSecret = random.chance(0.7) ? { words } : { passphrase: Uint8Array.from(PASSPHRASE) }
      const outcome = await tried(bytes, { folder: join(folder, `round ${round}`), secret, holds }, tally)
      if (round === 0 && outcome !== 'restored') wrong(tally, 'unfit', `the whole backup: ${outcome}`)
      outcomes.set(outcome, (outcomes.get(outcome) ?? 0) + 1)
    }
    tally.notes.push(...[...outcomes].map(([outcome, count]) => `${count} ${outcome}`))
    return tally
  },
}

interface Tried {
  readonly folder: string
  readonly secret: BackupSecret
  readonly holds: Holdings
}

async function tried(bytes: Buffer, { folder, secret, holds }: Tried, tally: Tally): Promise<string> {
  tally.rounds += 1
  mkdirSync(folder)
  const backupPath = join(folder, 'given.mainstay-backup')
  const toPath = join(folder, 'restored.mainstay')
  writeFileSync(backupPath, bytes)
  const what = `${bytes.length} bytes beginning ${JSON.stringify(bytes.subarray(0, 60).toString('latin1'))}`
  const started = performance.now()
  const memory = process.memoryUsage().rss
  try {
    refusable(() => inspectBackup(backupPath), what, tally)
    const { vault } = await restore({ backupPath, toPath, secret, replace: false, userData: join(folder, 'user'), now })
    const differ = differences(holds, holdingsOf(vault.db))
    if (differ.length > 0) wrong(tally, 'undetected', `${what} restored, but ${differ[0]}`)
    for (const problem of unsound(vault.db, vault.auditKey)) wrong(tally, 'inconsistent', `${what}: ${problem}`)
    vault.close()
    return 'restored'
  } catch (problem) {
    const left = readdirSync(folder).filter((name) => !['given.mainstay-backup', 'user'].includes(name))
    if (existsSync(toPath) || left.length > 0) wrong(tally, 'unfit', `${what}: left behind ${left.join(', ')}`)
    if (problem instanceof Refusal && REFUSALS.includes(problem.code)) return `refused as ${problem.code}`
    wrong(tally, 'unfit', `${what}: ${problem instanceof Error ? problem.stack ?? '' : String(problem)}`)
    return 'unfit'
  } finally {
    if (performance.now() - started > SLOWEST) wrong(tally, 'unfit', `${what}: took ${Math.round(performance.now() - started)} ms`)
    if (process.memoryUsage().rss - memory > MOST_MEMORY) wrong(tally, 'unfit', `${what}: took ${process.memoryUsage().rss - memory} bytes of memory`)
    rmSync(folder, { recursive: true })
  }
}

function refusable(look: () => unknown, what: string, tally: Tally): void {
  try {
    look()
  } catch (problem) {
    if (!(problem instanceof Refusal) || !REFUSALS.includes(problem.code)) wrong(tally, 'unfit', `looking at ${what}: ${String(problem)}`)
  }
}

const FRAME = BACKUP_MAGIC.length + 4

/* Parts of a whole one put together wrongly, with lengths and facts that are not true. */
function madeUp(whole: Buffer, foreign: Buffer, random: Random): Buffer {
  const length = whole.readUInt32LE(BACKUP_MAGIC.length)
  const [database, end] = [FRAME + length, whole.length - FRAME - length]
  const parts = { head: whole.subarray(0, database), data: whole.subarray(database, end), tail: whole.subarray(end) }
  const lengthAt = (at: number): Buffer => {
    const changed = Buffer.from(whole)
    changed.writeUInt32LE(random.pick([0, 1, length - 1, length + 1, 65_536, 65_537, 0x7fff_ffff, 0xffff_ffff]), at)
    return changed
  }
  const told = (): Buffer => {
    const header = Buffer.from(lied(whole.subarray(FRAME, database).toString('utf8'), random))
    const size = Buffer.alloc(4)
    size.writeUInt32LE(header.length)
    const magic = whole.subarray(0, BACKUP_MAGIC.length)
    const one = [magic, size, header, parts.data, parts.tail]
    return Buffer.concat(random.chance(0.5) ? one : [magic, size, header, parts.data, header, size, magic])
  }
  switch (random.between(0, 8)) {
    case 0: return lengthAt(BACKUP_MAGIC.length)
    case 1: return lengthAt(whole.length - FRAME)
    case 2: return Buffer.concat([parts.data, parts.tail])
    case 3: return Buffer.concat([parts.head, parts.data])
    case 4: return Buffer.concat([parts.head, mutated(parts.data, random), parts.tail])
    case 5: return Buffer.concat([parts.head, foreign.subarray(database, foreign.length - (whole.length - end)), parts.tail])
    case 6: return Buffer.concat(random.pick([[parts.head, parts.tail], [whole, whole], [parts.tail, parts.data, parts.head], [parts.head], [Buffer.alloc(random.between(0, 40))], [Buffer.from(BACKUP_MAGIC)]]))
    default: return told()
  }
}

function lied(header: string, random: Random): string {
  const [from, to] = random.pick<readonly [RegExp, string]>([
    [/"bytes":\d+/, `"bytes":${random.pick([0, 1, 4096, 2 ** 48, -1, 2 ** 53])}`], [/"sha256":"[0-9a-f]{8}/, '"sha256":"00000000'], [/"schema":\d+/, `"schema":${random.pick([0, 1, 999_999])}`],
    [/"volunteers":\d+/, '"volunteers":0'], [/"rows":\{/, '"rows":{"__proto__":1,'], [/"m":\d+/, `"m":${random.pick([8193, 2 ** 20 + 1, 2 ** 53])}`], [/"t":\d+/, `"t":${random.pick([2, 11, 1e9])}`], [/"at":"[^"]*"/, '"at":"2099-01-01T00:00:00.000Z"'],
    [/"gen":\d+/, '"gen":999999999'], [/"mac":"[A-Za-z0-9+/]{4}/, '"mac":"AAAA'], [/^\{/, '{"more":1,'], [/"vault":"[0-9a-f]{4}/, '"vault":"0000'],
  ])
  return header.replace(from, to)
}

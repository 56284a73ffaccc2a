import { existsSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { basename, join } from 'node:path'
import type { Opened } from '#backend/vault/open-with-root.ts'
import { verifyBackup } from '#backend/vault/restore.ts'
import { planRotation } from '#backend/vault/rotation.ts'
import { Refusal } from '#contract/refusal.ts'
import { NEXT_PASSPHRASE, PASSPHRASE } from '../support/vault-folder.ts'
import type { ChoreName } from './chores.ts'
import { afterChore, aside, leftOvers, wrongWithHandedOut } from './chores.ts'
import type { Holdings } from './holdings.ts'
import { differences, holdingsOf, unsound } from './holdings.ts'
import type { ServicePlace } from './prepared-service.ts'
import { now, unlocked } from './prepared-service.ts'
import type { Wrong } from './torment.ts'

/* What a service's folder must look like once something was broken off in it, whatever it was. */

/** What there was before, and how it ended. */
export interface BrokenOff {
  readonly name: ChoreName
  readonly before: Holdings
  /** Rows that a whole workbook has. */
  readonly rows: number
  /** `killed`: nobody was told anything, and nobody could clear up. */
  readonly end: 'done' | 'refused' | 'killed'
  /** On a disk that removes nothing, what is half made cannot be cleared up. */
  readonly mayLeave?: boolean
}

export type Wrongs = (readonly [kind: Wrong, what: string])[]

/** Opens the file and looks at everything in and beside it; the disk is well again. */
export async function aftermathOf(place: ServicePlace, { name, before, rows, end, mayLeave = false }: BrokenOff): Promise<Wrongs> {
  const wrongs: Wrongs = []
  if (end !== 'killed' && !mayLeave) for (const left of leftOvers(place)) wrongs.push(['unfit', `left behind: ${left}`])
  // A kill in the middle of a try counts as a wrong passphrase, on purpose; the wait is not what is tried here.
  rmSync(join(place.userData, 'preferences.json'), { force: true })
  const opened = await openedByEither(place, name, end)
  if (typeof opened === 'string') return [...wrongs, ['lost', `the file does not open: ${opened}`]]
  const { vault, missing } = opened
  const found = holdingsOf(vault.db)
  const fitting = end === 'done' ? [afterChore(name, before)] : [before, afterChore(name, before)]
  const off = fitting.map((expected) => differences(expected, found))
  if (off.every((each) => each.length > 0)) wrongs.push(['lost', off[0]![0]!])
  // A restored file is older than what this computer knew; broken off before it was noted, that is said at the next opening.
  if (missing !== null && name !== 'restore') wrongs.push(['lost', `${missing.entries} acknowledged entries are missing`])
  for (const problem of unsound(vault.db, vault.auditKey)) wrongs.push(['inconsistent', problem])
  vault.close()
  for (const problem of await wrongBackups(place)) wrongs.push(['inconsistent', problem])
  if (name === 'let backups go') for (const problem of lostBackups(place)) wrongs.push(['lost', problem])
  if (name.startsWith('hand out')) {
    const problem = await wrongWithHandedOut(name, place, { done: end === 'done', rows })
    if (problem !== null) wrongs.push(['inconsistent', problem])
  }
  return wrongs
}

/** The passphrase opens. While a new one was being set, one of the two does: the new one once that was acknowledged, and after a refusal the old one alone, also when it has opened it once. */
async function openedByEither(place: ServicePlace, name: ChoreName, end: BrokenOff['end']): Promise<Opened | string> {
  if (name === 'new passphrase' && end === 'refused') {
    for (const round of ['at once', 'after it was opened once']) {
      if (await opens(place, NEXT_PASSPHRASE)) return `with the passphrase that was refused, ${round}`
      if (round === 'at once' && !(await opens(place, PASSPHRASE))) return 'with the old passphrase'
    }
  }
  const passphrases = name !== 'new passphrase' || end === 'refused' ? [PASSPHRASE] : end === 'done' ? [NEXT_PASSPHRASE] : [NEXT_PASSPHRASE, PASSPHRASE]
  let why = ''
  for (const passphrase of passphrases) {
    try {
      return await unlocked(place, passphrase)
    } catch (problem) {
      if (!(problem instanceof Refusal)) throw problem
      why = problem.code
    }
  }
  return why
}

async function opens(place: ServicePlace, passphrase: Uint8Array): Promise<boolean> {
  try {
    ;(await unlocked(place, passphrase)).vault.close()
    return true
  } catch (problem) {
    if (problem instanceof Refusal && problem.code === 'wrong-passphrase') return false
    throw problem
  }
}

/* What has the name of a backup is one: it opens, holds together and has its rows. */
async function wrongBackups(place: ServicePlace): Promise<string[]> {
  const wrongs: string[] = []
  const folders = ['Backups', 'kept', 'stick'].map((name) => join(place.folder, name)).filter(existsSync)
  for (const path of folders.flatMap((folder) => readdirSync(folder).map((name) => join(folder, name)))) {
    if (!path.endsWith('.mainstay-backup') || isAsItWas(path, place)) continue
    try {
      await verifyBackup({ backupPath: path, secret: { passphrase: PASSPHRASE }, userData: place.userData, now, scratch: join(place.folder, 'scratch') })
    } catch (problem) {
      wrongs.push(`${basename(path)} is no backup: ${problem instanceof Refusal ? problem.code : String(problem)}`)
    }
  }
  return wrongs
}

/* One of those that stood there before, to the bit. */
function isAsItWas(path: string, place: ServicePlace): boolean {
  const before = join(aside.days(place), basename(path))
  return existsSync(before) && readFileSync(before).equals(readFileSync(path))
}

/* Of the backups that stood there, only those may be missing that the rotation lets go beside the ones that are there; and what it lets go, it lets go only once a newer one is. */
function lostBackups(place: ServicePlace): string[] {
  const days = readdirSync(aside.days(place))
  return ['Backups', 'stick'].flatMap((folder) => {
    const found = new Set(readdirSync(join(place.folder, folder)).filter((name) => name.endsWith('.mainstay-backup')))
    const dated = [...new Set([...days, ...found])].map((name) => ({ path: name, madeAt: `${name.slice('Mainstay '.length, 'Mainstay 2026-11-22'.length)}T12:00:00.000Z` }))
    const { keep } = planRotation(dated)
    return keep.filter(({ path }) => !found.has(path)).map(({ path }) => `${path} is gone from ${folder}`)
  })
}

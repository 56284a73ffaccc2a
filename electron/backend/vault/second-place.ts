import { realpath, stat } from 'node:fs/promises'
import { dirname, resolve } from 'node:path'
import type { SecondPlace, SecondPlaceTrouble } from '#contract/second-place.ts'
import { Refusal } from '#contract/refusal.ts'
import type { Session } from '../context.ts'
import { backupsFolderOf } from './file-place.ts'
import { newestRegular } from './found-backups.ts'
import type { OpenVault } from './open-vault.ts'
import { rotateThere } from './second-backups.ts'
import { copyInto, inTime, NotCopied } from './second-copy.ts'
import type { Pace } from './steps.ts'
import { storageRefusal } from './storage-errors.ts'
import { readMark, writeMark } from './vault-state.ts'

/* The second place of a file's backups. It is kept in the file itself, so that a new key and a restoring take it along; on a computer where there is no such folder it is one that is not there.
   What goes wrong with it is never a reason to refuse the first backup: it is noted, and said. */

/** What is done for it, in its order. */
export const SECOND_STEPS = ['Copying it to the second place and comparing it there'] as const

/** The second place of the open file; null where none was chosen. */
export function secondPlaceOf({ db }: OpenVault): SecondPlace | null {
  const folder = readMark(db, 'secondFolder')
  if (folder === null) return null
  return { folder, copiedAt: readMark(db, 'secondAt'), trouble: readMark(db, 'secondTrouble') as SecondPlaceTrouble | null }
}

/** Insists that a folder can be the second place: it is neither the one where the backups lie anyway, nor the file's own. */
export async function insistOnOther(vault: OpenVault, folder: string): Promise<void> {
  if (await isOwnFolder(vault, folder)) throw new Refusal('second-place-same')
}

/** Makes a folder the second place. */
export function chooseSecondPlace({ db }: OpenVault, folder: string): void {
  writeMark(db, 'secondFolder', folder)
  writeMark(db, 'secondAt', null)
  writeMark(db, 'secondTrouble', null)
  writeMark(db, 'secondWanted', null)
}

/** Whether the file that this one was restored from had a second place, and none was chosen or declined here yet. */
export function wantsSecondPlace({ db }: OpenVault): boolean {
  return readMark(db, 'secondWanted') !== null
}

/** Makes the council's folder the second place, where one is set and it is another. This belongs to opening the file, so that the folder is not even looked at:
 *  neither a network that does not answer nor a disk that does not write keeps anybody out. What cannot be a second place is noted when something is copied there. */
export function takeSecondPlace(vault: OpenVault, folder: string | null): void {
  try {
    if (folder !== null && readMark(vault.db, 'secondFolder') !== folder) chooseSecondPlace(vault, folder)
  } catch (problem) {
    if (storageRefusal(problem) === null) throw problem
  }
}

/** Forgets it, or declines one; what lies there stays. */
export function forgetSecondPlace(vault: OpenVault): void {
  for (const mark of ['secondFolder', 'secondAt', 'secondTrouble', 'secondWanted'] as const) writeMark(vault.db, mark, null)
}

/** Whether the folder is on the disk of the file, which it is to outlive; only once it is known to be there. */
export async function isOnDiskOf({ path }: OpenVault, folder: string): Promise<boolean> {
  return (await inTime(stat(folder))).dev === (await inTime(stat(path))).dev
}

const copying = new WeakMap<Session, Promise<unknown>>()

/**
 * Brings the newest backup beside the file to the second place, where it is not there yet, and lets go there what the rotation lets go. Gives how it stands afterwards, and whether something was copied;
 * null where there is no second place. `looksAgain`: also where it was copied there before, since another stick may be in. One at a time; a file that is locked meanwhile is left as it is.
 */
export async function copyToSecondPlace(vault: OpenVault, session: Session, pace: Pace, { steps = SECOND_STEPS, looksAgain = false }: { readonly steps?: readonly string[]; readonly looksAgain?: boolean } = {}): Promise<{ readonly place: SecondPlace; readonly copied: boolean } | null> {
  while (copying.has(session)) await copying.get(session)
  const { promise: ended, resolve: end } = Promise.withResolvers<void>()
  copying.set(session, ended)
  try {
    if (session.vault !== vault) return null
    const place = secondPlaceOf(vault)
    const newest = newestRegular(vault)
    if (place === null) return null
    if (newest === null || (newest.madeAt === place.copiedAt && !looksAgain)) return { place, copied: false }
    pace.progress({ done: steps.indexOf(SECOND_STEPS[0]), total: steps.length, what: SECOND_STEPS[0] })
    const trouble = await troubleWith(vault, place.folder, newest.path, pace.signal)
    if (session.vault !== vault || secondPlaceOf(vault)?.folder !== place.folder) return null
    writeMark(vault.db, 'secondTrouble', trouble)
    const standing = { ...place, copiedAt: trouble === null ? newest.madeAt : place.copiedAt, trouble }
    if (trouble === null) {
      writeMark(vault.db, 'secondAt', newest.madeAt)
      await rotateThere(place.folder, vault, newest.madeAt)
    }
    return { place: standing, copied: trouble === null }
  } finally {
    copying.delete(session)
    end()
  }
}

/* Brings a backup there; gives why it could not be, or null. */
async function troubleWith(vault: OpenVault, folder: string, backupPath: string, signal: AbortSignal): Promise<SecondPlaceTrouble | null> {
  if (await isOwnFolder(vault, folder)) return 'same'
  try {
    await copyInto(folder, backupPath, signal)
    return null
  } catch (problem) {
    if (problem instanceof NotCopied) return problem.trouble
    throw problem
  }
}

async function isOwnFolder({ path }: OpenVault, folder: string): Promise<boolean> {
  const real = await whereItIs(folder)
  return real === await whereItIs(dirname(path)) || real === await whereItIs(backupsFolderOf(path))
}

/* Whatever link leads there; a folder that is not there, or does not say, is where its path says. */
async function whereItIs(folder: string): Promise<string> {
  return inTime(realpath(folder)).catch(() => resolve(folder))
}

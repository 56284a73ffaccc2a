import { statSync } from 'node:fs'
import { dirname } from 'node:path'
import type { SecondPlace, SecondPlaceTrouble } from '#contract/second-place.ts'
import { Refusal } from '#contract/refusal.ts'
import type { Session } from '../context.ts'
import { backupsFolderOf } from './file-place.ts'
import { newestRegular, rotateIn } from './found-backups.ts'
import type { OpenVault } from './open-vault.ts'
import { realPathOf } from './open-files.ts'
import { copyInto, NotCopied } from './second-copy.ts'
import type { Pace } from './steps.ts'
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

/** Makes a folder the second place. Refuses the one where the backups lie anyway, and the file's own. */
export function chooseSecondPlace(vault: OpenVault, folder: string): void {
  const real = realPathOf(folder)
  if ([dirname(vault.path), backupsFolderOf(vault.path)].some((own) => realPathOf(own) === real)) throw new Refusal('second-place-same')
  writeMark(vault.db, 'secondFolder', folder)
  writeMark(vault.db, 'secondAt', null)
  writeMark(vault.db, 'secondTrouble', null)
}

/** Makes the council's folder the second place, where one is set and it is another; one that cannot be it leaves everything as it was. */
export function takeSecondPlace(vault: OpenVault, folder: string | null): void {
  if (folder === null || readMark(vault.db, 'secondFolder') === folder) return
  try {
    chooseSecondPlace(vault, folder)
  } catch (problem) {
    if (!(problem instanceof Refusal)) throw problem
  }
}

/** Forgets it; what lies there stays. */
export function forgetSecondPlace(vault: OpenVault): void {
  for (const mark of ['secondFolder', 'secondAt', 'secondTrouble'] as const) writeMark(vault.db, mark, null)
}

/** Whether the folder is on the disk of the file, which it is to outlive; only once it is known to be there. */
export function isOnDiskOf({ path }: OpenVault, folder: string): boolean {
  return statSync(folder).dev === statSync(path).dev
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
    const trouble = await copyInto(place.folder, newest.path, pace.signal).then(() => null, (problem: unknown) => {
      if (problem instanceof NotCopied) return problem.trouble
      throw problem
    })
    if (session.vault !== vault || secondPlaceOf(vault)?.folder !== place.folder) return null
    writeMark(vault.db, 'secondTrouble', trouble)
    if (trouble === null) {
      writeMark(vault.db, 'secondAt', newest.madeAt)
      rotateIn(place.folder, vault, newest.madeAt)
    }
    return { place: secondPlaceOf(vault)!, copied: trouble === null }
  } finally {
    copying.delete(session)
    end()
  }
}

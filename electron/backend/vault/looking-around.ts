import { randomBytes } from 'node:crypto'
import { existsSync, mkdirSync, rmdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { Refusal } from '#contract/refusal.ts'
import type { TaskContext } from '../context.ts'
import { createVault } from './create-vault.ts'
import type { OpenVault } from './open-vault.ts'
import { slotPathOf } from './slot-homes.ts'
import { sideFilesOf, VAULT_EXTENSION } from './vault-file.ts'
import { writeMark } from './vault-state.ts'

/* Looking around in an invented service. It lives in a folder of its own among this user's settings, with its keys beside it and not in the
   user's keyring, encrypted like any other under a passphrase that nobody knows. So it can be opened only once: when it is locked, it
   goes, and what a power cut left is useless and goes at the next start. No other file is ever touched, and none is remembered
   as the one that was last open. */

/** What is said in the place of the service's name. */
export const INVENTED_NAME = 'Invented service'

/* A guess at 24 random bytes is hopeless at any cost: the smallest does. */
const COST = { m: 8 * 1024, t: 1, p: 1 } as const

/** Whether the file is the invented one of this user. */
export function isLookingAround(vault: Pick<OpenVault, 'path'> | null, userData: string): boolean {
  return vault !== null && vault.path === pathIn(userData)
}

/** Makes the file, empty. Nobody need write its words down. */
export async function createForLookingAround({ userData, now }: Pick<TaskContext, 'userData' | 'now'>): Promise<{ readonly vault: OpenVault }> {
  forgetLookingAround(userData)
  const folder = folderIn(userData)
  mkdirSync(folder, { recursive: true })
  const passphrase = Buffer.from(randomBytes(24).toString('base64url'), 'utf8')
  try {
    const { vault } = await createVault({ path: pathIn(userData), userData: folder, now, passphrase, cost: COST })
    writeMark(vault.db, 'wordsConfirmed', 'yes')
    return { vault }
  } finally {
    passphrase.fill(0)
  }
}

/** Removes what is left of looking around; only while none of it is open. Anything else that somebody put into the folder stays, and the folder with it. */
export function forgetLookingAround(userData: string): void {
  const folder = folderIn(userData)
  if (!existsSync(folder)) return
  const path = pathIn(userData)
  const own = [path, ...sideFilesOf(path), slotPathOf(path), `${slotPathOf(path)}.bak`, `${path}.making`, join(folder, 'keyring')]
  try {
    for (const each of own) rmSync(each, { recursive: true, force: true })
    rmdirSync(folder)
  } catch {
    // A scanner may hold a file for a moment: it goes at the next start.
  }
}

/** Refuses what makes sense only for a service that stays: its keys, its backups, bringing real people in. */
export function insistOnOwnFile({ session, userData }: Pick<TaskContext, 'session' | 'userData'>): void {
  if (isLookingAround(session.vault, userData)) throw new Refusal('looking-around')
}

function folderIn(userData: string): string {
  return join(userData, 'Looking around')
}

function pathIn(userData: string): string {
  return join(folderIn(userData), `${INVENTED_NAME}${VAULT_EXTENSION}`)
}

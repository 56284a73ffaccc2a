import { resolve } from 'node:path'
import type { OutputOf } from '#contract/procedure.ts'
import { Refusal } from '#contract/refusal.ts'
import type { vaultContract } from '#contract/vault.ts'
import type { Session, TaskContext } from '../context.ts'
import type { AuditEvent } from '../database/audit.ts'
import { recordEvent } from '../database/audit.ts'
import { handleOf } from '../database/database.ts'
import { writeEvent } from '../event-log.ts'
import { backUpAside } from './back-up.ts'
import { keepCheckpointed } from './checkpoints.ts'
import { areWordsConfirmed } from './confirm-words.ts'
import { damageOrDisk } from './damage-or-disk.ts'
import { removeLeftBeside } from './left-beside.ts'
import type { OpenVault } from './open-vault.ts'
import type { Opened } from './open-with-root.ts'
import { forgetLookingAround, isLookingAround } from './looking-around.ts'
import { savePreferences } from './preferences.ts'
import type { Pace } from './steps.ts'
import { UNSTOPPED } from './steps.ts'
import { takeSecondPlace } from './second-place.ts'
import { rememberFile } from './vault-status.ts'

/* How a file becomes the session's, and how it stops being it. */

type Unlocked = OutputOf<(typeof vaultContract)['unlock']>

const opening = new WeakMap<Session, Promise<unknown>>()
const stopsCheckpoints = new WeakMap<OpenVault, () => void>()

/** The open file; refuses while locked. */
export function openOne({ session }: TaskContext): OpenVault {
  if (session.vault === null) throw new Refusal('locked')
  return session.vault
}

/** Opens a file as the session's, one at a time. Refuses while another is open or being opened. */
export async function openAs<Found extends { readonly vault: OpenVault }>(context: TaskContext, open: () => Promise<Found>): Promise<Found> {
  if (context.session.vault !== null) throw new Refusal('already-open')
  return oneAtATime(context, async () => {
    const found = await open()
    take(found.vault, context)
    return found
  })
}

/** Keeps two of these from running at once: both would want the file. */
export async function oneAtATime<Result>({ session }: TaskContext, work: () => Promise<Result>): Promise<Result> {
  if (opening.has(session)) throw new Refusal('busy')
  const { promise: ended, resolve: end } = Promise.withResolvers<void>()
  opening.set(session, ended)
  try {
    return await work()
  } finally {
    opening.delete(session)
    end()
  }
}

/** As `oneAtATime`, for what can wait: a backup that is asked for while another one is made, or while the key is renewed, is made after it. */
export async function whenFree<Result>(context: TaskContext, work: () => Promise<Result>): Promise<Result> {
  while (opening.has(context.session)) await opening.get(context.session)
  if (context.signal.aborted) throw new Refusal('cancelled')
  return oneAtATime(context, work)
}

/** Waits until what is being opened, or put in the place of what was open, is the session's: a locking that came meanwhile would otherwise leave it open. */
export async function whenOpened({ session }: TaskContext): Promise<void> {
  while (session.vault === null && opening.has(session)) await opening.get(session)
}

/** The pace of a task with the open file: it does not go on once that was locked. */
export function paceOf({ session, signal, progress }: TaskContext, vault: OpenVault): Pace {
  return { signal, progress, insist: () => { if (session.vault !== vault) throw new Refusal('locked') } }
}

/** What belongs to an opening; where it fails, the file is closed again, so that what was refused is not open either. */
export function orLetGo(vault: OpenVault, { session }: TaskContext, work: () => void): void {
  try {
    work()
  } catch (problem) {
    const meant = damageOrDisk(problem, handleOf(vault.db))
    session.closed()
    letGo(vault)
    throw meant
  }
}

/** Makes an open file the session's: its log is kept short, and the locked page will know its name. Where that fails, the file is closed again. */
export function take(vault: OpenVault, context: TaskContext): void {
  orLetGo(vault, context, () => {
    context.session.opened(vault)
    stopsCheckpoints.set(vault, keepCheckpointed(vault.db))
    if (isLookingAround(vault, context.userData)) return
    takeSecondPlace(vault, context.policies.backupFolder)
    rememberFile(vault, context)
    savePreferences(context.userData, { lockedAt: null, lockedBecause: null })
    removeLeftBeside(vault.path, context.userData)
  })
}

/** Writes everything to the file and closes it; its keys are overwritten. An invented service ends with it. */
export function lock(context: TaskContext, because: 'asked' | 'idle' | 'system'): void {
  const { vault } = context.session
  if (vault === null) return
  try {
    rememberFile(vault, context)
  } catch {
    // A disk that does not read keeps nobody's file open: the locked page shows what it knew.
  }
  context.session.closed()
  letGo(vault)
  if (isLookingAround(vault, context.userData)) forgetLookingAround(context.userData)
  else savePreferences(context.userData, { lockedAt: context.now(), lockedBecause: because })
}

/** Closes a file that another is about to take the place of. */
export function letGo(vault: OpenVault): void {
  stopsCheckpoints.get(vault)?.()
  vault.close()
}

/** Puts what was done in the audit trail of the open file. */
export function record(context: TaskContext, event: AuditEvent): void {
  context.transaction((db) => recordEvent(db, event))
}

/** Puts an entry that is not as it was sealed in the audit trail and the log; nothing where all are. */
export function recordBroken(brokenAt: number | null, context: TaskContext): void {
  if (brokenAt === null) return
  writeEvent(context.userData, { event: 'audit-broken', at: context.now(), facts: { entry: brokenAt } })
  record(context, { event: 'audit-broken', facts: { entry: brokenAt } })
}

/** What the page is told of an opening; a changed key file, missing changes and an entry that is not as it was sealed go into the audit trail too, and the latter two into the log. */
export function unlockedFrom({ vault, mendedKeys, staleKeys, tampered, endedUncleanly, missing, brokenAt }: Opened, context: TaskContext): Unlocked {
  orLetGo(vault, context, () => {
    if (tampered) record(context, { event: 'key-file-had-been-changed' })
    recordBroken(brokenAt, context)
    if (missing !== null) record(context, { event: 'changes-missing', facts: { entries: missing.entries } })
  })
  if (missing !== null) {
    writeEvent(context.userData, { event: endedUncleanly ? 'log-tail-dropped' : 'older-file-opened', at: context.now(), facts: { entries: missing.entries } })
    vault.missingWasTold?.()
  }
  return { wordsConfirmed: areWordsConfirmed(vault), mendedKeys, staleKeys, tampered, endedUncleanly, missing, brokenAt }
}

/**
 * Opens a restored file as the session's. Where it replaces the very file that is open, that one is first backed up aside and closed, and goes; any other that is replaced stays beside.
 * should the restoring then fail, the session is locked and the old file is where it was.
 */
export async function openRestored(context: TaskContext, toPath: string, check: () => Promise<unknown>, restore: (how: { readonly keepsOld: boolean; readonly pace: Pace }) => Promise<Opened>): Promise<Opened> {
  return oneAtATime(context, async () => {
    const before = context.session.vault
    const inItsPlace = before !== null && resolve(before.path) === resolve(toPath)
    if (inItsPlace) {
      await check()
      backUpAside(before, 'restore', context.now)
      // Whoever asks for a record from here on is told that it is locked, and meets no closed file.
      context.session.closed()
      letGo(before)
    }
    // Once the file that was open is closed, it goes through to its end: cancelled there, it would leave the service locked.
    const opened = await restore({ keepsOld: !inItsPlace, pace: inItsPlace ? { ...UNSTOPPED, progress: context.progress } : context })
    if (before !== null && !inItsPlace) letGo(before)
    take(opened.vault, context)
    return opened
  })
}

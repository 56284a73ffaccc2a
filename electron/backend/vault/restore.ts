import { copyFileSync, existsSync, renameSync, rmSync } from 'node:fs'
import { basename, dirname } from 'node:path'
import type { Instant } from '#domain/civil-date.ts'
import { Refusal } from '#contract/refusal.ts'
import { SCHEMA_VERSION } from '../database/migrate.ts'
import type { Argon2Cost } from './argon2.ts'
import { insistOnAuditTrail } from './audit-of-copy.ts'
import { insistOnCopy } from './back-up.ts'
import { tryPassphrase } from './back-off.ts'
import type { FoundHeader } from './backup-container.ts'
import { extracting, readBackup } from './backup-container.ts'
import type { BackupHeader } from './backup-header.ts'
import { isHeaderIntact } from './backup-header.ts'
import { beforeName } from './backup-name.ts'
import { becomeOwnCopy, isBackupOfFileAt } from './copy-id.ts'
import { firstSlotFile, insistOnFreeName } from './create-vault.ts'
import { alsoName, syncFolder } from './durable-file.ts'
import { insistOnNotInUse } from './encrypted-database.ts'
import { insistOnGoodPlace } from './file-place.ts'
import { insistNotOpenHere, realPathOf } from './open-files.ts'
import type { Opened } from './open-with-root.ts'
import { openWithRoot } from './open-with-root.ts'
import { insistOnGoodPassphrase } from './passphrase-strength.ts'
import { rootOf, vaultTag } from './recovery-words.ts'
import { deriveKey } from './root-key.ts'
import { findSlots, slotPathOf } from './slot-homes.ts'
import type { Pace, Steps } from './steps.ts'
import { stepByStep, UNSTOPPED } from './steps.ts'
import { inWords, inWordsLater } from './storage-errors.ts'
import { openNewest } from './unlock.ts'
import { sideFilesOf } from './vault-file.ts'
import { writeMark } from './vault-state.ts'

/** What opens a backup. */
export type BackupSecret = { readonly passphrase: Uint8Array } | { readonly words: readonly string[]; readonly newPassphrase?: Uint8Array | undefined }

export interface RestorePlan {
  readonly backupPath: string
  readonly toPath: string
  readonly secret: BackupSecret
  /** Whether a file of that name may be replaced. */
  readonly replace: boolean
  /** Whether the file that is replaced stays beside until it is let go; it does unless told otherwise, by whoever has just backed it up. */
  readonly keepsOld?: boolean
  readonly userData: string
  readonly now: () => Instant
  readonly cost?: Argon2Cost
  readonly pace?: Pace
}

/** What is done for a check and for restoring, in its order. Once a file is put in its place it is not stopped any more. */
const TAKING_STEPS = ['Trying what opens the backup', 'Taking the records out of the backup', 'Checking every page and counting the rows'] as const
const CHECK_STEPS = [...TAKING_STEPS, 'Checking the history of changes'] as const
const RESTORE_STEPS = [...TAKING_STEPS, 'Putting the file in its place and opening it'] as const

/**
 * Makes a service file from a backup and opens it. Everything is checked before the name is touched; never over an existing file without `replace`,
 * and then the old file stays beside, as it does after a new key. A refusal changes nothing.
 */
export async function restore(asked: RestorePlan): Promise<Opened> {
  const plan = { ...asked, toPath: realPathOf(asked.toPath) }
  const { toPath, secret, userData, now } = plan
  insistOnGoodPlace(toPath)
  if (!plan.replace) insistOnFreeName(toPath)
  insistNotOpenHere(toPath)
  const newPassphrase = 'words' in secret ? secret.newPassphrase : undefined
  if (newPassphrase !== undefined) await insistOnGoodPassphrase(newPassphrase)
  const restoring = `${toPath}.restoring`
  const { pace = UNSTOPPED } = plan
  const { root, header } = await inWordsLater(() => takeOut({ ...plan, pace }, restoring, RESTORE_STEPS))
  const homes = { path: toPath, userData }
  const vaultId = header.keys.vault
  try {
    pace.progress({ done: RESTORE_STEPS.length - 1, total: RESTORE_STEPS.length, what: RESTORE_STEPS[3] })
    if (!isBackupOfFileAt(toPath, header, userData)) inWords(() => becomeOwnCopy(restoring, vaultId, root))
    return await inWordsLater(() => inPlaceOf(plan, restoring, () => {
      const copies = [header.keys, ...findSlots(homes, vaultId).copies.map((copy) => copy.file)]
      const open = { homes, root, vaultId, now, copies }
      if (newPassphrase === undefined) return openWithRoot(open)
      return openWithRoot({ ...open, newSlots: (newest) => firstSlotFile({ root, vaultId, epoch: newest?.epoch ?? 1, gen: Math.max(...copies.map((file) => file.gen)) + 1, passphrase: newPassphrase, cost: plan.cost ?? costOf(header), now }) })
    }))
  } finally {
    root.fill(0)
    for (const leftOver of [restoring, ...sideFilesOf(restoring)]) rmSync(leftOver, { force: true })
  }
}

/** Checks a backup as far as can be: its seal, the database to the bit, its pages, references, every table's rows and the audit trail. Leaves nothing behind. */
export async function verifyBackup({ pace = UNSTOPPED, ...plan }: Pick<RestorePlan, 'backupPath' | 'secret' | 'userData' | 'now' | 'pace'> & { readonly scratch: string }): Promise<BackupHeader & { readonly auditEntries: number }> {
  try {
    const { root, header } = await inWordsLater(() => takeOut({ ...plan, pace }, plan.scratch, CHECK_STEPS))
    try {
      pace.progress({ done: CHECK_STEPS.length - 1, total: CHECK_STEPS.length, what: CHECK_STEPS[3] })
      return { ...header, auditEntries: insistOnAuditTrail(plan.scratch, root, header.keys.vault) }
    } finally {
      root.fill(0)
    }
  } finally {
    for (const leftOver of [plan.scratch, ...sideFilesOf(plan.scratch)]) rmSync(leftOver, { force: true })
  }
}

/* Writes the verified database of the backup to a new file. */
async function takeOut({ backupPath, secret, userData, now, pace }: Pick<RestorePlan, 'backupPath' | 'secret' | 'userData' | 'now'> & { readonly pace: Pace }, toPath: string, plan: readonly string[]): Promise<{ readonly root: Buffer; readonly header: BackupHeader }> {
  pace.progress({ done: 0, total: plan.length, what: TAKING_STEPS[0] })
  const { headers } = readBackup(backupPath)
  const newest = headers[0]!.header
  if (headers.every(({ header }) => header.schema > SCHEMA_VERSION)) throw new Refusal('file-from-newer-mainstay', { fileVersion: newest.schema, knownVersion: SCHEMA_VERSION })
  const root = 'words' in secret ? rootOf(secret.words) : await rootByPassphrase(headers, secret.passphrase, userData, now)
  try {
    const genuine = headers.filter(({ header }) => isSealed(header, root))
    if (genuine.length === 0) throw 'words' in secret ? new Refusal('wrong-recovery-words', { reason: 'other-file', tag: vaultTag(newest.keys.vault) }) : new Refusal('backup-damaged', { reason: 'seal' })
    return { root, header: await stepByStep(takingOut(backupPath, genuine, root, toPath), plan, pace) }
  } catch (problem) {
    root.fill(0)
    rmSync(toPath, { force: true })
    throw problem
  }
}

function* takingOut(backupPath: string, genuine: readonly FoundHeader[], root: Buffer, toPath: string): Steps<BackupHeader> {
  for (const found of genuine) {
    yield TAKING_STEPS[1]
    rmSync(toPath, { force: true })
    if (!(yield* extracting(backupPath, found, toPath))) continue
    yield TAKING_STEPS[2]
    const vaultId = found.header.keys.vault
    const pageKey = deriveKey(root, vaultId, 'page')
    try {
      insistOnCopy({ path: toPath, vaultId, pageKey }, found.header.rows)
    } finally {
      pageKey.fill(0)
    }
    return found.header
  }
  throw new Refusal('backup-damaged', { reason: 'database' })
}

async function rootByPassphrase(headers: readonly FoundHeader[], passphrase: Uint8Array, userData: string, now: () => Instant): Promise<Buffer> {
  const files = headers.map(({ header }) => header.keys)
  const { root } = await tryPassphrase({ userData, vaultId: files[0]!.vault, now }, () => openNewest(files, passphrase))
  return root
}

function isSealed(header: BackupHeader, root: Uint8Array): boolean {
  const key = deriveKey(root, header.keys.vault, 'backup')
  const sealed = isHeaderIntact(header, key)
  key.fill(0)
  return sealed
}

function costOf(header: BackupHeader): Argon2Cost {
  const slot = header.keys.slots.find((kept) => kept.type === 'passphrase')
  return slot?.type === 'passphrase' ? slot.kdf : { m: 128 * 1024, t: 3, p: 1 }
}

/* Puts the new file in place of whatever has the name and opens it; puts the old one back if anything fails. The new file takes the name in one step, so that whenever
   this stops a whole file has it. The old one stays beside, with its log and its keys, until somebody lets it go (`forgetOldFile`), or goes at once where it was backed up before. */
async function inPlaceOf({ toPath, now, keepsOld = true }: RestorePlan, restored: string, open: () => Promise<Opened>): Promise<Opened> {
  const isThere = existsSync(toPath)
  if (isThere) insistOnNotInUse(toPath)
  const sides = sideFilesOf(toPath).filter((side) => existsSync(side))
  const aside = beforeName(toPath, now())
  const moved: (readonly [from: string, to: string])[] = []
  const move = (part: string): void => {
    const to = aside + part.slice(toPath.length)
    renameSync(part, to)
    moved.push([part, to])
  }
  const keys = isThere && keepsOld && existsSync(slotPathOf(toPath)) ? slotPathOf(aside) : null
  if (keys !== null) copyFileSync(slotPathOf(toPath), keys)
  const linked = isThere && alsoName(toPath, aside)
  let isReplaced = false
  let opened: Opened
  try {
    if (isThere && !linked) move(toPath)
    // An old log left under the name would be read into the new file, so it moves away with the file that it belongs to.
    sides.forEach(move)
    renameSync(restored, toPath)
    isReplaced = true
    syncFolder(dirname(toPath))
    opened = await open()
  } catch (problem) {
    if (isReplaced) for (const leftOver of sideFilesOf(toPath)) rmSync(leftOver, { force: true })
    if (linked && isReplaced) renameSync(aside, toPath)
    else if (linked) rmSync(aside)
    else if (isReplaced) rmSync(toPath)
    for (const [from, to] of moved.reverse()) renameSync(to, from)
    if (keys !== null) rmSync(keys, { force: true })
    throw problem
  }
  // The copy was made of an open file, which says nothing about how any session ended; that it is older is why it was chosen.
  opened.vault.missingWasTold?.()
  if (isThere && keepsOld) writeMark(opened.vault.db, 'oldFile', basename(aside))
  else for (const old of [...(linked ? [aside] : []), ...moved.map(([, to]) => to)]) letGo(old)
  return { ...opened, endedUncleanly: false, missing: null }
}

/* The restored file is open; what cannot be removed for a moment makes that no failure. */
function letGo(old: string): void {
  try {
    rmSync(old, { force: true })
  } catch {
    // It stays beside under its name, "… before …", encrypted as it was.
  }
}
